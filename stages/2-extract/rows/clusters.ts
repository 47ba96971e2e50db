import { type Cells, NO_ROW } from '../cells.ts'
import { holdDashedNumber } from '../pages/page-numbers.ts'
import type { TableIndex } from './anchors.ts'
import type { RowReading } from './row-reading.ts'
import { addsUpAcross } from './row-sums.ts'
import type { Unit } from './units.ts'

const valuesOf = (units: readonly Unit[]) =>
  units.length === 1 ? units[0]!.values : units.flatMap((unit) => unit.values)

/** Figures that a run of rows holds. */
function capacity(index: TableIndex, from: number, to: number): number {
  let sum = 0
  for (let row = from; row < to; row++) sum += index.table.rows[row]!.columns.length
  return sum
}

/**
 * Cuts the figures of several units into the rows `from..to`, each with all of its figures or all but its total, provided
 * that no unit reaches over a row's end.
 */
function cutIntoRows(
  units: readonly Unit[],
  cells: Cells,
  text: string,
  index: TableIndex,
  from: number,
  to: number,
  withoutTotals: boolean,
): RowReading[] | null {
  const readings: RowReading[] = []
  const flat = units.every((unit) => unit.row === NO_ROW)
  const values = valuesOf(units)
  // Its dashes would fill up rows whose blanks leave no trace.
  if (flat && holdDashedNumber(values, cells, text)) return null
  let taken = 0
  for (let row = from; row < to; row++) {
    const next = taken + index.table.rows[row]!.columns.length - (withoutTotals ? 1 : 0)
    const part = values.slice(taken, next)
    const of = units.filter((unit) => unit.values.some((value) => part.includes(value)))
    if (!flat && of.some((unit) => unit.values.some((value) => !part.includes(value)))) return null
    readings.push({ units: of, values: part, loose: false, ...(withoutTotals && { withoutTotal: true }) })
    taken = next
  }
  return readings
}

const UNKNOWN = 'a text that is no label stands among the figures'

/** Why a row is not told whose figures may go on behind a head or a group that is printed again. */
export const BEHIND = 'figures that no row claims stand behind this row'

/**
 * Whether a unit may be the rest of the row above: a head or the label of a group that a page break repeats stands
 * within its figures, which then are one too many, or not all of them.
 */
export const isRest = (unit: Unit, columns: number) =>
  unit.before.length > 0 && unit.values.length > 0 && unit.values.length < columns

/** Whether a unit has fewer cells than a row, or fewer figures where no rows are printed. */
const isShort = ({ row, items, values }: Unit, columns: number) =>
  (row === NO_ROW ? values.length : items.length) < columns

/** Whether two units one below the other may be halves of one row. */
const anySplit = (units: readonly Unit[], columns: number) =>
  units.some(
    (unit, i) =>
      (unit.values.length === 0 && unit.before.length > 0) ||
      (isShort(unit, columns) && units[i + 1] !== undefined && isShort(units[i + 1]!, columns)),
  )

/** Whether a printed row has a cell for each column or more, so that a blank one is among them and nothing of it stands below. */
const isFull = ({ row, items, values }: Unit, columns: number) =>
  row !== NO_ROW && values.length > 0 && items.length >= columns

/** Whether a printed row holds nothing at all, not even a label. */
const isBlankRow = ({ before, values }: Unit) => before.length === 0 && values.length === 0

/**
 * Reads the rows from one anchor to the next. Units without a label of their own are rows whose labels are
 * lost where there are as many as rows, or the rest of a row that is split where the figures add up to it.
 */
export function readCluster(
  all: readonly Unit[],
  { group, loose, unknown }: { readonly group: boolean; readonly loose: boolean; readonly unknown: boolean },
  cells: Cells,
  text: string,
  index: TableIndex,
  from: number,
  to: number,
): RowReading[] {
  const columns = index.table.rows[from]!.columns.length
  // One figure a row: their number tells nothing, so that figures without a label are of none.
  const rows = columns === 1 ? 1 : to - from
  // A row that holds nothing may be one whose label is lost; where their number does not tell, it is none.
  const units = all.length === rows ? all : all.filter((unit) => !isBlankRow(unit))
  const first = units[0]!
  const count = valuesOf(units).length
  // Figures behind a text that is no label may be of a row in between: none can be told by their number.
  if (unknown && rows > 1) {
    const whole = units.length === 1 && !group && first.values.length === columns
    return whole ? [{ units, values: first.values, loose }] : [{ units: null, why: UNKNOWN }]
  }
  if (units.length > 1 && units.length === rows && !anySplit(units, columns)) {
    return units.map((unit) => ({ units: [unit], values: unit.values, loose }))
  }
  if (rows > 1 && count > columns && count === capacity(index, from, to)) {
    const cut = cutIntoRows(units, cells, text, index, from, to, false)
    if (cut) return cut
  }
  const lackTotals =
    group && rows > 1 && addsUpAcross(index.table) && units.every(({ row }) => row === NO_ROW)
  if (lackTotals && count === capacity(index, from, to) - rows) {
    const cut = cutIntoRows(units, cells, text, index, from, to, true)
    if (cut) return cut
  }
  if (group && rows > 1) return [{ units: null, why: `${count} figures stand where ${rows} rows should be` }]
  if (units.length === 1) return [{ units, values: first.values, loose }]
  // The other half of a row has nothing before it: 无 of 无法提供 looks like a cell where words are parted.
  const halves =
    units.length === 2 && units[1]!.before.length === 0 && count === columns && !isFull(first, columns)
  // A bare figure between or below them numbers a page: the halves have all figures without it.
  if (halves && columns > 1 && (!loose || !unknown)) return [{ units, values: valuesOf(units), loose }]
  if (units.slice(1).some((unit) => isRest(unit, columns))) return [{ units: null, why: BEHIND }]
  if (first.values.length === columns) return [{ units: [first], values: first.values, loose: true }]
  const where = rows === 1 ? 'this row' : `${rows} rows`
  return [{ units: null, why: `${count} figures stand where ${where} should be` }]
}
