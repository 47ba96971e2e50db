import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  bool,
  code,
  date,
  defineTable,
  double,
  int,
  type Table,
  text,
} from '../../../schemas/tables/define.ts'
import {
  columnsFromParsedRows,
  columnsFromRows,
  sortedByKey,
  type TableBatch,
} from '../../../stages/5-write/columns.ts'
import { isoDay } from '../../../stages/5-write/csv-fields.ts'
import { toIpc } from '../../../stages/5-write/ipc.ts'

const KINDS = ['one', 'two', 'three'] as const
const things = defineTable({
  name: 'things',
  title: 'Things',
  description: 'Things of every type.',
  key: ['name', 'count'],
  foreignKeys: [],
  row: z.object({
    name: text('A text.'),
    note: text('Another.').nullable(),
    kind: code(KINDS, 'A code.').nullable(),
    count: int('A whole number.').nullable(),
    size: double('A number.').nullable(),
    good: bool('A bool.').nullable(),
    day: date('A day.').nullable(),
  }),
})
type Thing = z.infer<typeof things.row>

const readBack = (batch: TableBatch): readonly unknown[] =>
  tableFromIPC(toIpc(batch))
    .toArray()
    .map((row) => {
      const { day, ...rest } = row.toJSON()
      return { ...rest, day: day === null ? null : isoDay(Number(day) / 864e5) }
    })

const word = fc.string({ unit: fc.constantFrom('a', 'é', '一', '𬒗', '\ud800', '\udc00'), maxLength: 4 })
const thing: fc.Arbitrary<Thing> = fc.record({
  name: word,
  note: fc.option(word),
  kind: fc.option(fc.constantFrom(...KINDS)),
  count: fc.option(fc.integer({ min: -2147483647, max: 2147483647 })),
  size: fc.option(fc.double({ noNaN: true })),
  good: fc.option(fc.boolean()),
  day: fc.option(fc.integer({ min: -20000, max: 40000 }).map(isoDay)),
})
/** Half a surrogate pair has no UTF-8: it becomes U+FFFD, by itself, whatever stands beside it. */
const wellFormed = (value: string | null) => (value === null ? null : Buffer.from(value).toString())

describe('a batch in Arrow IPC', () => {
  test('gives back every value of every type, and every null', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 30 }), (rows) => {
        expect(readBack(columnsFromRows(things, rows) as TableBatch)).toEqual(
          rows.map((row) => ({ ...row, name: wellFormed(row.name), note: wellFormed(row.note) })),
        )
      }),
    )
  })

  test('writes out text that repeats', () => {
    const { columns, rows } = columnsFromRows(
      things,
      [0, 1, 2, 3].map(() => EMPTY),
    )
    const note = { kind: 'indexed', dictionary: ['一', 'b'], indices: Int32Array.of(1, 0, -1, 0) } as const
    const read = readBack({ table: things as Table, rows, columns: { ...columns, note } })
    expect(read.map((row) => (row as Thing).note)).toEqual(['b', '一', null, '一'])
  })

  test('holds no null where the table allows none', () => {
    const rows = [{ ...EMPTY, name: null as unknown as string }]
    expect(() => toIpc(columnsFromRows(things, rows) as TableBatch)).toThrow(
      'things.name holds 1 nulls and may not',
    )
  })
})

const EMPTY: Thing = { name: 'x', note: null, kind: null, count: null, size: null, good: null, day: null }

describe('rows as columns', () => {
  test('hold no code that is not in the vocabulary', () => {
    const rows = [{ ...EMPTY, kind: 'four' as 'one' }]
    expect(() => columnsFromRows(things, rows)).toThrow('kind: four is not in its vocabulary')
  })

  test('from outside are parsed and sorted', () => {
    const rows = [
      { ...EMPTY, name: 'b', count: 2 },
      { ...EMPTY, name: 'b', count: 10 },
      { ...EMPTY, name: 'b' },
      { ...EMPTY, name: 'a' },
    ]
    const read = readBack(columnsFromParsedRows(things, rows) as TableBatch) as readonly Thing[]
    expect(read.map(({ name, count }) => [name, count])).toEqual([
      ['a', null],
      ['b', null],
      ['b', 2],
      ['b', 10],
    ])
    expect(() => columnsFromParsedRows(things, [{ ...EMPTY, count: 1.5 }])).toThrow(/expected int/)
    expect(() => columnsFromParsedRows(things, [{ ...EMPTY, day: '2024-02-30' }])).toThrow(/Invalid ISO date/)
  })

  test('are sorted by the bytes of UTF-8, as DuckDB sorts them', () => {
    // U+FFE6 is less than U+2C317 in UTF-8, and greater in UTF-16.
    const names = ['𬌗', '￦', 'a', '一']
    const rows = names.map((name) => ({ ...EMPTY, name }))
    expect(sortedByKey(things as Table, rows).map(({ name }) => name)).toEqual(['a', '一', '￦', '𬌗'])
  })
})
