import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { Effect, Sink, Stdio } from 'effect'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PrintOptions } from '../../../pipeline/lint/formats/format.ts'
import { LINT_FORMATS, type LintFormatName } from '../../../pipeline/lint/formats/index.ts'
import type { Language } from '../../../pipeline/lint/language.ts'
import { lint } from '../../../pipeline/lint/lint.ts'
import type { LintedFile } from '../../../pipeline/lint/linted.ts'
import { widthOf } from '../../../pipeline/tabulate.ts'
import { VERSION } from '../../../pipeline/version.ts'
import { FIXTURES } from './drafts.ts'

const SCHEMA = new URL('../../vendor/sarif-2.1.0/sarif-schema.json', import.meta.url)
const ajv = new Ajv({ allErrors: true, strict: false })
formats.default(ajv)
const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))

const linted = new Map<Language, readonly LintedFile[]>()

beforeAll(async () => {
  const folder = process.cwd()
  process.chdir(FIXTURES)
  try {
    const stdio = Stdio.layerTest({ stderr: () => Sink.drain })
    for (const language of ['zh', 'en'] as const)
      linted.set(language, await Effect.runPromise(lint(['drafts'], language).pipe(Effect.provide(stdio))))
  } finally {
    process.chdir(folder)
  }
}, 60_000)

/** What a format prints of the drafts, whatever the version of the program. */
async function printed(format: LintFormatName, options: Partial<PrintOptions> = {}): Promise<string> {
  const all: PrintOptions = { language: 'en', colour: false, width: 100, exitCode: 1, ...options }
  const { print } = await LINT_FORMATS[format]()
  return print(linted.get(all.language)!, all).replaceAll(`"${VERSION}"`, '"VERSION"')
}

describe('what is printed of the drafts', () => {
  it.each([
    ['pretty', 'zh', 'pretty-zh.txt'],
    ['pretty', 'en', 'pretty-en.txt'],
    ['json', 'zh', 'json-zh.txt'],
  ] as const)('as %s in %s is as it was', async (format, language, file) => {
    await expect(await printed(format, { language })).toMatchFileSnapshot(`${FIXTURES}/expected/${file}`)
  })

  it('as sarif in en is as it was', async () => {
    const log = JSON.parse(await printed('sarif'))
    const { tool, results } = log.runs[0]
    // A new rule is nothing new for these reports.
    const named = new Set(results.map(({ ruleId }: { ruleId: string }) => ruleId))
    tool.driver.rules = tool.driver.rules.filter(({ id }: { id: string }) => named.has(id))
    for (const result of results) delete result.ruleIndex
    const text = `${JSON.stringify(log, null, 2)}\n`
    await expect(text).toMatchFileSnapshot(`${FIXTURES}/expected/sarif-en.txt`)
  })

  it('has colours where they are asked for, and says the same', async () => {
    const coloured = await printed('pretty', { colour: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
    const sequences = /\u001B\[\d+m/g
    expect(coloured).toContain('\u001B[31merror[requests.row_total]')
    expect(coloured).toContain('\u001B[33mwarning[report.year]')
    expect(coloured.replace(sequences, '')).toBe(await printed('pretty'))
    expect(await printed('pretty')).not.toMatch(sequences)
    for (const format of ['json', 'sarif'] as const)
      expect(await printed(format, { colour: true })).toBe(await printed(format))
  })

  it('has the line of a note, the hint of its rule once, and why a check could not be made', async () => {
    const lines = (await printed('pretty', { language: 'zh' })).split('\n')
    const note = lines.findIndex((line) => line.includes('提示[report.complete]'))
    expect(lines.slice(note + 1, note + 5)).toEqual([
      '  未填或未能读出：“总计”（空白）。',
      '  58 | 四、结转下年度继续办理      0  0  0  0  0  0  /',
      expect.stringMatching(/^ {5}\| {40,}\^$/),
      expect.stringMatching(/^ {2}建议：没有发生的请填“0”/),
    ])
    expect(lines).toContain(
      'drafts/page.html: 无法核对[report.deadline]：公布日期：所需数据不全，无法核对，缺公布日期。',
    )
  })

  it('keeps to the width of the terminal', async () => {
    const lines = (await printed('pretty', { width: 50 })).split('\n').filter((line) => / \| /.test(line))
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(50)
    expect(lines).toContain('  3 | …将《盐池县卫生健康局2023年政府信息公开…')
  })
})

describe('JSON', () => {
  it('has every file, every finding and counts that add up', async () => {
    const log = JSON.parse(await printed('json'))
    const fails = log.findings.filter(({ status }: { status: string }) => status === 'fail')
    const of = (severity: string) =>
      fails.filter((one: { severity: string }) => one.severity === severity).length
    expect(log.files.map(({ path }: { path: string }) => path)).toEqual([
      'drafts/draft.txt',
      'drafts/notice.txt',
      'drafts/page.html',
    ])
    expect(log.summary).toEqual({
      files_found: 3,
      reports_read: 2,
      errors: of('error'),
      warnings: of('warning'),
      notes: of('note'),
      checks_passed: log.files.reduce(
        (sum: number, one: { checks_passed: number }) => sum + one.checks_passed,
        0,
      ),
      checks_not_assessable: log.findings.length - fails.length,
    })
    expect([of('error'), of('warning'), of('note')]).toEqual([4, 1, 3])
  })
})

describe('SARIF', () => {
  it.each(['zh', 'en'] as const)('is valid in %s', async (language) => {
    validate(JSON.parse((await printed('sarif', { language })).replaceAll('"VERSION"', `"${VERSION}"`)))
    expect(validate.errors).toBeNull()
  })

  it('says its rules in Chinese without codes', async () => {
    const [run] = JSON.parse(await printed('sarif', { language: 'zh' })).runs
    for (const { id, shortDescription, fullDescription, help } of run.tool.driver.rules) {
      expect(fullDescription.text, id).toMatch(/^\p{Script=Han}.*。$/u)
      for (const { text } of [shortDescription, fullDescription, help]) expect(text, id).not.toMatch(/[a-z]/)
    }
  })

  it('would not be with a level that there is not, or a column 0', async () => {
    for (const damage of [
      (log: string) => log.replace('"level": "error"', '"level": "fatal"'),
      (log: string) => log.replace(/"startColumn": \d+/, '"startColumn": 0'),
      (log: string) => log.replace('"columnKind"', '"columnkind"'),
    ])
      expect(validate(JSON.parse(damage(await printed('sarif'))))).toBe(false)
  })

  it('refers to its rules and artifacts by their index', async () => {
    const [run] = JSON.parse(await printed('sarif')).runs
    expect(run.columnKind).toBe('utf16CodeUnits')
    for (const { ruleId, ruleIndex, locations, kind, level } of run.results) {
      const rule = run.tool.driver.rules[ruleIndex]
      expect(rule.id).toBe(ruleId)
      expect(level).toBe(kind === 'open' ? 'none' : rule.defaultConfiguration.level)
      const { uri, index, uriBaseId } = locations[0].physicalLocation.artifactLocation
      expect(run.artifacts[index].location.uri).toBe(uri)
      expect(Object.keys(run.originalUriBaseIds)).toContain(uriBaseId)
    }
    const { rules } = run.tool.driver
    expect(rules.map(({ id }: { id: string }) => id)).toContain('report.deadline')
    expect(rules.map(({ id }: { id: string }) => id)).not.toContain('requests.carry_over')
  })

  it('marks the characters of the source that it names', async () => {
    const [run] = JSON.parse(await printed('sarif')).runs
    const places = run.results.flatMap((result: { locations: unknown[]; relatedLocations?: unknown[] }) => [
      ...result.locations,
      ...(result.relatedLocations ?? []),
    ])
    let marked = 0
    for (const { physicalLocation } of places) {
      const { artifactLocation, region } = physicalLocation
      if (!region) continue
      const lines = readFileSync(`${FIXTURES}/${artifactLocation.uri}`, 'utf8').split('\n')
      expect(lines[region.startLine - 1]!.slice(region.startColumn - 1, region.endColumn - 1)).toBe(
        region.snippet.text,
      )
      marked++
    }
    expect(marked).toBe(15)
  })
})
