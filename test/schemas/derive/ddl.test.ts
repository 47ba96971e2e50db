import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableDdl, viewDdl } from '../../../schemas/derive/ddl.ts'
import { columnsOf } from '../../../schemas/tables/define.ts'
import { TABLES } from '../../../schemas/tables/index.ts'
import { VIEWS } from '../../../schemas/views/index.ts'

const SQL_TYPES = {
  text: 'VARCHAR',
  code: 'VARCHAR',
  int: 'INTEGER',
  double: 'DOUBLE',
  bool: 'BOOLEAN',
  date: 'DATE',
} as const

let database: DuckDBInstance
beforeAll(async () => {
  database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  for (const statement of [...TABLES.flatMap(tableDdl), ...VIEWS.flatMap(viewDdl)])
    await connection.run(statement)
})
afterAll(() => database.closeSync())

const query = async (sql: string) => (await (await database.connect()).runAndReadAll(sql)).getRowObjectsJson()

const columnsIn = (name: string) =>
  query(
    `SELECT column_name AS name, data_type AS type, is_nullable AS nullable, comment AS description
     FROM duckdb_columns() WHERE table_name = '${name}' AND NOT internal ORDER BY column_index`,
  )

describe('the database', () => {
  test.each(TABLES.map((table) => [table.name, table] as const))(
    'has %s with its columns, types and comments',
    async (name, table) => {
      expect(await columnsIn(name)).toEqual(
        columnsOf(table).map((column) => ({
          name: column.name,
          type: SQL_TYPES[column.type],
          nullable: column.nullable,
          description: column.description,
        })),
      )
      expect(await query(`SELECT comment FROM duckdb_tables() WHERE table_name = '${name}'`)).toEqual([
        { comment: table.description },
      ])
    },
  )

  test.each(VIEWS.map((view) => [view.name, view] as const))(
    'has the view %s with its columns, types and comments',
    async (name, view) => {
      expect(await columnsIn(name)).toEqual(
        view.columns.map((column) => ({
          name: column.name,
          type: SQL_TYPES[column.type],
          nullable: true,
          description: column.description,
        })),
      )
      expect(await query(`SELECT comment FROM duckdb_views() WHERE view_name = '${name}'`)).toEqual([
        { comment: view.description },
      ])
    },
  )

  test('holds nothing that may not be null as null', async () => {
    const connection = await database.connect()
    await expect(connection.run(`INSERT INTO rejects VALUES ('a', NULL, NULL, 'b')`)).rejects.toThrow(
      /NOT NULL constraint failed: rejects\.reason/,
    )
  })
})
