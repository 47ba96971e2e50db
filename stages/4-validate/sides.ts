import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import type { Cells } from '../3-normalise/report.ts'

/** Two sums of cells that must agree, by `FormCell.index`. */
export interface Sides {
  readonly left: Int32Array
  readonly right: Int32Array
}

/** A cell by `FormCell.index`, and a figure for it other than the one printed. */
export interface Change {
  readonly cell: number
  readonly value: number
}

/** The cells of a side that are reported, added up, and how many are not. */
export interface Total {
  readonly sum: number
  readonly lacking: number
}

/**
 * How two sides compare. `contradicted`: figures lack, but those of one side already exceed the other, which is
 * complete; `open`: figures lack, and nothing is contradicted.
 */
export interface Weighed {
  readonly left: Total
  readonly right: Total
  readonly verdict: 'holds' | 'fails' | 'contradicted' | 'open'
}

const REPORTED = STATUSES.indexOf('reported')

function total({ status, value }: Cells, cells: Int32Array, change: Change | null): Total {
  let sum = 0
  let lacking = 0
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!
    if (change?.cell === cell) sum += change.value
    else if (status[cell] === REPORTED) sum += value[cell]!
    else lacking++
  }
  return { sum, lacking }
}

/** Whether the parts of one side that are there exceed the other as a whole. */
const exceeds = (part: Total, whole: Total) => whole.lacking === 0 && part.lacking > 0 && part.sum > whole.sum

/** Whether all figures of both sides are there and agree, as they do in nearly every sum of nearly every report. */
export function agree({ status, value }: Cells, { left, right }: Sides): boolean {
  let sum = 0
  for (let i = 0; i < left.length; i++) {
    if (status[left[i]!] !== REPORTED) return false
    sum += value[left[i]!]!
  }
  let other = 0
  for (let i = 0; i < right.length; i++) {
    if (status[right[i]!] !== REPORTED) return false
    other += value[right[i]!]!
  }
  return sum === other
}

/** Adds up both sides, as printed or with one cell changed, and compares them. */
export function weigh(cells: Cells, sides: Sides, change: Change | null = null): Weighed {
  const left = total(cells, sides.left, change)
  const right = total(cells, sides.right, change)
  if (left.lacking + right.lacking === 0)
    return { left, right, verdict: left.sum === right.sum ? 'holds' : 'fails' }
  return { left, right, verdict: exceeds(left, right) || exceeds(right, left) ? 'contradicted' : 'open' }
}
