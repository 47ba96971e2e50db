import { afterAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../schemas/forms/form.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import { loadContext, readReport } from '../../stages/read.ts'
import { distinctNumbers, figuresOf, PLAIN_STYLE, seededRandom } from '../print/form-values.ts'
import { fill, seedTemplates } from '../print/seed-layouts.ts'
import { allowedValues, type Sheet, textOf } from '../print/sheet.ts'
import { mutationKinds, UNNOTICEABLE, type Unnoticeable } from './mutations.ts'

/** One place in so many is tried; OGI_MUTATIONS=all tries every one, which takes minutes. */
const STEP = process.env['OGI_MUTATIONS'] === 'all' ? 1 : 11
const TIMEOUT = 600_000
const REPORTED = STATUSES.indexOf('reported')
const CELLS = cellsOf(ogi2021)
const context = await loadContext()
const encoder = new TextEncoder()

const figures = figuresOf(ogi2021, distinctNumbers(CELLS.length, seededRandom(2024)), PLAIN_STYLE)
const sheets = seedTemplates().map((template) => [template.name, fill(template, figures)] as const)
const printed = (sheet: Sheet) => allowedValues(sheet).map(([value]) => value ?? null)

/** The values that are read, null where none is reported. */
function valuesOf(sheet: Sheet): readonly (number | null)[] {
  const result = readReport(encoder.encode(textOf(sheet)), 'printed.txt', context)
  if (!('report' in result) || result.report.form !== ogi2021) return CELLS.map(() => null)
  const { status, value } = result.report.cells
  return CELLS.map(({ index }) => (status[index] === REPORTED ? value[index]! : null))
}

interface Outcome {
  cases: number
  kept: number
  cells: number
  unnoticed: number
}
const outcomes = new Map<string, Outcome>()
/** The ways in which a text came to print a wrong figure that reads like any other. */
const met = new Set<Unnoticeable>()

/** Reads a mutated text; gives every cell that then has another value than before, unless nobody can tell. */
function falseValues(sheet: Sheet, kind: ReturnType<typeof mutationKinds>[number], place: number): string[] {
  const { sheet: mutated, unnoticeable } = kind.apply(sheet, place)
  const before = printed(sheet)
  const after = valuesOf(mutated)
  const wrong = CELLS.filter(({ index }) => after[index] !== null && after[index] !== before[index])
  const tally = outcomes.get(kind.name) ?? { cases: 0, kept: 0, cells: 0, unnoticed: 0 }
  tally.cases++
  tally.cells += before.filter((value) => value !== null).length
  tally.kept += after.filter((value, i) => value !== null && value === before[i]).length
  outcomes.set(kind.name, tally)
  if (wrong.length === 0) return []
  if (unnoticeable) {
    met.add(unnoticeable)
    tally.unnoticed++
    return []
  }
  return wrong
    .slice(0, 3)
    .map(
      ({ index, row, column }) =>
        `${row.code}/${column.code} = ${after[index]}, printed ${before[index]} (${kind.name} at ${place})`,
    )
}

describe.each(sheets)('%s', { timeout: TIMEOUT }, (_, sheet) => {
  const text = textOf(sheet)
  const from = text.search(/^\t?第二十[条條]第/m)
  const to = text.search(/五、存在/)

  test('every figure is read as printed', () => {
    expect(valuesOf(sheet)).toStrictEqual(printed(sheet))
  })

  test.for(mutationKinds(from, to).map((kind) => [kind.name, kind] as const))(
    '%s: right, missing, or beyond notice',
    ([, kind]) => {
      const places = kind.places(sheet, from, to).filter((_, i) => i % STEP === 0)
      expect(places.flatMap((place) => falseValues(sheet, kind, place))).toStrictEqual([])
    },
  )
})

test('nothing but these is beyond notice', () => {
  expect(UNNOTICEABLE).toStrictEqual([
    'a digit or a point lost from a figure',
    '万 lost from 万元',
    'two lines that hold nothing but a figure swapped',
    'two rows without labels swapped',
  ])
  if (STEP === 1) expect([...met].sort()).toStrictEqual([...UNNOTICEABLE].sort())
})

afterAll(() => {
  const rows = [...outcomes].map(([kind, { cases, kept, cells, unnoticed }]) =>
    [kind, cases, `${((100 * kept) / cells).toFixed(2)} %`, unnoticed].join('\t'),
  )
  console.log(['mutation\tcases\tcells kept\twrong beyond notice', ...rows].join('\n'))
})
