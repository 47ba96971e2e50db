import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { loadContext, readReport } from '../../stages/read.ts'
import { LAYOUTS } from '../print/layouts/index.ts'
import { seedTemplates } from '../print/seed-layouts.ts'
import { textOf } from '../print/sheet.ts'
import { judge } from './judge.ts'
import { fromLayout, fromTemplate, type Hazards, type Scenario, type Source } from './scenarios.ts'
import { count, type Tally, tableOf } from './tally.ts'

/** How many reports are printed for each layout and kind of damage. */
const RUNS = Number(process.env['OGI_RUNS'] ?? 60)
/** Milliseconds; a failure takes long, because it is shrunk. */
const TIMEOUT = 60_000 + 100 * RUNS
/** With a table, every report is counted before a wrong one fails the test. */
const TABLE = process.env['OGI_TABLE'] === '1'
/** The same cases on every run, unless OGI_SEED names another seed or is `random`. */
const SEED = process.env['OGI_SEED'] ?? '1'
const seed = SEED === 'random' ? {} : { seed: Number(SEED) }

const NONE = [0, 0] as const
const ONE = [1, 1] as const
/** One damage to lines at most: a figure that is lost and another that is doubled make up for each other. */
const HAZARDS: Readonly<Record<string, Hazards>> = {
  'as printed': { quirks: NONE, characters: NONE, lines: NONE },
  'one quirk': { quirks: ONE, characters: NONE, lines: NONE },
  'several quirks': { quirks: [2, 4], characters: NONE, lines: NONE },
  'damaged characters': { quirks: NONE, characters: ONE, lines: NONE },
  'damaged lines': { quirks: NONE, characters: NONE, lines: ONE },
  'everything at once': { quirks: [0, 3], characters: [0, 2], lines: [0, 1] },
}

const context = await loadContext()
const encoder = new TextEncoder()
const tally: Tally = new Map()
const sources: readonly Source[] = [...seedTemplates().map(fromTemplate), ...LAYOUTS.map(fromLayout)]
const extension = (name: string) => (name.startsWith('HTML') ? 'html' : 'txt')

/** Reads a printed report; returns every false claim, with the text around the first. */
function falseClaims(source: Source, scenario: Scenario): readonly string[] {
  const sheet = source.sheet(scenario)
  const text = textOf(sheet)
  const result = readReport(encoder.encode(text), `printed.${extension(source.name)}`, context)
  const verdict = judge(sheet, result)
  const happened = [...scenario.quirks, ...scenario.damages]
  count(tally, source.name, happened.length > 1 ? 'several' : (happened[0] ?? 'none'), verdict)
  return verdict.wrong
}

describe.each(sources.map((source) => [source.name, source] as const))(
  '%s',
  { timeout: TIMEOUT },
  (_, source) => {
    test.for(Object.entries(HAZARDS))('%s: right or missing, never wrong', ([, hazards]) => {
      const collected: string[] = []
      const property = fc.property(source.scenarios(hazards), (scenario) => {
        const wrong = falseClaims(source, scenario)
        if (TABLE) collected.push(...wrong)
        else if (wrong.length > 0)
          throw new Error(`${wrong.slice(0, 5).join('\n')}\n\n${textOf(source.sheet(scenario))}`)
      })
      fc.assert(property, { numRuns: RUNS, ...seed })
      expect(collected).toStrictEqual([])
    })
  },
)

afterAll(() => {
  if (TABLE) console.log(tableOf(tally))
})
