import type { FormTable } from '../../schemas/forms/form.ts'
import { type Cells, NO_ROW } from './cells.ts'
import { endsBeside, isLone, isWide, mayBeEnds, WIDE_FIGURE, WIDE_FIGURES } from './figure-ends.ts'
import { isOfNoPage } from './page-numbers.ts'
import type { AnchoredUnit, RowReading } from './row-reading.ts'
import { addsUp, addsUpAcross, plainNumber } from './row-sums.ts'
import type { Grid } from './shape.ts'
import type { Unit } from './units.ts'

/** Why the last figure of a row that may be broken is left open. */
export const MAY_GO_ON = 'the last figure may go on with the digits on the line below'
const SCATTERED = 'the figures of the row stand on several lines, among others that are of no row'
const MAY_GO_ON_EACH = 'the figures may go on with the digits on the line below'

/** Whether a row was put together of figures and what may be their ends. */
const isOfPieces = (units: readonly Unit[], cells: Cells, text: string) =>
  units.length === 2 && mayBeEnds(units[1]!, units[0]!, cells, text)

const isPutTogether = (units: readonly Unit[]) => units.length === 2 && units[0]!.row !== NO_ROW

/**
 * Whether figures of a table that prints rows stand beside them on lines of their own, of which no row can be made: cells
 * that are centred, or broken, leave them there.
 */
function holdsScattered(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  table: FormTable,
): boolean {
  if (!readings.some(({ units }) => units && isPutTogether(units))) return false
  const used = new Set(readings.flatMap(({ units }) => units ?? []))
  const most = Math.max(...table.rows.map(({ columns }) => columns.length))
  return anchored.some(
    ({ unit }) =>
      !used.has(unit) &&
      unit.row !== NO_ROW &&
      unit.values.length < most &&
      unit.values.some((cell) => isOfNoPage(cell, cells, text)),
  )
}

/**
 * Whether the figures of a row that adds up also do with the ends that stand below them: 2086 and 2086, above 0 and 0.
 */
function mayAddUpWith(
  { values: ends }: Unit,
  values: readonly number[],
  cells: Cells,
  text: string,
): boolean {
  const digits = (cell: number) => text.slice(cells.start[cell]!, cells.end[cell]!)
  const widest = Math.max(...values.map((cell) => digits(cell).length))
  const broken = values.filter((cell) => digits(cell).length === widest)
  if (broken.length !== ends.length || widest < WIDE_FIGURES) return false
  const whole = values.map((cell) => {
    const end = broken.indexOf(cell)
    return end < 0 ? plainNumber(cells, cell, text) : Number(digits(cell) + digits(ends[end]!))
  })
  return whole.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === whole.at(-1)
}

/**
 * Leaves rows open whose figures may be broken into two lines, as narrow cells break them, unless their sum tells that
 * they are whole. Of a row above a lone figure it can only be the last, or the one in its column.
 */
export function doubtBroken(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  text: string,
  table: FormTable,
): readonly RowReading[] {
  const sums = addsUpAcross(table)
  const beside = endsBeside(anchored, cells, grid, text, sums)
  const scattered = holdsScattered(readings, anchored, cells, text, table)
  return readings.map((reading): RowReading => {
    if (!reading.units || reading.units.length > 2) return reading
    // The sum of a row does not tell in which order its pieces stand.
    if (scattered && isPutTogether(reading.units)) return { units: null, why: SCATTERED }
    const pieces = isOfPieces(reading.units, cells, text)
    const unit = reading.units[0]!
    const ends = beside.get(unit)
    if (!(pieces || ends)) return reading
    if (
      sums &&
      addsUp(reading.values, cells, text) &&
      !(ends && mayAddUpWith(ends, reading.values, cells, text))
    )
      return reading
    if (pieces || !ends || !isLone(ends)) return { units: null, why: MAY_GO_ON_EACH }
    const last = reading.values.at(-1)!
    const above = reading.values.find((cell) => grid.column[cell] === grid.column[ends.values[0]!])
    const open = above ?? (unit.items.at(-1) === last || reading.values.length === 1 ? last : null)
    if (open === null || !isWide(cells, open, WIDE_FIGURE)) return reading
    return open === last ? { ...reading, lastIsOpen: true } : { units: null, why: MAY_GO_ON_EACH }
  })
}
