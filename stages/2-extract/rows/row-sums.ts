import type { FormTable } from '../../../schemas/forms/form.ts'
import { type Cells, EMPTY, MARK } from '../cells.ts'

/** The number that a cell prints in plain digits, 0 for one that stands for nothing, NaN for anything else. */
export function plainNumber(cells: Cells, cell: number, text: string): number {
  const kind = cells.kind[cell]
  if (kind === EMPTY || kind === MARK) return 0
  const printed = text.slice(cells.start[cell]!, cells.end[cell]!)
  return /^\d+$/.test(printed) ? Number(printed) : Number.NaN
}

/** Whether the last column of each row of a table is the sum of the others. */
export const addsUpAcross = ({ identities }: FormTable): boolean =>
  identities.some(({ per, left }) => per === 'row' && left.length === 1 && left[0] === 'total')

/** Whether the last of some figures is the sum of the others. */
export function addsUp(values: readonly number[], cells: Cells, text: string): boolean {
  let sum = 0
  for (let i = 0; i < values.length - 1; i++) sum += plainNumber(cells, values[i]!, text)
  return sum === plainNumber(cells, values.at(-1)!, text)
}

/** Whether the last of some figures, two at least, is as large as the others together, or larger. */
export function isAsLargeAsOthers(values: readonly number[], cells: Cells, text: string): boolean {
  let sum = 0
  for (let i = 0; i < values.length - 1; i++) sum += plainNumber(cells, values[i]!, text)
  return values.length > 1 && plainNumber(cells, values.at(-1)!, text) >= sum
}

/** Whether the last of some figures is the one before it again, although others are no zeros: not their sum, but a figure printed twice. */
export function endsInDouble(values: readonly number[], cells: Cells, text: string): boolean {
  const last = plainNumber(cells, values.at(-1)!, text)
  return (
    last > 0 &&
    last === plainNumber(cells, values.at(-2)!, text) &&
    values.slice(0, -2).some((cell) => plainNumber(cells, cell, text) > 0)
  )
}

/** The share of rows that could print a sum and do, which tells that the table's totals can be trusted. */
export const MOST_SUMS = 0.75

/** Fewest blanks of a row whose sum tells its places: with one, a row that lacks its total looks like one that moved by a cell. */
export const FEWEST_BLANKS = 2

/**
 * What a row that lacks figures says of its total: that it prints it, since its last figure is the sum of the others;
 * that it does not; or nothing, since it holds nothing but zeros or prints nearly all figures.
 */
export function sumOf(
  values: readonly number[],
  columns: number,
  cells: Cells,
  text: string,
): 'printed' | 'not_printed' | null {
  if (values.length === 0 || values.every((cell) => plainNumber(cells, cell, text) === 0)) return null
  if (values.length < 2 || !addsUp(values, cells, text)) return 'not_printed'
  return values.length > columns - FEWEST_BLANKS ? null : 'printed'
}
