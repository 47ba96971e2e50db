import { GLOSSARY, type Vocabulary } from '../schemas/derive/glossary.ts'
import { FORMS } from '../schemas/forms/index.ts'
import { columnsOf, type Table } from '../schemas/tables/define.ts'
import { TABLES } from '../schemas/tables/index.ts'
import { VIEWS } from '../schemas/views/index.ts'
import type { View } from '../schemas/views/view.ts'
import type { Rule } from '../stages/4-validate/rule.ts'
import { RULES } from '../stages/4-validate/rules/index.ts'
import { type Entry, formEntries } from './codebook-forms.ts'
import { plainTable } from './tabulate.ts'

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
    'Describe any of these by its name, a table of the forms (requests), a row (new_received) or column of one',
    '(natural_person), a cell (requests/new_received/total), a column of the dataset (source_line) or a code',
    '(blank, requests_received). Labels of the forms are names too: 予以公开.',
  ]
}

/** What the codebook says of a name, in lines; null where it has no such name. */
export function describeLines(name: string): string[] | null {
  const wanted = name.trim().toLowerCase()
  const found = entries().filter((entry) => entry.name.toLowerCase() === wanted)
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
    ...formEntries(),
    ...RULES.map((rule) => ({ name: rule.rule_id, lines: () => ruleLines(rule) })),
    ...columnEntries(),
    ...GLOSSARY.flatMap(codeEntries),
  ]
}

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

const ruleLines = (rule: Rule): string[] => [
  `Rule ${rule.rule_id}. ${rule.title}`,
  rule.description,
  `Holds when: ${rule.formula}`,
  `Severity: ${rule.severity}. Forms: ${rule.forms.join(', ')}`,
  `Basis: ${rule.basis}`,
]

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

/** The codes of a vocabulary, each with what it means and where it stands. */
const codeEntries = ({ title, columns, terms }: Vocabulary): Entry[] =>
  Object.entries(terms).map(([code, [english, chinese]]) => ({
    name: code,
    lines: () => [
      `Code ${code}. ${english}`,
      `${title}, in ${columns.join(', ')}${chinese ? `. In Chinese: ${chinese}` : ''}`,
    ],
  }))
