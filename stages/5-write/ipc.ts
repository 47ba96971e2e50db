import {
  Table as ArrowTable,
  type Data,
  type DataType,
  type Dictionary,
  makeData,
  RecordBatch,
  Struct,
  tableToIPC,
  type Utf8,
} from 'apache-arrow'
import { type ArrowColumn, arrowColumns, arrowSchema } from '../../schemas/derive/arrow.ts'
import { type ColumnData, NULL_BOOL, NULL_CODE, NULL_INT, type TableBatch } from './columns.ts'

const encoder = new TextEncoder()

/** Which rows are not null, one bit a row from the lowest, and how many are null. */
interface Validity {
  readonly nullCount: number
  readonly nullBitmap?: Uint8Array
}

const ALL_VALID: Validity = { nullCount: 0 }

/** The validity of numbers, of which those equal to `marker` are null, and NaN is. */
function validity(values: ArrayLike<number>, marker: number): Validity {
  const bits = new Uint8Array((values.length + 7) >> 3)
  let valid = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value !== marker && !Number.isNaN(value)) {
      bits[i >> 3]! |= 1 << (i & 7)
      valid++
    }
  }
  return valid === values.length ? ALL_VALID : { nullCount: values.length - valid, nullBitmap: bits }
}

function textValidity(values: readonly (string | null)[]): Validity {
  if (!values.includes(null)) return ALL_VALID
  const marks = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i++) if (values[i] !== null) marks[i] = 1
  return validity(marks, 0)
}

/** Texts as one run of UTF-8 and the offsets that divide it. */
function utf8(values: readonly (string | null)[]): { data: Uint8Array; valueOffsets: Int32Array } {
  const valueOffsets = new Int32Array(values.length + 1)
  const joined = values.join('')
  const data = encoder.encode(joined)
  const ascii = data.length === joined.length
  let end = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (value) end += ascii ? value.length : Buffer.byteLength(value)
    valueOffsets[i + 1] = end
  }
  if (end === data.length) return { data, valueOffsets }
  // Halves of a surrogate pair at the seam of two texts were joined: encode each text by itself.
  return { data: Buffer.concat(values.map((value) => encoder.encode(value ?? ''))), valueOffsets }
}

/** Texts that repeat, written out: each row copies the bytes of its entry. */
function repeated(dictionary: readonly string[], indices: Int32Array) {
  const entries = dictionary.map((entry) => encoder.encode(entry))
  const valueOffsets = new Int32Array(indices.length + 1)
  let end = 0
  for (let i = 0; i < indices.length; i++) {
    if (indices[i]! >= 0) end += entries[indices[i]!]!.length
    valueOffsets[i + 1] = end
  }
  const data = new Uint8Array(end)
  for (let i = 0; i < indices.length; i++) {
    if (indices[i]! >= 0) data.set(entries[indices[i]!]!, valueOffsets[i]!)
  }
  return { data, valueOffsets }
}

function bits(values: Uint8Array): Uint8Array {
  const packed = new Uint8Array((values.length + 7) >> 3)
  for (let i = 0; i < values.length; i++) if (values[i] === 1) packed[i >> 3]! |= 1 << (i & 7)
  return packed
}

function dataOf({ field, dictionary }: ArrowColumn, data: ColumnData, length: number): Data {
  // The kind of the data decides which Arrow type the column has; the schema was derived the same way.
  const type = field.type as DataType
  switch (data.kind) {
    case 'text':
      return makeData({ type: type as Utf8, length, ...textValidity(data.values), ...utf8(data.values) })
    case 'indexed': {
      const { dictionary: entries, indices } = data
      return makeData({
        type: type as Utf8,
        length,
        ...validity(indices, NULL_CODE),
        ...repeated(entries, indices),
      })
    }
    case 'code': {
      const { codes } = data
      const nulls = validity(codes, NULL_CODE)
      // A negative index must not reach a reader, even under a null.
      const indices = nulls.nullCount > 0 ? codes.map((code) => Math.max(code, 0)) : codes
      return makeData({
        type: type as Dictionary,
        length,
        ...nulls,
        data: indices,
        dictionary: dictionary!,
      } as never)
    }
    case 'double':
      return makeData({ type, length, ...validity(data.values, Number.NaN), data: data.values } as never)
    case 'bool':
      return makeData({ type, length, ...validity(data.values, NULL_BOOL), data: bits(data.values) } as never)
    case 'int':
      return makeData({ type, length, ...validity(data.values, NULL_INT), data: data.values } as never)
    case 'date':
      return makeData({ type, length, ...validity(data.days, NULL_INT), data: data.days } as never)
  }
}

/**
 * A batch as an Arrow IPC stream of its own: schema, dictionaries, one record batch, end. What comes before
 * the record batch is the same for every batch of a table. Throws where a column that may not be null is.
 */
export function toIpc(batch: TableBatch): Uint8Array {
  const schema = arrowSchema(batch.table)
  const children = arrowColumns(batch.table).map((column) => {
    const data = dataOf(column, batch.columns[column.column.name]!, batch.rows)
    if (data.nullCount > 0 && !column.column.nullable)
      throw new Error(`${batch.table.name}.${column.column.name} holds ${data.nullCount} nulls and may not`)
    return data
  })
  const struct = makeData({ type: new Struct(schema.fields), length: batch.rows, nullCount: 0, children })
  return tableToIPC(new ArrowTable(schema, [new RecordBatch(schema, struct)]), 'stream')
}
