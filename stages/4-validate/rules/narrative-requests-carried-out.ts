import { narrativeRule } from '../narrative/narrative.ts'

const cell = 'requests/carried_out/total'

/** The requests that prose says went on to the next year are those of the table. */
export const narrativeRequestsCarriedOut = narrativeRule({
  rule_id: 'narrative.requests_carried_out',
  title: 'Requests carried out: prose and table agree',
  title_zh: '结转下年度申请数：正文与表格一致',
  formula: 'requests_carried_out in prose = carried_out (column total)',
  basis:
    'Articles 33 and 50 of the Regulations of 2019: what is not answered within the year is carried over.',
  description:
    'One check a statement. 结转下年度 names the year or the one beside it; a figure that names another year is not compared.',
  compares: [
    {
      quantity: 'requests_carried_out',
      location: cell,
      meanings: { 'ogi-2021': [{ plus: [cell] }], 'ogi-2019': [{ plus: [cell] }] },
    },
  ],
})
