import { type Cells, FIGURE, TEXT } from '../cells.ts'
import { type Gap, isSpelled } from '../labels/label-spelling.ts'
import { LAST_PAGE } from '../pages/page-numbers.ts'
import type { TableIndex } from './anchors.ts'
import type { AnchoredUnit, RowReading } from './row-reading.ts'
import { addsUp, addsUpAcross, plainNumber } from './row-sums.ts'
import type { Unit } from './units.ts'

/** Whether a cell prints what may be the number of a page, or the dash beside one. */
function mayBePage(cell: number, cells: Cells, text: string): boolean {
  const number = plainNumber(cells, cell, text)
  return cells.kind[cell] !== FIGURE || (number > 0 && number <= LAST_PAGE)
}

/** Whether figures may be those of a row, and none but those; one alone may be the number of a page. */
const mayBeRow = (
  { items, values, mayHoldPageNumber }: Unit,
  columns: number,
  cells: Cells,
  text: string,
): boolean =>
  values.length <= columns &&
  (values.length > 1 || !mayBePage(values[0]!, cells, text)) &&
  !mayHoldPageNumber &&
  items.every((cell) => cells.kind[cell] !== TEXT)

/** A row that was found with all its figures, and the index of its unit; -1 and the ends of both at the ends of the table. */
interface Found {
  readonly row: number
  readonly at: number
}

/** The rows that were found with all their figures, in order, between the ends of the table. */
function foundRows(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  { table }: TableIndex,
): Found[] {
  const places = new Map(anchored.map(({ unit }, i) => [unit, i]))
  const found: Found[] = [{ row: -1, at: -1 }]
  readings.forEach(({ units }, row) => {
    const unit = units?.length === 1 ? units[0]! : null
    const at = unit?.values.length === table.rows[row]!.columns.length ? places.get(unit) : undefined
    if (at !== undefined && at > found.at(-1)!.at) found.push({ row, at })
  })
  found.push({ row: readings.length, at: anchored.length })
  return found
}

/** The gap between two rows that were found; null where it holds no unit for each row. */
function gapBetween(
  above: Found,
  below: Found,
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  { table }: TableIndex,
): Gap | null {
  const columns = table.rows.slice(above.row + 1, below.row).map((row) => row.columns.length)
  // A figure alone, where no row has one, is the number of a page.
  const least = Math.min(...columns) > 1 ? 2 : 1
  const between = anchored.slice(above.at + 1, below.at)
  const units = between.flatMap(({ unit }) => (unit.values.length >= least ? [unit] : []))
  if (units.length !== columns.length) return null
  if (!units.every((unit, i) => mayBeRow(unit, columns[i]!, cells, text))) return null
  // It may as well be the end of a figure that is broken, which the sum of its row tells.
  const alone = least > 1 && between.some(({ unit }) => unit.values.length === 1)
  if (alone && !(addsUpAcross(table) && units.every(({ values }) => addsUp(values, cells, text)))) return null
  const first = anchored[0]!.unit
  return {
    above: above.row,
    below: below.row,
    units,
    from:
      above.at < 0 ? (first.before[0]?.first ?? first.items[0]!) : anchored[above.at]!.unit.items.at(-1)! + 1,
    to: anchored[below.at]?.unit.items[0] ?? cells.kind.length,
  }
}

const LACKS = 'figures are missing from a row whose label is broken into lines'

/** Rows around a gap that may have been taken for others, above and below it. */
const REACHES = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
] as const

/**
 * Finds rows whose labels are cut into lines that stand around their figures, with lines of the labels of groups, of the
 * next row or of a repeated head among them: where they are all there.
 */
export function findSpelledRows(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  index: TableIndex,
): readonly RowReading[] {
  if (anchored.length === 0 || readings.every(({ units }) => units !== null)) return readings
  const spelled = [...readings]
  const found = foundRows(readings, anchored, index)
  for (let i = 1; i < found.length; i++) {
    const isMissing = () =>
      spelled.slice(found[i - 1]!.row + 1, found[i]!.row).some(({ units }) => units === null)
    for (const [up, down] of REACHES) {
      if (!isMissing()) break
      const above = found[Math.max(i - 1 - up, 0)]!
      const below = found[Math.min(i + down, found.length - 1)]!
      const gap = gapBetween(above, below, anchored, cells, text, index)
      if (!gap || !isSpelled(gap, cells, text, index)) continue
      gap.units.forEach((unit, k) => {
        const row = gap.above + 1 + k
        const full = unit.values.length === index.table.rows[row]!.columns.length
        if (full) spelled[row] = { units: [unit], values: unit.values, loose: false }
        else if (!spelled[row]!.units?.includes(unit)) spelled[row] = { units: null, why: LACKS }
      })
    }
  }
  return spelled
}
