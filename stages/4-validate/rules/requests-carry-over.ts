import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import type { Rule } from '../rule.ts'
import { yearBefore } from '../year-before.ts'

const table_id = 'requests'
// Rows and columns are the same in both forms: the series goes on through 2021.
const forms = ['ogi-2021', 'ogi-2019']
const columns = ogi2021.tables.find((table) => table.table_id === table_id)!.columns.map(({ code }) => code)

/** What was carried over to this year is what the year before carried over. */
export const requestsCarryOver: Rule = {
  rule_id: 'requests.carry_over',
  title: 'Requests are carried over',
  title_zh: '结转数与上年衔接',
  message_zh: '上年结转为 {observed}，上年报告结转下年度为 {expected}，相差 {difference}',
  hint: {
    zh: '请核对上年报告的“结转下年度继续办理”，应等于本年的“上年结转”。',
    en: 'Compare what is carried in with what the report of the year before carried over.',
  },
  formula: 'carried_in = carried_out of the year before, for each column',
  severity: 'warning',
  forms,
  basis:
    'The labels of the rows: 上年结转 is carried over from the year before, 结转下年度继续办理 is carried over to the next.',
  description:
    'Compares the latest versions of two years of one lineage (agencies.lineage_id). A difference is most often a correction of the older figure, or comes with a merger.',
  check: null,
  sql: yearBefore({
    table_id,
    forms,
    neverNegative: true,
    checks: columns.map((column_code) => ({
      location: `${table_id}/carried_in/${column_code}`,
      observed: { year: 'this', row_code: 'carried_in', column_code, name: 'carried_in' },
      expected: [{ year: 'before', row_code: 'carried_out', column_code, name: 'carried_out' }],
    })),
  }),
}
