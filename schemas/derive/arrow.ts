import {
  Bool,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int16,
  Int32,
  Schema,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow'
import { type Column, columnsOf, type Table } from '../tables/define.ts'

/** A column with the Arrow type of its values and, for codes, the dictionary that every batch shares. */
export interface ArrowColumn {
  readonly column: Column
  readonly field: Field
  readonly dictionary: Vector<Utf8> | null
}

function typeOf(column: Column, id: number): DataType {
  switch (column.type) {
    case 'code':
      return new Dictionary(new Utf8(), new Int16(), id)
    case 'int':
      return new Int32()
    case 'double':
      return new Float64()
    case 'bool':
      return new Bool()
    case 'date':
      return new DateDay()
    default:
      return new Utf8()
  }
}

const known = new WeakMap<Table, readonly ArrowColumn[]>()

/** The columns of a table in Arrow: codes are dictionaries of text, descriptions are field metadata. */
export function arrowColumns(table: Table): readonly ArrowColumn[] {
  let columns = known.get(table)
  if (!columns) {
    columns = columnsOf(table).map((column, id) => ({
      column,
      field: new Field(
        column.name,
        typeOf(column, id),
        column.nullable,
        new Map([['description', column.description]]),
      ),
      dictionary: column.type === 'code' ? vectorFromArray([...column.values], new Utf8()) : null,
    }))
    known.set(table, columns)
  }
  return columns
}

const schemas = new WeakMap<Table, Schema>()

/** The Arrow schema of a table, with the table's description in its metadata. */
export function arrowSchema(table: Table): Schema {
  let schema = schemas.get(table)
  if (!schema) {
    const fields = arrowColumns(table).map(({ field }) => field)
    schema = new Schema(fields, new Map([['description', table.description]]))
    schemas.set(table, schema)
  }
  return schema
}
