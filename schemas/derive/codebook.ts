import type { Form, FormTable } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import { columnsOf, type Table } from '../tables/define.ts'
import { TABLES } from '../tables/index.ts'
import { VIEWS } from '../views/index.ts'
import type { View } from '../views/view.ts'
import { GLOSSARY, type Vocabulary } from './glossary.ts'

/** What the codebook says of a rule: a row of `rules`. */
export interface RuleEntry {
  readonly rule_id: string
  readonly title: string
  readonly formula: string
  readonly severity: string
  readonly forms: string
  readonly basis: string
  readonly description: string
}

/** What the codebook says that no schema knows. */
export interface CodebookFacts {
  /** Rows of each table in this release. */
  readonly rows: Readonly<Record<string, number>>
  readonly rules: readonly RuleEntry[]
  readonly version: string
}

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`

/** A table of Markdown. */
function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

function codesOf(table: Table, column: string): string {
  const vocabulary = GLOSSARY.find(({ columns }) => columns.includes(`${table.name}.${column}`))
  return vocabulary ? `Codes: [${vocabulary.title}](#${anchor(vocabulary.title)}).` : 'Codes: see the forms.'
}

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')

function tableSection(table: Table): string {
  const rows = columnsOf(table).map(({ name, type, nullable, description }) => [
    `\`${name}\``,
    type === 'code' ? 'text' : type,
    nullable ? 'yes' : '',
    type === 'code' ? `${description} ${codesOf(table, name)}` : description,
  ])
  const references = table.foreignKeys.map(
    (key) => `${codes(key.columns)} refers to \`${key.table}\` (${codes(key.references)}).`,
  )
  return [
    `### ${table.name}`,
    [table.description, `Key and order: ${codes(table.key)}.`, ...references].join(' '),
    grid(['column', 'type', 'null', 'meaning'], rows),
  ].join('\n\n')
}

function viewSection(view: View): string {
  const rows = view.columns.map(({ name, type, description }) => [
    `\`${name}\``,
    type === 'code' ? 'text' : type,
    description,
  ])
  return [`### ${view.name}`, view.description, grid(['column', 'type', 'meaning'], rows)].join('\n\n')
}

const unitsOf = (unit: FormTable['rows'][number]['unit']): string =>
  typeof unit === 'string'
    ? unit
    : Object.entries(unit)
        .map(([column, of]) => `${column}: ${of}`)
        .join(', ')

function formTableSection(table: FormTable): string {
  const columns = table.columns.map(({ code, label, label_en }) => [`\`${code}\``, label, label_en])
  const rows = table.rows.map((row) => {
    const group = table.groups.find(({ code }) => code === row.group)
    return [
      `\`${row.code}\``,
      row.number,
      [group?.label, row.label].filter(Boolean).join(' · '),
      row.confidence === 'recalled' ? `${row.label_en} (label not confirmed)` : row.label_en,
      row.columns.length === table.columns.length ? 'all' : codes(row.columns),
      unitsOf(row.unit),
      row.article,
    ]
  })
  const identities = table.identities.map(({ rule_id, per, left, right }) => {
    return `- \`${rule_id}\`, in every ${per}: ${left.join(' + ')} = ${right.join(' + ')}`
  })
  return [
    `#### ${table.table_id}: ${table.title_en} (${table.title})`,
    grid(['column', 'Chinese', 'English'], columns),
    grid(['row', 'number', 'Chinese', 'English', 'columns', 'unit', 'articles'], rows),
    ...(identities.length > 0 ? [`Identities:\n\n${identities.join('\n')}`] : []),
  ].join('\n\n')
}

function formSection(form: Form): string {
  const [first, last] = form.years
  const years = last === null ? `from ${first} on` : `${first}–${last}`
  const about = `${form.title}. Made for report years ${years}; basis: ${form.basis}. Which form a report has is decided by the tables that it prints, not by its year.`
  const none = form.tables.length === 0 ? ['It has no table of its own: no cell is expected.'] : []
  return [`### ${form.form_id}: ${form.title_en}`, about, ...none, ...form.tables.map(formTableSection)].join(
    '\n\n',
  )
}

function vocabularySection({ title, columns, terms }: Vocabulary): string {
  const rows = Object.entries(terms).map(([code, [english, chinese]]) => [
    `\`${code}\``,
    chinese ?? '',
    english,
  ])
  return [`### ${title}`, `In ${codes(columns)}.`, grid(['code', 'Chinese', 'meaning'], rows)].join('\n\n')
}

function ruleSection(rule: RuleEntry): string {
  return [
    `### ${rule.rule_id}`,
    `${rule.title} (${rule.severity}). Holds when: ${rule.formula}`,
    rule.description,
    `Basis: ${rule.basis} Forms: ${rule.forms}.`,
  ].join('\n\n')
}

const READING = `Every table is in \`csv/\`, \`parquet/\` and \`arrow/\`, and with the views in the database. All hold the same rows.

- A value is what the agency printed, in normal units: 14.9 under a heading in 万元 is 149000 CNY. It is never computed, never 0 by default, never repaired. What the sums of a form allow to derive is in the view \`observations_filled\`, marked as derived.
- Blank is not zero. \`status\` tells a printed 0 from an empty cell, and an empty cell from one that is not there.
- Places (\`source_start\`, \`source_end\`) count UTF-16 code units of the decoded source file, from 0, the end exclusive; lines count from 1.
- In CSV an empty field is null, \`""\` an empty text, \`true\` and \`false\` are bools, days are \`YYYY-MM-DD\`. An apostrophe stands before a text that a spreadsheet could run as a formula (one that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a carriage return, after any apostrophes, and is no plain number and no run of dashes); take it off to get the text.
- Types: \`text\`, \`int\` (32 bits), \`double\`, \`bool\`, \`date\`.`

/** CODEBOOK.md: every table, column, view, form, code and rule. */
export function codebookMarkdown({ rows, rules, version }: CodebookFacts): string {
  const overview = TABLES.map((table) => [
    `[${table.name}](#${table.name})`,
    String(rows[table.name] ?? 0),
    table.description,
  ])
  return `${[
    `# Codebook of ogi-panel ${version}`,
    'The annual reports of Chinese agencies on their open government information work (政府信息公开工作年度报告), cell by cell. This page is made from the schemas; the English names are ours, there are no official ones.',
    '## How to read the data',
    READING,
    '## Tables',
    grid(['table', 'rows', 'what a row is'], overview),
    ...TABLES.map(tableSection),
    '## Views',
    'Views are in the database only.',
    ...VIEWS.map(viewSection),
    '## Forms and indicators',
    'An indicator is a cell of a form: a row and a column of one of its tables. Articles are those of the Regulations on Open Government Information (政府信息公开条例) of 2019, unless another year is named.',
    ...FORMS.map(formSection),
    '## Codes',
    ...GLOSSARY.map(vocabularySection),
    '## Rules',
    'A failed check is a row of `findings`. A check that lacks a figure is not assessable, unless the figures that are there contradict the rule already. Sums of counts must agree exactly, sums of money within half a unit of the last printed digit.',
    ...rules.map(ruleSection),
  ].join('\n\n')}\n`
}
