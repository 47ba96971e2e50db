import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Effect, Layer, Sink, Stdio } from 'effect'
import { describe, expect, it } from 'vitest'
import { type BuildOptions, build } from '../../pipeline/build.ts'
import { Workers } from '../../pipeline/workers/workers.ts'
import { contentOf, folderOf, report, reports } from './folders.ts'

/** Runs a build in this thread; what it says on standard error is thrown away, or given to `said`. */
function run(options: Partial<BuildOptions> & Pick<BuildOptions, 'paths' | 'output'>, said: string[] = []) {
  const keep = (text: string | Uint8Array) => Effect.sync(() => said.push(String(text)))
  const stdio = Stdio.layerTest({ stderr: () => Sink.forEach(keep) })
  return Effect.runPromise(
    Effect.result(build({ workers: 2, maxBytes: 1_000_000, quiet: true, ...options })).pipe(
      Effect.provide(Layer.merge(Workers.inProcess, stdio)),
    ),
  )
}

const rowsOf = (output: string, table: string) =>
  parse(readFileSync(join(output, 'csv', `${table}.csv`)), { columns: true }) as Record<string, string>[]

const NO_REPORTS = {
  'empty.txt': '',
  'white.txt': ' \n\t\n',
  'program.txt': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0, 0, 3]),
  'gone.html':
    '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><hr>nginx</body></html>',
  'weather.txt': '今天天气很好，我们去公园散步。\n',
  'broken.txt': Buffer.concat([
    report('640323').subarray(0, 301),
    Buffer.alloc(900, '\xff\xfe\x80', 'latin1'),
  ]),
  'large.txt': Buffer.alloc(1_000_001, 0x20),
}

describe('build', { timeout: 60_000 }, () => {
  it('reads every report, and accounts for every file that is none', async () => {
    const input = folderOf({ ...NO_REPORTS, 'copy/of.txt': report('640323'), ...Object.fromEntries(reports) })
    symlinkSync('..', join(input, 'copy', 'loop'))
    const output = join(folderOf({}), 'out')
    const result = await run({ paths: [input], output })
    expect(result._tag === 'Success' ? result.success : result.failure).toMatchObject({
      found: reports.size + 9,
      totals: { reports: reports.size },
    })
    expect(rowsOf(output, 'rejects').map((row) => [row['source_path'], row['reason']])).toEqual([
      ['broken.txt', 'broken_encoding'],
      ['copy/loop', 'link_loop'],
      ['copy/of.txt', 'duplicate'],
      ['empty.txt', 'empty'],
      ['gone.html', 'error_page'],
      ['large.txt', 'too_large'],
      ['program.txt', 'binary'],
      ['weather.txt', 'not_a_report'],
      ['white.txt', 'empty'],
    ])
    const twin = rowsOf(output, 'rejects').find((row) => row['reason'] === 'duplicate')
    const kept = rowsOf(output, 'reports').find((row) => row['source_path'] === '640323-yanchi-health.txt')
    expect(twin?.['message']).toBe('The same bytes as 640323-yanchi-health.txt.')
    expect(twin?.['source_sha256']).toBe(kept?.['source_sha256'])
  })

  it('counts what is in the tables', async () => {
    const output = join(folderOf({}), 'out')
    const result = await run({ paths: [folderOf(Object.fromEntries(reports))], output })
    const totals = result._tag === 'Success' ? result.success.totals : undefined
    const rows = rowsOf(output, 'reports')
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
    expect(totals).toMatchObject({
      reports: rows.length,
      cells: ['reported', 'blank', 'missing', 'unreadable'].map((status) => sum(`cells_${status}`)),
      passed: sum('checks_passed'),
      failed: sum('checks_failed'),
      notAssessable: sum('checks_not_assessable'),
      errors: rowsOf(output, 'findings').filter(
        (row) => row['status'] === 'fail' && row['severity'] === 'error',
      ).length,
    })
    expect(rows.map((row) => row['report_id'])).toEqual(rows.map((row) => row['report_id']).sort())
  })

  it('builds the same from the same files in other places', async () => {
    const files = Object.fromEntries(reports)
    const outputs = [join(folderOf({}), 'a'), join(folderOf({}), 'b')]
    for (const output of outputs) await run({ paths: [folderOf(files)], output })
    const [a, b] = outputs.map((output) => contentOf(output))
    const isStable = (path: string) => !path.endsWith('.duckdb')
    expect([...a!.keys()]).toEqual([...b!.keys()])
    for (const path of [...a!.keys()].filter(isStable)) expect(a!.get(path), path).toBe(b!.get(path))
  })

  it('publishes nothing where nothing could be read, and leaves what was there', async () => {
    const output = join(folderOf({}), 'out')
    await run({ paths: [folderOf({ 'a.txt': report('410721') })], output })
    const before = contentOf(output)
    const result = await run({ paths: [folderOf(NO_REPORTS)], output })
    expect(result).toMatchObject({ _tag: 'Failure', failure: { _tag: 'NothingRead', found: 7 } })
    expect(contentOf(output)).toEqual(before)
    expect(readdirSync(dirname(output))).toEqual(['out'])
    const none = await run({ paths: [folderOf({})], output })
    expect(none).toMatchObject({ _tag: 'Failure', failure: { _tag: 'NothingRead', found: 0 } })
    expect(contentOf(output)).toEqual(before)
  })

  it('refuses an output folder that holds something else', async () => {
    const output = folderOf({ 'thesis.doc': 'years of work' })
    const result = await run({ paths: [folderOf({ 'a.txt': report('410721') })], output })
    expect(result).toMatchObject({ _tag: 'Failure', failure: { _tag: 'UsageError' } })
    expect(readdirSync(output)).toEqual(['thesis.doc'])
  })

  it('says in a log how it goes on, and nothing where it shall be quiet', async () => {
    const paths = [folderOf({ 'a.txt': report('410721') })]
    const said: string[] = []
    await run({ paths, output: join(folderOf({}), 'out'), quiet: false }, said)
    const lines = said.join('').split('\n')
    expect(lines[0]).toBe('Finding files')
    expect(lines[1]).toMatch(/^Hashing: 1 of 1 \(100 %\)/)
    expect(lines[2]).toMatch(/^Reading: 1 of 1 \(100 %\)/)
    const quiet: string[] = []
    await run({ paths, output: join(folderOf({}), 'out') }, quiet)
    expect(quiet).toEqual([])
  })

  it('fails where a path is not there', async () => {
    const output = join(folderOf({}), 'out')
    const result = await run({ paths: ['no/such/folder'], output })
    expect(result).toMatchObject({ _tag: 'Failure', failure: { _tag: 'UsageError' } })
    expect(existsSync(output)).toBe(false)
  })
})
