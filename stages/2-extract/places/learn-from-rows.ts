import type { Cells } from '../cells.ts'
import type { TableIndex } from '../rows/anchors.ts'
import type { AnchoredUnit, RowReading } from '../rows/row-reading.ts'
import {
  addsUp,
  addsUpAcross,
  endsInDouble,
  isAsLargeAsOthers,
  MOST_SUMS,
  plainNumber,
  sumOf,
} from '../rows/row-sums.ts'
import { sumsAreTrusted } from '../rows/surplus.ts'
import type { LearnedRow } from './learned-rows.ts'
import { type Grid, shapeOf } from './shape.ts'

/** Whether a pipe closes a cell, as in the tables that converters fill up with empty cells. */
const isClosedByPipe = (cell: number, cells: Cells, text: string) =>
  /^\s*\|/.test(text.slice(cells.end[cell]!, cells.end[cell]! + 80))

/** The rows that were found in one piece, with what they say of places. */
export function learnedRows(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  text: string,
  index: TableIndex,
): LearnedRow[] {
  const rows = readings.flatMap((reading, row) => {
    const unit = reading.units?.length === 1 ? reading.units[0]! : null
    const columns = index.table.rows[row]!.columns.length
    if (!unit || unit.items.length === 0 || (reading.units && reading.withoutTotal)) return []
    return [{ row, unit, columns, shape: shapeOf(unit, cells, grid, index.kinds[row]!, text) }]
  })
  const sums = rows.map(({ unit: { values }, columns }) =>
    addsUpAcross(index.table) && values.length < columns ? sumOf(values, columns, cells, text) : null,
  )
  const [printed, not] = [
    sums.filter((sum) => sum === 'printed'),
    sums.filter((sum) => sum === 'not_printed'),
  ]
  // Where most rows print no total, the last figure of another is the sum of the others by chance.
  const trusted = printed.length >= MOST_SUMS * (printed.length + not.length)
  let hold: boolean | null = null
  const sumsHold = () => {
    hold ??= sumsAreTrusted(anchored, cells, text, index)
    return hold
  }
  return rows.map(({ row, unit: { values }, columns, shape }, i) => {
    const full = values.length === columns
    const place = shape.last - columns + 1
    const fits = full ? place === shape.first : place >= 0 && place <= shape.first
    const tells = full || (trusted && sums[i] === 'printed')
    // A total that stands where none can tells that the row has moved, or lost a cell.
    const begins = tells && fits ? place : tells && !full ? Number.NaN : null
    return {
      row,
      shape,
      full,
      addsUp: () => full && addsUp(values, cells, text),
      endsInSum: () =>
        addsUpAcross(index.table) &&
        addsUp(values, cells, text) &&
        plainNumber(cells, values.at(-1)!, text) > 0,
      endsInDouble: () => addsUpAcross(index.table) && endsInDouble(values, cells, text),
      endsTooSmall: () =>
        sumsHold() &&
        values.some((cell) => plainNumber(cells, cell, text) > plainNumber(cells, values.at(-1)!, text)),
      mayEndInTotal: () =>
        addsUpAcross(index.table) &&
        isClosedByPipe(values.at(-1)!, cells, text) &&
        isAsLargeAsOthers(values, cells, text),
      columns,
      values: values.length,
      begins,
    }
  })
}
