/** An affine map [a, b, c, d, e, f] as PDF has it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The map that changes nothing. */
export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** Quarter turns that make text which runs down, upside down or up run from left to right. */
export const TURNS: readonly Matrix[] = [
  UNCHANGED,
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
]

/**
 * Numbers in groups: sorted, those nearer than `tolerance` to the one before stand for one position, their mean.
 */
export function positionsOf(numbers: readonly number[], tolerance: number): readonly number[] {
  const positions: number[] = []
  let sum = 0
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (number - last > tolerance && count > 0) {
      positions.push(sum / count)
      sum = count = 0
    }
    sum += number
    count++
    last = number
  }
  if (count > 0) positions.push(sum / count)
  return positions
}

/** The index of the gap between positions that `at` lies in; -1 outside of all. */
export function gapAt(positions: readonly number[], at: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (positions[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low === positions.length ? -1 : low - 1
}
