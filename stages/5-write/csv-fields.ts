import { type Options, stringify } from 'csv-stringify/sync'
import { type Column, columnsOf, type Table } from '../../schemas/tables/define.ts'
import { type ColumnData, NULL_BOOL, NULL_CODE, NULL_INT, type TableBatch } from './columns.ts'

/** A sign before digits, or nothing but dashes: a spreadsheet shows it, there is nothing to run. */
const HARMLESS = /^(?:[+-]?[0-9][0-9.,]*%?|-+)$/
/** What a spreadsheet may take for a formula, behind any number of the apostrophes that disarm one. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/
/** Text of which no character needs thought: the field is the text. */
const PLAIN = /^[^=+\-@\t\r＝＋－＠'",\n][^",\r\n]*$/

/**
 * Text that no spreadsheet runs: where it could begin a formula, an apostrophe goes before it, which
 * spreadsheets take for "this is text". Numbers with a sign (`-11`, `+3`) and bare dashes stay as they are.
 * Taking one apostrophe off every text that matches `^'+[=+\-@…]` gives back the text.
 */
export function disarmed(text: string): string {
  return FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text
}

/** How csv-stringify is asked to write: RFC 4180, LF, null as an empty field and empty text as `""`. */
export const CSV_OPTIONS: Options = {
  record_delimiter: '\n',
  cast: {
    string: (text) => (text === '' ? { value: '', quoted_empty: true } : disarmed(text)),
    boolean: (value) => (value ? 'true' : 'false'),
  },
}

/** One field as csv-stringify writes it. */
export function csvField(text: string): string {
  if (PLAIN.test(text)) return text
  return stringify([[text]], { ...CSV_OPTIONS, eof: false })
}

/** The header line of a table, with its line end. */
export function csvHeader(table: Table): string {
  return stringify([columnsOf(table).map((column) => column.name)], CSV_OPTIONS)
}

/** The calendar day, `YYYY-MM-DD`, that is `days` after 1970-01-01. */
export function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

/** Fields of a column as bytes: `write` puts one at `at` and gives the place behind it, within `bound` for all. */
interface FieldWriter {
  readonly bound: number
  readonly write: (row: number, out: Uint8Array, at: number) => number
}

const encoder = new TextEncoder()
const MINUS = 45
const ZERO = 48

/** A whole number below 2^31, in decimal. */
function writeInt(value: number, out: Uint8Array, at: number): number {
  let rest = value
  if (rest < 0) {
    out[at++] = MINUS
    rest = -rest
  }
  let end = at + 1
  for (let power = 10; power <= rest; power *= 10) end++
  for (let i = end - 1; i >= at; i--) {
    const tenth = (rest / 10) | 0
    out[i] = ZERO + rest - tenth * 10
    rest = tenth
  }
  return end
}

function writeText(text: string, out: Uint8Array, at: number): number {
  const { length } = text
  if (length > 64) return at + encoder.encodeInto(text, out.subarray(at)).written
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 127) return at + encoder.encodeInto(text, out.subarray(at)).written
    out[at + i] = unit
  }
  return at + length
}

function writeBytes(bytes: Uint8Array, out: Uint8Array, at: number): number {
  for (let i = 0; i < bytes.length; i++) out[at + i] = bytes[i]!
  return at + bytes.length
}

/** Fields from a few distinct texts, each made once. */
function chosen(texts: readonly string[], indices: ArrayLike<number>): FieldWriter {
  const fields = texts.map((text) => encoder.encode(csvField(text)))
  const longest = fields.reduce((length, field) => Math.max(length, field.length), 0)
  return {
    bound: longest * indices.length,
    write: (row, out, at) => (indices[row]! < 0 ? at : writeBytes(fields[indices[row]!]!, out, at)),
  }
}

function texts(values: readonly (string | null)[]): FieldWriter {
  const fields = values.map((value) => (value === null ? '' : csvField(value)))
  return {
    // A UTF-16 code unit is at most three bytes of UTF-8.
    bound: fields.reduce((sum, field) => sum + 3 * field.length, 0),
    write: (row, out, at) => writeText(fields[row]!, out, at),
  }
}

function numbers(values: Float64Array): FieldWriter {
  return {
    bound: 25 * values.length,
    write: (row, out, at) => {
      const value = values[row]!
      if (value === (value | 0)) return writeInt(value, out, at)
      return Number.isNaN(value) ? at : writeText(`${value}`, out, at)
    },
  }
}

function fieldsOf(column: Column, data: ColumnData, rows: number): FieldWriter {
  switch (data.kind) {
    case 'text':
      return texts(data.values)
    case 'indexed':
      return chosen(data.dictionary, data.indices)
    case 'code':
      return chosen(column.values, data.codes)
    case 'double':
      return numbers(data.values)
    case 'bool':
      return chosen(
        ['false', 'true'],
        Int16Array.from(data.values, (value) => (value === NULL_BOOL ? NULL_CODE : value)),
      )
    case 'int': {
      const { values } = data
      const write = (row: number, out: Uint8Array, at: number) =>
        values[row] === NULL_INT ? at : writeInt(values[row]!, out, at)
      return { bound: 11 * rows, write }
    }
    case 'date': {
      const { days } = data
      const write = (row: number, out: Uint8Array, at: number) =>
        days[row] === NULL_INT ? at : writeText(isoDay(days[row]!), out, at)
      return { bound: 10 * rows, write }
    }
  }
}

const COMMA = 44
const LINE_END = 10

/**
 * The lines of a batch as CSV in UTF-8, without a header: byte for byte what csv-stringify makes of the rows
 * with `CSV_OPTIONS`. It makes each distinct text once; numbers and separators need no library.
 */
export function toCsv(batch: TableBatch): Uint8Array {
  const { table, rows, columns } = batch as TableBatch
  const fields = columnsOf(table).map((column) => fieldsOf(column, columns[column.name]!, rows))
  const out = new Uint8Array(fields.reduce((sum, { bound }) => sum + bound, fields.length * rows))
  let at = 0
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < fields.length; i++) {
      at = fields[i]!.write(row, out, at)
      out[at++] = COMMA
    }
    out[at - 1] = LINE_END
  }
  return out.slice(0, at)
}
