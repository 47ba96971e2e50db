import { cellsOf, type Form, type FormCell, type FormTable } from '../schemas/forms/form.ts'
import { FORMS } from '../schemas/forms/index.ts'
import { plainTable } from './tabulate.ts'

/** Something that the codebook describes: its name, and the lines that describe it. */
export interface Entry {
  readonly name: string
  readonly lines: () => string[]
}

/** A table of a form, in lines. */
const formTableLines = (table: FormTable): string[] => [
  `${table.table_id}: ${table.title}. ${table.title_en}, section ${table.section}`,
  ...plainTable(
    ['row', '', 'label', 'columns'],
    table.rows.map((row) => [
      row.code,
      row.number,
      row.label,
      row.columns.length === table.columns.length ? 'all' : row.columns.join(' '),
    ]),
  ),
  `columns: ${table.columns.map(({ code, label }) => `${code} ${label}`).join(', ')}`,
]

const formLines = (form: Form): string[] => [
  `Form ${form.form_id}: ${form.title}`,
  `${form.title_en}. Basis: ${form.basis}`,
  ...form.tables.flatMap((table) => ['', ...formTableLines(table)]),
]

/** The tables of a form, by code and by title. */
const tableEntries = (form: Form): Entry[] =>
  form.tables.flatMap((table) =>
    [table.table_id, table.title].map((name) => ({
      name,
      lines: () => [`Table of the form ${form.form_id}`, ...formTableLines(table)],
    })),
  )

/** The cell of a form in one line of a table. */
const cellLine = (form: Form, { table, row, column, unit }: FormCell): string[] => [
  form.form_id,
  `${table.table_id}/${row.code}/${column.code}`,
  unit,
  row.article,
  row.columns.length > 1 || column.label !== '' ? `${row.number}${row.label}, ${column.label}` : row.label,
  `${row.label_en}, ${column.label_en}`,
]

/** Cells under the code and label of their row, of table and row, and of table, row and column. */
function indicatorEntries(): Entry[] {
  const cells = new Map<string, string[][]>()
  for (const form of FORMS) {
    for (const cell of cellsOf(form)) {
      const { code, label } = cell.row
      const row = `${cell.table.table_id}/${code}`
      for (const name of new Set([code, label, row, `${row}/${cell.column.code}`]))
        cells.set(name, [...(cells.get(name) ?? []), cellLine(form, cell)])
    }
  }
  return [...cells].map(([name, rows]) => ({
    name,
    lines: () => [
      `Indicator ${name}`,
      ...plainTable(['form', 'cell', 'unit', 'article', 'label', 'in English'], rows),
    ],
  }))
}

/** Columns of the forms under their code and label. */
function formColumnEntries(): Entry[] {
  const columns = new Map<string, string[][]>()
  for (const { form_id, tables } of FORMS) {
    for (const { table_id, columns: own } of tables) {
      for (const { code, label, label_en } of own) {
        for (const name of new Set([code, label]))
          if (name !== '')
            columns.set(name, [...(columns.get(name) ?? []), [form_id, table_id, code, label, label_en]])
      }
    }
  }
  return [...columns].map(([name, rows]) => ({
    name,
    lines: () => [
      `Column ${name} of a form`,
      ...plainTable(['form', 'table', 'column', 'label', 'in English'], rows),
    ],
  }))
}

/** What the codebook says of the forms: their tables, rows, columns and cells, by code and by Chinese label. */
export const formEntries = (): Entry[] => [
  ...FORMS.map((form) => ({ name: form.form_id, lines: () => formLines(form) })),
  ...FORMS.flatMap(tableEntries),
  ...indicatorEntries(),
  ...formColumnEntries(),
]
