import { cellsOf, type Form } from '../schemas/forms/form.ts'
import { FORMS } from '../schemas/forms/index.ts'
import { columnsOf, type Table } from '../schemas/tables/define.ts'
import { TABLES } from '../schemas/tables/index.ts'
import { QUANTITIES } from '../schemas/tables/vocabulary.ts'
import { VIEWS } from '../schemas/views/index.ts'
import type { View } from '../schemas/views/view.ts'
import type { Rule } from '../stages/4-validate/rule.ts'
import { RULES } from '../stages/4-validate/rules/index.ts'
import { tabulate } from './tabulate.ts'

/** Something that the codebook describes: its name, and the lines that describe it. */
interface Entry {
  readonly name: string
  readonly lines: () => string[]
}

/** What the dataset holds, in lines. */
export function overviewLines(): string[] {
  const named = (things: readonly { readonly name: string; readonly description: string }[]) =>
    plainTable(
      ['name', 'what a row is'],
      things.map(({ name, description }) => [name, description]),
    )
  const forms = FORMS.map(({ form_id, years: [first, last], tables, basis }) => [
    form_id,
    `${first}–${last ?? ''}`,
    String(
      tables.reduce((cells, table) => cells + table.rows.reduce((n, row) => n + row.columns.length, 0), 0),
    ),
    tables.map((table) => table.table_id).join(' '),
    basis,
  ])
  return [
    'Tables',
    ...named(TABLES),
    '',
    'Views of the database',
    ...named(VIEWS),
    '',
    'Forms',
    ...plainTable(['form', 'years', 'cells', 'tables', 'basis'], forms),
    '',
    'Rules',
    ...plainTable(
      ['rule', 'severity', 'holds when'],
      RULES.map((rule) => [rule.rule_id, rule.severity, rule.formula]),
    ),
    '',
    'Describe any of these by its name, a row of a form (new_received), a cell (requests/new_received/total),',
    'a column (source_line) or a quantity (requests_received).',
  ]
}

/** What the codebook says of a name, in lines; null where it has no such name. */
export function describeLines(name: string): string[] | null {
  const wanted = name.trim().toLowerCase()
  const found = entries().filter((entry) => entry.name === wanted)
  if (found.length === 0) return null
  return found.flatMap((entry, i) => [...(i === 0 ? [] : ['']), ...entry.lines()])
}

/** Names of the codebook that look like `name`, nearest first: at most five. */
export function nearNames(name: string): string[] {
  const wanted = name.trim().toLowerCase()
  const near = [...new Set(entries().map((entry) => entry.name))].map((known) => ({
    known,
    // A part of a name is nearer than a name with other letters.
    far: known.includes(wanted) ? 1 : distance(wanted, known),
  }))
  const limit = Math.max(2, Math.floor(wanted.length / 3))
  return near
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || a.known.length - b.known.length)
    .slice(0, 5)
    .map(({ known }) => known)
}

/** Letters to insert, delete or replace to make `b` of `a` (Levenshtein). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, above[j]! + 1, row[j - 1]! + 1))
    }
    above = row
  }
  return above[b.length]!
}

function entries(): Entry[] {
  return [
    ...TABLES.map((table) => ({ name: table.name, lines: () => tableLines(table) })),
    ...VIEWS.map((view) => ({ name: view.name, lines: () => viewLines(view) })),
    ...FORMS.map((form) => ({ name: form.form_id, lines: () => formLines(form) })),
    ...RULES.map((rule) => ({ name: rule.rule_id, lines: () => ruleLines(rule) })),
    ...indicatorEntries(),
    ...columnEntries(),
    ...QUANTITIES.map((quantity) => ({ name: quantity, lines: () => quantityLines(quantity) })),
  ]
}

const plainTable = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  tabulate(
    heads.map((head) => ({ head: [head], align: 'left' })),
    rows,
  )

function tableLines(table: Table): string[] {
  const columns = columnsOf(table).map(({ name, type, nullable, description }) => [
    name,
    type === 'code' ? 'text' : type,
    nullable ? 'or null' : '',
    description,
  ])
  const keys = table.foreignKeys.map(
    (key) => `${key.columns.join(', ')} → ${key.table} (${key.references.join(', ')})`,
  )
  const vocabularies = columnsOf(table)
    .filter(({ values }) => values.length > 0 && values.length <= 12)
    .map(({ name, values }) => `${name}: ${values.join(', ')}`)
  return [
    `Table ${table.name}. ${table.description}`,
    `Key: ${table.key.join(', ')}`,
    ...keys,
    '',
    ...plainTable(['column', 'type', '', 'what it holds'], columns),
    ...(vocabularies.length > 0 ? ['', ...vocabularies] : []),
  ]
}

const viewLines = (view: View): string[] => [
  `View ${view.name}. ${view.description}`,
  '',
  ...plainTable(
    ['column', 'type', 'what it holds'],
    view.columns.map(({ name, type, description }) => [name, type === 'code' ? 'text' : type, description]),
  ),
]

const formLines = (form: Form): string[] => [
  `Form ${form.form_id}: ${form.title}`,
  `${form.title_en}. Basis: ${form.basis}`,
  ...form.tables.flatMap((table) => [
    '',
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
  ]),
]

const ruleLines = (rule: Rule): string[] => [
  `Rule ${rule.rule_id}. ${rule.title}`,
  rule.description,
  `Holds when: ${rule.formula}`,
  `Severity: ${rule.severity}. Forms: ${rule.forms.join(', ')}`,
  `Basis: ${rule.basis}`,
]

const quantityLines = (quantity: string): string[] => [
  `Quantity ${quantity}: a figure stated in prose, in the column quantity of the table statements.`,
]

/** Cells of the forms under the code of their row, of table and row, and of table, row and column. */
function indicatorEntries(): Entry[] {
  const cells = new Map<string, string[][]>()
  for (const form of FORMS) {
    for (const { table, row, column, unit } of cellsOf(form)) {
      const line = [
        form.form_id,
        `${table.table_id}/${row.code}/${column.code}`,
        unit,
        row.article,
        row.columns.length > 1 || column.label !== ''
          ? `${row.number}${row.label}, ${column.label}`
          : row.label,
        `${row.label_en}, ${column.label_en}`,
      ]
      for (const name of [
        row.code,
        `${table.table_id}/${row.code}`,
        `${table.table_id}/${row.code}/${column.code}`,
      ]) {
        const lines = cells.get(name)
        if (lines) lines.push(line)
        else cells.set(name, [line])
      }
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

/** Columns by their name, with every table that has them. */
function columnEntries(): Entry[] {
  const columns = new Map<string, string[][]>()
  for (const table of TABLES) {
    for (const { name, type, description, values } of columnsOf(table)) {
      const codes = values.length > 0 ? ` One of: ${values.join(', ')}.` : ''
      const line = [table.name, type === 'code' ? 'text' : type, description + codes]
      columns.set(name, [...(columns.get(name) ?? []), line])
    }
  }
  return [...columns].map(([name, rows]) => ({
    name,
    lines: () => [`Column ${name}`, ...plainTable(['table', 'type', 'what it holds'], rows)],
  }))
}
