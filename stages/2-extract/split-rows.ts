import type { FormTable } from '../../schemas/forms/form.ts'
import type { AnchoredUnit, RowReading } from './align.ts'
import { type Cells, EMPTY, FIGURE, MARK, NO_ROW } from './cells.ts'
import { isOfNoPage } from './page-numbers.ts'
import { addsUp, addsUpAcross } from './row-sums.ts'
import type { Unit } from './units.ts'

/** Whether the single figure stands on the line right below a row that breaks off behind a figure. */
function goesOn(unit: Unit, stray: Unit, cells: Cells, text: string): boolean {
  const last = unit.items.at(-1)!
  if (unit.row === NO_ROW || cells.kind[last] === EMPTY || stray.items[0] !== last + 1) return false
  const between = text.slice(cells.end[last]!, cells.start[stray.items[0]!]!)
  return between.split('\n').length === 2
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

/** Fewest characters of a figure that does not fit into the width of its cell. */
const WIDE_FIGURE = 2
/** The end of a figure: digits, behind a comma or point where it breaks there. */
const END_OF_FIGURE = /^[.,，]?\d{1,3}(?:\.\d{1,6})?$/

/** Whether the last figure of a row may go on below, where the digits of a narrow cell break into two lines. */
function mayGoOnBelow(
  { units, values }: RowReading & { units: readonly Unit[] },
  strays: readonly Unit[],
  cells: Cells,
  text: string,
  sums: boolean,
): boolean {
  const unit = units.length === 1 ? units[0]! : null
  const last = values.at(-1)
  if (!unit || last === undefined || cells.kind[last] !== FIGURE) return false
  if (cells.end[last]! - cells.start[last]! < WIDE_FIGURE || unit.items.at(-1) !== last) return false
  if (sums && addsUp(values, cells, text)) return false
  return strays.some(
    (stray) =>
      goesOn(unit, stray, cells, text) &&
      !text.slice(cells.end[last]!, cells.start[stray.items[0]!]!).includes('|') &&
      END_OF_FIGURE.test(text.slice(cells.start[stray.values[0]!]!, cells.end[stray.values[0]!]!)),
  )
}

/** Why the last figure of a row that may be broken is left open. */
export const MAY_GO_ON = 'the last figure may go on with the digits on the line below'

/** Leaves the last figure of rows open that may be broken into two lines, unless their sum tells that it is whole. */
export function doubtBroken(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  table: FormTable,
): readonly RowReading[] {
  const strays = anchored.flatMap(({ unit }) =>
    unit.before.length === 0 && unit.values.length === 1 ? [unit] : [],
  )
  if (strays.length === 0) return readings
  const sums = addsUpAcross(table)
  return readings.map((reading) =>
    reading.units && mayGoOnBelow(reading, strays, cells, text, sums)
      ? { ...reading, lastIsOpen: true }
      : reading,
  )
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
