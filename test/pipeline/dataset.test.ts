import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Effect, Layer, Sink, Stdio, Stream } from 'effect'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../pipeline/build.ts'
import { openDataset } from '../../pipeline/dataset/dataset.ts'
import { formatResult, type ResultFormat } from '../../pipeline/dataset/formats.ts'
import { UsageError } from '../../pipeline/errors.ts'
import { Workers } from '../../pipeline/workers/workers.ts'
import { contentOf, folderOf, reports } from './folders.ts'

const parent = mkdtempSync(join(tmpdir(), 'ogi-test-'))
const built = join(parent, 'out')

beforeAll(() => {
  const paths = [folderOf(Object.fromEntries(reports), parent)]
  const options = { paths, output: built, workers: 1, maxBytes: 1_000_000, quiet: true }
  const layers = Layer.merge(Workers.inProcess, Stdio.layerTest({ stderr: () => Sink.drain }))
  return Effect.runPromise(build(options).pipe(Effect.provide(layers)))
}, 60_000)
afterAll(() => rmSync(parent, { recursive: true }))

/** The printed answer to a query. */
const ask = (sql: string, format: ResultFormat = 'table', output = built) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const dataset = yield* openDataset(output)
      return yield* Stream.mkString(formatResult(yield* dataset.query(sql), format))
    }).pipe(Effect.scoped),
  )

describe('a built dataset', { timeout: 60_000 }, () => {
  it('is asked in SQL and answers with an aligned table', async () => {
    expect(await ask("SELECT '溆浦县' AS 县, 12 AS n UNION ALL SELECT 'ab', NULL ORDER BY n")).toBe(
      ['县         n', '──────  ────', '溆浦县    12', 'ab      NULL', '2 rows', ''].join('\n'),
    )
    expect(await ask('SELECT count(*) AS cells FROM observations')).toBe(
      `cells\n─────\n ${reports.size * 200}\n1 row\n`,
    )
  })

  it('answers in CSV and JSON with every type in its own way', async () => {
    const sql = `SELECT 9007199254740993 AS big, 12 AS small, 1.50::DECIMAL(9, 2) AS money, DATE '2024-12-31' AS day,
      [1, NULL] AS list, {'a': '中', 'b': 0.5} AS struct, 'x"y,' AS text, '' AS nothing, NULL AS missing, true AS yes,
      '=1+1' AS formula`
    expect(JSON.parse(await ask(sql, 'json'))).toEqual([
      {
        big: '9007199254740993',
        small: 12,
        money: 1.5,
        day: '2024-12-31',
        list: [1, null],
        struct: { a: '中', b: 0.5 },
        text: 'x"y,',
        nothing: '',
        missing: null,
        yes: true,
        formula: '=1+1',
      },
    ])
    expect(await ask(sql, 'csv')).toBe(
      'big,small,money,day,list,struct,text,nothing,missing,yes,formula\n' +
        `9007199254740993,12,1.5,2024-12-31,"[1,null]","{""a"":""中"",""b"":0.5}","x""y,","",,true,'=1+1\n`,
    )
    expect(await ask('FROM rejects', 'json')).toBe('[]\n')
    expect(await ask('FROM rejects', 'csv')).toBe('source_path,source_sha256,reason,message\n')
  })

  it('gives long results in full as CSV and JSON, and their beginning as a table', async () => {
    const sql = 'SELECT report_id, a.row_code FROM observations a JOIN range(5) ON true'
    expect(parse(await ask(sql, 'csv'))).toHaveLength(reports.size * 1000 + 1)
    expect(JSON.parse(await ask(sql, 'json'))).toHaveLength(reports.size * 1000)
    expect((await ask(sql)).split('\n')).toHaveLength(1004)
    expect(await ask(sql)).toContain('The first 1,000 rows; there are more.')
  })

  it.each([
    ['SELEC 1', 'syntax error at or near "SELEC"'],
    ['SELECT * FROM repots', 'Did you mean "reports"?'],
    ["SELECT CAST('x' AS INTEGER)", 'Could not convert string'],
    ['  ', 'There is no statement'],
    ['SELECT 1; SELECT 2', 'one question at a time'],
    ['DROP TABLE reports', 'asked, not changed'],
    ['CREATE TABLE mine AS SELECT 1', 'asked, not changed'],
    ['SET threads = 1', 'asked, not changed'],
    ["COPY reports TO 'stolen.csv'", 'stolen.csv'],
    ["SELECT * FROM read_text('/etc/hostname')", 'Permission Error'],
    ["ATTACH 'other.duckdb'", 'asked, not changed'],
  ])('refuses %s', async (sql, message) => {
    const error = await ask(sql).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).message).toContain('The query cannot be run. ')
    expect((error as UsageError).message).toContain(message)
  })

  it('answers the same from its Parquet files alone, and keeps them', async () => {
    const copy = join(folderOf({}), 'copy')
    cpSync(built, copy, { recursive: true })
    rmSync(join(copy, 'ogi-panel.duckdb'))
    const before = contentOf(copy)
    for (const sql of [
      'SHOW TABLES',
      'FROM panel ORDER BY agency_id, report_year',
      'SELECT status, count(*) FROM observations_filled GROUP BY status ORDER BY status',
    ]) {
      expect(await ask(sql, 'json', copy)).toBe(await ask(sql, 'json'))
    }
    const file = join(copy, 'parquet', 'rules.parquet')
    for (const sql of [
      `COPY (SELECT 1) TO '${file}' (USE_TMP_FILE false)`,
      `EXPLAIN ANALYZE COPY (SELECT 1) TO '${file}' (USE_TMP_FILE false)`,
    ]) {
      await expect(ask(sql, 'table', copy)).rejects.toBeInstanceOf(UsageError)
    }
    expect(contentOf(copy)).toEqual(before)
  })
})
