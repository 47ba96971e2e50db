import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type DuckDBConnection, DuckDBInstance, type DuckDBResult, StatementType } from '@duckdb/node-api'
import { Effect, Stream } from 'effect'
import { viewDdl } from '../../schemas/derive/ddl.ts'
import { TABLES } from '../../schemas/tables/index.ts'
import { VIEWS } from '../../schemas/views/index.ts'
import { literal } from '../../schemas/views/view.ts'
import { DATABASE } from '../../stages/5-write/formats/duckdb.ts'
import { RunFailed, UsageError } from '../errors.ts'
import { isNumber, type Json, toJson } from './values.ts'

/** The result of a query: its columns, and its rows as they come. */
export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[]
  readonly rows: Stream.Stream<readonly (readonly Json[])[], UsageError>
}

/** A built dataset that can be asked and not changed. */
export interface Dataset {
  /** Runs one statement that only reads. `values` stand for its `$name`s. */
  readonly query: (
    sql: string,
    values?: Readonly<Record<string, string>>,
  ) => Effect.Effect<QueryResult, UsageError>
}

/**
 * Opens the dataset in a folder until the scope ends: its database, or where there is none – a release may come
 * without – its Parquet files under the same names of tables and views. A query can neither change it nor read
 * or write any other file.
 */
export const openDataset = Effect.fnUntraced(function* (output: string) {
  const folder = resolve(output)
  const database = join(folder, DATABASE)
  const parquet = TABLES.map(({ name }) => ({ name, path: join(folder, 'parquet', `${name}.parquet`) }))
  const isDatabase = existsSync(database)
  if (!isDatabase && !parquet.every(({ path }) => existsSync(path))) {
    const message = `There is no dataset in ${output}. Build one with "ogi build", or name its folder with --output.`
    return yield* new UsageError({ message })
  }
  const connection = yield* connect(isDatabase ? database : null)
  const setUp = isDatabase ? [] : [...parquet.map(viewOfFile), ...VIEWS.flatMap(viewDdl)]
  yield* opening(async () => {
    for (const statement of [...setUp, ...locks(isDatabase ? [] : parquet.map(({ path }) => path))]) {
      await connection.run(statement)
    }
  })
  const dataset: Dataset = { query: (sql, values) => query(connection, sql, values) }
  return dataset
})

const opening = <A>(open: () => Promise<A>) =>
  Effect.tryPromise({ try: open, catch: (cause) => new RunFailed({ doing: 'Opening the dataset', cause }) })

const connect = (database: string | null) =>
  Effect.acquireRelease(
    opening(async () => {
      const instance = await DuckDBInstance.create(
        database ?? ':memory:',
        database === null ? {} : { access_mode: 'READ_ONLY' },
      )
      return { instance, connection: await instance.connect() }
    }),
    ({ instance, connection }) =>
      Effect.sync(() => {
        connection.closeSync()
        instance.closeSync()
      }),
  ).pipe(Effect.map(({ connection }) => connection))

const viewOfFile = ({ name, path }: { readonly name: string; readonly path: string }) =>
  `CREATE VIEW ${name} AS SELECT * FROM read_parquet(${literal(path)})`

/** What keeps a query from every file but those of the dataset; big sorts may still spill to a folder of the system. */
const locks = (readable: readonly string[]) => [
  `SET temp_directory = ${literal(join(tmpdir(), `ogi-query-${process.pid}`))}`,
  ...(readable.length > 0 ? [`SET allowed_paths = [${readable.map(literal).join(', ')}]`] : []),
  'SET enable_external_access = false',
  'SET lock_configuration = true',
]

const refused = (reason: string) => new UsageError({ message: `The query cannot be run. ${reason}` })
const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/^Failed to extract statements: /, '')

const query = Effect.fnUntraced(function* (
  connection: DuckDBConnection,
  sql: string,
  values: Readonly<Record<string, string>> = {},
) {
  const asking = <A>(ask: () => Promise<A>) =>
    Effect.tryPromise({ try: ask, catch: (error) => refused(messageOf(error)) }).pipe(
      Effect.onInterrupt(() => Effect.sync(() => connection.interrupt())),
    )
  // DuckDB has no message for a text without a statement.
  if (sql.trim() === '') return yield* refused('There is no statement.')
  const statements = yield* asking(() => connection.extractStatements(sql))
  if (statements.count !== 1)
    return yield* refused(`Ask one question at a time: there are ${statements.count}.`)
  const statement = yield* asking(() => statements.prepare(0))
  if (!onlyReads(statement.statementType, sql)) {
    return yield* refused(
      'The dataset can be asked, not changed: use SELECT, FROM, DESCRIBE, SUMMARIZE or EXPLAIN.',
    )
  }
  statement.bind(values)
  const result = yield* asking(() => statement.stream())
  return { columns: columnsOf(result), rows: rowsOf(result) } satisfies QueryResult
})

// EXPLAIN ANALYZE runs what it explains, whatever that is.
const onlyReads = (type: StatementType, sql: string) =>
  type === StatementType.SELECT || (type === StatementType.EXPLAIN && !/analy[sz]e/i.test(sql))

const columnsOf = (result: DuckDBResult) =>
  result.deduplicatedColumnNames().map((name, i) => ({ name, isNumber: isNumber(result.columnTypeId(i)) }))

const rowsOf = (result: DuckDBResult): QueryResult['rows'] =>
  Stream.fromAsyncIterable(result.yieldConvertedRows(toJson), (error) => refused(messageOf(error)))
