import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
  bin: { ogi: string }
}
const folder = mkdtempSync(join(tmpdir(), 'ogi-package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Packs what `npm run prepare` compiled, and gives the paths in the package, sorted. */
function pack(): readonly string[] {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' })
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }]
  spawnSync('tar', ['-xzf', packed.filename], { cwd: folder })
  return packed.files.map(({ path }) => path).sort()
}

const files = pack()
const unpacked = join(folder, 'package')
symlinkSync(join(root, 'node_modules'), join(unpacked, 'node_modules'))
// As npm does with every program of a package that it installs.
chmodSync(join(unpacked, bin.ogi), 0o755)
const elsewhere = join(folder, 'somewhere else')
mkdirSync(elsewhere)

/** Runs the program of the package as an installed one: by its file, in a folder that is no repository. */
function ogi(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(join(unpacked, bin.ogi), args, {
    cwd: elsewhere,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const under = (start: string) => files.filter((path) => path.startsWith(start))

describe('the files of the package', () => {
  it('are the program, the reference tables, the documents and the licences', () => {
    const others = files.filter(
      (path) => !path.startsWith('dist/') && !path.startsWith('data-raw/reference/'),
    )
    expect(others).toEqual(['CHANGELOG.md', 'LICENSE', 'LICENSE-DATA', 'README.md', 'package.json'])
    expect(under('data-raw/')).toEqual(
      readdirSync(join(root, 'data-raw', 'reference'))
        .map((name) => `data-raw/reference/${name}`)
        .sort(),
    )
  })

  it('are a file for each thread, with the parts that they load, and the licences of what these hold', () => {
    const parts = under('dist/').filter((path) => !/^dist\/[\w-]+-[\w-]{8}\.js$/.test(path))
    expect(parts).toEqual(['dist/licences.md', 'dist/main.js', 'dist/thread.js', 'dist/worker.js'])
    const licences = readFileSync(join(unpacked, 'dist', 'licences.md'), 'utf8')
    const held = [...licences.matchAll(/^## (\S+) - \S+ \((\S+)\)$/gm)].map(([, name, id]) => `${name} ${id}`)
    expect(held).toEqual([
      '@effect/platform-node-shared MIT',
      'csv-parse MIT',
      'csv-stringify MIT',
      'effect MIT',
      'entities BSD-2-Clause',
      'htmlparser2 MIT',
      'zod MIT',
    ])
  })

  it('are made of sources that are there, and of no test', () => {
    const text = under('dist/').map((path) => readFileSync(join(unpacked, path), 'utf8'))
    const sources = [...text.join('\n').matchAll(/^\/\/ (\S+\.ts)$/gm)].map(([, path]) => path!)
    expect(sources.filter((path) => !/^(?:pipeline|schemas|stages)\/.+\.ts$/.test(path))).toEqual([])
    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([])
    expect(sources).toContain('pipeline/workers/worker.ts')
  })

  it('have a program that a shell can start', () => {
    expect(readFileSync(join(unpacked, bin.ogi), 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node')
    expect(ogi('--version')).toEqual({ status: 0, stdout: `ogi v${version}\n`, stderr: '' })
  })
})

describe('the program of the package, outside the repository', { timeout: 120_000 }, () => {
  const reports = join(elsewhere, 'my reports')
  cpSync(join(root, 'data-raw', 'reports', '2024'), reports, { recursive: true })
  writeFileSync(join(reports, 'empty.txt'), '')

  it('builds a dataset that is the released one', () => {
    const { status, stderr } = ogi('build', 'my reports', '--output', 'my dataset', '--quiet')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const observations = join('csv', 'observations.csv')
    expect(readFileSync(join(elsewhere, 'my dataset', observations), 'utf8')).toBe(
      readFileSync(join(root, 'data-out', observations), 'utf8'),
    )
  })

  it('queries it', () => {
    const sql =
      'SELECT sum(cells_reported) AS cells, (SELECT min(reason) FROM rejects) AS reject FROM reports'
    expect(ogi('query', sql, '--output', 'my dataset', '--format', 'csv')).toEqual({
      status: 0,
      stdout: 'cells,reject\n994,empty\n',
      stderr: '',
    })
  })

  it('shows a file and a report of the dataset', () => {
    const file = ogi('show', join('my reports', '230804-qianjin-health.txt'))
    expect(file.stdout).toMatch(/^agency +前进区卫生健康局 \(230804\.health\)$/m)
    const id = /^report +([0-9a-f]{16}) /m.exec(file.stdout)?.[1] ?? ''
    expect(ogi('show', id, '--output', 'my dataset')).toEqual(file)
  })

  it('describes what it holds', () => {
    const { status, stdout } = ogi('describe', 'requests/new_received/total')
    expect(status).toBe(0)
    expect(stdout).toContain('一、本年新收政府信息公开申请数量, 总计')
  })

  it('says what to do where there is no dataset', () => {
    expect(ogi('query', 'SELECT 1')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'Error: There is no dataset in data-out. Build one with "ogi build", or name its folder with --output.\n',
    })
  })
})
