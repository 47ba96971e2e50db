import type { Rule } from '../rule.ts'
import { checkSums } from '../sums.ts'

/** The outcomes add up to their total. */
export const requestsOutcomesSum: Rule = {
  rule_id: 'requests.outcomes_sum',
  title: 'Outcomes add up',
  formula: 'outcomes_total = the sum of the outcome rows, for each column',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019'],
  basis: 'Row （七） of the table is the total of （一） to （六）.',
  description:
    'Each concluded request counts under one outcome. A partial disclosure counts under partially_disclosed alone.',
  check: (report) => checkSums(report, 'requests.outcomes_sum'),
}
