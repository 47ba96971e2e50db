import type { Document } from '../../1-ingest/document.ts'
import { type Cells, NO_ROW, TEXT } from '../cells.ts'
import { lineIsInOrder, OTHER_ORDER } from '../labels/head-order.ts'
import { MAY_BE_PAGE_NUMBER } from '../pages/page-numbers.ts'
import type { Grid } from '../places/shape.ts'
import type { TableIndex } from './anchors.ts'
import {
  headIsAsWide,
  holdsDouble,
  inRowsOfTheirOwn,
  isBroken,
  isDisplaced,
  isFilledLine,
  standsInElement,
  unitsOfLine,
} from './line-shapes.ts'
import { cellsBySum, endsInTotals, firstOfHead, isMoved } from './line-sums.ts'
import type { TableReading } from './read-table.ts'
import type { TableRun } from './units.ts'

/** Reads a table that prints all its rows side by side: one line of figures, whatever the head looks like. */
export function readLine(
  run: TableRun,
  cells: Cells,
  grid: Grid,
  document: Document,
  index: TableIndex,
): TableReading {
  const { text } = document
  const count = index.table.rows.reduce((sum, row) => sum + row.columns.length, 0)
  const rows = index.table.rows.map((_, row) => row)
  const units = unitsOfLine(run.units, count)
  const none = (why: string): TableReading => ({
    places: new Int32Array(count).fill(-1),
    missing: rows.map((row) => ({ row, why, position: null })),
    setAside: [],
  })
  const settled = (places: readonly number[]): TableReading => ({
    places: Int32Array.from(places),
    missing: [],
    setAside: [],
  })
  if (units.length === 0 && run.blank.length >= count) return settled(run.blank.slice(0, count))
  if (units.length === 0) return none('the table prints no figures')
  if (units.some(({ mayHoldPageNumber }) => mayHoldPageNumber)) return none(MAY_BE_PAGE_NUMBER)
  const addUp = () => endsInTotals(units, index, cells, text)
  const heads = run.units.flatMap(({ before }) => before)
  if (!lineIsInOrder(heads, cells, text, index, addUp)) return none(OTHER_ORDER)
  const rowByRow = inRowsOfTheirOwn(run.units, index)
  if (rowByRow) return settled(rowByRow)
  const labelled = units.slice(1).some((unit) => unit.before.length > 0)
  const values = units.flatMap((unit) => unit.values)
  // With an empty cell among them, one figure may be another's double.
  const sideBySide = values.at(-1)! - values[0]! === values.length - 1
  // Figures that narrow cells break stand on several lines as well, in another order.
  const inOrder =
    (units.every(({ row }) => row === NO_ROW) ? !holdsDouble(units, cells, text) : units.length === 1) ||
    addUp()
  const together =
    (sideBySide && inOrder) || (units.length === 1 && units[0]!.settled) || isBroken(units, cells, text)
  if (!labelled && together && values.length === count) {
    return settled(values)
  }
  const unit = units[0]!
  const readable = unit.values.every((cell) => cells.kind[cell] !== TEXT)
  const whole =
    unit.row !== NO_ROW &&
    units.length === 1 &&
    unit.items.length === count &&
    readable &&
    !isMoved(unit, index, cells, text)
  const told = () =>
    isFilledLine(unit) ||
    (!isDisplaced(unit) &&
      (headIsAsWide(run, unit, cells, grid, count) ||
        standsInElement(document, cells.start[unit.values[0]!]!)))
  if (whole && told()) {
    return settled(unit.items)
  }
  // Where no rows are printed, cells of the head above may stand before those of the line.
  const counted = unit.row !== NO_ROW || unit.items.length === count
  const summed =
    units.length === 1 && readable && counted
      ? cellsBySum(unit, firstOfHead(run, cells, grid), index, cells, text)
      : null
  if (summed) return settled(summed)
  return none(`${values.length} figures stand where the form has ${count}, and their places leave open which`)
}
