import type { z } from 'zod'
import { type ColumnType, columnsOf, type Table } from '../tables/define.ts'

/** A column of a view. */
export interface ViewColumn {
  readonly name: string
  readonly type: ColumnType
  readonly description: string
}

/** A view of the database: its columns, in order, and the query that gives them. */
export interface View {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: readonly ViewColumn[]
  readonly sql: string
}

/** Columns that a view takes from a table as they are, with their descriptions. */
export function taken<Row extends z.ZodObject>(
  table: Table<Row>,
  ...names: readonly (keyof z.infer<Row> & string)[]
): readonly ViewColumn[] {
  const columns = columnsOf(table)
  return names.map((name) => {
    const { type, description } = columns.find((column) => column.name === name)!
    return { name, type, description }
  })
}

/** Text as a literal of SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
