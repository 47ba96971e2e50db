import type { Form } from '../../../schemas/forms/form.ts'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import type { Meaning } from '../narrative/cells.ts'
import { narrativeRule } from '../narrative/narrative.ts'

const OUTCOMES = 'requests/outcomes_total/total'

/** The outcomes without an answer on the matter: 不予处理 and 其他处理. */
function unanswered({ tables }: Form): readonly string[] {
  const { rows } = tables.find(({ table_id }) => table_id === 'requests')!
  const codes = rows.map(({ code }) => code).filter((code) => /^(?:not_processed_|other)/.test(code))
  return codes.map((code) => `requests/${code}/total`)
}

const concluded = (form: Form): readonly Meaning[] => [
  { plus: [OUTCOMES] },
  { plus: [OUTCOMES], minus: ['requests/carried_in/total'], zh: '不计上年结转' },
  {
    plus: [OUTCOMES],
    minus: unanswered(form).filter((code) => code.startsWith('requests/other')),
    zh: '不计其他处理',
  },
  { plus: [OUTCOMES], minus: unanswered(form), zh: '不计不予处理和其他处理' },
]

/** The requests that prose says were concluded are those of the table. */
export const narrativeRequestsConcluded = narrativeRule({
  rule_id: 'narrative.requests_concluded',
  title: 'Requests concluded: prose and table agree',
  title_zh: '办结申请数：正文与表格一致',
  formula:
    'requests_concluded in prose = outcomes_total, or outcomes_total less carried_in, less the rows other_…, or less the rows not_processed_… and other_… (column total); requests_concluded in stat-2014',
  basis: 'Article 50 of the Regulations of 2019: the report states how requests were dealt with.',
  description:
    'One check a statement. outcomes_total includes what was carried in; prose may speak of the requests of the year only, and 答复 may leave out what was not processed. 按时办结 may be a part of all: then the table must not have less. Parts of a stated whole are not compared.',
  compares: [
    {
      quantity: 'requests_concluded',
      location: OUTCOMES,
      meanings: {
        'ogi-2021': concluded(ogi2021),
        'ogi-2019': concluded(ogi2019),
        'stat-2014': [{ plus: ['statistics/requests_concluded/value'] }],
      },
      comparable: ({ clause }) => !/尚未|正在|待|其中|同意|不予|当场|逾期|直接|应[办答]/.test(clause),
      ofPart: ({ clause }) => /按[时期]|及时|如期|限期|期限/.test(clause),
    },
  ],
})
