import type { z } from 'zod'
import type { reports } from '../../schemas/tables/reports.ts'
import { CORRECTION, STATUSES } from '../../schemas/tables/vocabulary.ts'
import type { Read } from '../read.ts'

/** A row of `reports` but for `is_latest`, which is known when every report is. */
export type ReportRow = Omit<z.infer<typeof reports.row>, 'is_latest'>

/** The row of a report, with its cells counted by status and its checks by outcome. */
export function reportRow({ report, checks }: Read): ReportRow {
  const { document, cells, agency, dates } = report
  const counts = STATUSES.map(() => 0)
  for (const status of cells.status) counts[status]!++
  const counted = (status: (typeof STATUSES)[number]) => counts[STATUSES.indexOf(status)]!
  return {
    report_id: report.reportId,
    source_path: document.sourcePath,
    source_sha256: document.sha256,
    source_bytes: document.bytes,
    media_type: document.mediaType,
    encoding: document.encoding,
    script: document.script,
    form_id: report.form.form_id,
    title: report.title,
    agency_id: agency.agencyId,
    agency_name: agency.name,
    agency_evidence: agency.evidence,
    report_year: dates.year,
    period_start: dates.periodStart,
    period_end: dates.periodEnd,
    published_on: dates.publishedOn,
    cells_expected: cells.status.length,
    cells_reported: counted('reported'),
    cells_blank: counted('blank'),
    cells_missing: counted('missing'),
    cells_unreadable: counted('unreadable'),
    checks_passed: checks.passed,
    checks_failed: checks.failed,
    checks_not_assessable: checks.notAssessable,
  }
}

/** Checks of a report by their outcome. */
export interface CheckCounts {
  passed: number
  failed: number
  notAssessable: number
}

/** A row of `reports` with further checks counted in. */
export function withChecks<Row extends ReportRow>(row: Row, checks: Readonly<CheckCounts> | undefined): Row {
  if (!checks) return row
  return {
    ...row,
    checks_passed: row.checks_passed + checks.passed,
    checks_failed: row.checks_failed + checks.failed,
    checks_not_assessable: row.checks_not_assessable + checks.notAssessable,
  }
}

const CORRECTS = new RegExp(CORRECTION)
const corrects = ({ title, source_path }: ReportRow) => CORRECTS.test(`${title ?? ''} ${source_path}`)

/** Whether `a` replaces `b`: both are reports of one agency and year. */
function supersedes(a: ReportRow, b: ReportRow): boolean {
  const isCorrection = corrects(a)
  if (isCorrection !== corrects(b)) return isCorrection
  const publishedA = a.published_on ?? ''
  const publishedB = b.published_on ?? ''
  if (publishedA !== publishedB) return publishedA > publishedB
  if (a.cells_reported !== b.cells_reported) return a.cells_reported > b.cells_reported
  return a.report_id > b.report_id
}

/**
 * Completes the rows of `reports` with `is_latest`, sorted by id, one at a time: there are as many as reports.
 * Of several reports of one agency and year the latest is one whose title or file says that it is a correction, then
 * the one published last (a report without a date counts as older), then the one with more figures, then the one with the greater id, so that the choice never
 * depends on the order of the input. A report whose agency or year is not settled supersedes nothing and is
 * superseded by nothing.
 */
export function* withLatest(rows: readonly ReportRow[]): Iterable<z.infer<typeof reports.row>> {
  const latest = new Map<string, ReportRow>()
  const keyOf = (row: ReportRow) => `${row.agency_id}/${row.report_year}`
  const settled = (row: ReportRow) => row.agency_id !== null && row.report_year !== null
  for (const row of rows) {
    if (!settled(row)) continue
    const other = latest.get(keyOf(row))
    if (!other || supersedes(row, other)) latest.set(keyOf(row), row)
  }
  const sorted = [...rows].sort((a, b) => (a.report_id < b.report_id ? -1 : 1))
  for (const row of sorted) yield { ...row, is_latest: !settled(row) || latest.get(keyOf(row)) === row }
}
