import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { fillFromParquet, tableDdl, viewDdl } from '../../../schemas/derive/ddl.ts'
import { TABLES } from '../../../schemas/tables/index.ts'
import { VIEWS } from '../../../schemas/views/index.ts'
import type { ReleaseFormat } from './format.ts'

/** The name of the database file. */
export const DATABASE = 'ogi-panel.duckdb'

/** What DuckDB may keep in memory while it fills the tables: more buys no time, and it takes what it may. */
export const MEMORY = '256MB'

/**
 * A DuckDB database with every table and view, filled from the Parquet files. Its storage is laid out
 * differently from run to run, so that it has no checksum.
 */
export const duckdb: ReleaseFormat = {
  name: 'duckdb',
  write: async ({ folder }) => {
    const database = await DuckDBInstance.create(join(folder, DATABASE), { memory_limit: MEMORY })
    try {
      const connection = await database.connect()
      try {
        for (const table of TABLES) {
          for (const statement of tableDdl(table)) await connection.run(statement)
          await connection.run(fillFromParquet(table, join(folder, 'parquet', `${table.name}.parquet`)))
        }
        for (const view of VIEWS) for (const statement of viewDdl(view)) await connection.run(statement)
        await connection.run('CHECKPOINT')
      } finally {
        connection.closeSync()
      }
    } finally {
      database.closeSync()
    }
    return null
  },
}
