import type { Rule } from '../rule.ts'
import { checkValues } from '../values.ts'

/** Counts are whole numbers. */
export const valueInteger: Rule = {
  rule_id: 'value.integer',
  title: 'Counts are whole',
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
