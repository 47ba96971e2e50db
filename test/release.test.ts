import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TABLES } from '../schemas/tables/index.ts'
import { ogi } from './pipeline/program.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const released = join(root, 'data-out')
const scratch = mkdtempSync(join(tmpdir(), 'ogi-release-'))
const rebuilt = join(scratch, 'out')

/** Every file of a dataset but the database, whose bytes differ from run to run. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.duckdb'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

beforeAll(() => {
  const run = ogi('build', join(root, 'data-raw/reports'), '--output', rebuilt, '--quiet')
  expect(run).toMatchObject({ code: 0, stderr: '' })
})
afterAll(() => rmSync(scratch, { recursive: true }))

describe('data-out', () => {
  test('holds each table in each format, and nothing that a rebuild does not make', () => {
    const tables = TABLES.flatMap(({ name }) => [
      `arrow/${name}.arrow`,
      `csv/${name}.csv`,
      `parquet/${name}.parquet`,
    ])
    expect(filesOf(released)).toStrictEqual(
      [...tables, 'CODEBOOK.md', 'SHA256SUMS', 'datapackage.json'].sort(),
    )
    expect(filesOf(rebuilt)).toStrictEqual(filesOf(released))
    expect(existsSync(join(rebuilt, 'ogi-panel.duckdb'))).toBe(true)
  })

  test.for(filesOf(released))('%s is what a rebuild makes, byte for byte', (file) => {
    expect(readFileSync(join(rebuilt, file)).equals(readFileSync(join(released, file)))).toBe(true)
  })
})
