import { type Cells, NO_ROW } from '../cells.ts'
import { type Head, headsOf } from '../labels/heads.ts'
import type { TableIndex } from '../rows/anchors.ts'
import { type AnchoredUnit, type FoundRow, isWhole, type RowReading } from '../rows/row-reading.ts'
import type { Unit } from '../rows/units.ts'
import { rowsWithoutTotals } from './blank-totals.ts'
import { rowsBySumsOfColumns } from './column-sums.ts'
import { learnedRows } from './learn-from-rows.ts'
import { learnPlaces, type Places } from './learn-places.ts'
import type { LearnedRow } from './learned-rows.ts'
import { cellsByPlace, standAsOthers } from './places.ts'
import type { Grid } from './shape.ts'

const NO_LABEL =
  'the figures of rows that have no labels are not as many as the rows have, and sums do not tell'

/** Whether a row prints a figure for each column and has no other cell, so that there is nothing to place. */
function isExact(reading: RowReading, columns: number): boolean {
  const unit = isWhole(reading, columns) ? reading.units![0]! : null
  return unit !== null && unit.row !== NO_ROW && unit.items.length === columns
}

/** How rows are placed: by what all of them say of places, unless each is exact, as most are in print, or has one column. */
export function placing(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  text: string,
  index: TableIndex,
): (reading: RowReading, row: number) => readonly number[] | string {
  const columns = (row: number) => index.table.rows[row]!.columns.length
  if (readings.every((reading, row) => columns(row) === 1 || isExact(reading, columns(row))))
    return (reading, row) =>
      reading.units ? (settledAlone(reading, columns(row)) ?? reading.values) : reading.why
  const rows = learnedRows(readings, anchored, cells, grid, text, index)
  const learned = learnPlaces(rows)
  const known = new Map(rows.map((row) => [row.row, row]))
  const lacks = rows.some(({ full }) => !full)
  const heads = lacks ? headsOf(anchored, cells, grid, index) : []
  const unitOf = (row: number) => readings[row]!.units![0]!
  // Found when a row is left open: in most tables none is.
  let cutShort: ReadonlySet<number> | undefined
  let addingUp: ReadonlySet<number> | undefined
  const lacksTotal = (row: number, isCut: boolean) => {
    addingUp ??= rowsBySumsOfColumns(readings, cells, text, index)
    if (isCut || addingUp.has(row)) return addingUp.has(row)
    cutShort ??= rowsWithoutTotals(rows, unitOf, anchored, cells, grid, text, index)
    return cutShort.has(row)
  }
  return (reading, row) => {
    if (!reading.units) return reading.why
    const isCut = reading.withoutTotal === true
    const placed = isCut
      ? NO_LABEL
      : placeRow(reading, known.get(row), columns(row), heads[row] ?? null, cells, text, learned)
    if (typeof placed !== 'string' || !(lacks || isCut) || !lacksTotal(row, isCut)) return placed
    return reading.values.length === columns(row) ? reading.values : [...reading.values, -1]
  }
}

/** `| | 9 | 9 |` for two columns: the first may be blank, and the second doubled where it spanned two cells. */
const isDoubled = ({ items, values, row }: Unit, columns: number, cells: Cells, text: string) =>
  columns === 2 &&
  row !== NO_ROW &&
  items.length > columns &&
  values[0] !== items[0] &&
  text.slice(cells.start[values[0]!]!, cells.end[values[0]!]!) ===
    text.slice(cells.start[values[1]!]!, cells.end[values[1]!]!)

/** The cells of a row that needs no other row, or why they cannot be settled; null where others tell. */
function settledAlone(reading: FoundRow, count: number): readonly number[] | string | null {
  if (reading.values.length > count)
    return `${reading.values.length} figures stand where the form has ${count}`
  const unit = reading.units[0]!
  const whole = reading.values.length === count
  // Split over lines, or cut out of figures that stand in no rows: the count alone says whose they are.
  if (whole && (reading.units.length > 1 || unit.values.length !== count || unit.settled))
    return reading.values
  if (unit.settled && reading.units.length === 1 && unit.items.length === count) return unit.items
  if (reading.units.length > 1) return 'the row is split and figures are missing from it'
  if (!whole && reading.loose) return 'figures that no row claims stand below a row that lacks some'
  if (whole && count === 1) return reading.values
  if (unit.items.length === 0) return 'no figure stands behind the label'
  return count === 1 ? [unit.items[0]!] : null
}

/** The cells of one row, or why they cannot be settled. */
function placeRow(
  reading: FoundRow,
  row: LearnedRow | undefined,
  count: number,
  head: Head | null,
  cells: Cells,
  text: string,
  places: Places,
): readonly number[] | string {
  const settled = settledAlone(reading, count)
  if (settled !== null) return settled
  const unit = reading.units[0]!
  const whole = reading.values.length === count
  if (whole && isDoubled(unit, count, cells, text))
    return 'the figures may be one that was printed twice for a cell that two columns share'
  if (whole && standAsOthers(places, row!)) return reading.values
  if (whole) return 'cells stand among the figures as in no other row'
  return (
    cellsByPlace(unit, row!, head, cells, places) ??
    `${reading.values.length} figures stand where the form has ${count}, and their places leave open which`
  )
}
