import type { FormRow, FormTable } from '../../schemas/forms/form.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import { cut, grouped, pad, type TabulatedColumn, tabulate, widthOf } from '../tabulate.ts'
import type { ShownCell, ShownFinding, ShownReport } from './shown.ts'

/** Marks of cells that hold no figure. */
const MARKS = { blank: '␣', missing: '?', unreadable: '!' } as const
const LEGEND = '␣ blank   ? missing   ! unreadable, as printed'

/** Terminal columns: Chinese heads of columns are broken after this many, row labels cut. */
const HEAD_WIDTH = 8
const LABEL_WIDTH = 46

/** A report on a terminal, in lines: whose it is, its tables as they were read, its failed checks. */
export function reportLines(report: ShownReport): string[] {
  const tables = report.form.tables.flatMap((table) => tableLines(table, report.cells))
  const marked = report.cells.some((cell) => cell.status !== 'reported')
  return [
    report.title ?? '(no title)',
    '',
    ...factLines(report),
    ...tables,
    ...(marked ? ['', LEGEND] : []),
    ...findingLines(report.findings),
  ]
}

function factLines(report: ShownReport): string[] {
  const counts = STATUSES.map((status) => {
    return `${grouped(report.cells.filter((cell) => cell.status === status).length)} ${status}`
  })
  const failed = report.findings.filter(({ status }) => status === 'fail').length
  const open = report.findings.length - failed
  const facts = [
    ['agency', `${report.agencyName ?? '(none printed)'} (${report.agencyId ?? 'not settled'})`],
    ['', report.agencyEvidence],
    ['year', String(report.year ?? 'not settled')],
    ['published', report.publishedOn ?? '(no date printed)'],
    ['form', report.form.form_id],
    ['report', `${report.reportId}  ${report.sourcePath}`],
    ['cells', counts.join(', ')],
    [
      'checks',
      `${grouped(report.checksPassed)} passed, ${grouped(failed)} failed, ${grouped(open)} not assessable`,
    ],
  ] as const
  return facts.map(([label, fact]) => `${pad(label, 11, 'left')}${fact}`)
}

/** The lines of a table of the form: rows that share their columns stand together under one head. */
function tableLines(table: FormTable, cells: readonly ShownCell[]): string[] {
  const lines = ['', `${table.title} (${table.table_id})`]
  let block: FormRow[] = []
  const flush = () => {
    if (block.length > 0) lines.push('', ...blockLines(table, block, cells))
    block = []
  }
  for (const row of table.rows) {
    if (block.length > 0 && block[0]!.columns.join() !== row.columns.join()) flush()
    block.push(row)
  }
  flush()
  return lines
}

function blockLines(table: FormTable, rows: readonly FormRow[], cells: readonly ShownCell[]): string[] {
  const codes = rows[0]!.columns
  const find = (row: FormRow, code: string) =>
    cells.find((cell) => cell.table === table && cell.row === row && cell.column.code === code)
  const columns: TabulatedColumn[] = codes.map((code) => {
    const label = table.columns.find((column) => column.code === code)?.label ?? code
    const isMoney = rows.some((row) => find(row, code)?.unit === 'CNY')
    return { head: [...brokenHead(label), ...(isMoney ? ['(元)'] : [])], align: 'right' }
  })
  const printed = rows.map((row) => [rowLabel(row), ...codes.map((code) => cellText(find(row, code)))])
  return tabulate([{ head: [], align: 'left' }, ...columns], printed)
}

function rowLabel({ number, label }: FormRow): string {
  return cut(number.endsWith('.') ? `${number} ${label}` : number + label, LABEL_WIDTH)
}

/** A head in lines of at most `HEAD_WIDTH` terminal columns. */
function brokenHead(label: string): string[] {
  const lines = ['']
  for (const character of label) {
    const last = lines[lines.length - 1]!
    if (widthOf(last + character) > HEAD_WIDTH) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines
}

function cellText(cell: ShownCell | undefined): string {
  if (!cell) return ''
  if (cell.status === 'reported') return String(cell.value)
  const raw = cell.status === 'unreadable' ? cut((cell.raw ?? '').replace(/\s+/g, ' '), 20) : ''
  return MARKS[cell.status] + raw
}

function findingLines(findings: readonly ShownFinding[]): string[] {
  const failed = findings.filter(({ status }) => status === 'fail')
  const open = findings.filter(({ status }) => status !== 'fail')
  return [
    '',
    failed.length === 0 ? 'No check failed.' : 'Failed checks:',
    ...failed.map(findingLine),
    ...(open.length > 0 ? ['', 'Checks that could not be assessed:', ...open.map(findingLine)] : []),
  ]
}

function findingLine(finding: ShownFinding): string {
  const line = finding.source_line === null ? '' : ` (line ${finding.source_line})`
  const where = finding.location === '' ? '' : ` at ${finding.location}`
  return `  ${finding.severity}: ${finding.rule_id}${where}${line}. ${finding.message}`
}
