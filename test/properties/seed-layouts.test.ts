import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../schemas/forms/form.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import { loadContext, readReport } from '../../stages/read.ts'
import { type Figures, figuresOf, PLAIN_STYLE } from '../print/form-values.ts'
import { fill, repositoryRoot, seedTemplates, type Template, templatesOf } from '../print/seed-layouts.ts'
import { allowedValues, startsOf, textOf } from '../print/sheet.ts'
import { distinctNumbers, realisticNumbers } from './arbitraries.ts'

const RUNS = Number(process.env['OGI_RUNS'] ?? 100)
/** Milliseconds; a failure takes long, because it is shrunk. */
const TIMEOUT = 60_000 + 100 * RUNS
/** The same cases on every run, unless OGI_SEED names another seed or is `random`. */
const SEED = process.env['OGI_SEED'] ?? '1'
const PARAMETERS = { numRuns: RUNS, ...(SEED === 'random' ? {} : { seed: Number(SEED) }) }
const context = await loadContext()
const encoder = new TextEncoder()
const CELLS = cellsOf(ogi2021)
const ORIGINALS = join(repositoryRoot(), '..', 'shared', 'seeds')

/** What a reader must say of each cell: value, characters and line; null where it must report nothing. */
function expectedReading(template: Template, figures: Figures) {
  const sheet = fill(template, figures)
  const text = textOf(sheet)
  const starts = startsOf(sheet)
  const lineEnds = [...text.matchAll(/\n/g)].map((match) => match.index)
  return allowedValues(sheet).map(([value], i) => {
    const start = starts[i]!
    if (value === undefined) return null
    return { value, start, raw: figures[i]!, line: 1 + lineEnds.filter((end) => end < start).length }
  })
}

function reading(template: Template, figures: Figures) {
  const text = textOf(fill(template, figures))
  const result = readReport(encoder.encode(text), template.name, context)
  if (!('report' in result)) throw new Error(`rejected: ${result.reason}, ${result.message}`)
  const { cells, document, form } = result.report
  expect(form.form_id).toBe('ogi-2021')
  return CELLS.map(({ index }) => {
    if (STATUSES[cells.status[index]!] !== 'reported') return null
    const [start, end] = [cells.start[index]!, cells.end[index]!]
    return {
      value: cells.value[index]!,
      start,
      raw: document.source.slice(start, end),
      line: cells.line[index]!,
    }
  })
}

const named = (readings: readonly unknown[]) =>
  Object.fromEntries(CELLS.map(({ index, row, column }) => [`${row.code}/${column.code}`, readings[index]]))

function readAsPrinted(template: Template, figures: Figures): void {
  const [expected, read] = [expectedReading(template, figures), reading(template, figures)]
  const differs = read.some((cell, i) => JSON.stringify(cell) !== JSON.stringify(expected[i]))
  if (differs) expect(named(read)).toStrictEqual(named(expected))
}

function checkTemplates(templates: readonly Template[]): void {
  test('the five layouts print 200 figures, one of them 194', () => {
    const printed = templates.map((template) => template.parts.filter((part) => typeof part === 'number'))
    expect(printed.map((cells) => cells.length).sort()).toStrictEqual([194, 200, 200, 200, 200])
  })

  test.for(templates.map((template) => [template.name, template] as const))(
    '%s is read with every figure replaced by a different one',
    ([, template]) => {
      const figures = distinctNumbers(ogi2021).map((numbers) => figuresOf(ogi2021, numbers, PLAIN_STYLE))
      fc.assert(
        fc.property(figures, (printed) => readAsPrinted(template, printed)),
        PARAMETERS,
      )
    },
  )

  test.for(templates.map((template) => [template.name, template] as const))(
    '%s is read with figures that are mostly 0',
    ([, template]) => {
      const style = fc.boolean().map((consistent) => ({ ...PLAIN_STYLE, consistent, decimals: 2 as const }))
      const figures = fc
        .tuple(realisticNumbers(ogi2021), style)
        .map(([numbers, chosen]) => figuresOf(ogi2021, numbers, chosen))
      fc.assert(
        fc.property(figures, (printed) => readAsPrinted(template, printed)),
        PARAMETERS,
      )
    },
  )
}

describe('the transcriptions of the five layouts', { timeout: TIMEOUT }, () =>
  checkTemplates(seedTemplates()),
)

describe.runIf(existsSync(ORIGINALS))('the originals of the five layouts', { timeout: TIMEOUT }, () =>
  checkTemplates(existsSync(ORIGINALS) ? templatesOf(ORIGINALS) : []),
)
