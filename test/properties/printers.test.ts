import { describe, expect, test } from 'vitest'
import { cellsOf, type Form } from '../../schemas/forms/form.ts'
import { ogi2019 } from '../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { CHARACTER_DAMAGES } from '../print/damage/index.ts'
import { gridsOf, PLAIN_WORDING } from '../print/form-grid.ts'
import { distinctNumbers, figuresOf, PLAIN_STYLE, seededRandom } from '../print/form-values.ts'
import { LAYOUTS } from '../print/layouts/index.ts'
import { QUIRKS } from '../print/quirks/index.ts'
import { allowedValues, joinLines, linesOf, sheetOf, textOf, worthOf } from '../print/sheet.ts'

const numbersOf = (form: Form) => distinctNumbers(cellsOf(form).length, seededRandom(7))
const pick = (seed: number) => {
  const random = seededRandom(seed)
  return (bound: number) => Math.floor(random() * bound)
}

describe.each([ogi2021, ogi2019])('$form_id', (form) => {
  const figures = figuresOf(form, numbersOf(form), PLAIN_STYLE)
  const values = figures.map((printed, i) => worthOf(printed, cellsOf(form)[i]!.unit, '万元'))
  const frame = { form, title: '盐池县卫生健康局2024年政府信息公开工作年度报告' }

  test.for(LAYOUTS.filter((layout) => layout.determinable))(
    '$name prints every figure once, in order',
    (layout) => {
      const pieces = layout.print({ ...frame, grids: gridsOf(form, figures, PLAIN_WORDING) }, pick(1))
      const printed = pieces.filter((piece) => piece.cell >= 0)
      expect(printed).toStrictEqual(figures.map((text, cell) => ({ text, cell })))
    },
  )

  test.for(QUIRKS)('$name keeps the figures', (quirk) => {
    const grids = gridsOf(form, figures, PLAIN_WORDING).map((grid) => quirk.apply(grid, pick(2)))
    const printed = LAYOUTS[0]!.print({ ...frame, grids }, pick(3)).filter((piece) => piece.cell >= 0)
    expect(printed.map((piece) => piece.cell)).toStrictEqual(figures.map((_, cell) => cell))
    const kept = printed.filter((piece) => piece.text !== '')
    expect(kept.every((piece) => piece.text === figures[piece.cell])).toBe(true)
    expect(printed.length - kept.length).toBe(
      quirk.name === 'totals blank on detail rows' ? cellsOf(form).filter(isDetailTotal).length : 0,
    )
  })

  test.for(CHARACTER_DAMAGES)('$name leaves every figure worth the same', (damage) => {
    const grids = gridsOf(form, figures, PLAIN_WORDING)
    const sheet = damage.apply(
      sheetOf(form, '万元', LAYOUTS[0]!.print({ ...frame, grids }, pick(4))),
      pick(5),
    )
    const expected = values.map((value, i) =>
      textOf(sheet).includes(`${figures[i]}元`) && cellsOf(form)[i]!.unit === 'CNY' ? value! / 10_000 : value,
    )
    expect(allowedValues(sheet)).toStrictEqual(expected.map((value) => [value]))
  })
})

const isDetailTotal = ({ row, column, table }: ReturnType<typeof cellsOf>[number]) =>
  table.table_id === 'requests' &&
  column.code === 'total' &&
  !['outcomes_total', 'new_received', 'carried_in'].includes(row.code)

test('consistent figures keep every identity of the form', () => {
  const style = { ...PLAIN_STYLE, consistent: true }
  for (const form of [ogi2021, ogi2019]) {
    const cells = cellsOf(form)
    const figures = figuresOf(form, numbersOf(form), style)
    const at = (row: string, column: string) =>
      Number(figures[cells.find((c) => c.row.code === row && c.column.code === column)!.index])
    const total = (row: string) =>
      ['natural_person', 'commercial_enterprise', 'research_institution', 'public_interest_organization']
        .concat(['legal_service_organization', 'other_organization'])
        .reduce((sum, column) => sum + at(row, column), 0)
    for (const row of ['new_received', 'carried_in', 'disclosed', 'outcomes_total', 'carried_out'])
      expect(at(row, 'total')).toBe(total(row))
    expect(at('new_received', 'total') + at('carried_in', 'total')).toBe(
      at('outcomes_total', 'total') + at('carried_out', 'total'),
    )
    expect(at('reconsideration', 'total')).toBe(
      at('reconsideration', 'upheld') +
        at('reconsideration', 'corrected') +
        at('reconsideration', 'other_result') +
        at('reconsideration', 'pending'),
    )
  }
})

test.for([
  ['14.9', 'CNY', '万元', 149_000],
  ['103.3879万元', 'CNY', null, 1_033_879],
  ['152790元', 'CNY', '万元', 152_790],
  ['14.9', 'CNY', null, null],
  ['1,362', 'item', null, 1362],
  ['1,36', 'item', null, null],
  ['--253', 'item', null, -253],
  ['增加5', 'item', null, 5],
  ['減少2', 'item', null, -2],
  ['１２', 'item', null, 12],
  ['&nbsp;7', 'item', null, 7],
  ['—', 'item', null, null],
  ['', 'item', null, null],
] as const)('«%s» as %s under %s is worth %s', ([printed, unit, money, value]) => {
  expect(worthOf(printed, unit, money)).toBe(value)
})

test('lines are cut and joined without loss', () => {
  const pieces = [
    { text: '规章\n1.', cell: -1 },
    { text: '5', cell: 0 },
    { text: '\n\n', cell: -1 },
    { text: '', cell: 1 },
  ]
  expect(linesOf(pieces).map((line) => line.map((piece) => piece.text))).toStrictEqual([
    ['规章'],
    ['1.', '5'],
    [],
    [''],
  ])
  const joined = joinLines(linesOf(pieces))
  expect(joined.map((piece) => piece.text).join('')).toBe('规章\n1.5\n\n')
})
