import type { Table } from '../../schemas/tables/define.ts'
import { reports } from '../../schemas/tables/reports.ts'
import { columnsFromParsedRows } from './columns.ts'
import { type EncodedTable, encodeTable } from './encode.ts'
import { type CheckCounts, type ReportRow, withChecks, withLatest } from './reports.ts'

/** Rows in a record batch: they come when all reports are read, a slice at a time. */
const ROWS = 4096

/** The table `reports`, encoded: its rows with further checks counted in, by the id of the report. */
export function* reportTables(
  of: readonly ReportRow[],
  checks: ReadonlyMap<string, Readonly<CheckCounts>>,
): Iterable<EncodedTable> {
  let rows: unknown[] = []
  for (const row of withLatest(of)) {
    rows.push(withChecks(row, checks.get(row.report_id)))
    if (rows.length < ROWS) continue
    yield encodeTable(columnsFromParsedRows(reports as Table, rows))
    rows = []
  }
  if (rows.length > 0) yield encodeTable(columnsFromParsedRows(reports as Table, rows))
}
