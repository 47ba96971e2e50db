import { DuckDBInstance } from '@duckdb/node-api'
import { tableDdl, viewDdl } from '../../../schemas/derive/ddl.ts'
import { cellsOf, type Form } from '../../../schemas/forms/form.ts'
import { TABLES } from '../../../schemas/tables/index.ts'
import { VIEWS } from '../../../schemas/views/index.ts'

/** A report for a view: the value that each cell prints by `table/row/column`, null where it is blank; others are missing. */
export interface Given {
  readonly id: string
  readonly form: Form
  readonly agency?: string | null
  readonly year?: number
  readonly latest?: boolean
  readonly values: Readonly<Record<string, number | null>>
}

const quoted = (value: string | number | boolean | null | undefined): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? null)

function statements({ id, form, agency = '640323.health', year = 2024, latest = true, values }: Given) {
  const cells = cellsOf(form).map(({ table, row, column, unit }) => {
    const value = values[`${table.table_id}/${row.code}/${column.code}`]
    const status = value === undefined ? 'missing' : value === null ? 'blank' : 'reported'
    return `(${[id, table.table_id, row.code, column.code, value, unit, status].map(quoted).join(', ')})`
  })
  const report = {
    report_id: id,
    form_id: form.form_id,
    agency_id: agency,
    report_year: year,
    is_latest: latest,
  }
  const rest = ['source_path', 'source_sha256', 'media_type', 'encoding', 'script', 'agency_evidence'].map(
    (name) => [name, ''] as const,
  )
  const counts = [
    'source_bytes',
    'cells_expected',
    'cells_reported',
    'cells_blank',
    'cells_missing',
    'cells_unreadable',
    'checks_passed',
    'checks_failed',
    'checks_not_assessable',
  ].map((name) => [name, 0] as const)
  const all = Object.entries({ ...Object.fromEntries(rest), ...Object.fromEntries(counts), ...report })
  const names = all.map(([name]) => name).join(', ')
  const row = all.map(([, value]) => quoted(value)).join(', ')
  const insert = `INSERT INTO reports (${names}) VALUES (${row})`
  if (cells.length === 0) return [insert]
  return [
    insert,
    `INSERT INTO observations (report_id, table_id, row_code, column_code, value, unit, status) VALUES ${cells.join(', ')}`,
  ]
}

/** A database with every table and view and the reports given; `query` gives rows as objects of plain values. */
export async function databaseOf(reports: readonly Given[], ...more: readonly string[]) {
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  const all = [
    ...TABLES.flatMap(tableDdl),
    ...VIEWS.flatMap(viewDdl),
    ...reports.flatMap(statements),
    ...more,
  ]
  for (const statement of all) await connection.run(statement)
  return {
    query: async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync()
      database.closeSync()
    },
  }
}
