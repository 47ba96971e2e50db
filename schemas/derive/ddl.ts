import { type ColumnType, columnsOf, type Table } from '../tables/define.ts'
import { literal, type View } from '../views/view.ts'

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  code: 'VARCHAR',
  int: 'INTEGER',
  double: 'DOUBLE',
  bool: 'BOOLEAN',
  date: 'DATE',
}

interface Described {
  readonly name: string
  readonly description: string
}

function comments(kind: 'TABLE' | 'VIEW', thing: Described, columns: readonly Described[]): string[] {
  return [
    `COMMENT ON ${kind} ${thing.name} IS ${literal(thing.description)}`,
    ...columns.map(
      ({ name, description }) => `COMMENT ON COLUMN ${thing.name}.${name} IS ${literal(description)}`,
    ),
  ]
}

/**
 * The statements that make a table in DuckDB, with a comment on it and on each column. Keys are not declared:
 * the index that DuckDB keeps for one makes the file six times as large, filling it three times as slow, and
 * its memory grows with the rows.
 */
export function tableDdl(table: Table): readonly string[] {
  const columns = columnsOf(table)
  const lines = columns.map(({ name, type, nullable }) => {
    return `  ${name} ${SQL_TYPES[type]}${nullable ? '' : ' NOT NULL'}`
  })
  return [`CREATE TABLE ${table.name} (\n${lines.join(',\n')}\n)`, ...comments('TABLE', table, columns)]
}

/** The statements that make a view in DuckDB, with a comment on it and on each column. */
export function viewDdl(view: View): readonly string[] {
  return [`CREATE VIEW ${view.name} AS\n${view.sql}`, ...comments('VIEW', view, view.columns)]
}

/** The statement that fills a table from its Parquet file. */
export function fillFromParquet(table: Table, path: string): string {
  const names = columnsOf(table).map(({ name }) => name)
  return `INSERT INTO ${table.name} SELECT ${names.join(', ')} FROM read_parquet(${literal(path)})`
}
