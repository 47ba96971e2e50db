import { FORMS } from '../forms/index.ts'
import { agencies } from '../tables/agencies.ts'
import { reports } from '../tables/reports.ts'
import { literal, taken, type View, type ViewColumn } from './view.ts'

/** A share: the rows of `requests` that it sums up, by code or by group, and those it is a share of. */
interface Rate {
  readonly name: string
  readonly what: string
  readonly rows: readonly string[]
  readonly of: readonly string[]
  readonly ofWhat: string
}

const OUTCOMES = { of: ['outcomes_total'], ofWhat: 'requests answered' } as const

const RATES: readonly Rate[] = [
  { name: 'disclosed', what: 'disclosed in full', rows: ['disclosed'], ...OUTCOMES },
  { name: 'partially_disclosed', what: 'disclosed in part', rows: ['partially_disclosed'], ...OUTCOMES },
  { name: 'refused', what: 'refused, on any of the eight grounds', rows: ['refused'], ...OUTCOMES },
  {
    name: 'unavailable',
    what: 'that could not be met: not held, to be created first, or unclear',
    rows: ['unavailable'],
    ...OUTCOMES,
  },
  {
    name: 'not_held',
    what: 'for information that the agency does not hold (part of unavailable)',
    rows: ['unavailable_not_held'],
    ...OUTCOMES,
  },
  { name: 'not_processed', what: 'not processed', rows: ['not_processed'], ...OUTCOMES },
  { name: 'other', what: 'ended in other ways', rows: ['other'], ...OUTCOMES },
  {
    name: 'carried_out',
    what: 'carried over to the next year',
    rows: ['carried_out'],
    of: ['new_received', 'carried_in'],
    ofWhat: 'requests received or carried over from the year before',
  },
]

/** The sum of the total column over rows or groups of rows; null where one of them is, or the form has none. */
function sum(codes: readonly string[]): string {
  const cases = FORMS.flatMap((form) => {
    const table = form.tables.find(({ table_id }) => table_id === 'requests')
    const rows =
      table?.rows.filter(({ code, group }) => codes.includes(code) || codes.includes(group ?? '')) ?? []
    if (rows.length === 0) return []
    return [`WHEN ${literal(form.form_id)} THEN ${rows.map((row) => `p.requests_${row.code}`).join(' + ')}`]
  })
  return `CASE p.form_id ${cases.join(' ')} END`
}

const columnsOfRate = ({ name, what, ofWhat }: Rate): readonly ViewColumn[] => [
  { name: `${name}_numerator`, type: 'double', description: `Requests ${what}, as printed.` },
  { name: `${name}_denominator`, type: 'double', description: `All ${ofWhat}, as printed.` },
  {
    name: `${name}_share`,
    type: 'double',
    description: `Share of requests ${what} among ${ofWhat}; null where either figure is not printed, there are none, or the part is larger than the whole.`,
  },
]

const KEY = taken(reports, 'agency_id', 'report_year')
const ABOUT = [
  ...taken(agencies, 'name_zh', 'agency_type', 'level', 'division_code'),
  ...taken(reports, 'report_id', 'form_id'),
]
const names = (columns: readonly ViewColumn[], alias: string) =>
  columns.map(({ name }) => `${alias}.${name}`).join(', ')

const figures = ({ name, rows, of }: Rate): string =>
  `${sum(rows)} AS ${name}_numerator,\n    ${sum(of)} AS ${name}_denominator`

const withShare = ({ name }: Rate): string =>
  `f.${name}_numerator, f.${name}_denominator,
  CASE WHEN f.${name}_denominator > 0 AND f.${name}_numerator BETWEEN 0 AND f.${name}_denominator
    THEN f.${name}_numerator / f.${name}_denominator END AS ${name}_share`

/** How requests ended, agency by agency and year by year: each share with its numerator and denominator. */
export const disclosureRates: View = {
  name: 'disclosure_rates',
  title: 'Disclosure rates',
  description:
    'One row an agency and year: how its requests ended, each share with the printed figures that it is made of.',
  columns: [...KEY, ...ABOUT, ...RATES.flatMap(columnsOfRate)],
  sql: `WITH figures AS (
  SELECT ${names([...KEY, ...ABOUT], 'p')},
    ${RATES.map(figures).join(',\n    ')}
  FROM panel AS p
)
SELECT ${names([...KEY, ...ABOUT], 'f')},
  ${RATES.map(withShare).join(',\n  ')}
FROM figures AS f`,
}
