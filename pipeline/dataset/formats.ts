import { stringify } from 'csv-stringify/sync'
import { Effect, Stream } from 'effect'
import { CSV_OPTIONS } from '../../stages/5-write/csv-fields.ts'
import type { UsageError } from '../errors.ts'
import { cut, grouped, tabulate } from '../tabulate.ts'
import type { QueryResult } from './dataset.ts'
import { type Json, toText } from './values.ts'

/** How a result can be printed. */
export type ResultFormat = 'table' | 'csv' | 'json'

/** Rows that a table shows at most: a table is for eyes, and must know its widths before its first line. */
const TABLE_ROWS = 1000
/** Terminal columns that a value of a table takes at most: a whole SHA-256. */
const VALUE_WIDTH = 64

/** A result as text, as it comes: CSV and JSON in full, a table of its first rows. */
export function formatResult(result: QueryResult, format: ResultFormat): Stream.Stream<string, UsageError> {
  if (format === 'csv') return csv(result)
  return format === 'json' ? json(result) : table(result)
}

const csv = ({ columns, rows }: QueryResult) => {
  const lines = (rows: readonly (readonly (Json | string)[])[]) =>
    stringify(
      rows.map((row) => row.map(asField)),
      CSV_OPTIONS,
    )
  return Stream.concat(Stream.succeed(lines([columns.map(({ name }) => name)])), Stream.map(rows, lines))
}

const asField = (value: Json) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)

const json = ({ columns, rows }: QueryResult) => {
  let isFirst = true
  const objects = Stream.map(rows, (chunk) =>
    chunk
      .map((row) => {
        const before = isFirst ? '\n  ' : ',\n  '
        isFirst = false
        return before + JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, row[i]])))
      })
      .join(''),
  )
  const end = Stream.sync(() => (isFirst ? ']\n' : '\n]\n'))
  return Stream.succeed('[').pipe(Stream.concat(objects), Stream.concat(end))
}

const table = ({ columns, rows }: QueryResult) =>
  Stream.unwrap(
    rows.pipe(
      Stream.flattenIterable,
      Stream.take(TABLE_ROWS + 1),
      Stream.runCollect,
      Effect.map((taken) => {
        const shown = taken.slice(0, TABLE_ROWS).map((row) => row.map(asCell))
        const heads = columns.map(({ name, isNumber }) => ({
          head: [cut(oneLine(name), VALUE_WIDTH)],
          align: isNumber ? ('right' as const) : ('left' as const),
        }))
        return Stream.succeed(`${[...tabulate(heads, shown), rowsLine(taken.length)].join('\n')}\n`)
      }),
    ),
  )

const oneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ')
const asCell = (value: Json) => cut(oneLine(toText(value, 'NULL')), VALUE_WIDTH)

function rowsLine(rows: number): string {
  if (rows > TABLE_ROWS) {
    return `The first ${grouped(TABLE_ROWS)} rows; there are more. Use LIMIT, or --format csv for all of them.`
  }
  return `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}`
}
