import type { FormTable } from '../../../schemas/forms/form.ts'
import { type Cells, NO_ROW } from '../cells.ts'
import { isOfNoPage } from '../pages/page-numbers.ts'
import type { Grid } from '../places/shape.ts'
import { endsBeside, isInPipes, isLone, isWide, mayBeEnds, WIDE_FIGURE } from './figure-ends.ts'
import type { AnchoredUnit, FoundRow, RowReading } from './row-reading.ts'
import { addsUp, addsUpAcross, plainNumber } from './row-sums.ts'
import { ENOUGH_SUMS } from './surplus.ts'
import type { TextToken } from './text-tokens.ts'
import type { Unit } from './units.ts'

/** Why the last figure of a row that may be broken is left open. */
export const MAY_GO_ON = 'the last figure may go on with the digits on the line below'
const SCATTERED = 'the figures of the row stand on several lines, among others that are of no row'
const MAY_GO_ON_EACH = 'the figures may go on with the digits on the line below'

/** Whether a row was put together of figures and what may be their ends, or the beginning of one that stands above the others. */
const isOfPieces = (units: readonly Unit[], cells: Cells, text: string) =>
  units.length === 2 &&
  (mayBeEnds(units[1]!, units[0]!, cells, text) ||
    (units[0]!.values.length === 1 && isWide(cells, units[0]!.values[0]!, WIDE_FIGURE)))

/** Whether some row of a table adds up, or hardly any could: one that does not then lacks part of a figure. */
function sumsTell(readings: readonly RowReading[], cells: Cells, text: string): boolean {
  const printed = readings.filter(({ units }) => units !== null) as readonly FoundRow[]
  const some = printed.filter(({ values }) => values.some((cell) => plainNumber(cells, cell, text) !== 0))
  return some.length < ENOUGH_SUMS || some.some(({ values }) => addsUp(values, cells, text))
}

/** Whether nothing but spaces parts the figures of a unit. */
const isSpaced = ({ items }: Unit, cells: Cells, text: string) =>
  /^[ \d.,]*$/.test(text.slice(cells.start[items[0]!]!, cells.end[items.at(-1)!]!))

/** Whether none of some figures but the last is wide. */
const onlyLastIsWide = (values: readonly number[], cells: Cells) =>
  values.slice(0, -1).every((cell) => !isWide(cells, cell, WIDE_FIGURE))

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
 * Leaves rows open whose figures may be broken into two lines, as narrow cells break them, unless their sum tells that
 * they are whole: what is left of several may add up as well, 221 and 327 to 548 above 2 4 6. A lone end is of the figure
 * in its column, or of the last where no other is wide, or the number of a page is as likely, since sums tell nothing.
 */
export function doubtBroken(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  text: string,
  table: FormTable,
  after: readonly TextToken[],
): readonly RowReading[] {
  const sums = addsUpAcross(table)
  const beside = endsBeside(anchored, cells, grid, text, table, after)
  const scattered = holdsScattered(readings, anchored, cells, text, table)
  let told: boolean | null = null
  const tell = () => {
    told ??= sumsTell(readings, cells, text)
    return told
  }
  return readings.map((reading): RowReading => {
    if (!reading.units || reading.units.length > 2) return reading
    // The sum of a row does not tell in which order its pieces stand.
    if (scattered && isPutTogether(reading.units)) return { units: null, why: SCATTERED }
    // Where sums tell, one that does not hold speaks against two parts that make as many figures as a row has.
    const pieces = isOfPieces(reading.units, cells, text) || (reading.units.length === 2 && sums && tell())
    const unit = reading.units[0]!
    const ends = beside.get(unit)
    if (!(pieces || ends)) return reading
    const several = ends !== undefined && ends.values.length > 1
    if (sums && !several && addsUp(reading.values, cells, text)) return reading
    const anyIsOpen = !onlyLastIsWide(reading.values, cells) && (sums ? tell() : isSpaced(unit, cells, text))
    if (pieces || !ends || !isLone(ends) || anyIsOpen) return { units: null, why: MAY_GO_ON_EACH }
    const last = reading.values.at(-1)!
    const above = reading.values.find((cell) => grid.column[cell] === grid.column[ends.values[0]!])
    const open = above ?? (unit.items.at(-1) === last || reading.values.length === 1 ? last : null)
    // Cells of a row of another width stand in columns of their own.
    if (open === null && grid.width[ends.values[0]!] !== grid.width[last] && isInPipes(ends, cells, text))
      return { units: null, why: MAY_GO_ON_EACH }
    if (open === null || !isWide(cells, open, WIDE_FIGURE)) return reading
    return open === last ? { ...reading, lastIsOpen: true } : { units: null, why: MAY_GO_ON_EACH }
  })
}
