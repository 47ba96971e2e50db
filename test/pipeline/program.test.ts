import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf, folderOf, report, reports } from './folders.ts'
import { interrupted, ogi } from './program.ts'

const COMMANDS = ['build', 'lint', 'show', 'query', 'describe']

/** The tracked reports in more copies than a batch has, each with other bytes. */
function manyReports(copies: number): Record<string, string> {
  const files: Record<string, string> = {}
  for (const [name, bytes] of reports) {
    for (let i = 0; i < copies; i++) files[`${i % 7}/${i}-${name}`] = `${bytes}\n第${i}份\n`
  }
  return files
}

describe('command line', { timeout: 120_000 }, () => {
  it('shows help with an example for every command', () => {
    const { code, stdout } = ogi('--help')
    expect(code).toBe(0)
    for (const command of COMMANDS) {
      expect(stdout).toContain(`\n  ${command} `)
      const help = ogi(command, '--help')
      expect(help.code).toBe(0)
      expect(help.stdout).toMatch(new RegExp(`EXAMPLES\\n  # .+\\n  ogi ${command}`))
    }
  })

  it.each([
    [['biuld'], 'Did you mean this?\n    build'],
    [['build', '--wrokers', '2'], '--workers'],
    [['build', '--workers', '0'], 'a whole number from 1 on'],
    [['build', '--workers', 'two'], '--workers'],
    [['build', '--max-size', '0'], 'a whole number from 1 on'],
    [['build', 'no/such/folder'], 'No such file or folder'],
    [['show'], 'PATH|REPORT_ID'],
    [['show', 'no-such-file'], 'no-such-file'],
    [['query'], 'SQL'],
    [['query', 'SELECT 1', '--output', 'no-such-folder'], 'There is no dataset in no-such-folder'],
    [['query', 'SELECT 1', '--format', 'xml'], '"table" | "csv" | "json"'],
    [['describe', 'new_recieved'], 'Did you mean new_received?'],
  ])('calls %j a usage error', (args, message) => {
    const { code, stdout, stderr } = ogi(...args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
  })

  it('ends with 3 where nothing could be read', () => {
    const output = join(folderOf({}), 'out')
    const { code, stderr } = ogi('build', folderOf({ 'a.txt': 'no report' }), '--output', output, '--quiet')
    expect(code).toBe(3)
    expect(stderr).toBe(
      `Error: None of 1 files could be read: nothing is published, and ${output} is as it was.\n` +
        '  a.txt: not_a_report. The text is no annual report on open government information: it has no table, no sections, and no title with text below it.\n',
    )
    expect(existsSync(output)).toBe(false)
    const shown = ogi('show', join(folderOf({ 'a.txt': 'no report' }), 'a.txt'))
    expect(shown.code).toBe(3)
    expect(shown.stderr).toContain('not_a_report')
    const large = join(folderOf({ 'a.txt': ' '.repeat(2 ** 20 + 1) }), 'a.txt')
    expect(ogi('show', large, '--max-size', '1').stderr).toContain('too_large')
    expect(ogi('show', large, '--max-size', '2').stderr).toContain('empty')
  })

  it('ends with 1 where checks failed and --strict was given, and publishes', () => {
    const wrong = String(report('410721')).replace(
      /(\n一、本年新收[^\d\n]*\t)(\d+)/,
      (_, label, figure) => `${label}${Number(figure) + 7}`,
    )
    expect(wrong).not.toBe(String(report('410721')))
    const output = join(folderOf({}), 'out')
    const { code, stdout, stderr } = ogi(
      'build',
      folderOf({ 'a.txt': wrong }),
      '--output',
      output,
      '--strict',
    )
    expect(stdout).toMatch(/ {2}reports read +1\n/)
    expect(stderr).toMatch(/Error: \d+ checks of severity error failed\.\n$/)
    expect(code).toBe(1)
    expect(readdirSync(output)).toContain('datapackage.json')
    const right = folderOf({ 'a.txt': report('410721') })
    expect(ogi('build', right, '--output', output, '--strict').code).toBe(0)
  })

  it('gives the same bytes with one worker and with two', () => {
    const input = folderOf(manyReports(30))
    const [one, two] = ['1', '2'].map((workers) => {
      const output = join(folderOf({}), 'out')
      expect(ogi('build', input, '--output', output, '--workers', workers, '--quiet')).toMatchObject({
        code: 0,
        stderr: '',
      })
      return contentOf(output)
    })
    expect([...one!.keys()]).toEqual([...two!.keys()])
    for (const [path, bytes] of one!) if (!path.endsWith('.duckdb')) expect(two!.get(path), path).toBe(bytes)
  })

  it('leaves the old output and nothing else when it is interrupted', async () => {
    const output = join(folderOf({}), 'out')
    ogi('build', folderOf({ 'a.txt': report('410721') }), '--output', output, '--quiet')
    const before = contentOf(output)
    const input = folderOf(manyReports(150))
    for (const word of ['Finding', 'Hashing', 'Reading']) {
      expect(await interrupted(word, 'build', input, '--output', output)).toMatchObject({
        code: 130,
        stdout: '',
      })
      expect(readdirSync(dirname(output))).toEqual(['out'])
      expect(contentOf(output)).toEqual(before)
    }
  })
})

describe('a built dataset', { timeout: 120_000 }, () => {
  const parent = mkdtempSync(join(tmpdir(), 'ogi-test-'))
  const output = join(parent, 'out')

  beforeAll(() => {
    const input = folderOf(Object.fromEntries(reports), parent)
    expect(ogi('build', input, '--output', output, '--quiet').code).toBe(0)
  }, 120_000)
  afterAll(() => rmSync(parent, { recursive: true }))

  it('answers queries in three formats', () => {
    const ask = (...format: readonly string[]) =>
      ogi('query', "SELECT '溆浦县' AS 县, count(*) AS n FROM reports", '--output', output, ...format)
    expect(ask()).toEqual({ code: 0, stderr: '', stdout: '县      n\n──────  ─\n溆浦县  5\n1 row\n' })
    expect(ask('--format', 'csv').stdout).toBe('县,n\n溆浦县,5\n')
    expect(JSON.parse(ask('--format', 'json').stdout)).toEqual([{ 县: '溆浦县', n: 5 }])
  })

  it('calls a wrong query a usage error', () => {
    const { code, stdout, stderr } = ogi('query', 'DROP TABLE reports', '--output', output)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^Error: The query cannot be run\. The dataset can be asked, not changed/)
  })

  it('shows a report the same from its file and from the dataset', () => {
    const [name, bytes] = [...reports][1]!
    const file = join(folderOf({ [name]: bytes }), name)
    const fromFile = ogi('show', file).stdout
    const id = /^report +([0-9a-f]{16}) /m.exec(fromFile)?.[1] ?? ''
    expect(ogi('show', id, '--output', output).stdout).toBe(fromFile)
    expect(ogi('show', id.slice(0, 8).toUpperCase(), '--output', output).stdout).toBe(fromFile)
    expect(ogi('show', '00000000', '--output', output).code).toBe(2)
  })

  it('describes what it holds', () => {
    const overview = ogi('describe').stdout
    for (const name of ['observations', 'panel', 'ogi-2021', 'requests.balance'])
      expect(overview).toContain(name)
    const cell = ogi('describe', 'requests/new_received/total').stdout
    expect(cell).toContain('ogi-2021  requests/new_received/total  item')
    expect(cell).toContain('本年新收政府信息公开申请数量')
  })
})
