import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderOf, report, reports } from '../folders.ts'
import { ogi, ogiIn } from '../program.ts'
import { draft, edited, FIXTURES } from './drafts.ts'

const GOLDEN = fileURLToPath(new URL('../../golden', import.meta.url))
/** No language and no colour but what a test asks for. */
const PLAIN = {
  LC_ALL: undefined,
  LC_MESSAGES: undefined,
  LANG: 'en_US.UTF-8',
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  TERM: 'xterm',
}

/** Runs `lint` in the folder of the fixtures. */
const lint = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  cwd = FIXTURES,
) => ogiIn({ cwd, env: { ...PLAIN, ...env } }, 'lint', ...args)

const expected = (name: string) => readFileSync(join(FIXTURES, 'expected', name), 'utf8')

/** A report without error or warning. */
const right = String(report('410721'))
/** The same with another year in its prose: a warning. */
const doubtful = edited(right, '并编成县卫健委 2024 年政府', '并编成县卫健委 2023 年政府')
const wrong = edited(
  right,
  '一、本年新收政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0',
  '一、本年新收政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t3',
)

describe('ogi lint', { timeout: 120_000 }, () => {
  it('prints what is wrong, and nothing else', () => {
    expect(lint(['drafts'])).toEqual({ code: 1, stdout: expected('pretty-en.txt'), stderr: '' })
    expect(lint(['drafts', '--lang', 'zh'])).toEqual({
      code: 1,
      stdout: expected('pretty-zh.txt'),
      stderr: '',
    })
  })

  it('speaks the language of the locale, unless another is asked for', () => {
    const first = (env: Readonly<Record<string, string | undefined>>, ...args: readonly string[]) =>
      lint(['drafts/notice.txt', ...args], env).stdout.split('[')[0]
    expect(first({ LANG: 'zh_CN.UTF-8' })).toBe('drafts/notice.txt: 错误')
    expect(first({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('drafts/notice.txt: error')
    expect(first({ LC_MESSAGES: 'zh_CN.UTF-8' })).toBe('drafts/notice.txt: 错误')
    expect(first({ LANG: 'zh_CN.UTF-8' }, '--lang', 'en')).toBe('drafts/notice.txt: error')
  })

  it('has colours where the output takes them, and none where NO_COLOR is set', () => {
    const coloured = lint(['drafts'], { FORCE_COLOR: '1' }).stdout
    expect(coloured).toContain('\u001B[31merror[requests.row_total]')
    expect(lint(['drafts'], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).toBe(expected('pretty-en.txt'))
    expect(JSON.parse(lint(['drafts', '--format', 'json'], { FORCE_COLOR: '1' }).stdout).summary.errors).toBe(
      4,
    )
  })

  it('ends with 1 for errors, and for warnings where it is strict', () => {
    const folder = folderOf({ 'right.txt': right, 'doubtful.txt': doubtful, 'wrong.txt': wrong })
    const codes = (...args: readonly string[]) =>
      ['right.txt', 'doubtful.txt', 'wrong.txt'].map((name) => lint([name, ...args], {}, folder).code)
    expect(codes()).toEqual([0, 0, 1])
    expect(codes('--strict')).toEqual([0, 1, 1])
    expect(lint(['doubtful.txt', '--format', 'json', '--strict'], {}, folder).code).toBe(1)
    expect(lint(['right.txt'], {}, folder)).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^right\.txt: not assessable.*\n\n1 report checked: nothing found; 1 check not/,
      ),
      stderr: '',
    })
    const [run] = JSON.parse(lint(['wrong.txt', '--format', 'sarif'], {}, folder).stdout).runs
    expect(run.invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }])
  })

  it('finds files as a build does, and accounts for every one', () => {
    const folder = folderOf({
      ...Object.fromEntries(reports),
      'a/copy.txt': report('640323'),
      'a/empty.txt': '',
      'b/.hidden.txt': wrong,
      'b/wrong.txt': wrong,
    })
    const log = JSON.parse(lint([folder, '--format', 'json'], {}, folder).stdout)
    expect(log.summary).toMatchObject({
      files_found: reports.size + 3,
      reports_read: reports.size + 1,
      errors: 3,
    })
    expect(log.files.map(({ path }: { path: string }) => path)).toEqual([
      ...[...reports.keys()].sort(),
      ...['a/copy.txt', 'a/empty.txt', 'b/wrong.txt'],
    ])
    const unread = log.findings.filter((one: { rule_id: string }) => one.rule_id === 'report.readable')
    expect(
      unread.map((one: Record<string, unknown>) => [
        one['path'],
        one['observed'],
        one['severity'],
        one['message'],
      ]),
    ).toEqual([
      ['a/copy.txt', 'duplicate', 'note', 'The same bytes as 640323-yanchi-health.txt.'],
      ['a/empty.txt', 'empty', 'error', 'The file is empty.'],
    ])
  })

  it('names files from the working folder, and those outside from the root', () => {
    const folder = folderOf({ '报告 1.txt': draft('notice.txt'), 'here/x.txt': '' })
    const files = ['.', '..'].map((path) => {
      const log = lint([join(folder, '报告 1.txt'), '--format', 'sarif'], {}, join(folder, 'here', path))
      return JSON.parse(log.stdout).runs[0].artifacts[0].location
    })
    expect(files).toEqual([
      { uri: expect.stringMatching(/^file:\/\/\/.*%E6%8A%A5%E5%91%8A%201\.txt$/), index: 0 },
      { uri: '%E6%8A%A5%E5%91%8A%201.txt', uriBaseId: 'WORKING_FOLDER', index: 0 },
    ])
  })

  it('reads pages, Word and PDF files', () => {
    const folder = folderOf({})
    mkdirSync(join(folder, 'in'))
    for (const [name, from] of [
      ['a.docx', 'docx/input.docx'],
      ['b.html', 'html/input.html'],
      ['c.pdf', 'pdf/input.pdf'],
    ] as const)
      cpSync(join(GOLDEN, from), join(folder, 'in', name))
    const { code, stdout, stderr } = lint(['in', '--format', 'json'], {}, folder)
    expect([code, stderr]).toEqual([1, ''])
    const log = JSON.parse(stdout)
    expect(log.files.map((one: { media_type: string }) => one.media_type)).toEqual([
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text/html',
      'application/pdf',
    ])
    const totals = log.findings.filter((one: Record<string, unknown>) => {
      return one['rule_id'] === 'requests.row_total' && one['location'] === 'requests/new_received'
    })
    // Every figure of these reports is another.
    expect(
      totals.map((one: Record<string, unknown>) => [one['path'], one['line'], one['text'], one['observed']]),
    ).toEqual([
      ['in/a.docx', 24, '3433', '3433'],
      ['in/b.html', 31, '363', '363'],
      ['in/c.pdf', 24, '24400', '24400'],
    ])
  })

  it.each([
    [['no/such/file.txt'], 2, 'Error: No such file or folder: '],
    [[], 2, 'PATH'],
    [['drafts', '--format', 'xml'], 2, '"pretty" | "json" | "sarif"'],
    [['drafts', '--lang', 'fr'], 2, '"zh" | "en"'],
    [['drafts', '--stricct'], 2, '--strict'],
    [['drafts/page.html', 'nowhere'], 2, 'nowhere'],
  ])('%j is a usage error', (args, exit, message) => {
    const { code, stdout, stderr } = lint(args)
    expect([code, stdout]).toEqual([exit, ''])
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
  })

  it.each([
    [['no/such/file.txt'], /^错误：没有这个文件或文件夹：.*\/no\/such\/file\.txt\n$/],
    [[], /^缺少参数：PATH\n用法见 ogi lint --help\n$/],
    [['drafts', '--format', 'xml'], /^选项 --format 的值“xml”无效，可用的值："pretty"、"json"、"sarif"\n/],
    [['drafts', '--format'], /^选项 --format 缺少值，可用的值：/],
    [['drafts', '--stricct'], /^没有这个选项：--stricct\n\n {2}是否想用：\n {4}--strict\n/],
  ])('%j is a usage error in Chinese where Chinese is asked for', (args, said) => {
    const { code, stderr } = lint(args, { LC_ALL: 'zh_CN.UTF-8' })
    expect(code).toBe(2)
    expect(stderr).toMatch(said)
    expect(lint(['--lang', 'zh', ...args]).stderr).toBe(stderr)
    expect(lint(['--lang=en', ...args], { LC_ALL: 'zh_CN.UTF-8' }).stderr).not.toMatch(/\p{Script=Han}/u)
  })

  it('ends with 3 where there is no file', () => {
    const folder = folderOf({ '.hidden': 'x' })
    expect(lint([folder])).toEqual({
      code: 3,
      stdout: '',
      stderr: `Error: No file was found in ${folder}.\n`,
    })
    expect(lint([folder, '--lang', 'zh']).stderr).toBe(`错误：没有找到可检查的文件：${folder}\n`)
  })

  it('says in its help that rules across years need a build', () => {
    const { stdout } = ogi('lint', '--help')
    expect(stdout).toContain('Rules across years compare reports with each other and need "ogi build"')
    expect(stdout).toContain('ogi lint draft.docx')
  })
})
