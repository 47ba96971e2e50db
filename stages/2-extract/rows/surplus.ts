import { type Cells, NO_ROW } from '../cells.ts'
import type { TableIndex } from './anchors.ts'
import type { AnchoredUnit, RowReading } from './row-reading.ts'
import { addsUp, addsUpAcross, MOST_SUMS, plainNumber } from './row-sums.ts'
import type { Unit } from './units.ts'

/** Fewest rows that add up which make sums trusted to tell a figure from one that is none. */
export const ENOUGH_SUMS = 3

/** Whether nearly all rows of a table that print all their figures add up, so that one that does not has one too many. */
export function sumsAreTrusted(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  index: TableIndex,
) {
  if (!addsUpAcross(index.table)) return false
  let sums = 0
  let rows = 0
  for (const { unit, anchor } of anchored) {
    if (anchor.row < 0 || unit.values.length !== index.table.rows[anchor.row]!.columns.length) continue
    if (unit.values.every((cell) => plainNumber(cells, cell, text) === 0)) continue
    rows++
    if (addsUp(unit.values, cells, text)) sums++
  }
  return sums >= ENOUGH_SUMS && sums >= MOST_SUMS * rows
}

const printed = (cells: Cells, values: readonly number[], text: string) =>
  values.map((cell) => text.slice(cells.start[cell]!, cells.end[cell]!)).join(' ')

/** What else is known of a row with a figure too many. */
interface Hints {
  readonly atBreak?: number
  readonly pageNumber?: number | null
  /** True where the row above lacks a figure, which may be the first of this one. */
  readonly lackedAbove?: boolean
  /** True where the row below lacks a figure, which is the last of this one if all are equal. */
  readonly lackedBelow?: boolean
}

/**
 * The figures of a row that adds up, or prints the same figure throughout, once the one too many is left out: a figure
 * printed twice, or the number of a page, which stands `atBreak` (-1 where no break shows) or behind the row, or is
 * `pageNumber` where that is known. Null where none does, or where it matters which is left out.
 */
export function withoutSurplus(
  values: readonly number[],
  columns: number,
  cells: Cells,
  text: string,
  trusted: boolean,
  { atBreak = -1, pageNumber = null, lackedAbove = false, lackedBelow = false }: Hints = {},
): readonly number[] | null {
  const surplus = values.length - columns
  if (surplus < 0 || surplus > 1) return null
  const figures = values.map((value) => printed(cells, [value], text))
  if (new Set(figures).size === 1) return lackedBelow ? values.slice(0, columns) : values.slice(surplus)
  if (!trusted) return null
  const doubled = (i: number) => figures[i] === figures[i - 1] || figures[i] === figures[i + 1]
  const without = (i: number) => values.filter((_, k) => k !== i)
  const readingOf = (choice: readonly number[]) => printed(cells, choice, text)
  // Where two figures may be the one printed twice, a total that is wrong in print makes the wrong one fit.
  if (atBreak < 0 && pageNumber === null && surplus > 0) {
    const twice = values.flatMap((_, i) => (doubled(i) ? [readingOf(without(i))] : []))
    if (new Set(twice).size > 1) return null
  }
  const mayGo = (i: number) =>
    pageNumber === null
      ? i === atBreak || i === values.length - 1 || (i === 0 && lackedAbove) || doubled(i)
      : figures[i] === String(pageNumber)
  const choices = surplus === 0 ? [values] : values.flatMap((_, i) => (mayGo(i) ? [without(i)] : []))
  const fitting = choices.filter(
    (choice) => addsUp(choice, cells, text) && plainNumber(cells, choice.at(-1)!, text) > 0,
  )
  if (new Set(fitting.map(readingOf)).size !== 1) return null
  // Of equal figures the first is left out where it may be of the row above; else the last, as a page number is.
  return lackedAbove ? fitting[0]! : fitting.at(-1)!
}

/** Whether units stand in no printed row: between blank lines, too, where labels of several rows stand there. */
export function unshown(anchored: readonly AnchoredUnit[]): (unit: Unit) => boolean {
  let labels: Map<number, number> | null = null
  return ({ row }) => {
    if (row === NO_ROW) return true
    labels ??= labelsByRow(anchored)
    return (labels.get(row) ?? 0) > 1
  }
}

/** How many units with a label stand in each row. */
function labelsByRow(anchored: readonly AnchoredUnit[]): Map<number, number> {
  const labels = new Map<number, number>()
  for (const { unit } of anchored)
    if (unit.before.length > 0) labels.set(unit.row, (labels.get(unit.row) ?? 0) + 1)
  return labels
}

const lacksOne = (reading: RowReading | undefined, columns: number) =>
  reading?.units != null && reading.values.length === columns - 1

/** Takes the one figure too many out of rows that are not shown, where the sum of the row leaves one reading. */
export function dropSurplus(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  index: TableIndex,
): RowReading[] {
  let trusted: boolean | null = null
  const isUnshown = unshown(anchored)
  return readings.map((reading, row) => {
    const columns = index.table.rows[row]!.columns.length
    const unit = reading.units?.length === 1 ? reading.units[0]! : null
    if (!reading.units || !unit || columns < 2 || reading.values.length !== columns + 1) return reading
    if (!isUnshown(unit)) return reading
    trusted ??= sumsAreTrusted(anchored, cells, text, index)
    const { pageNumber = null } = unit
    const values = withoutSurplus(reading.values, columns, cells, text, trusted, {
      pageNumber,
      lackedAbove: lacksOne(readings[row - 1], columns),
      lackedBelow: lacksOne(readings[row + 1], columns),
    })
    return values ? { ...reading, values } : reading
  })
}
