import { expect, test } from 'vitest'
import { cellsOf } from '../../schemas/forms/form.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { STATUSES, type Status } from '../../schemas/tables/vocabulary.ts'
import { loadContext, type Read, readReport } from '../../stages/read.ts'
import { swappedLines } from '../print/damage/lines.ts'
import { gridsOf, PLAIN_WORDING } from '../print/form-grid.ts'
import { figuresOf, PLAIN_STYLE, seededRandom } from '../print/form-values.ts'
import { tabs } from '../print/layouts/tabs.ts'
import { type Sheet, sheetOf, textOf } from '../print/sheet.ts'
import { judge } from './judge.ts'

const CELLS = cellsOf(ogi2021)
const pick = (bound: number) => Math.floor(seededRandom(1)() * bound)
const title = '盐池县卫生健康局2024年政府信息公开工作年度报告'
const figures = figuresOf(
  ogi2021,
  CELLS.map(({ index }) => (index < 3 ? 0 : 100 + index)),
  PLAIN_STYLE,
)
const sheet = sheetOf(
  ogi2021,
  '万元',
  tabs.print({ form: ogi2021, title, grids: gridsOf(ogi2021, figures, PLAIN_WORDING) }, pick),
)

function read(printed: Sheet): Read {
  const result = readReport(new TextEncoder().encode(textOf(printed)), 'printed.txt', loadContext())
  if (!('report' in result)) throw new Error(result.message)
  return result
}

/** A reading in which one cell says something else. */
function altered(result: Read, index: number, status: Status, value: number, from = index): Read {
  const { cells } = result.report
  const copy = { ...cells, status: cells.status.slice(), value: cells.value.slice() }
  const [start, end] = [cells.start.slice(), cells.end.slice()]
  copy.status[index] = STATUSES.indexOf(status)
  copy.value[index] = value
  start[index] = cells.start[from]!
  end[index] = cells.end[from]!
  return { ...result, report: { ...result.report, cells: { ...copy, start, end } } }
}

test('a report read as printed has nothing wrong and nothing missing', () => {
  expect(judge(sheet, read(sheet))).toStrictEqual({ right: 200, missing: 0, wrong: [] })
})

test('a rejected report misses every figure', () => {
  const verdict = judge(sheet, { reason: 'not_a_report', message: '' })
  expect(verdict).toStrictEqual({ right: 0, missing: 200, wrong: [] })
})

test('a cell that is not read is missing, not wrong', () => {
  const verdict = judge(sheet, altered(read(sheet), 20, 'missing', Number.NaN))
  expect(verdict).toStrictEqual({ right: 199, missing: 1, wrong: [] })
})

test('another value is wrong', () => {
  const { wrong } = judge(sheet, altered(read(sheet), 20, 'reported', 7))
  expect(wrong).toStrictEqual([expect.stringMatching(/ = 7 from .*, printed 120$/)])
})

test('the right value from the place of another cell is wrong', () => {
  const { wrong } = judge(sheet, altered(read(sheet), 0, 'reported', 0, 1))
  expect(wrong).toStrictEqual([
    expect.stringMatching(/^proactive_disclosure\/rules\/issued = 0 .*elsewhere$/),
  ])
})

test('which of equal figures side by side is one too many does not matter', () => {
  const at = sheet.pieces.findIndex(({ cell }) => cell === 1)
  const doubled = { ...sheet, pieces: sheet.pieces.toSpliced(at, 0, sheet.pieces[at]!) }
  const one = altered(read(sheet), 0, 'reported', 0, 1)
  expect(
    judge(doubled, one).wrong.filter((claim) => claim.startsWith('proactive_disclosure/rules/issued')),
  ).toStrictEqual([])
})

test('a figure called blank is wrong', () => {
  const { wrong } = judge(sheet, altered(read(sheet), 20, 'blank', Number.NaN))
  expect(wrong).toStrictEqual([expect.stringMatching(/is called blank and prints 120$/)])
})

test('a figure that is not printed is wrong', () => {
  const without = { ...sheet, pieces: sheet.pieces.map((p) => (p.cell === 20 ? { ...p, text: '' } : p)) }
  const { wrong } = judge(without, altered(read(without), 20, 'reported', 120, 21))
  expect(wrong).toStrictEqual([expect.stringMatching(/printed nothing$/)])
})

test('rows that nothing but their figures tells apart may be read in either order', () => {
  const pieces = [
    { text: '\t', cell: -1 },
    { text: '5', cell: 0 },
    { text: '\n\t', cell: -1 },
    { text: '6', cell: 1 },
  ]
  const swapped = swappedLines.apply(sheetOf(ogi2021, null, pieces), () => 0)
  expect(textOf(swapped)).toBe('\t6\n\t5')
  expect([...swapped.indistinguishable]).toStrictEqual([
    [0, ['6']],
    [1, ['5']],
  ])
})
