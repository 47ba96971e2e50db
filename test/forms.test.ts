import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it, test } from 'vitest'
import { cellsOf, type Form } from '../schemas/forms/form.ts'
import { FORMS } from '../schemas/forms/index.ts'
import { coreOf } from '../stages/2-extract/labels/labels.ts'

const FORMS_CSV = fileURLToPath(new URL('../../shared/forms.csv', import.meta.url))

const formById = (form_id: string): Form => {
  const form = FORMS.find((one) => one.form_id === form_id)
  if (!form) throw new Error(`no form ${form_id}`)
  return form
}

describe('cells', () => {
  it.each([
    ['ogi-2021', 200, { proactive_disclosure: 10, requests: 175, reconsideration_litigation: 15 }],
    ['ogi-2019', 198, { proactive_disclosure: 22, requests: 161, reconsideration_litigation: 15 }],
    ['stat-2014', 58, { statistics: 58 }],
    ['narrative-2008', 0, {}],
  ])('%s has %d', (form_id, count, byTable) => {
    const cells = cellsOf(formById(form_id))
    expect(cells.map(({ index }) => index)).toEqual(Array.from({ length: count }, (_, i) => i))
    const counts = new Map<string, number>()
    for (const { table } of cells) counts.set(table.table_id, (counts.get(table.table_id) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual(byTable)
  })

  it('have keys of their own', () => {
    for (const form of FORMS) {
      const keys = cellsOf(form).map(({ table, row, column }) =>
        [table.table_id, row.code, column.code].join(),
      )
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('of money are those of fees and procurement', () => {
    const money = FORMS.map((form) =>
      cellsOf(form)
        .filter(({ unit }) => unit === 'CNY')
        .map(({ row, column }) => `${row.code}/${column.code}`),
    )
    expect(money).toEqual([
      ['administrative_fees/amount'],
      ['centralized_procurement/total_amount'],
      ['request_fees/value', 'dedicated_budget/value'],
      [],
    ])
  })
})

describe('identities', () => {
  it.each([
    [
      'ogi-2021',
      {
        'requests.balance': 7,
        'requests.outcomes_sum': 7,
        'requests.row_total': 25,
        'reconsideration_litigation.sum': 3,
      },
    ],
    [
      'ogi-2019',
      {
        'requests.balance': 7,
        'requests.outcomes_sum': 7,
        'requests.row_total': 23,
        'reconsideration_litigation.sum': 3,
      },
    ],
    ['stat-2014', {}],
    ['narrative-2008', {}],
  ])('%s', (form_id, expected) => {
    const counts = formById(form_id).tables.flatMap(({ identities, rows, columns }) =>
      identities.map(({ rule_id, per }) => [rule_id, per === 'row' ? rows.length : columns.length]),
    )
    expect(Object.fromEntries(counts)).toEqual(expected)
  })

  it('sum rows or columns that the table has, none on both sides', () => {
    for (const { tables } of FORMS) {
      for (const { identities, rows, columns } of tables) {
        for (const { per, left, right } of identities) {
          const codes = (per === 'column' ? rows : columns).map(({ code }) => code)
          const terms = [...left, ...right]
          expect(terms.filter((term) => !codes.includes(term))).toEqual([])
          expect(new Set(terms).size).toBe(terms.length)
        }
      }
    }
  })

  it('of outcomes take every row between what came in and the total', () => {
    const right = formById('ogi-2021').tables.flatMap(({ identities }) =>
      identities.filter(({ rule_id }) => rule_id === 'requests.outcomes_sum').map((one) => one.right),
    )
    expect(right[0]).toHaveLength(21)
    expect([right[0]?.[0], right[0]?.at(-1)]).toEqual(['disclosed', 'other_other'])
  })
})

describe('forms', () => {
  it('follow each other: every year since 2008 has one', () => {
    const years = FORMS.map(({ form_id, years: [first, last] }) => [form_id, first, last])
    expect(years).toEqual([
      ['ogi-2021', 2021, null],
      ['ogi-2019', 2019, 2020],
      ['stat-2014', 2014, 2018],
      ['narrative-2008', 2008, 2013],
    ])
  })

  it('name the groups that their rows stand under', () => {
    for (const { tables } of FORMS) {
      for (const { groups, rows } of tables) {
        const codes = groups.map(({ code }) => code)
        expect(rows.filter(({ group }) => group !== undefined && !codes.includes(group))).toEqual([])
      }
    }
  })

  it('print no two rows of a table under one number and label', () => {
    for (const { tables } of FORMS) {
      for (const { rows } of tables) {
        const printed = rows.map(({ number, label }) => `${number}${coreOf(label).characters}`)
        expect(new Set(printed).size).toBe(printed.length)
      }
    }
  })
})

/** Units as the list of forms prints them, by what a cell's unit must be. */
const UNIT_OF: Readonly<Record<string, string>> = {
  件: 'item',
  项: 'item',
  条: 'item',
  个: 'item',
  篇: 'item',
  次: 'time',
  人: 'person',
  人次: 'person_time',
  万元: 'CNY',
}

/** The unit of a cell by the unit printed for its row: `项(items)/件(decisions)` counts, 金额 is money. */
function unitOf(printed: string, column: string): string | undefined {
  const [first = '', second] = printed.split('/')
  const own = second !== undefined && column !== 'projects' ? second : first
  return own.startsWith('金额') ? 'CNY' : UNIT_OF[own.replace(/\(.*/, '')]
}

interface Listed {
  readonly form: string
  readonly table: string
  readonly number: string
  readonly row_code: string
  readonly label_zh: string
  readonly label_en: string
  readonly unit: string
  readonly columns: string
  readonly ogi_regs_article: string
  readonly confidence: string
}

describe.runIf(existsSync(FORMS_CSV))('the list of forms', () => {
  const listed: readonly Listed[] = existsSync(FORMS_CSV)
    ? parse(readFileSync(join(FORMS_CSV), 'utf8'), { columns: true })
    : []

  test('has the rows of the forms, in their order', () => {
    const rows = FORMS.flatMap(({ form_id, tables }) =>
      tables.flatMap((table) => table.rows.map(({ code }) => [form_id, table.table_id, code])),
    )
    expect(listed.map(({ form, table, row_code }) => [form, table, row_code])).toEqual(rows)
  })

  it.each(listed)('$form $table $row_code', (expected) => {
    const table = formById(expected.form).tables.find(({ table_id }) => table_id === expected.table)
    const row = table?.rows.find(({ code }) => code === expected.row_code)
    if (!table || !row) throw new Error('no such row')
    const wordings = [row.label, ...(row.variants ?? [])].map((label) => row.number + label)
    if (expected.number === '') expect(wordings).toContain(expected.label_zh)
    else expect([row.number, row.label]).toEqual([expected.number, expected.label_zh])
    expect(row.columns).toEqual(expected.columns.split('|'))
    const units = cellsOf(formById(expected.form)).filter((cell) => cell.row === row && cell.table === table)
    expect(units.map(({ unit }) => unit)).toEqual(row.columns.map((column) => unitOf(expected.unit, column)))
    expect(row.confidence).toBe(expected.confidence)
    if (expected.form === 'stat-2014') {
      expect(expected.ogi_regs_article).toContain('Regs 2007 art.32')
      expect(row.article).toBe('Regulations of 2007, article 32')
    } else {
      expect(row.article).toBe(expected.ogi_regs_article)
      expect(row.label_en).toContain(expected.label_en.split(' (')[0])
    }
  })
})
