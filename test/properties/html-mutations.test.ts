import { afterAll, describe, expect, test } from 'vitest'
import { cellsOf, type Form } from '../../schemas/forms/form.ts'
import { ogi2019 } from '../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import { loadContext, readReport } from '../../stages/read.ts'
import { gridsOf, PLAIN_WORDING } from '../print/form-grid.ts'
import { distinctNumbers, figuresOf, PLAIN_STYLE, seededRandom } from '../print/form-values.ts'
import { html } from '../print/layouts/html.ts'
import { worthOf } from '../print/sheet.ts'
import { PAGE_DAMAGES } from './html-mutations.ts'

/** One place in so many is tried; OGI_MUTATIONS=all tries every one, which takes minutes. */
const STEP = process.env['OGI_MUTATIONS'] === 'all' ? 1 : 31
const TIMEOUT = 600_000
const REPORTED = STATUSES.indexOf('reported')
const BLANK = STATUSES.indexOf('blank')
const context = await loadContext()
const encoder = new TextEncoder()
const kept = new Map<string, { pages: number; cells: number; right: number }>()

/** A page that prints a figure in every cell of a form, and what each is worth. */
function printed(form: Form, year: number) {
  const cells = cellsOf(form)
  const figures = figuresOf(form, distinctNumbers(cells.length, seededRandom(year)), PLAIN_STYLE)
  const title = `盐池县卫生健康局${year}年政府信息公开工作年度报告`
  const grids = gridsOf(form, figures, PLAIN_WORDING)
  const page = html.print({ form, title, grids }, () => 0).map(({ text }) => text)
  return {
    page: page.join(''),
    worth: cells.map(({ index, unit }) => worthOf(figures[index]!, unit, '万元')),
  }
}

/** How many figures are read right, and every cell that is read with another one, or as blank. */
function judge(page: string, form: Form, worth: readonly (number | null)[]) {
  const result = readReport(encoder.encode(page), 'page.html', context)
  if (!('report' in result) || result.report.form !== form) return { right: 0, wrong: [] }
  const { status, value } = result.report.cells
  const read = cellsOf(form).filter(({ index }) => status[index] === REPORTED)
  const isRight = ({ index }: { readonly index: number }) => value[index] === worth[index]
  const blank = cellsOf(form).filter(({ index }) => status[index] === BLANK)
  const wrong = [...read.filter((cell) => !isRight(cell)), ...blank].map(
    ({ index, row, column }) => `${row.code}/${column.code} = ${value[index]}, printed ${worth[index]}`,
  )
  return { right: read.filter(isRight).length, wrong }
}

describe.each([
  ['ogi-2021', ogi2021, 2024],
  ['ogi-2019', ogi2019, 2020],
] as const)('a page of the form %s', { timeout: TIMEOUT }, (_, form, year) => {
  const { page, worth } = printed(form, year)

  test('every figure is read as printed', () => {
    expect(judge(page, form, worth)).toStrictEqual({ right: worth.length, wrong: [] })
  })

  test.for(PAGE_DAMAGES.map((damage) => [damage.name, damage] as const))(
    '%s: right or missing, never wrong',
    ([name, damage]) => {
      const tally = kept.get(name) ?? { pages: 0, cells: 0, right: 0 }
      kept.set(name, tally)
      const wrong = damage.pages(page).flatMap((damaged, i) => {
        if (i % STEP !== 0) return []
        const verdict = judge(damaged(), form, worth)
        tally.pages++
        tally.cells += worth.length
        tally.right += verdict.right
        return verdict.wrong.slice(0, 3).map((cell) => `${cell} (page ${i})`)
      })
      expect(wrong).toStrictEqual([])
    },
  )
})

afterAll(() => {
  const rows = [...kept].map(([name, { pages, cells, right }]) =>
    [name, pages, `${((100 * right) / cells).toFixed(2)} %`].join('\t'),
  )
  console.log(['damage\tpages\tcells kept', ...rows].join('\n'))
})
