import { cellsOf, type Form } from '../../schemas/forms/form.ts'
import { ogi2019 } from '../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { figuresOf, PLAIN_STYLE, seededRandom } from '../print/form-values.ts'
import type { Pick } from '../print/grid.ts'
import { html } from '../print/layouts/html.ts'
import { oneCellALine } from '../print/layouts/one-cell-a-line.ts'
import { markdown, pipesPadded } from '../print/layouts/pipes.ts'
import { tabs } from '../print/layouts/tabs.ts'

const SEED = process.env['OGI_SEED'] ?? '1'
const seed = SEED === 'random' ? Math.floor(Math.random() * 1e6) : Number(SEED)

/** Layouts in which everything that is printed is read. */
export const LAYOUTS = [tabs, pipesPadded, markdown, oneCellALine, html]

/** Figures of a form that agree with each other: every identity of the form holds. */
export interface Consistent {
  readonly form: Form
  readonly figures: readonly string[]
  /** The number in a cell, by `table/row/column`. */
  readonly value: (cell: string) => number
  readonly pick: Pick
}

/** The place of each cell of a form by its codes. */
export const placesOfCells = (form: Form): ReadonlyMap<string, number> =>
  new Map(
    cellsOf(form).map(({ index, table, row, column }) => [
      `${table.table_id}/${row.code}/${column.code}`,
      index,
    ]),
  )

/** The figures of one report a number: the same on every run with the same `OGI_SEED`. */
export function consistentFigures(number: number): Consistent {
  const random = seededRandom(seed * 100_003 + number)
  const pick: Pick = (bound) => Math.floor(random() * bound)
  const form = pick(3) === 0 ? ogi2019 : ogi2021
  // Enough that is not 0, but for reviews, of which most agencies have none.
  const reviewed = pick(2) === 0
  const numbers = cellsOf(form).map(({ table }) => {
    if (table.table_id === 'reconsideration_litigation') return reviewed ? pick(6) : 0
    return pick(2) === 0 ? 0 : pick(pick(3) === 0 ? 900 : 12)
  })
  const figures = figuresOf(form, numbers, { ...PLAIN_STYLE, consistent: true })
  const at = placesOfCells(form)
  return { form, figures, value: (cell) => Number(figures[at.get(cell)!]), pick }
}
