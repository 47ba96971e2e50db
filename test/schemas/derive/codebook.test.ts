import { describe, expect, test } from 'vitest'
import { codebookMarkdown } from '../../../schemas/derive/codebook.ts'
import { GLOSSARY } from '../../../schemas/derive/glossary.ts'
import { indicatorRows } from '../../../schemas/derive/indicators.ts'
import { FORMS } from '../../../schemas/forms/index.ts'
import { columnsOf } from '../../../schemas/tables/define.ts'
import { TABLES } from '../../../schemas/tables/index.ts'
import { indicators } from '../../../schemas/tables/indicators.ts'
import { VIEWS } from '../../../schemas/views/index.ts'

const rule = {
  rule_id: 'requests.balance',
  title: 'Requests balance',
  formula: 'new_received + carried_in = outcomes_total + carried_out',
  severity: 'error',
  forms: 'ogi-2021 ogi-2019',
  basis: 'the note of the form',
  description: 'What came in went out | or waits.',
}
const codebook = codebookMarkdown({ rows: { reports: 5 }, rules: [rule], version: '1.2.3' })

/** The text of a section, from its heading to the next one of its rank. */
const section = (heading: string): string => {
  const start = codebook.indexOf(`\n${heading}\n`)
  expect(start, heading).toBeGreaterThan(0)
  const rank = heading.split(' ')[0]
  const end = codebook.indexOf(`\n${rank} `, start + heading.length)
  return codebook.slice(start, end < 0 ? undefined : end)
}

describe('the codebook', () => {
  test('names the version and the rows of each table', () => {
    expect(codebook.startsWith('# Codebook of ogi-panel 1.2.3\n')).toBe(true)
    expect(codebook).toContain('| [reports](#reports) | 5 | One row a report')
    expect(codebook).toContain('| [sections](#sections) | 0 | One row a section')
  })

  test.each(TABLES.map((table) => [table.name, table] as const))(
    'explains every column of %s',
    (name, table) => {
      const text = section(`### ${name}`)
      expect(text).toContain(table.description)
      for (const column of columnsOf(table)) {
        expect(text).toContain(`| \`${column.name}\` |`)
        expect(text).toContain(column.description.replaceAll('|', '\\|'))
      }
    },
  )

  test.each(VIEWS.map((view) => [view.name, view] as const))('explains every column of %s', (name, view) => {
    const text = section(`### ${name}`)
    for (const column of view.columns) expect(text).toContain(`| \`${column.name}\` |`)
  })

  test.each(FORMS.map((form) => [form.form_id, form] as const))('has every cell of %s', (id, form) => {
    const text = section(`### ${id}: ${form.title_en}`)
    for (const table of form.tables) {
      for (const row of table.rows) {
        const line = text.split('\n').find((found) => found.startsWith(`| \`${row.code}\` |`))
        expect(line).toContain(row.label)
        expect(line).toContain(row.label_en)
      }
      for (const column of table.columns) expect(text).toContain(`| \`${column.code}\` | ${column.label} |`)
    }
  })

  test('explains every code', () => {
    for (const { title, terms } of GLOSSARY) {
      const text = section(`### ${title}`)
      for (const [code, [english]] of Object.entries(terms)) {
        expect(text).toContain(`| \`${code}\` |`)
        expect(text).toContain(english)
      }
    }
  })

  test('states every rule', () => {
    expect(section('### requests.balance')).toContain(
      'Requests balance (error). Holds when: new_received + carried_in = outcomes_total + carried_out',
    )
  })

  test('links to headings that are there', () => {
    const headings = new Set(
      [...codebook.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
        (title ?? '')
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      ),
    )
    const links = [...codebook.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target ?? '')
    expect(links.length).toBeGreaterThan(TABLES.length)
    for (const link of links) expect(headings).toContain(link)
  })
})

describe('the glossary', () => {
  const formCodes = new Set(['form_id', 'table_id', 'row_code', 'column_code'])

  test('has each code of each closed column, and no other', () => {
    for (const table of TABLES) {
      for (const { name, type, values } of columnsOf(table)) {
        if (type !== 'code' || formCodes.has(name)) continue
        const vocabulary = GLOSSARY.find(({ columns }) => columns.includes(`${table.name}.${name}`))
        expect(Object.keys(vocabulary?.terms ?? {}).sort(), `${table.name}.${name}`).toEqual(
          [...values].sort(),
        )
      }
    }
  })

  test('names only columns that are there', () => {
    const known = TABLES.flatMap((table) => columnsOf(table).map(({ name }) => `${table.name}.${name}`))
    for (const { columns } of GLOSSARY) expect(known).toEqual(expect.arrayContaining([...columns]))
  })
})

describe('indicators', () => {
  const rows = indicatorRows()

  test('are the cells of every form, each once', () => {
    const count = (form: string) => rows.filter((row) => row.form_id === form).length
    expect([count('ogi-2021'), count('ogi-2019'), count('stat-2014'), count('narrative-2008')]).toEqual([
      200, 198, 58, 0,
    ])
    for (const row of rows) indicators.row.parse(row)
    const keys = rows.map((row) => [row.form_id, row.table_id, row.row_code, row.column_code].join('/'))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('say which labels were never seen in print', () => {
    const confirmed = (form: string) =>
      rows.filter((row) => row.form_id === form && row.label_confirmed === true).length
    expect([confirmed('ogi-2021'), confirmed('ogi-2019')]).toEqual([200, 198])
    expect(confirmed('stat-2014')).toBeLessThan(58)
  })

  test('tell rows of the same label apart by their group', () => {
    const found = rows.find(
      ({ form_id, row_code, column_code }) =>
        form_id === 'ogi-2021' && row_code === 'other_other' && column_code === 'total',
    )
    expect(found).toEqual({
      form_id: 'ogi-2021',
      table_id: 'requests',
      row_code: 'other_other',
      column_code: 'total',
      label_zh: '其他处理 · 其他 · 总计',
      label_en: 'Other: other · Total',
      unit: 'item',
      legal_basis: '-',
      position: 10 + 22 * 7 + 7,
      label_confirmed: true,
    })
  })
})
