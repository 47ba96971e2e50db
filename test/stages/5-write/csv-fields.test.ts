import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bool, code, date, defineTable, double, int, text } from '../../../schemas/tables/define.ts'
import { columnsFromRows, type TableBatch } from '../../../stages/5-write/columns.ts'
import { CSV_OPTIONS, csvField, csvHeader, disarmed, toCsv } from '../../../stages/5-write/csv-fields.ts'
import { observationBatch } from '../../../stages/5-write/observations.ts'
import { makeRead } from './reads.ts'

const things = defineTable({
  name: 'things',
  title: 'Things',
  description: 'Things of every type.',
  key: ['name'],
  foreignKeys: [],
  row: z.object({
    name: text('A text.'),
    note: text('Another.').nullable(),
    kind: code(['one, or', 'two'], 'A code.').nullable(),
    count: int('A whole number.').nullable(),
    size: double('A number.').nullable(),
    good: bool('A bool.').nullable(),
    day: date('A day.').nullable(),
  }),
})
type Thing = z.infer<typeof things.row>

const awkward = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    "'",
    '"',
    ',',
    ' ',
    '1',
    '.',
    '%',
    '一',
    '＝',
    '𬒗',
  ),
  maxLength: 6,
})
const thing: fc.Arbitrary<Thing> = fc.record({
  name: awkward,
  note: fc.option(awkward),
  kind: fc.option(fc.constantFrom('one, or', 'two')),
  count: fc.option(fc.integer({ min: -2147483647, max: 2147483647 })),
  size: fc.option(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())),
  good: fc.option(fc.boolean()),
  day: fc.option(
    fc.integer({ min: -40000, max: 40000 }).map((n) => new Date(n * 864e5).toISOString().slice(0, 10)),
  ),
})
const csvOf = (rows: readonly Thing[]) =>
  Buffer.from(toCsv(columnsFromRows(things, rows) as TableBatch)).toString()

describe('CSV lines', () => {
  test('are, byte for byte, what csv-stringify makes of the same rows', () => {
    fc.assert(
      fc.property(fc.array(thing, { minLength: 1, maxLength: 20 }), (rows) => {
        const values = rows.map((row) => Object.values(row))
        expect(csvOf(rows)).toBe(stringify(values, CSV_OPTIONS))
      }),
    )
  })

  test('of observations are too', () => {
    const cells = {
      'requests/new_received/total': { raw: '-11', status: 'unreadable' as const },
      'requests/carried_in/total': { raw: '—', status: 'blank' as const },
      'requests/disclosed/total': null,
      'requests/carried_out/total': { raw: '1.5', status: 'reported' as const, value: 1.5 },
      'requests/outcomes_total/total': { raw: '123456', status: 'reported' as const, value: 123456 },
    }
    const batch = observationBatch([makeRead({ id: 'a' }), makeRead({ id: 'b', cells })])
    const lines = Buffer.from(toCsv(batch as TableBatch)).toString()
    const rows: string[][] = parse(lines)
    expect(rows.length).toBe(400)
    const values = rows.map((row) =>
      row.map((field, i) => (field === '' ? null : i === 4 ? Number(field) : field)),
    )
    expect(lines).toBe(stringify(values, CSV_OPTIONS))
  })

  test('give back every value', () => {
    fc.assert(
      fc.property(fc.array(thing, { minLength: 1, maxLength: 20 }), (rows) => {
        const read: string[][] = parse(csvOf(rows), { record_delimiter: '\n' })
        const armed = (field: string | undefined) => (field ?? '').replace(/^'('*[=+\-@\t\r＝＋－＠])/, '$1')
        expect(read.map((fields) => armed(fields[0]))).toEqual(rows.map((row) => row.name))
        expect(read.map((fields) => fields[3])).toEqual(rows.map((row) => `${row.count ?? ''}`))
        expect(read.map((fields) => (fields[4] === '' ? null : Number(fields[4]) + 0))).toEqual(
          rows.map((row) => (row.size === null ? null : row.size + 0)),
        )
        expect(read.map((fields) => fields[5])).toEqual(rows.map((row) => `${row.good ?? ''}`))
        expect(read.map((fields) => fields[6])).toEqual(rows.map((row) => row.day ?? ''))
      }),
    )
  })

  test('tell an empty text from a null', () => {
    const row = { kind: null, count: null, size: null, good: null, day: null }
    expect(csvOf([{ name: '', note: null, ...row }])).toBe('"",,,,,,\n')
    expect(csvOf([{ name: 'a', note: '', ...row }])).toBe('a,"",,,,,\n')
  })

  test('begin with the names of the columns', () => {
    expect(csvHeader(things)).toBe('name,note,kind,count,size,good,day\n')
  })
})

describe('a spreadsheet', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1-1', "'-1-1"],
    ['-SUM(A1)', "'-SUM(A1)"],
    ['@A1', "'@A1"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1+1', "'＝1+1"],
    ["'=1+1", "''=1+1"],
  ])('runs no formula in %j', (raw, safe) => {
    expect(disarmed(raw)).toBe(safe)
  })

  test.each(['-11', '+3', '-1,234.5', '-50%', '-', '--', '—', '0', '无', "it's", "'"])(
    'shows %j as it is',
    (raw) => {
      expect(disarmed(raw)).toBe(raw)
      expect(parse(csvField(raw))).toEqual([[raw]])
    },
  )

  test('sees no field that begins a formula, whatever the text', () => {
    fc.assert(
      fc.property(awkward, (raw) => {
        const safe = disarmed(raw)
        if (/^[=@\t\r＝＋－＠]/.test(safe)) expect.fail(`${JSON.stringify(safe)} begins a formula`)
        if (/^[+-]/.test(safe)) expect(safe).toMatch(/^(?:[+-][0-9][0-9.,]*%?|-+)$/)
      }),
    )
  })
})
