import { type FirstPlaces, learnFirstPlaces } from './first-places.ts'
import { ENOUGH_ROWS, groupsOf, type LearnedRow, mode, NEARLY_ALL } from './learned-rows.ts'
import { sizeOf } from './shape.ts'

/** What the rows of a table say of places. */
export interface Places {
  /** How many rows print all their figures in each pattern. */
  readonly patterns: ReadonlyMap<string, number>
  /** Whether nearly all rows of a kind have as many cells, in all or behind their labels. */
  readonly regular: boolean
  /** Whether rows have no cells but those of their figures behind the label. */
  readonly bare: boolean
  /** Whether nearly all full rows part their figures evenly. */
  readonly even: boolean
  /** The most frequent number of cells behind the labels of a kind; NaN on a tie. */
  readonly usualCells: ReadonlyMap<string, number>
  /** The size of the one row with as many columns that is larger than nearly all others, which are alike; absent where there is none. */
  readonly largest: ReadonlyMap<number, number>
  /**
   * The numbers of columns, and the kinds, of which one row alone prints all its figures, in more cells than any
   * other row: one of them is likely doubled.
   */
  readonly lone: ReadonlySet<number | string>
  /**
   * The numbers of columns of which several rows lack one figure, and the cell for it: a figure too many, such as the
   * number of a page, makes another look full.
   */
  readonly lacking: ReadonlySet<number>
  /** Whether so many rows print all their figures that one without its total is likely one which lost another cell. */
  readonly total: boolean
  /** Of the first column; learned when it is asked for, since most tables print every figure. */
  readonly first: () => FirstPlaces
}

/** Whether one row alone prints all its figures, in more cells than any of the others. */
function hasLoneFullRow(own: readonly LearnedRow[]): boolean {
  const full = own.filter((row) => row.full)
  return (
    full.length === 1 &&
    own.length >= ENOUGH_ROWS &&
    own.every((row) => row === full[0] || row.shape.cells < full[0]!.shape.cells)
  )
}

/** How many rows have one figure, and one cell, fewer than columns. */
const lackOne = (own: readonly LearnedRow[]) =>
  own.filter(
    ({ shape, values, columns }) => values === columns - 1 && (shape.width < 0 || shape.cells === values),
  ).length

/** The share of rows that are as large as the others, although some are damaged. */
const COMMON = 0.75
/** The share of full rows above which one that lacks its total is damaged; where more lack it, the agency leaves it blank. */
const MOST_FULL = 0.8

/** How full rows print their figures. */
function learnFull(rows: readonly LearnedRow[]) {
  const patterns = new Map<string, number>()
  const full = rows.filter((row) => row.full)
  for (const { shape } of full) patterns.set(shape.pattern, (patterns.get(shape.pattern) ?? 0) + 1)
  const uneven = full.filter(({ shape }) => !shape.even).length
  const whole = full.filter(({ shape, columns }) => shape.cells === columns && shape.pattern !== '').length
  return { patterns, even: uneven <= (1 - NEARLY_ALL) * full.length, whole }
}

/** What the rows of each kind have in common. */
function learnKinds(rows: readonly LearnedRow[]) {
  const usualCells = new Map<string, number>()
  const groups = groupsOf(rows, ({ shape }) => shape.kind)
  let alike = 0
  for (const { key: kind, rows: own } of groups) {
    const cells = mode(own.map(({ shape }) => shape.cells))
    alike += Math.max(cells.count, mode(own.map(({ shape }) => shape.width)).count)
    usualCells.set(kind, cells.value)
  }
  const bare = groups.every(({ key, rows: [first] }) => usualCells.get(key)! <= first!.columns)
  return { usualCells, regular: alike >= NEARLY_ALL * rows.length, bare }
}

/** The size of the one row that is larger than nearly all others, which are alike; null where there is none. */
function largestOf(own: readonly LearnedRow[]): number | null {
  const sizes = own.map(({ shape }) => sizeOf(shape)).sort((a, b) => b - a)
  const second = sizes.filter((size) => size === sizes[1]).length
  return sizes.length > 1 && sizes[0]! > sizes[1]! && second >= COMMON * sizes.length ? sizes[0]! : null
}

/** What rows with as many columns, and of a kind, show of figures too many. */
function learnDoubts(rows: readonly LearnedRow[]) {
  const largest = new Map<number, number>()
  const lone = new Set<number | string>()
  const lacking = new Set<number>()
  for (const { key, rows: own } of groupsOf(rows, ({ shape }) => shape.kind))
    if (hasLoneFullRow(own)) lone.add(key)
  for (const { key, rows: own } of groupsOf(rows, ({ columns }) => columns)) {
    if (hasLoneFullRow(own)) lone.add(key)
    if (lackOne(own) >= Math.max(ENOUGH_ROWS, (1 - COMMON) * own.length)) lacking.add(key)
    const size = largestOf(own)
    if (size !== null) largest.set(key, size)
  }
  return { largest, lone, lacking }
}

/** Learns places from the rows of a table. */
export function learnPlaces(all: readonly LearnedRow[]): Places {
  const rows = all.filter(({ columns }) => columns > 1)
  const { patterns, even, whole } = learnFull(rows)
  const { usualCells, regular, bare } = learnKinds(rows)
  let first: FirstPlaces | undefined
  return {
    patterns,
    regular,
    bare: bare && regular && whole >= ENOUGH_ROWS,
    even,
    usualCells,
    total: rows.filter(({ full }) => full).length >= MOST_FULL * rows.length,
    ...learnDoubts(rows),
    first: () => {
      first ??= learnFirstPlaces(all, rows)
      return first
    },
  }
}
