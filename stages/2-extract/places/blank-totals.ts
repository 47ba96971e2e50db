import { type Cells, NO_ROW, TEXT } from '../cells.ts'
import { stopsOf } from '../labels/heads.ts'
import type { TableIndex } from '../rows/anchors.ts'
import type { AnchoredUnit } from '../rows/row-reading.ts'
import { addsUpAcross } from '../rows/row-sums.ts'
import type { Unit } from '../rows/units.ts'
import { ENOUGH_ROWS, groupsOf, type LearnedRow } from './learned-rows.ts'
import type { Grid } from './shape.ts'

/** Whether a row prints all figures but one, side by side, and the last is no sum of the others. */
const lacksOne = ({ values, columns, shape, endsInSum }: LearnedRow) =>
  values === columns - 1 && shape.last - shape.first === values - 1 && shape.labelled && !endsInSum()

/** Whether tabs or pipes part the figures of a row, so that a blank one among or before them leaves its trace. */
const isParted = ({ items, values, row }: Unit, cells: Cells, text: string) =>
  row !== NO_ROW &&
  values.every((cell) => cells.kind[cell] !== TEXT) &&
  /[\t|]/.test(text.slice(cells.end[items.at(-2)!]!, cells.start[items.at(-1)!]!))

/** Whether rows have as many cells, in all or behind their labels: one with fewer has lost one. */
const areAlike = (rows: readonly LearnedRow[]) =>
  rows.every(({ shape }) => shape.cells === rows[0]!.shape.cells) ||
  rows.every(({ shape }) => shape.width === rows[0]!.shape.width)

/**
 * The rows, by their index in the table, that print all figures but their total, whose cell is cut off with the end of the
 * line or lost among others that pad it: all rows of their kind do, and the figures of every row of the table begin below
 * the first column of the head, or right behind the label. One such row among others may as well have lost a cell.
 */
export function rowsWithoutTotals(
  rows: readonly LearnedRow[],
  unitOf: (row: number) => Unit,
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  text: string,
  index: TableIndex,
): ReadonlySet<number> {
  const found = new Set<number>()
  if (!addsUpAcross(index.table)) return found
  const [first] = stopsOf(anchored, cells, grid, index)
  const inPlace = ({ shape }: LearnedRow) =>
    first === undefined ? shape.first === 0 : shape.firstColumn === first
  if (!rows.every(inPlace)) return found
  for (const { rows: own } of groupsOf(rows, ({ shape }) => shape.kind)) {
    if (own.length < ENOUGH_ROWS || !own.every(lacksOne) || !areAlike(own)) continue
    if (own.every(({ row }) => isParted(unitOf(row), cells, text))) for (const { row } of own) found.add(row)
  }
  return found
}
