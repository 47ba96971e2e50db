import type { Rule } from '../rule.ts'
import { checkSums } from '../sums.ts'

/** The applicants of a row add up to its total. */
export const requestsRowTotal: Rule = {
  rule_id: 'requests.row_total',
  title: 'Applicants add up',
  formula: 'total = the sum of the six applicant columns, for each row',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019'],
  basis: 'The last column of the table is the total of the six before it.',
  description: 'Each request was made by an applicant of exactly one kind.',
  check: (report) => checkSums(report, 'requests.row_total'),
}
