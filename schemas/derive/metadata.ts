import { columnsOf, type Table } from '../tables/define.ts'

/** What a file says of the table in it, for formats whose metadata is a text. */
export interface TableMetadata {
  readonly table: string
  readonly description: string
  /** Descriptions by column. */
  readonly columns: Readonly<Record<string, string>>
}

/** Descriptions of a table and of its columns. */
export function tableMetadata(table: Table): TableMetadata {
  const columns = columnsOf(table).map(({ name, description }) => [name, description] as const)
  return { table: table.name, description: table.description, columns: Object.fromEntries(columns) }
}
