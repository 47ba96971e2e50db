import type { Cells } from '../3-normalise/report.ts'
import { type Change, type Sides, weigh } from './sides.ts'

/** The count that a cell of two sides would need for them to agree; null where there is none. */
function countFor(cells: Cells, cell: number, sides: Sides): number | null {
  const { left, right } = weigh(cells, sides)
  const excess = left.sum - right.sum
  const count = cells.value[cell]! + (sides.left.includes(cell) ? -excess : excess)
  return count >= 0 && Number.isInteger(count) ? count : null
}

const mended = (cells: Cells, sums: readonly Sides[], change: Change) =>
  sums.every((sum) => {
    const { verdict } = weigh(cells, sum, change)
    return verdict === 'holds' || verdict === 'open'
  })

/**
 * The single cell that, changed to one count, would make all of a table's sums hold that have all their figures:
 * likely a slip. Null where no cell would, and where several would: then nothing tells which of them is the slip.
 */
export function slipIn(cells: Cells, sums: readonly Sides[]): Change | null {
  const failing = sums.find((sum) => weigh(cells, sum).verdict === 'fails')
  if (!failing) return null
  let slip: Change | null = null
  for (const cell of [...failing.left, ...failing.right]) {
    const value = countFor(cells, cell, failing)
    if (value === null || !mended(cells, sums, { cell, value })) continue
    if (slip) return null
    slip = { cell, value }
  }
  return slip
}
