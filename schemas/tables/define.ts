import { z } from 'zod'

/** The physical types a released column may have; `code` is text from a closed vocabulary. */
export type ColumnType = 'text' | 'code' | 'int' | 'double' | 'bool' | 'date'

/** What every column says of itself: read back by everything under `schemas/derive`. */
export interface ColumnMeta {
  readonly type: ColumnType
  readonly description: string
}

const column = <S extends z.ZodType>(schema: S, type: ColumnType, description: string): S =>
  schema.meta({ type, description }) as S

/** Free text, UTF-8. */
export const text = (description: string) => column(z.string(), 'text', description)
/** Text from the closed vocabulary `values`: a dictionary in Arrow, an enum in the data package. */
export const code = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  column(z.enum(values), 'code', description)
/** A whole number that fits 32 bits. */
export const int = (description: string) => column(z.int32(), 'int', description)
/** A 64-bit floating point number. */
export const double = (description: string) => column(z.number(), 'double', description)
/** True or false. */
export const bool = (description: string) => column(z.boolean(), 'bool', description)
/** A calendar day, `YYYY-MM-DD`. */
export const date = (description: string) => column(z.iso.date(), 'date', description)

/** A reference from columns of one table to the key of another. */
export interface ForeignKey {
  readonly columns: readonly string[]
  readonly table: string
  readonly references: readonly string[]
}

/** A released table: its name, what a row is, its key (also its sort order) and its columns. */
export interface Table<Row extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly key: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly row: Row
}

/** A table from its record; the type of its rows is `z.infer<typeof table.row>`. */
export const defineTable = <Row extends z.ZodObject>(table: Table<Row>): Table<Row> => table

/** One column of a table as the writers need it. */
export interface Column extends ColumnMeta {
  readonly name: string
  readonly nullable: boolean
  /** The vocabulary of a `code` column in the order of its dictionary; empty for every other type. */
  readonly values: readonly string[]
}

/** The columns of a table in order, with type, description, nullability and vocabulary. */
export function columnsOf(table: Table): readonly Column[] {
  return Object.entries(table.row.shape).map(([name, declared]) => {
    const nullable = declared instanceof z.ZodNullable
    const inner = (nullable ? declared.unwrap() : declared) as z.ZodType
    const meta = inner.meta() as ColumnMeta | undefined
    if (!meta)
      throw new Error(`${table.name}.${name} is not made by a column function of schemas/tables/define.ts`)
    const values = inner instanceof z.ZodEnum ? (inner.options as string[]) : []
    return { name, nullable, type: meta.type, description: meta.description, values }
  })
}
