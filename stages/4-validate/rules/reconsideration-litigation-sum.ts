import type { Rule } from '../rule.ts'
import { checkSums } from '../sums.ts'

/** The results of reconsiderations and lawsuits add up to their totals. */
export const reconsiderationLitigationSum: Rule = {
  rule_id: 'reconsideration_litigation.sum',
  title: 'Results add up',
  formula: 'total = upheld + corrected + other_result + pending, for each group',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019'],
  basis: 'The last column of each group of the table is the total of the four before it.',
  description: 'Each reconsideration and each lawsuit has one result, or none yet.',
  check: (report) => checkSums(report, 'reconsideration_litigation.sum'),
}
