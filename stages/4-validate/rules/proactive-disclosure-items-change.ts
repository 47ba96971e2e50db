import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import type { Rule } from '../rule.ts'
import { type Operand, yearBefore } from '../year-before.ts'

const table_id = 'proactive_disclosure'
const forms = ['ogi-2019']
const rows = ogi2019.tables
  .find((table) => table.table_id === table_id)!
  .rows.filter(({ columns }) => columns.includes('change_this_year'))
  .map(({ code }) => code)

const operand = (year: Operand['year'], row_code: string, column_code: string): Operand => ({
  year,
  row_code,
  column_code,
  name: column_code,
})

/** The items of the year before are those that it began with and what it changed. */
export const proactiveDisclosureItemsChange: Rule = {
  rule_id: 'proactive_disclosure.items_change',
  title: 'Items and their change agree',
  title_zh: '事项数与增减数衔接',
  message_zh: '本年“上一年项目数量”为 {observed}，按上年报告推算应为 {expected}，相差 {difference}',
  hint: {
    zh: '请核对上年报告的“上一年项目数量”与“本年增/减”，两者之和应等于本年的“上一年项目数量”。',
    en: 'Compare previous_year_items with the items and the change in the report of the year before.',
  },
  formula:
    'previous_year_items = previous_year_items of the year before + change_this_year of the year before, for each row',
  severity: 'warning',
  forms,
  basis: 'The columns of the form of 2019: 上一年项目数量, 本年增/减.',
  description:
    'Compares the latest versions of two years of one lineage (agencies.lineage_id). Items are counted by lists of powers, which are often cut anew.',
  check: null,
  sql: yearBefore({
    table_id,
    forms,
    // A change is signed.
    neverNegative: false,
    checks: rows.map((row) => ({
      location: `${table_id}/${row}/previous_year_items`,
      observed: operand('this', row, 'previous_year_items'),
      expected: [operand('before', row, 'previous_year_items'), operand('before', row, 'change_this_year')],
    })),
  }),
}
