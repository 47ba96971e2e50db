import type { Rule } from '../rule.ts'
import { type Operand, yearBefore } from '../year-before.ts'

const table_id = 'proactive_disclosure'
// The form of 2019 counts what was disclosed, not what is in force.
const forms = ['ogi-2021']

const operand = (year: Operand['year'], row_code: string, column_code: string): Operand => ({
  year,
  row_code,
  column_code,
  name: column_code,
})

/** What is in force was in force the year before or was issued since, and was not abolished. */
export const proactiveDisclosureStockFlow: Rule = {
  rule_id: 'proactive_disclosure.stock_flow',
  title: 'Stock and flow agree',
  title_zh: '现行有效件数与制发、废止件数衔接',
  message_zh:
    '“现行有效件数”为 {observed}，按上年现行有效、本年制发与废止件数推算应为 {expected}，相差 {difference}',
  hint: {
    zh: '请核对：上年现行有效件数加本年制发件数减本年废止件数，应等于本年现行有效件数。',
    en: 'Compare what is in force with the year before: add what was issued, take away what was abolished.',
  },
  formula: 'in_force = in_force of the year before + issued − abolished, for rules and normative_documents',
  severity: 'warning',
  forms,
  basis:
    'The columns of the form: 本年制发件数, 本年废止件数, 现行有效件数; article 20(1) of the Regulations.',
  description:
    'Compares the latest versions of two years of one lineage (agencies.lineage_id). Documents that lapsed or left the list count as abolished; agencies that cleaned up or merged break the series.',
  check: null,
  sql: yearBefore({
    table_id,
    forms,
    neverNegative: true,
    checks: ['rules', 'normative_documents'].map((row) => ({
      location: `${table_id}/${row}/in_force`,
      observed: operand('this', row, 'in_force'),
      expected: [
        operand('before', row, 'in_force'),
        operand('this', row, 'issued'),
        { ...operand('this', row, 'abolished'), minus: true },
      ],
    })),
  }),
}
