import type { Matrix } from './geometry.ts'

/** A straight line along one axis: `at` on the other axis. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The lines of a page: horizontal ones, and vertical ones. */
export interface Rules {
  readonly across: Rule[]
  readonly down: Rule[]
}

/** Lines thicker than this are areas, in points. */
const THICKEST = 3
/** Lines shorter than this are dots, in points. */
const SHORTEST = 2
function addRule(rules: Rules, x0: number, y0: number, x1: number, y1: number): void {
  const width = Math.abs(x1 - x0)
  const height = Math.abs(y1 - y0)
  if (height <= THICKEST && width > Math.max(height, SHORTEST)) {
    rules.across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
  } else if (width <= THICKEST && height > Math.max(width, SHORTEST)) {
    rules.down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
}

/** How many numbers follow each command of a path: move, line, cubic, quadratic, close. */
const OPERANDS = [2, 2, 6, 4, 0]

/** What a path encloses: one rectangle along the axes, one other shape, or several. */
type Enclosed = 'rectangle' | 'shape' | 'several'

/** What a path encloses when it is filled. */
export function enclosedBy(path: Float32Array): Enclosed {
  let parts = 0
  let corners = 0
  let along = true
  for (let i = 0; i < path.length; ) {
    const command = path[i]!
    const count = OPERANDS[command]
    if (count === undefined) return 'several'
    if (command === 0) parts++
    else if (command === 1) {
      // Behind the end of every command but the last stands the place where it ended.
      along &&= path[i + 1] === path[i - 2] || path[i + 2] === path[i - 1]
      corners++
    } else if (command !== 4) along = false
    i += 1 + count
  }
  if (parts > 1) return 'several'
  return along && (corners === 3 || corners === 4) ? 'rectangle' : 'shape'
}

/** Adds the lines of a path that is stroked, or the thin areas of one that is filled. `matrix` leads to the page. */
export function addPath(rules: Rules, path: Float32Array, matrix: Matrix, stroked: boolean): void {
  const [a, b, c, d, e, f] = matrix
  const xs: number[] = []
  const ys: number[] = []
  let straight = true
  const flush = () => {
    if (straight && xs.length > 1) {
      const filled = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
      if (!stroked) addRule(rules, ...filled)
      else for (let i = 1; i < xs.length; i++) addRule(rules, xs[i - 1]!, ys[i - 1]!, xs[i]!, ys[i]!)
    }
    xs.length = ys.length = 0
    straight = true
  }
  for (let i = 0; i < path.length; ) {
    const command = path[i]!
    const count = OPERANDS[command]
    if (count === undefined) return
    if (command === 0) flush()
    if (command === 2 || command === 3 || xs.length > 64) straight = false
    if (command === 4 && xs.length > 0) {
      xs.push(xs[0]!)
      ys.push(ys[0]!)
    } else if (straight && count > 0) {
      const x = path[i + 1]!
      const y = path[i + 2]!
      xs.push(a * x + c * y + e)
      ys.push(b * x + d * y + f)
    }
    i += 1 + count
  }
  flush()
}
