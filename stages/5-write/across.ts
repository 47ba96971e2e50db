import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { z } from 'zod'
import { agencies } from '../../schemas/tables/agencies.ts'
import { columnsOf, type Table } from '../../schemas/tables/define.ts'
import { findings } from '../../schemas/tables/findings.ts'
import { reports } from '../../schemas/tables/reports.ts'
import type { Severity } from '../../schemas/tables/vocabulary.ts'
import { literal } from '../../schemas/views/view.ts'
import type { AcrossRule } from '../4-validate/rule.ts'
import { columnsFromParsedRows, columnsFromRows } from './columns.ts'
import { type EncodedTable, encodeTable } from './encode.ts'
import { MEMORY } from './formats/duckdb.ts'
import { parquet } from './formats/parquet.ts'
import { reportTables } from './report-tables.ts'
import type { CheckCounts, ReportRow } from './reports.ts'

/** Checks by the id of their report. */
export type CountsByReport = ReadonlyMap<string, Readonly<CheckCounts>>

/** How the checks across reports ended. */
export interface AcrossChecks {
  readonly byReport: CountsByReport
  /** All of them, and how many failed that are of severity error. */
  readonly total: Readonly<CheckCounts> & { readonly errors: number }
}

/** No check at all. */
export const NO_CHECKS: AcrossChecks = {
  byReport: new Map(),
  total: { passed: 0, failed: 0, notAssessable: 0, errors: 0 },
}

/** What the rules across reports look at, besides the observations that are written already. */
export interface AcrossParts {
  readonly across: readonly AcrossRule[]
  readonly reports: readonly ReportRow[]
  readonly agencies: readonly z.infer<typeof agencies.row>[]
}

/** Whether any two reports are of one lineage: else no rule has anything to compare. */
export function areComparable({ reports, agencies }: AcrossParts): boolean {
  const lineages = new Map(agencies.map(({ agency_id, lineage_id }) => [agency_id, lineage_id]))
  const seen = new Set<string>()
  for (const { agency_id } of reports) {
    if (agency_id === null) continue
    const lineage = lineages.get(agency_id) ?? agency_id
    if (seen.has(lineage)) return true
    seen.add(lineage)
  }
  return false
}

/** What came of them, while the folder and the database that hold it are there. */
export interface Across {
  readonly checks: AcrossChecks
  /** A folder that is removed afterwards. */
  readonly folder: string
  /** The rows of `findings` in a Parquet file with those of the rules across reports, in the order of their key. */
  readonly merged: (path: string) => AsyncIterable<EncodedTable>
}

/**
 * What bounds the memory, on any machine: two threads, no order but the one asked for, and joins as they are written,
 * since no statistics tell that a handful of reports is looked for among all observations.
 */
const SETTINGS = {
  memory_limit: MEMORY,
  threads: '2',
  preserve_insertion_order: 'false',
  disabled_optimizers: 'join_order,build_side_probe_side',
} as const

/** Rows of `findings` in a record batch. It is fixed: the bytes of the file depend on it. */
const ROWS = 8192

async function writeParquet(folder: string, table: Table, batches: Iterable<EncodedTable>): Promise<void> {
  const writer = await parquet.open(folder, table)
  try {
    for (const batch of batches) await writer.append(batch)
    await writer.close()
  } catch (error) {
    await writer.abandon()
    throw error
  }
}

const scan = (...paths: readonly string[]) => `read_parquet([${paths.map(literal).join(', ')}])`

/** Makes the tables that rules may ask for. */
async function defineTables(
  connection: DuckDBConnection,
  building: string,
  folder: string,
  parts: AcrossParts,
): Promise<void> {
  await writeParquet(folder, reports as Table, reportTables(parts.reports, new Map()))
  await writeParquet(folder, agencies as Table, [
    encodeTable(columnsFromParsedRows(agencies as Table, parts.agencies)),
  ])
  const places = { reports: folder, agencies: folder, observations: building }
  for (const [name, place] of Object.entries(places)) {
    const path = join(place, 'parquet', `${name}.parquet`)
    await connection.run(`CREATE VIEW ${name} AS FROM ${scan(path)}`)
  }
}

/** The checks of a rule with all that a row of `findings` has. Those of reports in another form do not count. */
const checksOf = ({ rule_id, severity, forms, sql }: AcrossRule) => `
  SELECT report_id, ${literal(rule_id)} AS rule_id, location, status, ${literal(severity)} AS severity,
    expected::VARCHAR AS expected, observed::VARCHAR AS observed, difference::DOUBLE AS difference, message,
    source_line::INTEGER AS source_line
  FROM (${sql})
  WHERE report_id IN (SELECT report_id FROM reports WHERE form_id IN (${forms.map(literal).join(', ')}))`

const OUTCOMES: Readonly<Record<string, keyof CheckCounts>> = {
  pass: 'passed',
  fail: 'failed',
  not_assessable: 'notAssessable',
}

async function counted(connection: DuckDBConnection): Promise<AcrossChecks> {
  const byReport = new Map<string, CheckCounts>()
  const total = { ...NO_CHECKS.total }
  const sql = 'SELECT report_id, severity, status, count(*)::INTEGER FROM checks GROUP BY ALL'
  for await (const rows of (await connection.stream(sql)).yieldRowsJs()) {
    for (const [id, severity, status, count] of rows as [string, Severity, string, number][]) {
      const outcome = OUTCOMES[status]
      if (!outcome) throw new Error(`A check across reports ends with ${status}`)
      const own = byReport.get(id) ?? { passed: 0, failed: 0, notAssessable: 0 }
      byReport.set(id, own)
      own[outcome] += count
      total[outcome] += count
      if (status === 'fail' && severity === 'error') total.errors += count
    }
  }
  return { byReport, total }
}

async function* mergedFindings(connection: DuckDBConnection, path: string): AsyncIterable<EncodedTable> {
  const names = columnsOf(findings)
    .map(({ name }) => name)
    .join(', ')
  const sql = `SELECT ${names} FROM ${scan(path)}
    UNION ALL SELECT ${names} FROM checks WHERE status <> 'pass' ORDER BY ${findings.key.join(', ')}`
  type Row = z.infer<typeof findings.row>
  let rows: Row[] = []
  for await (const chunk of (await connection.stream(sql)).yieldRowObjectJs()) {
    rows.push(...(chunk as unknown as Row[]))
    while (rows.length >= ROWS) {
      yield encodeTable(columnsFromRows(findings, rows.slice(0, ROWS)))
      rows = rows.slice(ROWS)
    }
  }
  if (rows.length > 0) yield encodeTable(columnsFromRows(findings, rows))
}

/**
 * Checks the rules across reports over a release of which the observations are written, and gives `use` what came
 * of them. Whatever grows with the reports but their rows is kept in files.
 */
export async function withAcross<A>(
  building: string,
  parts: AcrossParts,
  use: (across: Across) => Promise<A>,
): Promise<A> {
  const folder = join(building, '.across')
  await mkdir(folder)
  const database = await DuckDBInstance.create(':memory:', {
    ...SETTINGS,
    temp_directory: join(folder, 'spilled'),
  })
  try {
    const connection = await database.connect()
    try {
      await defineTables(connection, building, folder, parts)
      const paths = parts.across.map(({ rule_id }) => join(folder, `${rule_id}.parquet`))
      for (const [i, rule] of parts.across.entries())
        await connection.run(`COPY (${checksOf(rule)}) TO ${literal(paths[i]!)} (FORMAT parquet)`)
      await connection.run(`CREATE VIEW checks AS FROM ${scan(...paths)}`)
      const checks = await counted(connection)
      return await use({ checks, folder, merged: (path) => mergedFindings(connection, path) })
    } finally {
      connection.closeSync()
    }
  } finally {
    database.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
}
