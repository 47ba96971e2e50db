import type { Rule } from '../rule.ts'
import { checkValues } from '../values.ts'

/** Figures are not below zero. */
export const valueNonNegative: Rule = {
  rule_id: 'value.non_negative',
  title: 'Figures are not negative',
  title_zh: '数据不为负',
  message_zh: '数据不应小于零，实为 {observed}',
  hint: {
    zh: '请核对此格：可能是多印了短横，或填错了数。',
    en: 'Check this cell: a dash too many, or a wrong figure.',
  },
  formula: 'value ≥ 0, unless its column is change_this_year',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014'],
  basis: 'Only 本年增/减 of the form of 2019 is signed.',
  description: 'A negative count is a slip of the pen or of a converter.',
  check: (report) =>
    checkValues(
      report,
      (value, { column }) => value >= 0 || column.code === 'change_this_year',
      'A figure must not be below zero.',
    ),
}
