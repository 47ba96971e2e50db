import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it, test } from 'vitest'
import { cellsOf } from '../schemas/forms/form.ts'
import { ogi2021 } from '../schemas/forms/ogi-2021.ts'
import { STATUSES } from '../schemas/tables/vocabulary.ts'
import type { Report } from '../stages/3-normalise/report.ts'
import type { Finding } from '../stages/4-validate/checks.ts'
import { loadContext, type Read, readReport } from '../stages/read.ts'

/** What a person reads in a report; its cells by table/row/column, null where the cell is left blank. */
interface Released {
  readonly file: string
  readonly form: string
  readonly year: number
  readonly title: string | null
  readonly agency_id: string
  readonly agency_name: string
  readonly published_on: string | null
  readonly cells: Readonly<Record<string, number | null>>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const originals = join(root, '../shared/seeds')
const CELLS = cellsOf(ogi2021)
const FEES = CELLS.find(({ unit }) => unit === 'CNY')!
const keyOf = ({ table, row, column }: (typeof CELLS)[number]) =>
  `${table.table_id}/${row.code}/${column.code}`
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const released: readonly Released[] = readFileSync(join(root, 'test/golden/released.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))
const context = loadContext()

/** Rows of `requests` whose total 山亭区 leaves blank. */
const BLANK_TOTALS = [
  'new_received',
  'carried_in',
  'disclosed',
  'partially_disclosed',
  'outcomes_total',
  'carried_out',
]
const isShanting = ({ agency_id }: Released) => agency_id === '370406.health'

function readFrom(bytes: Uint8Array, path: string): Read {
  const result = readReport(bytes, path, context)
  if ('reason' in result) throw new Error(`${path}: ${result.message}`)
  return result
}

const stateOf = ({ cells }: Report, index: number) => STATUSES[cells.status[index]!]!
const rawOf = ({ cells, document }: Report, index: number) =>
  document.source.slice(cells.start[index], cells.end[index])

function valuesOf(report: Report): Record<string, number | null> {
  const values = CELLS.map((cell) => {
    const value = stateOf(report, cell.index) === 'reported' ? report.cells.value[cell.index]! : null
    return [keyOf(cell), value] as const
  })
  return Object.fromEntries(values)
}

function checkCells(report: Report, expected: Released): void {
  expect(report.form.form_id).toBe(expected.form)
  expect(valuesOf(report)).toStrictEqual(expected.cells)
  const blank = isShanting(expected) ? BLANK_TOTALS.map((row) => `requests/${row}/total`) : []
  const states = CELLS.map((cell) => [keyOf(cell), stateOf(report, cell.index)])
  expect(states.filter(([, state]) => state !== 'reported')).toEqual(blank.map((key) => [key, 'blank']))
}

/** Every span holds the figure and nothing else, in a place of its own, in the order of the form. */
function checkSpans(report: Report): void {
  const { cells, document } = report
  let last = 0
  for (const { index } of CELLS) {
    const [start, end] = [cells.start[index]!, cells.end[index]!]
    const raw = rawOf(report, index)
    const printed = raw.replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùü]+\)|\?font [^>]*>|<[^>]*>/g, '')
    if (stateOf(report, index) === 'reported') {
      expect(printed).toMatch(/^\d+(?:\.\d+)?$/)
      const scale = index === FEES.index ? 10_000 : 1
      expect(cells.value[index]).toBe(Number((Number(printed) * scale).toFixed(4)))
    } else expect(printed).toBe('')
    expect(document.source.slice(0, start).split('\n')).toHaveLength(cells.line[index]!)
    expect(start).toBeGreaterThanOrEqual(last)
    last = end
  }
}

function checkIdentity({ title, agency, dates }: Report, expected: Released): void {
  expect({
    title,
    agency_id: agency.agencyId,
    agency_name: agency.name,
    year: dates.year,
    published_on: dates.publishedOn,
  }).toEqual({
    title: expected.title,
    agency_id: expected.agency_id,
    agency_name: expected.agency_name,
    year: expected.year,
    published_on: expected.published_on,
  })
  expect(agency.evidence).toContain(expected.agency_name)
  expect(agency.candidates).toEqual([])
}

/** Findings that a report has, as rule, location, status. */
function findingsOf({ agency_id, published_on }: Released): string[] {
  const blank = agency_id === '370406.health' ? [...BLANK_TOTALS].sort() : []
  return [
    ...blank.map((row) => `report.complete requests/${row} fail`),
    ...(published_on === null ? ['report.deadline published_on not_assessable'] : []),
    ...(blank.length > 0 ? ['requests.balance requests/*/total not_assessable'] : []),
    ...(blank.length > 0 ? ['requests.outcomes_sum requests/*/total not_assessable'] : []),
    ...blank.map((row) => `requests.row_total requests/${row} not_assessable`),
  ]
}

/** The rules that need nothing but one report's tables, dates, sections and agency. */
const OF_TABLES =
  /^(?:requests\.(?:balance|outcomes_sum|row_total)|reconsideration_litigation|report|value|agency)(?:\.|$)/

function checkFindings(findings: readonly Finding[], expected: Released): void {
  const own = findings.filter(({ rule_id }) => OF_TABLES.test(rule_id))
  expect(own.map(({ rule_id, location, status }) => `${rule_id} ${location} ${status}`)).toEqual(
    findingsOf(expected),
  )
}

function checkAll(bytes: Uint8Array, path: string, expected: Released): void {
  const { report, checks } = readFrom(bytes, path)
  expect(report.reportId).toBe(hashOf(bytes).slice(0, 16))
  checkCells(report, expected)
  checkSpans(report)
  checkIdentity(report, expected)
  checkFindings(checks.findings, expected)
  expect(report.sections.map(({ section }) => section).filter((section) => section > 0)).toEqual([
    1, 2, 3, 4, 5, 6,
  ])
}

test('every released report of 2024 has what a person reads in it', () => {
  const files = readdirSync(join(root, 'data-raw/reports/2024')).map((name) => `reports/2024/${name}`)
  expect(released.map(({ file }) => file)).toEqual(files.sort())
  expect(released.map(({ cells }) => Object.keys(cells).sort())).toEqual(
    released.map(() => CELLS.map(keyOf).sort()),
  )
  const figures = released.flatMap(({ cells }) => Object.values(cells)).filter((value) => value !== null)
  expect(figures).toHaveLength(994)
})

describe.each(released)('$file', (expected) => {
  const bytes = readFileSync(join(root, 'data-raw', expected.file))

  it('is read as it is printed', () => {
    checkAll(bytes, expected.file, expected)
  })

  it('is read the same from any folder, under any name', () => {
    const { report } = readFrom(bytes, '2019/x.txt')
    checkCells(report, expected)
    checkIdentity(report, expected)
  })

  it.each(['utf-16le', 'utf-16be'] as const)('is read the same from %s', (encoding) => {
    const utf16 = Buffer.from(bytes.toString('utf8'), 'utf16le')
    const { report } = readFrom(encoding === 'utf-16le' ? utf16 : utf16.swap16(), expected.file)
    expect(report.document.encoding).toBe(encoding)
    checkCells(report, expected)
    checkSpans(report)
  })

  it('is read the same with line ends of Windows', () => {
    const windows = new TextEncoder().encode(bytes.toString('utf8').replaceAll('\n', '\r\n'))
    const { report } = readFrom(windows, expected.file)
    checkCells(report, expected)
    checkSpans(report)
    checkIdentity(report, expected)
  })
})

describe.runIf(existsSync(originals))('the originals', () => {
  const sources: readonly Record<'path' | 'sha256_original', string>[] = parse(
    readFileSync(join(root, 'data-raw/sources.csv'), 'utf8'),
    { columns: true },
  )
  // The body of a suite runs even where the suite is skipped.
  const names = existsSync(originals) ? readdirSync(originals) : []
  const byHash = new Map(names.map((name) => [hashOf(readFileSync(join(originals, name))), name]))

  it.each(released)('of $file is read as it is printed', (expected) => {
    const source = sources.find(({ path }) => path === expected.file)
    const name = byHash.get(source?.sha256_original ?? '')
    if (name === undefined) throw new Error(`no original of ${expected.file}`)
    checkAll(readFileSync(join(originals, name)), name, expected)
  })
})
