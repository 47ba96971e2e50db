import { narrativeRule } from '../narrative/narrative.ts'

const cell = 'requests/carried_in/total'

/** The requests that prose says came over from the year before are those of the table. */
export const narrativeRequestsCarriedIn = narrativeRule({
  rule_id: 'narrative.requests_carried_in',
  title: 'Requests carried in: prose and table agree',
  title_zh: '上年结转申请数：正文与表格一致',
  formula: 'requests_carried_in in prose = carried_in (column total)',
  basis:
    'Articles 33 and 50 of the Regulations of 2019: what is not answered within the year is carried over.',
  description:
    'One check a statement. 上年结转 names the year or the one beside it; a figure that names another year is not compared.',
  compares: [
    {
      quantity: 'requests_carried_in',
      location: cell,
      meanings: { 'ogi-2021': [{ plus: [cell] }], 'ogi-2019': [{ plus: [cell] }] },
      // 无上年结转未办结的申请: those that came over may have been concluded.
      comparable: ({ statement, clause }) =>
        !(statement.wording.denied && /未办|逾期|诉讼|复议/.test(clause)),
    },
  ],
})
