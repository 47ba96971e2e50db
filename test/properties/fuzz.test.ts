import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../schemas/forms/form.ts'
import { REJECT_REASONS, STATUSES } from '../../schemas/tables/vocabulary.ts'
import { loadContext, readReport } from '../../stages/read.ts'
import { seedTemplates } from '../print/seed-layouts.ts'
import { HOSTILE_PAGES, HOSTILE_TEXTS, type Hostile } from './hostile.ts'

/** How much is tried: 1 takes some seconds, 10 a minute and more. */
const EFFORT = Number(process.env['OGI_FUZZ'] ?? 1)
/** The same cases on every run, unless OGI_SEED names another seed or is `random`. */
const SEED = process.env['OGI_SEED'] ?? '1'
const seed = SEED === 'random' ? {} : { seed: Number(SEED) }
const TIMEOUT = 60_000 * (1 + EFFORT)
const REPORTED = STATUSES.indexOf('reported')
const context = await loadContext()
const encoder = new TextEncoder()

/** Reads bytes; what comes out is a report with a status for every cell of its form, or a reject with a reason. */
function survives(bytes: Uint8Array, name: string) {
  const result = readReport(bytes, name, context)
  if (!('report' in result)) {
    expect(REJECT_REASONS).toContain(result.reason)
    return null
  }
  const { cells, form, document } = result.report
  expect(cells.status).toHaveLength(cellsOf(form).length)
  for (let i = 0; i < cells.status.length; i++) {
    if (cells.status[i] !== REPORTED) continue
    expect(Number.isFinite(cells.value[i]!) && cells.start[i]! >= 0).toBe(true)
    expect(cells.end[i]!).toBeLessThanOrEqual(document.source.length)
  }
  return result.report
}

const names = fc.constantFrom('a.txt', 'a.md', 'a.html')
const subject = encoder.encode('盐池县卫生健康局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n')

describe('random bytes', { timeout: TIMEOUT }, () => {
  test('alone', () => {
    const bytes = fc.uint8Array({ maxLength: 4000 })
    fc.assert(
      fc.property(bytes, names, (all, name) => void survives(all, name)),
      { numRuns: 200 * EFFORT, ...seed },
    )
  })

  test('behind the beginning of a report', () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    fc.assert(
      fc.property(bytes, names, (all, name) => void survives(Buffer.concat([subject, all]), name)),
      { numRuns: 200 * EFFORT, ...seed },
    )
  })

  test('of the characters that tables are made of', () => {
    const unit = fc.constantFrom(
      ...'\t|\n 05一二（）、.<>&?总计其他件元',
      '行政许可',
      '（一）予以公开',
      '<td>',
      '<tr>',
      '<table>',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 600 }), names, (units, name) => {
        survives(Buffer.concat([subject, encoder.encode(units.join(''))]), name)
      }),
      { numRuns: 200 * EFFORT, ...seed },
    )
  })
})

const GOLDEN = fileURLToPath(new URL('../golden', import.meta.url))
const cases = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const input = readdirSync(join(GOLDEN, name)).find((file) => /^input\.(?:txt|md|html)$/.test(file))
    return input ? [[name, input] as const] : []
  })

/** Lengths at which a file is cut: evenly spread ones, each with the bytes around it, which cut a character in two. */
function cuts(length: number): number[] {
  const steps = 4 * EFFORT
  const spread = Array.from({ length: steps }, (_, i) => Math.floor(((i + 0.5) * length) / steps))
  const around = spread.flatMap((at) => [at - 1, at, at + 1])
  return [1, 2, 3, ...around, length - 2, length - 1].filter((at) => at > 0 && at < length)
}

describe('a file that breaks off', { timeout: TIMEOUT }, () => {
  test.for(cases)('%s', ([name, input]) => {
    const bytes = readFileSync(join(GOLDEN, name, input))
    const expected: Record<string, number | null> = JSON.parse(
      readFileSync(join(GOLDEN, name, 'expected.json'), 'utf8'),
    ).cells
    for (const length of cuts(bytes.length)) {
      const report = survives(bytes.subarray(0, length), input)
      if (!report) continue
      const { cells, form } = report
      const wrong = cellsOf(form).flatMap(({ index, table, row, column }) => {
        if (cells.status[index] !== REPORTED) return []
        const key = `${table.table_id}/${row.code}/${column.code}`
        const value = cells.value[index]!
        // The figure at the end may have lost digits.
        const atEnd = report.document.source.slice(cells.end[index]!).trim() === ''
        return value === expected[key] || atEnd
          ? []
          : [`${key} = ${value}, printed ${expected[key]} (cut at ${length})`]
      })
      expect(wrong).toStrictEqual([])
    }
  })
})

const SIZE = 50_000 * EFFORT
/** Below this many milliseconds a time is mostly noise. */
const NOISE = 150
/** A text four times the size costs four times as much, and more where caches no longer hold it: sixteen is a square. */
const TIMES = 4
const MOST = 9

const report = readFileSync(
  join(
    GOLDEN,
    '../../data-raw/reports/2024',
    seedTemplates().find(({ name }) => name.startsWith('640323'))!.name,
  ),
  'utf8',
)
const inTable = report.indexOf('三、收到') + 40
const texts = {
  'after a title': (text: string) => `盐池县卫生健康局2024年政府信息公开工作年度报告\n${text}`,
  'inside a table': (text: string) => report.slice(0, inTable) + text + report.slice(inTable),
}
const page = (text: string) => `<html><body><h1>2024年政府信息公开工作年度报告</h1>${text}`

function milliseconds(text: string, name: string): number {
  const bytes = encoder.encode(text)
  const start = performance.now()
  readReport(bytes, name, context)
  return performance.now() - start
}

/** Asserts that time is linear: measured again where another process may have taken its share. */
function expectLinear({ text }: Hostile, place: (text: string) => string, name: string): void {
  const [small, large] = [place(text(SIZE)), place(text(TIMES * SIZE))]
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let i = 0; i < 4; i++) {
    least = Math.min(least, milliseconds(small, name))
    most = Math.min(most, milliseconds(large, name))
    if (most <= NOISE * EFFORT || most <= MOST * least) return
  }
  expect(most, `${most} ms for ${TIMES * SIZE} characters, ${least} ms for ${SIZE}`).toBeLessThan(
    MOST * least,
  )
}

describe('a hostile text', { timeout: TIMEOUT }, () => {
  const all = Object.entries(texts).flatMap(([where, place]) =>
    HOSTILE_TEXTS.map((hostile) => [`${hostile.name} ${where}`, hostile, place] as const),
  )
  test.for(all)('%s takes time in proportion to its length', ([, hostile, place]) =>
    expectLinear(hostile, place, 'a.txt'),
  )
})

describe('a hostile page', { timeout: TIMEOUT }, () => {
  test.for(HOSTILE_PAGES.map((hostile) => [hostile.name, hostile] as const))(
    '%s takes time in proportion to its length',
    ([, hostile]) => expectLinear(hostile, page, 'a.html'),
  )

  test('a table of a million cells is read or rejected', () => {
    survives(encoder.encode(page(`<table>${`<tr>${'<td>1'.repeat(1000)}`.repeat(1000)}`)), 'a.html')
  })

  test('a million elements in each other are rejected', () => {
    const bytes = encoder.encode(page(`${'<div>'.repeat(1_000_000)}规章`))
    expect(readReport(bytes, 'a.html', context)).toMatchObject({ reason: 'unreadable' })
  })

  const MIB = 2 ** 20
  test.for([
    ['an attribute', (length: number) => `<div class="${'x'.repeat(length)}">`],
    ['a style', (length: number) => `<div style="${'position:absolute;'.repeat(length / 18)}">`],
    ['a comment', (length: number) => `<!--${' '.repeat(length)}-->`],
    ['a figure', (length: number) => `<p>${'1'.repeat(length)}</p>`],
  ] as const)('%s of 50 MiB is passed', ([, text]) => {
    const report = survives(
      encoder.encode(page(`${text(50 * MIB)}${'<p>全年没有收到申请。</p>'.repeat(4)}`)),
      'a.html',
    )
    expect(report?.document.text).toContain('全年没有收到申请。')
  })
})

test('memory stays within a bound', () => {
  const mebibytes = process.resourceUsage().maxRSS / 1024
  expect(mebibytes).toBeLessThan(1500 + 300 * EFFORT)
})
