import type { Shape } from './shape.ts'

/** A row of a table that was found in one piece. */
export interface LearnedRow {
  /** Its index in the table. */
  readonly row: number
  readonly shape: Shape
  /** Whether it prints as many figures as it has columns. */
  readonly full: boolean
  /** Whether the row is full and its last figure the sum of the others. */
  readonly addsUp: () => boolean
  readonly columns: number
  /** How many figures or marks it prints. */
  readonly values: number
  /** Whether a pipe closes its last figure, which is as large as the others together, as a total is, or that of a row which lost a figure. */
  readonly mayEndInTotal: () => boolean
  /** Whether its last figure is the sum of the others, and more than zero. */
  readonly endsInSum: () => boolean
  /** Whether the last two figures are equal and others are printed too, so that one is hardly the total. */
  readonly endsInDouble: () => boolean
  /** Whether the last figure is smaller than another of the row, so that it is hardly the total. */
  readonly endsTooSmall: () => boolean
  /**
   * The place of its first column where the row itself tells: it prints all figures, or the last is their sum. NaN
   * where that sum stands in no place of a total.
   */
  readonly begins: number | null
}

/** Fewest rows that make a way of printing figures the layout's own. */
export const ENOUGH_ROWS = 3
/** The share of rows that is nearly all of them. */
export const NEARLY_ALL = 0.9

/** Rows by something that they have in common, in order. */
export function groupsOf<Key>(rows: readonly LearnedRow[], keyOf: (row: LearnedRow) => Key) {
  const groups = new Map<Key, LearnedRow[]>()
  for (const row of rows) {
    const known = groups.get(keyOf(row))
    if (known) known.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups].map(([key, rows]) => ({ key, rows }))
}

/** The most frequent of some numbers and how often it occurs; NaN where two are as frequent. */
export function mode(numbers: readonly number[]): { readonly value: number; readonly count: number } {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most) return { value: Number.NaN, count: 0 }
  return { value: second?.[1] === most[1] ? Number.NaN : most[0], count: most[1] }
}
