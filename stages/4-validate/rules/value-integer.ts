import type { Rule } from '../rule.ts'
import { checkValues } from '../values.ts'

/** Counts are whole numbers. */
export const valueInteger: Rule = {
  rule_id: 'value.integer',
  title: 'Counts are whole',
  title_zh: '件数为整数',
  message_zh: '件数应为整数，实为 {observed}',
  hint: {
    zh: '请核对此格：带小数的多是金额填错了位置。',
    en: 'Check this cell: a figure with a fraction is most often an amount in the wrong place.',
  },
  formula: 'value is an integer, unless its unit is CNY',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014'],
  basis: 'The units of the form: 件, 项.',
  description: 'A count with a fraction is most often an amount of money in the wrong row.',
  check: (report) =>
    checkValues(
      report,
      (value, { unit }) => unit === 'CNY' || Number.isInteger(value),
      'A count must be a whole number.',
    ),
}
