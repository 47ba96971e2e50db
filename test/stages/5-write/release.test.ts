import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { Effect } from 'effect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columnsOf } from '../../../schemas/tables/define.ts'
import { TABLES } from '../../../schemas/tables/index.ts'
import { isoDay } from '../../../stages/5-write/csv-fields.ts'
import { encodeBatch } from '../../../stages/5-write/encode.ts'
import { openRelease, type ReleaseParts } from '../../../stages/5-write/release.ts'
import type { Read } from '../../../stages/read.ts'
import { makeRead } from './reads.ts'

const root = mkdtempSync(join(tmpdir(), 'release-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const reads: readonly Read[] = Array.from({ length: 7 }, (_, n) =>
  makeRead({
    id: `${n}`.padStart(16, '0'),
    agencyId: n === 3 ? null : '640323.health',
    publishedOn: n === 2 ? '2025-01-17' : null,
    title: n === 0 ? '=HYPERLINK("x"),"y"' : '某县卫生健康局2024年政府信息公开工作年度报告',
    cells: {
      'requests/new_received/total': { raw: `${n * 7}`, status: 'reported', value: n * 7 },
      'requests/carried_in/total': { raw: '-', status: 'blank' },
      'requests/disclosed/total': null,
      'requests/carried_out/total': { raw: '', status: 'blank' },
      'requests/other_other/total': { raw: '＝若干，"\n', status: 'unreadable' },
      'proactive_disclosure/administrative_fees/amount': { raw: '14.9', status: 'reported', value: 149000.5 },
    },
    sections: [
      { section: 0, heading: null, text: '某县\n第二行', start: 0, end: 9 },
      { section: 1, heading: '一、总体情况', text: '+86 电话', start: 9, end: 30 },
    ],
    statements: [
      {
        ordinal: 1,
        section: 1,
        quantity: n % 2 ? 'trainings' : null,
        value: 3,
        unit: 'time',
        qualifier: 'exact',
        subject: null,
        raw: '培训3次',
        source_start: 4,
        source_end: 8,
        source_line: 2,
        part_of: n === 1 ? 1 : null,
        wording: {
          span: { start: 4, end: 8 },
          sentence: { start: 4, end: 8 },
          under: null,
          denied: false,
          list: null,
        },
      },
    ],
    findings: [
      {
        rule_id: 'requests.row_total',
        location: 'requests/new_received',
        status: 'fail',
        severity: 'error',
        expected: '0',
        observed: `${n * 7}`,
        difference: n * 7,
        message: 'The total is not the sum.',
        source_line: 5,
      },
      {
        rule_id: 'report.complete',
        location: 'requests/disclosed/total',
        status: 'fail',
        severity: 'note',
        expected: null,
        observed: null,
        difference: null,
        message: 'Missing.',
        source_line: null,
      },
    ],
  }),
)

const partsOf = (of: readonly Read[]): ReleaseParts => ({
  reports: encodeBatch(of).reports,
  agencies: [],
  agencyAliases: [],
  divisions: [
    {
      code: '640323',
      name: '盐池县',
      level: 'county',
      parent_code: '640300',
      valid_from: null,
      valid_to: null,
      code_system: 'GB/T 2260',
    },
    {
      code: '370406',
      name: '山亭区',
      level: 'county',
      parent_code: '370400',
      valid_from: null,
      valid_to: null,
      code_system: 'GB/T 2260',
    },
  ],
  rules: [
    {
      rule_id: 'requests.row_total',
      title: 'Row totals',
      formula: 'total = the sum of the six applicant columns',
      severity: 'error',
      forms: 'ogi-2021 ogi-2019',
      basis: 'the form',
      description: 'A row adds up.',
    },
  ],
  across: [],
  rejects: [{ source_path: 'b.txt', source_sha256: null, reason: 'empty', message: 'Nothing in it.' }],
  version: '1.2.3',
  sources: [{ title: 'Annual reports' }],
})

/** Writes a release in batches of so many reports. */
const write = (folder: string, size: number, of: readonly Read[] = reads) =>
  Effect.gen(function* () {
    const release = yield* openRelease(folder)
    for (let i = 0; i < of.length; i += size) yield* release.append(encodeBatch(of.slice(i, i + size)).tables)
    return yield* release.finish(partsOf(of))
  }).pipe(Effect.scoped, Effect.runPromise)

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const hashes = (folder: string) =>
  filesOf(folder)
    .filter((path) => !path.endsWith('.duckdb'))
    .map((path) => [path, sha256(join(folder, path))])

const out = join(root, 'out')
beforeAll(() => write(out, 3))

type Row = Readonly<Record<string, string | number | boolean | null>>

/** What every format is compared in: days as text. */
const plain = (value: unknown): Row[string] => (value === undefined ? null : (value as Row[string]))

const fromDuckdb = async (source: (table: string) => string, path = ':memory:') => {
  const database = await DuckDBInstance.create(path, path === ':memory:' ? {} : { access_mode: 'READ_ONLY' })
  const connection = await database.connect()
  const rows = new Map<string, readonly Row[]>()
  for (const table of TABLES) {
    const read = await connection.runAndReadAll(`SELECT * FROM ${source(table.name)}`)
    rows.set(table.name, read.getRowObjectsJson() as readonly Row[])
  }
  connection.closeSync()
  database.closeSync()
  return rows
}

const fromArrow = () =>
  new Map(
    TABLES.map((table) => {
      const days = columnsOf(table).filter(({ type }) => type === 'date')
      const rows = tableFromIPC(readFileSync(join(out, 'arrow', `${table.name}.arrow`)))
        .toArray()
        .map((row) => {
          const values = { ...row.toJSON() } as Record<string, unknown>
          for (const { name } of days)
            if (values[name] !== null) values[name] = isoDay(Number(values[name]) / 86_400_000)
          return values as Row
        })
      return [table.name, rows] as const
    }),
  )

const fromCsv = () =>
  new Map(
    TABLES.map((table) => {
      const columns = columnsOf(table)
      const typed = (field: string, name: string, quoting: boolean) => {
        const { type } = columns.find((column) => column.name === name)!
        if (field === '' && !quoting) return null
        if (type === 'int' || type === 'double') return Number(field)
        if (type === 'bool') return field === 'true'
        return field.replace(/^'('*[=+\-@\t\r＝＋－＠])/, '$1')
      }
      const rows = parse(readFileSync(join(out, 'csv', `${table.name}.csv`)), {
        columns: true,
        record_delimiter: '\n',
        cast: (field, { column, quoting, header }) =>
          header ? field : typed(field, String(column), quoting),
      }) as readonly Row[]
      return [table.name, rows] as const
    }),
  )

describe('a release', () => {
  test('has the files of the data model', () => {
    const tables = TABLES.map(({ name }) => name)
    expect(filesOf(out)).toEqual(
      [
        'CODEBOOK.md',
        'SHA256SUMS',
        'datapackage.json',
        'ogi-panel.duckdb',
        ...['arrow', 'csv', 'parquet'].flatMap((format) =>
          tables.map((name) => `${format}/${name}.${format}`),
        ),
      ].sort(),
    )
  })

  test('holds the same rows in Parquet, CSV, Arrow and DuckDB, sorted by key', async () => {
    const parquet = await fromDuckdb((table) => `'${out}/parquet/${table}.parquet'`)
    const arrow = fromArrow()
    const csv = fromCsv()
    const duckdb = await fromDuckdb((table) => table, join(out, 'ogi-panel.duckdb'))
    expect(parquet.get('observations')?.length).toBe(1400)
    for (const table of TABLES) {
      const expected = parquet
        .get(table.name)
        ?.map((row) => Object.fromEntries(columnsOf(table).map(({ name }) => [name, plain(row[name])])))
      expect(duckdb.get(table.name)).toEqual(expected)
      expect(arrow.get(table.name)).toEqual(expected)
      expect(csv.get(table.name)).toEqual(expected)
      const keys = (expected ?? []).map((row) => JSON.stringify(table.key.map((name) => row[name])))
      expect(keys).toEqual([...keys].sort())
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  test('holds what the reports print', async () => {
    const rows = fromCsv()
    const cell = rows
      .get('observations')
      ?.filter((row) => row['row_code'] === 'other_other' && row['column_code'] === 'total')
    expect(cell?.map((row) => row['raw'])).toEqual(reads.map(() => '＝若干，"\n'))
    expect(rows.get('reports')?.map((row) => row['is_latest'])).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
    ])
    expect(rows.get('reports')?.[0]?.['title']).toBe('=HYPERLINK("x"),"y"')
    expect(rows.get('sections')?.[0]).toMatchObject({ section: 0, heading: null, text: '某县\n第二行' })
    expect(
      rows
        .get('findings')
        ?.map((row) => row['rule_id'])
        .slice(0, 2),
    ).toEqual(['report.complete', 'requests.row_total'])
    expect(rows.get('divisions')?.map((row) => row['code'])).toEqual(['370406', '640323'])
  })

  test('is read by DuckDB from CSV with the same types and values of numbers', async () => {
    const database = await DuckDBInstance.create(':memory:')
    const connection = await database.connect()
    const sum = async (from: string) =>
      (
        await connection.runAndReadAll(
          `SELECT count(*)::INTEGER AS n, sum(value) AS s, sum(source_start)::INTEGER AS p FROM ${from}`,
        )
      ).getRowObjectsJson()
    expect(await sum(`read_csv('${out}/csv/observations.csv')`)).toEqual(
      await sum(`'${out}/parquet/observations.parquet'`),
    )
    connection.closeSync()
    database.closeSync()
  })

  test('has checksums that hold, of every file but the database', () => {
    const lines = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => line.slice(66))).toEqual(
      filesOf(out).filter((path) => path !== 'SHA256SUMS' && !path.endsWith('.duckdb')),
    )
    for (const line of lines) expect(line.slice(0, 64)).toBe(sha256(join(out, line.slice(66))))
  })

  test('has the same bytes again', async () => {
    const again = join(root, 'again')
    await write(again, 3)
    expect(hashes(again)).toEqual(hashes(out))
  })

  test('has the same CSV however its reports are cut into batches', async () => {
    const whole = join(root, 'whole')
    await write(whole, 100)
    const csv = (folder: string) => hashes(folder).filter(([path]) => path?.startsWith('csv/'))
    expect(csv(whole)).toEqual(csv(out))
  })

  test('of no reports has every table, empty', async () => {
    const none = join(root, 'none')
    const published = await write(none, 1, [])
    expect(published.rows['observations']).toBe(0)
    const rows = await fromDuckdb((table) => `'${none}/parquet/${table}.parquet'`)
    expect(rows.get('observations')).toEqual([])
    expect(rows.get('rules')?.length).toBe(1)
    expect(tableFromIPC(readFileSync(join(none, 'arrow', 'observations.arrow'))).numRows).toBe(0)
    expect(readFileSync(join(none, 'csv', 'rejects.csv'), 'utf8')).toBe(
      'source_path,source_sha256,reason,message\nb.txt,,empty,Nothing in it.\n',
    )
  })
})

describe('a release that fails', () => {
  const attempt = (folder: string, parts: ReleaseParts) =>
    Effect.gen(function* () {
      const release = yield* openRelease(folder)
      yield* release.append(encodeBatch(reads).tables)
      return yield* release.finish(parts)
    }).pipe(Effect.scoped, Effect.flip, Effect.runPromise)

  test('leaves the one before it as it was, and nothing beside it', async () => {
    const before = hashes(out)
    const wrong = { ...partsOf(reads), rejects: [{ source_path: 'x', source_sha256: null, reason: 'bad' }] }
    const error = await attempt(out, wrong as unknown as ReleaseParts)
    expect(error._tag).toBe('WriteFailed')
    expect(hashes(out)).toEqual(before)
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('publishes nothing where there was nothing', async () => {
    const folder = join(root, 'nothing')
    const wrong = { ...partsOf(reads), reports: [{ ...partsOf(reads).reports[0]!, script: 'klingon' }] }
    await attempt(folder, wrong as unknown as ReleaseParts)
    expect(existsSync(folder)).toBe(false)
  })

  test('does not begin where the folder holds something else', async () => {
    const error = await attempt(root, partsOf(reads))
    expect(error._tag).toBe('OutputRefused')
    expect(error.message).toMatch(/is not empty and holds no release of ogi-panel/)
    expect(existsSync(join(root, 'out', 'SHA256SUMS'))).toBe(true)
  })
})
