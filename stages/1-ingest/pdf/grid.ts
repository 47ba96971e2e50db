import { gapAt, positionsOf } from './geometry.ts'
import type { Rule } from './paths.ts'

/** The grid that the ruled lines of a table draw. */
export interface RuledGrid {
  /** Where its columns and rows begin, and where the last ends, in points. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** The cell that each square of the grid belongs to, row by row: the number of its first square. */
  readonly cellOf: Int32Array
}

/** Lines nearer than this are one, in points: a double line, or the two sides of a border. */
const NEAR = 3
/** More lines than this on a page are a drawing or a map. */
const MOST_RULES = 4000

/** The rules that lie on one line and touch each other, as one. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const found: Rule[] = []
  for (let i = 0; i < sorted.length; ) {
    let next = i + 1
    while (next < sorted.length && sorted[next]!.at - sorted[next - 1]!.at <= NEAR / 2) next++
    const line = sorted.slice(i, next).sort((a, b) => a.from - b.from)
    let open = line[0]!
    for (const rule of line.slice(1)) {
      if (rule.from <= open.to + NEAR) open = { ...open, to: Math.max(open.to, rule.to) }
      else {
        found.push(open)
        open = rule
      }
    }
    found.push(open)
    i = next
  }
  return found
}

const crosses = (across: Rule, down: Rule) =>
  across.at >= down.from - NEAR &&
  across.at <= down.to + NEAR &&
  down.at >= across.from - NEAR &&
  down.at <= across.to + NEAR

/** A set of things in groups that grow together. */
function groups(count: number): {
  readonly join: (a: number, b: number) => void
  readonly of: (a: number) => number
} {
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const of = (a: number): number => {
    let root = a
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!
      root = parent[root]!
    }
    return root
  }
  const join = (a: number, b: number) => {
    const [low, high] = [of(a), of(b)].sort((x, y) => x - y)
    parent[high!] = low!
  }
  return { join, of }
}

/** Whether one of the rules at a position covers a point of it. */
const covers = (rules: readonly Rule[], at: number, point: number) =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= point && rule.to >= point)

/** The rules that lie near each position. */
const near = (rules: readonly Rule[], positions: readonly number[]) =>
  positions.map((at) => rules.filter((rule) => Math.abs(rule.at - at) <= NEAR))

function gridOf(across: readonly Rule[], down: readonly Rule[]): RuledGrid | null {
  // A table without lines at its sides ends where the lines across it do.
  const ends = across.flatMap(({ from, to }) => [from, to])
  const tops = down.flatMap(({ from, to }) => [from, to])
  const xs = positionsOf([...down.map(({ at }) => at), Math.min(...ends), Math.max(...ends)], NEAR)
  const ys = positionsOf([...across.map(({ at }) => at), Math.min(...tops), Math.max(...tops)], NEAR)
  const width = xs.length - 1
  const height = ys.length - 1
  // A page may end behind the first row of a table, or begin with its last.
  if (width < 2 || (height < 2 && width < 3)) return null
  const squares = groups(width * height)
  const downAt = near(down, xs)
  const acrossAt = near(across, ys)
  for (let row = 0; row < height; row++) {
    const y = (ys[row]! + ys[row + 1]!) / 2
    for (let column = 0; column < width; column++) {
      const square = row * width + column
      const x = (xs[column]! + xs[column + 1]!) / 2
      if (column + 1 < width && !covers(downAt[column + 1]!, xs[column + 1]!, y))
        squares.join(square, square + 1)
      if (row + 1 < height && !covers(acrossAt[row + 1]!, ys[row + 1]!, x))
        squares.join(square, square + width)
    }
  }
  return { xs, ys, cellOf: Int32Array.from({ length: width * height }, (_, i) => squares.of(i)) }
}

/** The tables that the lines of a page draw, from the top down. */
export function gridsOf(acrossAll: readonly Rule[], downAll: readonly Rule[]): readonly RuledGrid[] {
  const across = joined(acrossAll)
  const down = joined(downAll)
  if (across.length + down.length > MOST_RULES) return []
  const touching = groups(across.length + down.length)
  for (const [i, a] of across.entries()) {
    for (const [k, d] of down.entries()) if (crosses(a, d)) touching.join(i, across.length + k)
  }
  const members = new Map<number, { readonly across: Rule[]; readonly down: Rule[] }>()
  const memberOf = (i: number) => {
    const root = touching.of(i)
    const found = members.get(root) ?? { across: [], down: [] }
    members.set(root, found)
    return found
  }
  for (const [i, rule] of across.entries()) memberOf(i).across.push(rule)
  for (const [i, rule] of down.entries()) memberOf(across.length + i).down.push(rule)
  return [...members.values()]
    .filter((member) => member.across.length > 1 && member.down.length > 0)
    .flatMap((member) => gridOf(member.across, member.down) ?? [])
    .sort((a, b) => a.ys[0]! - b.ys[0]!)
}

/** The cell of a grid at a point, by the number of its first square; -1 outside. */
export function cellAt({ xs, ys, cellOf }: RuledGrid, x: number, y: number): number {
  const column = gapAt(xs, x)
  const row = gapAt(ys, y)
  return column < 0 || row < 0 ? -1 : cellOf[row * (xs.length - 1) + column]!
}
