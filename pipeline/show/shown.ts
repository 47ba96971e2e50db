import { cellsOf, type Form, type FormCell } from '../../schemas/forms/form.ts'
import { FORMS } from '../../schemas/forms/index.ts'
import { STATUSES, type Status } from '../../schemas/tables/vocabulary.ts'
import type { Read } from '../../stages/read.ts'

/** A cell as it was read. */
export interface ShownCell extends FormCell {
  readonly status: Status
  /** In the unit of the cell; null unless reported. */
  readonly value: number | null
  readonly raw: string | null
}

/** A check that failed or could not be assessed. */
export interface ShownFinding {
  readonly rule_id: string
  readonly location: string
  readonly status: string
  readonly severity: string
  readonly message: string
  readonly source_line: number | null
}

/** What `show` prints of a report, be it read from a file or from the dataset. */
export interface ShownReport {
  readonly reportId: string
  readonly sourcePath: string
  readonly title: string | null
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly agencyEvidence: string
  readonly year: number | null
  readonly publishedOn: string | null
  readonly form: Form
  /** In the order of the form. */
  readonly cells: readonly ShownCell[]
  readonly checksPassed: number
  readonly findings: readonly ShownFinding[]
}

/** A report that was read just now. */
export function shownOfRead({ report, checks }: Read): ShownReport {
  const { agency, dates, cells, document } = report
  return {
    reportId: report.reportId,
    sourcePath: document.sourcePath,
    title: report.title,
    agencyId: agency.agencyId,
    agencyName: agency.name,
    agencyEvidence: agency.evidence,
    year: dates.year,
    publishedOn: dates.publishedOn,
    form: report.form,
    cells: cellsOf(report.form).map((cell) => {
      const status = STATUSES[cells.status[cell.index]!]!
      const isThere = status !== 'missing'
      const raw = isThere ? document.source.slice(cells.start[cell.index], cells.end[cell.index]) : null
      return { ...cell, status, value: status === 'reported' ? cells.value[cell.index]! : null, raw }
    }),
    checksPassed: checks.passed,
    findings: checks.findings,
  }
}

/** A row of the dataset, by column. */
export type DatasetRow = Readonly<Record<string, unknown>>

/** A report from its rows in `reports`, `observations` and `findings`. */
export function shownOfRows(
  report: DatasetRow,
  observations: readonly DatasetRow[],
  findings: readonly DatasetRow[],
): ShownReport {
  const form = FORMS.find((form) => form.form_id === report['form_id'])
  if (!form) throw new Error(`The dataset names a form that this version does not know: ${report['form_id']}`)
  const byCell = new Map(
    observations.map((row) => [`${row['table_id']}/${row['row_code']}/${row['column_code']}`, row]),
  )
  return {
    reportId: report['report_id'] as string,
    sourcePath: report['source_path'] as string,
    title: report['title'] as string | null,
    agencyId: report['agency_id'] as string | null,
    agencyName: report['agency_name'] as string | null,
    agencyEvidence: report['agency_evidence'] as string,
    year: report['report_year'] as number | null,
    publishedOn: report['published_on'] as string | null,
    form,
    cells: cellsOf(form).map((cell) => {
      const row = byCell.get(`${cell.table.table_id}/${cell.row.code}/${cell.column.code}`)
      return {
        ...cell,
        status: (row?.['status'] as Status | undefined) ?? 'missing',
        value: (row?.['value'] as number | null | undefined) ?? null,
        raw: (row?.['raw'] as string | null | undefined) ?? null,
      }
    }),
    checksPassed: report['checks_passed'] as number,
    findings: findings as unknown as readonly ShownFinding[],
  }
}
