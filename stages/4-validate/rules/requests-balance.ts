import type { Rule } from '../rule.ts'
import { checkSums } from '../sums.ts'

/** What came in equals what was concluded and what goes on. */
export const requestsBalance: Rule = {
  rule_id: 'requests.balance',
  title: 'Requests balance',
  formula: 'new_received + carried_in = outcomes_total + carried_out, for each column',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019'],
  basis:
    'The note in the head of the table: the first item plus the second equals the third plus the fourth.',
  description:
    'Every request that came in this year or was carried over from the last is either concluded or carried over to the next.',
  check: (report) => checkSums(report, 'requests.balance'),
}
