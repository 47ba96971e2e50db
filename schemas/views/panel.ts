import { cellsOf, type FormCell } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import { agencies } from '../tables/agencies.ts'
import { reports } from '../tables/reports.ts'
import { literal, taken, type View, type ViewColumn } from './view.ts'

/** A cell of the forms that is a column of the panel. */
interface PanelCell {
  readonly table_id: string
  readonly row_code: string
  readonly column_code: string
  readonly column: ViewColumn
}

/** The column of a cell, null where the panel leaves the cell out. */
function nameOf({ table, row, column }: FormCell): string | null {
  switch (table.table_id) {
    case 'requests':
      return column.code === 'total' ? `requests_${row.code}` : null
    case 'proactive_disclosure':
    case 'reconsideration_litigation':
      return `${row.code}_${column.code}`
    default:
      return null
  }
}

function panelCells(): readonly PanelCell[] {
  const cells = new Map<string, PanelCell>()
  const formsOf = new Map<string, string[]>()
  for (const form of FORMS) {
    for (const cell of cellsOf(form)) {
      const name = nameOf(cell)
      if (name === null) continue
      const forms = formsOf.get(name) ?? []
      formsOf.set(name, [...forms, form.form_id])
      const { table, row, column, unit } = cell
      const what = table.table_id === 'requests' ? row.label_en : `${row.label_en}: ${column.label_en}`
      const description = `${what}, ${unit}; forms ${formsOf.get(name)!.join(', ')}.`
      cells.set(name, {
        table_id: table.table_id,
        row_code: row.code,
        column_code: column.code,
        column: { name, type: 'double', description },
      })
    }
  }
  return [...cells.values()]
}

const CELLS = panelCells()

const pivoted = ({ table_id, row_code, column_code, column }: PanelCell): string =>
  `max(value) FILTER (WHERE table_id = ${literal(table_id)} AND row_code = ${literal(row_code)} AND column_code = ${literal(column_code)}) AS ${column.name}`

const AGENCY = taken(
  agencies,
  'name_zh',
  'name_en',
  'agency_type',
  'cofog_division',
  'level',
  'division_code',
  'province',
  'prefecture',
  'county',
)
const REPORT = taken(reports, 'report_id', 'form_id', 'published_on')
const KEY = taken(reports, 'agency_id', 'report_year')

const from = (alias: string, columns: readonly ViewColumn[]) =>
  columns.map((column) => `${alias}.${column.name}`).join(', ')

/** One wide row an agency and year: values as printed, from the latest version of the report. */
export const panel: View = {
  name: 'panel',
  title: 'Panel',
  description:
    'One row an agency and year, from the latest version of its report: the cells of proactive disclosure, the totals of requests, and reconsideration and litigation, as printed.',
  columns: [...KEY, ...AGENCY, ...REPORT, ...CELLS.map((cell) => cell.column)],
  sql: `WITH wide AS (
  SELECT report_id,
    ${CELLS.map(pivoted).join(',\n    ')}
  FROM observations
  WHERE table_id <> 'requests' OR column_code = 'total'
  GROUP BY report_id
)
SELECT ${from('r', KEY)}, ${from('a', AGENCY)}, ${from('r', REPORT)},
  ${from(
    'w',
    CELLS.map((cell) => cell.column),
  )}
FROM reports AS r
LEFT JOIN agencies AS a ON a.agency_id = r.agency_id
LEFT JOIN wide AS w ON w.report_id = r.report_id
WHERE r.is_latest AND r.agency_id IS NOT NULL AND r.report_year IS NOT NULL`,
}
