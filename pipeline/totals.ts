import { STATUSES } from '../schemas/tables/vocabulary.ts'
import type { Read } from '../stages/read.ts'

/** Counts that add up over batches. */
export interface Totals {
  readonly reports: number
  /** By `STATUSES`. */
  readonly cells: readonly number[]
  readonly passed: number
  readonly failed: number
  readonly notAssessable: number
  /** Failed checks of severity error. */
  readonly errors: number
}

/** The totals of no report. */
export const NO_TOTALS: Totals = {
  reports: 0,
  cells: STATUSES.map(() => 0),
  passed: 0,
  failed: 0,
  notAssessable: 0,
  errors: 0,
}

/** The totals of two batches together. */
export const addTotals = (a: Totals, b: Totals): Totals => ({
  reports: a.reports + b.reports,
  cells: a.cells.map((count, status) => count + (b.cells[status] ?? 0)),
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  notAssessable: a.notAssessable + b.notAssessable,
  errors: a.errors + b.errors,
})

/** The totals of reports. */
export function totalsOf(reads: readonly Read[]): Totals {
  const cells = STATUSES.map(() => 0)
  let passed = 0
  let failed = 0
  let notAssessable = 0
  let errors = 0
  for (const { report, checks } of reads) {
    for (const status of report.cells.status) cells[status]! += 1
    passed += checks.passed
    failed += checks.failed
    notAssessable += checks.notAssessable
    for (const finding of checks.findings) {
      if (finding.status === 'fail' && finding.severity === 'error') errors += 1
    }
  }
  return { reports: reads.length, cells, passed, failed, notAssessable, errors }
}
