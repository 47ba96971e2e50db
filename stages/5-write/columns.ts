import type { z } from 'zod'
import { type Column, columnsOf, type Table } from '../../schemas/tables/define.ts'

/** Stands for null among whole numbers and days: no released column may hold it. */
export const NULL_INT = -2147483648
/** Stands for null among codes. */
export const NULL_CODE = -1
/** Stands for null among bools. */
export const NULL_BOOL = 2

/** The values of one column of a batch, by the type of the column. */
export type ColumnData =
  | { readonly kind: 'text'; readonly values: readonly (string | null)[] }
  /** Text that repeats: `indices` point into `dictionary`, `NULL_CODE` is null. */
  | { readonly kind: 'indexed'; readonly dictionary: readonly string[]; readonly indices: Int32Array }
  /** Indices into the vocabulary of the column, `NULL_CODE` is null. */
  | { readonly kind: 'code'; readonly codes: Int16Array }
  /** `NULL_INT` is null. */
  | { readonly kind: 'int'; readonly values: Int32Array }
  /** NaN is null. */
  | { readonly kind: 'double'; readonly values: Float64Array }
  /** 0, 1 or `NULL_BOOL`. */
  | { readonly kind: 'bool'; readonly values: Uint8Array }
  /** Days since 1970-01-01, `NULL_INT` is null. */
  | { readonly kind: 'date'; readonly days: Int32Array }

/** Rows of a table, column by column, in the order of the table's key. */
export interface TableBatch<Row extends z.ZodObject = z.ZodObject> {
  readonly table: Table<Row>
  readonly rows: number
  readonly columns: { readonly [name in keyof z.infer<Row>]: ColumnData }
}

type Value = string | number | boolean | null | undefined
type Rows = readonly Readonly<Record<string, Value>>[]

const DAY = 86_400_000
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

function indexOfCode(column: Column, code: string): number {
  let index = indexes.get(column.values)
  if (!index) {
    index = new Map(column.values.map((value, i) => [value, i]))
    indexes.set(column.values, index)
  }
  const found = index.get(code)
  if (found === undefined) throw new Error(`${column.name}: ${code} is not in its vocabulary`)
  return found
}

function columnFromRows(column: Column, rows: Rows): ColumnData {
  const { name, type } = column
  const count = rows.length
  if (type === 'text') return { kind: 'text', values: rows.map((row) => (row[name] as string) ?? null) }
  if (type === 'double') {
    const values = new Float64Array(count)
    for (let i = 0; i < count; i++) values[i] = (rows[i]![name] as number | null) ?? Number.NaN
    return { kind: 'double', values }
  }
  if (type === 'bool') {
    const values = new Uint8Array(count)
    for (let i = 0; i < count; i++) values[i] = rows[i]![name] == null ? NULL_BOOL : Number(rows[i]![name])
    return { kind: 'bool', values }
  }
  if (type === 'code') {
    const codes = new Int16Array(count).fill(NULL_CODE)
    for (let i = 0; i < count; i++) {
      const value = rows[i]![name]
      if (value != null) codes[i] = indexOfCode(column, value as string)
    }
    return { kind: 'code', codes }
  }
  const values = new Int32Array(count).fill(NULL_INT)
  for (let i = 0; i < count; i++) {
    const value = rows[i]![name]
    if (value != null) values[i] = type === 'date' ? Date.parse(value as string) / DAY : (value as number)
  }
  return type === 'date' ? { kind: 'date', days: values } : { kind: 'int', values }
}

/**
 * Rows that the program itself made, as columns, in the order given. Throws where a code is not in its
 * vocabulary; nothing else is checked before the batch is encoded.
 */
export function columnsFromRows<Row extends z.ZodObject>(
  table: Table<Row>,
  rows: readonly z.infer<Row>[],
): TableBatch<Row> {
  const columns: Record<string, ColumnData> = {}
  for (const column of columnsOf(table)) columns[column.name] = columnFromRows(column, rows as Rows)
  return { table, rows: rows.length, columns: columns as TableBatch<Row>['columns'] }
}

/** The same for rows that come from outside or are few: parsed by the table's schema, sorted by its key. */
export function columnsFromParsedRows<Row extends z.ZodObject>(
  table: Table<Row>,
  rows: readonly unknown[],
): TableBatch<Row> {
  const parsed = rows.map((row) => table.row.parse(row)) as Rows
  return columnsFromRows(table, sortedByKey(table, parsed) as readonly z.infer<Row>[])
}

function compare(a: Value, b: Value): number {
  if (a == null || b == null) return Number(a != null) - Number(b != null)
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return 0
    return Buffer.compare(Buffer.from(a), Buffer.from(b))
  }
  return Number(a) - Number(b)
}

/** Rows in the order of the key of their table; null comes first, text compares by its bytes in UTF-8. */
export function sortedByKey<T extends Readonly<Record<string, unknown>>>(
  table: Table,
  rows: readonly T[],
): readonly T[] {
  return [...rows].sort((a, b) => {
    for (const name of table.key) {
      const order = compare(a[name] as Value, b[name] as Value)
      if (order !== 0) return order
    }
    return 0
  })
}
