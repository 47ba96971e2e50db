import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columnsOf, type Table } from '../../../schemas/tables/define.ts'
import { observations } from '../../../schemas/tables/observations.ts'
import { type EncodedTable, encodeBatch } from '../../../stages/5-write/encode.ts'
import { arrow } from '../../../stages/5-write/formats/arrow.ts'
import type { TableFormat } from '../../../stages/5-write/formats/format.ts'
import { parquet } from '../../../stages/5-write/formats/parquet.ts'
import { makeRead } from './reads.ts'

const root = mkdtempSync(join(tmpdir(), 'formats-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const REPORTS = 700
const encodedBy = (size: number): readonly EncodedTable[] => {
  const reads = Array.from({ length: REPORTS }, (_, n) => makeRead({ id: `${n}`.padStart(16, '0') }))
  const batches: EncodedTable[] = []
  for (let i = 0; i < REPORTS; i += size) batches.push(encodeBatch(reads.slice(i, i + size)).tables[0]!)
  return batches
}
const write = async (format: TableFormat, folder: string, batches: readonly EncodedTable[]) => {
  const writer = await format.open(join(root, folder), observations as Table)
  for (const batch of batches) await writer.append(batch)
  const file = await writer.close()
  return { ...file, place: join(root, folder, file.path) }
}

const batches = encodedBy(128)
let written = ''
beforeAll(async () => {
  written = (await write(parquet, 'a', batches)).place
})

const query = async (sql: string) => {
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  database.closeSync()
  return rows
}

describe('Parquet', () => {
  test('has row groups of bounded size, whatever the size of the batches', async () => {
    const groups = await query(
      `SELECT DISTINCT row_group_id AS id, row_group_num_rows AS n FROM parquet_metadata('${written}') ORDER BY id`,
    )
    expect(groups).toEqual([
      { id: '0', n: '122880' },
      { id: '1', n: `${REPORTS * 200 - 122880}` },
    ])
  })

  test('is compressed with zstd', async () => {
    expect(await query(`SELECT DISTINCT compression AS c FROM parquet_metadata('${written}')`)).toEqual([
      { c: 'ZSTD' },
    ])
  })

  test('says what the table and each column hold', async () => {
    const [row] = await query(
      `SELECT decode(value) AS text FROM parquet_kv_metadata('${written}') WHERE decode(key) = 'ogi-panel'`,
    )
    expect(JSON.parse(String(row?.['text']))).toEqual({
      table: 'observations',
      description: observations.description,
      columns: Object.fromEntries(columnsOf(observations as Table).map((c) => [c.name, c.description])),
    })
  })

  test('keeps the rows in order', async () => {
    expect(
      await query(
        `WITH numbered AS (
           SELECT file_row_number AS n, row_number() OVER (ORDER BY report_id, table_id, row_code, column_code) - 1 AS k
           FROM read_parquet('${written}', file_row_number = true))
         SELECT count(*)::INTEGER AS n, count(*) FILTER (WHERE n <> k)::INTEGER AS moved FROM numbered`,
      ),
    ).toEqual([{ n: REPORTS * 200, moved: 0 }])
  })

  test('has the same bytes from the same batches', async () => {
    expect((await write(parquet, 'b', batches)).sha256).toBe((await write(parquet, 'c', batches)).sha256)
  })
})

describe('Arrow', () => {
  test('has a record batch a batch, each dictionary once, and descriptions', async () => {
    const { place } = await write(arrow, 'a', batches)
    const table = tableFromIPC(readFileSync(place))
    expect(table.numRows).toBe(REPORTS * 200)
    expect(table.batches.length).toBe(batches.length)
    expect(table.schema.metadata.get('description')).toBe(observations.description)
    for (const column of columnsOf(observations as Table)) {
      const field = table.schema.fields.find(({ name }) => name === column.name)
      expect(field?.metadata.get('description')).toBe(column.description)
      expect(field?.nullable).toBe(column.nullable)
    }
    expect(table.getChild('status')?.get(REPORTS * 200 - 1)).toBe('reported')
    expect(table.getChild('report_id')?.get(REPORTS * 200 - 1)).toBe('0000000000000699')
  })
})
