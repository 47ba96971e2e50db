import type { FormTable } from '../../../schemas/forms/form.ts'
import { type Cells, EMPTY, MARK, NO_ROW } from '../cells.ts'
import { holdsPageNumber } from '../pages/page-lines.ts'
import { isOfNoPage } from '../pages/page-numbers.ts'
import type { RowReading } from './row-reading.ts'
import { addsUp, addsUpAcross } from './row-sums.ts'
import type { Unit } from './units.ts'

/**
 * Whether the single figure stands on the line right below a row that breaks off behind a figure, or below the number of
 * the page that ends there.
 */
function goesOn(unit: Unit, stray: Unit, cells: Cells, text: string): boolean {
  const last = unit.items.at(-1)!
  if (unit.row === NO_ROW || cells.kind[last] === EMPTY || stray.items[0] !== last + 1) return false
  const [end, start] = [cells.end[last]!, cells.start[stray.items[0]!]!]
  const lines = text.slice(end, start).split('\n').length
  return lines === 2 || (lines === 3 && holdsPageNumber(text, end + 1, start))
}

/** Whether a row ends with a sign, which may be that of the figure on the line below. */
function endsInSign(unit: Unit, strays: readonly Unit[], cells: Cells, text: string): boolean {
  const last = unit.items.at(-1)!
  if (cells.kind[last] !== MARK || !/^[-—–+]$/.test(text.slice(cells.start[last]!, cells.end[last]!)))
    return false
  return strays.some((stray) => stray.values.length === 1 && goesOn(unit, stray, cells, text))
}

const SIGN = 'the last cell may be the sign of the figure on the line below'

/** Leaves rows open that end with a sign above a single figure. */
export function doubtSigns(
  readings: readonly RowReading[],
  strays: readonly Unit[],
  cells: Cells,
  text: string,
): RowReading[] {
  return readings.map((reading) => {
    const unit = reading.units?.length === 1 ? reading.units[0]! : null
    return unit && unit.items.length > 0 && endsInSign(unit, strays, cells, text)
      ? { units: null, why: SIGN }
      : reading
  })
}

/** Cells of a row from its first figure on. */
const cellsFromFirst = ({ items, values }: Unit) => items.at(-1)! - (values[0] ?? items.at(-1)!) + 1

/**
 * Whether a row that broke off surely lacks a cell, and the figure below is no page number: where more than spaces
 * part the cells, one that holds nothing leaves its trace.
 */
function surelyBroken(unit: Unit, stray: Unit, cells: Cells, text: string): boolean {
  const [last, before] = [unit.items.at(-1)!, unit.items.at(-2)]
  if (before === undefined || !/[^ ]/.test(text.slice(cells.end[before]!, cells.start[last]!))) return false
  return isOfNoPage(stray.values[0]!, cells, text)
}

/**
 * Gives rows that break off before their last figure the figure on the line below. A single figure on a line
 * may be a page number as well, so every other row of the table must print all its figures, and where it could be
 * one, most of those must add up, and so must this one.
 */
export function mendSplitRows(
  readings: readonly RowReading[],
  strays: readonly Unit[],
  cells: Cells,
  text: string,
  table: FormTable,
): RowReading[] {
  const lacks = (reading: RowReading, row: number) =>
    reading.units === null || reading.values.length !== table.rows[row]!.columns.length
  const candidates = readings.flatMap((reading, row) => {
    const unit = reading.units?.length === 1 ? reading.units[0]! : null
    if (!unit || !reading.units) return []
    const columns = table.rows[row]!.columns.length
    if (reading.values.length !== columns - 1 || cellsFromFirst(unit) >= columns) return []
    const stray = strays.find((one) => one.values.length === 1 && goesOn(unit, one, cells, text))
    return stray ? [{ row, unit, stray }] : []
  })
  const others = readings
    .map((reading, row) => ({ reading, row }))
    .filter(({ row }) => !candidates.some((c) => c.row === row))
  if (candidates.length === 0 || others.some(({ reading, row }) => lacks(reading, row))) return [...readings]
  const sums = addsUpAcross(table)
    ? others.filter(({ reading }) => reading.units && addsUp(reading.values, cells, text)).length
    : 0
  const consistent = sums * 2 > others.length
  const mended = [...readings]
  for (const { row, unit, stray } of candidates) {
    const values = [...unit.values, ...stray.values]
    if (consistent ? !addsUp(values, cells, text) : !surelyBroken(unit, stray, cells, text)) continue
    mended[row] = { units: [unit, stray], values, loose: false }
  }
  return mended
}
