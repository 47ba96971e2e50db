import { cellsOf, type Form, type FormCell } from '../../schemas/forms/form.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import type { Report } from '../3-normalise/report.ts'
import { finding, HOLDS, type Outcome } from './rule.ts'

const REPORTED = STATUSES.indexOf('reported')
const formCells = new Map<Form, readonly FormCell[]>()

function cellsOfForm(form: Form): readonly FormCell[] {
  const known = formCells.get(form) ?? cellsOf(form)
  formCells.set(form, known)
  return known
}

/** Checks every reported value: one check a report that holds, or a finding for each value that does not. */
export function checkValues(
  report: Report,
  holds: (value: number, cell: FormCell) => boolean,
  message: string,
): Outcome {
  const { status, value, line } = report.cells
  const findings: Outcome['findings'][number][] = []
  for (const cell of cellsOfForm(report.form)) {
    const i = cell.index
    if (status[i] !== REPORTED || holds(value[i]!, cell)) continue
    findings.push(
      finding(`${cell.table.table_id}/${cell.row.code}/${cell.column.code}`, 'fail', message, {
        observed: String(value[i]),
        source_line: line[i]!,
      }),
    )
  }
  return findings.length === 0 ? HOLDS : { passed: 0, findings }
}
