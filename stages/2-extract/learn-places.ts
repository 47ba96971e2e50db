import { type Shape, sizeOf } from './shape.ts'

/** What the head of a table and its rows say of places. */
export interface Places {
  /** Where rows of each shape that print all their figures begin them; NaN where they differ. */
  readonly byShape: ReadonlyMap<string, number>
  /** How many rows print all their figures in each pattern. */
  readonly patterns: ReadonlyMap<string, number>
  /** Columns of the grid in which full rows of each kind begin their figures. */
  readonly firstColumns: ReadonlyMap<string, ReadonlySet<number>>
  /** The column of the grid in which most rows of each kind print their labels; NaN on a tie. */
  readonly labelColumns: ReadonlyMap<string, number>
  /** Whether nearly all rows of a kind have as many cells, in all or behind their labels. */
  readonly regular: boolean
  /** Whether rows have no cells but those of their figures behind the label. */
  readonly bare: boolean
  /** Whether nearly all full rows part their figures evenly. */
  readonly even: boolean
  /** The most frequent number of cells behind the labels of a kind; NaN on a tie. */
  readonly usualCells: ReadonlyMap<string, number>
  /**
   * The numbers of columns, and the kinds, of which every row has a cell for each column, and one row or another a
   * figure in the first and in the last.
   */
  readonly filled: ReadonlySet<number | string>
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
  /** The shapes of which some row has a figure right behind its label. */
  readonly adjacent: ReadonlySet<string>
  /** Whether so many rows print all their figures that one without its total is likely one which lost another cell. */
  readonly total: boolean
  /** How many cells stand behind the figures of every full row; null where that differs, or hardly a row is full. */
  readonly padding: number | null
  /** The place of the first column behind the labels of each kind, and of all (''), and how many rows tell it. */
  readonly behindLabel: ReadonlyMap<string, Told>
}

/** How many rows tell each place. */
export type Told = ReadonlyMap<number, number>

/** The most frequent of some numbers and how often it occurs; NaN where two are as frequent. */
function mode(numbers: readonly number[]): { readonly value: number; readonly count: number } {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most) return { value: Number.NaN, count: 0 }
  return { value: second?.[1] === most[1] ? Number.NaN : most[0], count: most[1] }
}

/** Whether a row has a cell for each column behind its label, and no other. */
const isExact = ({ shape, columns }: LearnedRow) =>
  shape.countable && shape.labelled && shape.cells === columns

/**
 * Whether rows have a cell for each column and no other, as nearly all of them have, and some a figure right behind
 * the label: no cell is padding then.
 */
function isFilled(own: readonly LearnedRow[]): boolean {
  const exact = own.filter(isExact)
  if (exact.length < ENOUGH_ROWS || exact.length < NEARLY_ALL * own.length) return false
  const begin = exact.filter(({ shape, values }) => values > 0 && shape.first === 0)
  const end = exact.filter(({ shape, columns, values }) => values > 0 && shape.last === columns - 1)
  return begin.length >= ENOUGH_ROWS || (begin.length > 0 && end.length > 0)
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

/** How many cells stand behind the last column, where enough rows tell and all have as many; else null. */
function paddingOf(rows: readonly LearnedRow[]): number | null {
  const telling = rows.filter(({ begins }) => begins !== null && begins >= 0)
  if (telling.length < ENOUGH_ROWS) return null
  const padding = new Set(telling.map(({ shape, begins, columns }) => shape.cells - begins! - columns))
  return padding.size === 1 ? [...padding][0]! : null
}

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
  /** Whether its last figure is as large as the others together, as a total is, or that of a row which lost a figure. */
  readonly mayEndInTotal: () => boolean
  /** Whether its last figure is the sum of the others, and more than zero. */
  readonly endsInSum: () => boolean
  /**
   * The place of its first column where the row itself tells: it prints all figures, or the last is their sum. NaN
   * where that sum stands in no place of a total.
   */
  readonly begins: number | null
}

/** Fewest rows that make a way of printing figures the layout's own. */
export const ENOUGH_ROWS = 3
const NEARLY_ALL = 0.9
/** The share of rows that are as large as the others, although some are damaged. */
const COMMON = 0.75
/** The share of full rows above which one that lacks its total is damaged; where more lack it, the agency leaves it blank. */
const MOST_FULL = 0.8

/** The place that rows agree on; NaN where they differ. */
const agreed = (known: number | undefined, place: number) =>
  known === undefined || known === place ? place : Number.NaN

/** Rows by something that they have in common. */
function groupsOf<Key>(rows: readonly LearnedRow[], keyOf: (row: LearnedRow) => Key) {
  const groups = new Map<Key, LearnedRow[]>()
  for (const row of rows) {
    const known = groups.get(keyOf(row))
    if (known) known.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups].map(([key, rows]) => ({ key, rows }))
}

/** The kinds and the numbers of columns whose rows have a cell for each column and no other. */
function filledGroups(all: readonly LearnedRow[], rows: readonly LearnedRow[]): Set<number | string> {
  const filled = new Set<number | string>()
  for (const own of groupsOf(rows, ({ shape }) => shape.kind)) if (isFilled(own.rows)) filled.add(own.key)
  for (const own of groupsOf(rows, ({ columns }) => columns)) if (isFilled(own.rows)) filled.add(own.key)
  if (rows.length < all.length && isFilled(all)) for (const { columns } of rows) filled.add(columns)
  return filled
}

/** What rows that tell their places say of the others. */
function learnTold(rows: readonly LearnedRow[]) {
  const behindLabel = new Map<string, Map<number, number>>()
  const byShape = new Map<string, number>()
  const witnesses = new Map<string, number>()
  const firstColumns = new Map<string, Set<number>>()
  for (const { shape, full, begins } of rows) {
    if (begins === null || !(begins >= 0)) {
      if (full) byShape.set(shape.key, Number.NaN)
      continue
    }
    const column = shape.firstColumn - shape.first + begins
    firstColumns.set(shape.kind, (firstColumns.get(shape.kind) ?? new Set()).add(column))
    witnesses.set(shape.key, (witnesses.get(shape.key) ?? 0) + 1)
    byShape.set(shape.key, agreed(byShape.get(shape.key), begins))
    for (const kind of shape.labelled ? [shape.kind, ''] : []) {
      const known = behindLabel.get(kind) ?? new Map<number, number>()
      behindLabel.set(kind, known.set(begins, (known.get(begins) ?? 0) + 1))
    }
  }
  return { behindLabel, byShape, witnesses, firstColumns }
}

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
  const labelColumns = new Map<string, number>()
  const groups = groupsOf(rows, ({ shape }) => shape.kind)
  let alike = 0
  for (const { key: kind, rows: own } of groups) {
    const cells = mode(own.map(({ shape }) => shape.cells))
    alike += Math.max(cells.count, mode(own.map(({ shape }) => shape.width)).count)
    usualCells.set(kind, cells.value)
    labelColumns.set(kind, mode(own.map(({ shape }) => shape.labelColumn)).value)
  }
  const bare = groups.every(({ key, rows: [first] }) => usualCells.get(key)! <= first!.columns)
  return { usualCells, labelColumns, regular: alike >= NEARLY_ALL * rows.length, bare }
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
  const filled = filledGroups(all, rows)
  const fills = ({ columns, shape }: LearnedRow) => filled.has(columns) || filled.has(shape.kind)
  const told = rows.map((row) =>
    row.begins === null && !row.full && isExact(row) && fills(row) ? { ...row, begins: 0 } : row,
  )
  const { behindLabel, byShape, witnesses, firstColumns } = learnTold(told)
  const { patterns, even, whole } = learnFull(rows)
  const { usualCells, labelColumns, regular, bare } = learnKinds(rows)
  // A single row of many may be damaged itself, and one that lacks figures can't speak for itself.
  for (const { rows: own } of groupsOf(rows, ({ shape }) => shape.kind))
    for (const { shape, full } of own)
      if (witnesses.get(shape.key) === 1 && (own.length > ENOUGH_ROWS || !full)) byShape.delete(shape.key)
  return {
    byShape,
    patterns,
    firstColumns,
    labelColumns,
    regular,
    bare: bare && regular && whole >= ENOUGH_ROWS,
    even,
    usualCells,
    filled,
    adjacent: new Set(
      rows.flatMap(({ shape, values }) => (values > 0 && shape.first === 0 ? [shape.key] : [])),
    ),
    total: rows.filter(({ full }) => full).length >= MOST_FULL * rows.length,
    padding: paddingOf(told),
    ...learnDoubts(rows),
    behindLabel,
  }
}
