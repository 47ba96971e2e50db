import { cellsOf, type Form, type FormCell } from '../../../schemas/forms/form.ts'
import { STATUSES } from '../../../schemas/tables/vocabulary.ts'
import type { Report } from '../../3-normalise/report.ts'
import { finding, type Outcome, type Rule } from '../rule.ts'

const REPORTED = STATUSES.indexOf('reported')

/** The rows of a form with their cells. */
const rowsOf = new Map<Form, readonly (readonly FormCell[])[]>()

function rows(form: Form): readonly (readonly FormCell[])[] {
  let known = rowsOf.get(form)
  if (!known) {
    const grouped = new Map<string, FormCell[]>()
    for (const cell of cellsOf(form)) {
      const key = `${cell.table.table_id}/${cell.row.code}`
      grouped.set(key, [...(grouped.get(key) ?? []), cell])
    }
    known = [...grouped.values()]
    rowsOf.set(form, known)
  }
  return known
}

function check(report: Report): Outcome {
  const { status, line } = report.cells
  let passed = 0
  const findings: Outcome['findings'][number][] = []
  for (const row of rows(report.form)) {
    if (row.every((cell) => status[cell.index] === REPORTED)) {
      passed++
      continue
    }
    const lacking = row.filter((cell) => status[cell.index] !== REPORTED)
    const first = row[0]!
    const location = `${first.table.table_id}/${first.row.code}`
    const what = lacking.map((cell) => `${cell.column.code} ${STATUSES[status[cell.index]!]}`).join(', ')
    const why = report.notes.find((note) => note.location === location)
    const at = row.find((cell) => line[cell.index]! > 0)
    findings.push(
      finding(location, 'fail', why ? `${what}: ${why.message}` : what, {
        expected: `${row.length} cells`,
        observed: `${row.length - lacking.length} cells`,
        difference: -lacking.length,
        source_line: at ? line[at.index]! : null,
      }),
    )
  }
  return { passed, findings }
}

/** Every cell that the form expects is reported. */
export const reportComplete: Rule = {
  rule_id: 'report.complete',
  title: 'Every cell is reported',
  title_zh: '应填各格均有数据',
  message_zh: '未填或未能读出：{lacking}',
  hint: {
    zh: '没有发生的请填“0”，不要留空或画线；已填的请检查表格的行、列是否完整。',
    en: 'Print 0 where nothing happened, no blank and no dash; where figures are printed, see that rows and columns are whole.',
  },
  formula: 'cells_reported = cells_expected, for each row',
  severity: 'note',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014'],
  basis: 'The form asks for a figure in every cell; no text says that a blank stands for zero.',
  description:
    'One check a row. A finding lists the cells that are blank, missing or unreadable and, where reading could not settle them, why.',
  check,
}
