import { type Cells, EMPTY, TEXT } from './cells.ts'
import { type Shape, sizeOf } from './shape.ts'
import type { Unit } from './units.ts'

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
  /** The shapes of which some row has a figure right behind its label. */
  readonly adjacent: ReadonlySet<string>
  /** How many cells stand behind the figures of every full row; null where that differs, or hardly a row is full. */
  readonly padding: number | null
  /** Where the head puts the first column, and how wide its lines are; null without a clear head. */
  readonly head: { readonly first: number; readonly width: number } | null
}

/** The most frequent of some numbers and how often it occurs; NaN where two are as frequent. */
function mode(numbers: readonly number[]): { readonly value: number; readonly count: number } {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most) return { value: Number.NaN, count: 0 }
  return { value: second?.[1] === most[1] ? Number.NaN : most[0], count: most[1] }
}

/** Rows that do not all lack the same cell and have another too many. */
const MANY_ROWS = 10

/**
 * Whether rows with as many columns have a cell for each column and no other: no edge is padding where both hold
 * figures, or where all of many rows begin right behind their labels.
 */
function isFilled(own: readonly LearnedRow[]): boolean {
  const exact = ({ shape, columns }: LearnedRow) =>
    shape.width >= 0 && shape.labelled && shape.cells === columns
  return (
    own.length >= ENOUGH_ROWS &&
    own.every(exact) &&
    own.some(({ shape, values }) => values > 0 && shape.first === 0) &&
    (own.some(({ shape, columns, values }) => values > 0 && shape.last === columns - 1) ||
      (own.length >= MANY_ROWS && own.every(({ shape, values }) => values === 0 || shape.first === 0)))
  )
}

/** Whether one row alone prints all its figures, in more cells than any of the others. */
function hasLoneFullRow(own: readonly LearnedRow[]): boolean {
  const full = own.filter((row) => row.full)
  return (
    full.length === 1 &&
    own.length > ENOUGH_ROWS &&
    own.every((row) => row === full[0] || row.shape.cells < full[0]!.shape.cells)
  )
}

/** How many cells stand behind the figures of every full row, where enough are full and all have as many; else null. */
function paddingOf(rows: readonly LearnedRow[]): number | null {
  const full = rows.filter((row) => row.full)
  if (full.length < ENOUGH_ROWS) return null
  const padding = new Set(full.map(({ shape }) => shape.cells - 1 - shape.last))
  return padding.size === 1 ? [...padding][0]! : null
}

/** A row of a table that was found in one piece. */
export interface LearnedRow {
  readonly shape: Shape
  /** Whether it prints as many figures as it has columns. */
  readonly full: boolean
  readonly columns: number
  /** How many figures or marks it prints. */
  readonly values: number
}

/** Fewest rows that make a way of printing figures the layout's own. */
const ENOUGH_ROWS = 3
const NEARLY_ALL = 0.9
/** The share of rows that are as large as the others, although some are damaged. */
const COMMON = 0.75

/** Learns places from the rows of a table. */
export function learnPlaces(rows: readonly LearnedRow[], head: Places['head']): Places {
  const byShape = new Map<string, number>()
  const witnesses = new Map<string, number>()
  const patterns = new Map<string, number>()
  const firstColumns = new Map<string, Set<number>>()
  const labelColumns = new Map<string, number>()
  const filled = new Set<number | string>()
  const usualCells = new Map<string, number>()
  const adjacent = new Set<string>()
  const largest = new Map<number, number>()
  const lone = new Set<number | string>()
  let alike = 0
  let whole = 0
  let bare = true
  let uneven = 0
  let fullRows = 0
  for (const { shape, full, columns, values } of rows) {
    if (values > 0 && shape.first === 0) adjacent.add(shape.key)
    if (!full) continue
    fullRows++
    if (!shape.even) uneven++
    if (shape.cells === columns && shape.pattern !== '') whole++
    patterns.set(shape.pattern, (patterns.get(shape.pattern) ?? 0) + 1)
    firstColumns.set(shape.kind, (firstColumns.get(shape.kind) ?? new Set()).add(shape.firstColumn))
    witnesses.set(shape.key, (witnesses.get(shape.key) ?? 0) + 1)
    const known = byShape.get(shape.key)
    if (shape.last - shape.first !== columns - 1) byShape.set(shape.key, Number.NaN)
    else byShape.set(shape.key, known === undefined || known === shape.first ? shape.first : Number.NaN)
  }
  for (const kind of new Set(rows.map(({ shape }) => shape.kind))) {
    const own = rows.filter(({ shape }) => shape.kind === kind)
    const cells = mode(own.map(({ shape }) => shape.cells))
    alike += Math.max(cells.count, mode(own.map(({ shape }) => shape.width)).count)
    if (cells.value > own[0]!.columns || Number.isNaN(cells.value)) bare = false
    usualCells.set(kind, cells.value)
    labelColumns.set(kind, mode(own.map(({ shape }) => shape.labelColumn)).value)
    // A single row of many may be damaged itself.
    if (own.length > ENOUGH_ROWS)
      for (const { shape } of own) if (witnesses.get(shape.key) === 1) byShape.delete(shape.key)
    if (isFilled(own)) filled.add(kind)
    if (hasLoneFullRow(own)) lone.add(kind)
  }
  for (const columns of new Set(rows.map((row) => row.columns))) {
    const alike = rows.filter((row) => row.columns === columns)
    if (isFilled(alike)) filled.add(columns)
    if (hasLoneFullRow(alike)) lone.add(columns)
    const sizes = alike.map(({ shape }) => sizeOf(shape)).sort((a, b) => b - a)
    const second = sizes.filter((size) => size === sizes[1]).length
    if (sizes.length > 1 && sizes[0]! > sizes[1]! && second >= COMMON * sizes.length)
      largest.set(columns, sizes[0]!)
  }
  const regular = alike >= NEARLY_ALL * rows.length
  return {
    byShape,
    patterns,
    firstColumns,
    labelColumns,
    regular,
    bare: bare && regular && whole >= ENOUGH_ROWS,
    even: uneven <= (1 - NEARLY_ALL) * fullRows,
    usualCells,
    filled,
    adjacent,
    padding: paddingOf(rows),
    largest,
    lone,
    head,
  }
}

/**
 * Whether the figures of a full row stand where they can be trusted: side by side, or apart in the way in which
 * other rows have them too; and with no cell too many where no other row has any.
 */
export function standAsOthers(places: Places, shape: Shape, columns: number): boolean {
  const cells = shape.labelled ? shape.cells : shape.cells - shape.first
  if (places.bare && cells > columns) return false
  if (places.lone.has(columns) || places.lone.has(shape.kind)) return false
  // Among figures on lines of their own one that stands further apart may be the number of a page.
  if (!shape.even && places.even) return false
  // A figure too many makes a row that lacks one look full: it then is larger than any other.
  if (shape.cells > columns && isLargest(places, shape, columns)) return false
  if (shape.last - shape.first === columns - 1) return true
  return (places.patterns.get(shape.pattern) ?? 0) >= ENOUGH_ROWS
}

/**
 * The cells of a row with fewer figures than columns: where the first and the last figure are as far apart as the
 * columns, between them; else placed as in full rows of the same shape, or as in the head, provided that full rows of this kind agree with it and the row is not displaced. Null where the table is
 * ragged, or where nothing tells.
 */
export function cellsByPlace(
  unit: Unit,
  shape: Shape,
  columns: number,
  cells: Cells,
  places: Places,
): number[] | null {
  // Something that is no figure may be two that lost what parted them.
  if (unit.values.some((cell) => cells.kind[cell] === TEXT)) return null
  const first = spansColumns(places, shape, columns) ? shape.first : placeByOthers(places, shape, columns)
  if (first === null || !(first >= 0) || shape.first < first || shape.last >= first + columns) return null
  const placed: number[] = new Array(columns).fill(-1)
  for (const cell of unit.items) {
    const column = cell - unit.items[0]! - first
    if (column >= 0 && column < columns) placed[column] = cell
    else if (cells.kind[cell] !== EMPTY) return null
  }
  return placed
}

/** Whether a row is larger than all others: a cell of it is one too many. */
const isLargest = (places: Places, shape: Shape, columns: number) =>
  sizeOf(shape) === places.largest.get(columns)

/**
 * Whether the first and the last figure of a row are as far apart as its columns. A row with more cells than others
 * of its kind has one too many between them.
 */
const spansColumns = (places: Places, shape: Shape, columns: number) =>
  shape.countable &&
  shape.last - shape.first === columns - 1 &&
  !(shape.cells > places.usualCells.get(shape.kind)!) &&
  !isLargest(places, shape, columns)

/** The place of the first column as other rows and the head have it; NaN or null where they leave it open. */
function placeByOthers(places: Places, shape: Shape, columns: number): number | null {
  // Where no rows are printed, padding is told from blank cells only where every row has as much of it.
  const told = shape.width >= 0 || places.bare || (shape.countable && places.padding !== null)
  if (!places.regular || !told) return null
  return places.byShape.get(shape.key) ?? placeByCount(places, shape, columns) ?? placeByHead(places, shape)
}

/**
 * The place of the first column in a row with a cell for each and the padding that full rows have: right behind the
 * label. Without padding of a known width, the rows together tell whether there is any.
 */
function placeByCount(places: Places, shape: Shape, columns: number): number | null {
  if (!shape.labelled) return null
  // Where rows of this kind have another number of cells, one of these is no cell of a figure.
  const usual = places.usualCells.get(shape.kind)!
  if (usual < columns || (places.padding !== null && usual !== shape.cells)) return null
  // A cell that holds nothing right behind the label may belong to the label.
  const beginsAtLabel = shape.first === 0 || places.adjacent.has(shape.key)
  if (places.padding !== null && shape.cells === columns + places.padding && beginsAtLabel) return 0
  if (shape.cells !== columns) return null
  return places.bare || places.filled.has(columns) || places.filled.has(shape.kind) ? 0 : null
}

/** The place of the first column by the head of the table, counted as shapes count. */
function placeByHead({ head, firstColumns, labelColumns }: Places, shape: Shape): number | null {
  if (!head || head.width !== shape.width || shape.labelColumn < 0) return null
  if (labelColumns.get(shape.kind) !== shape.labelColumn) return null
  for (const first of firstColumns.get(shape.kind) ?? []) if (first !== head.first) return null
  return head.first - shape.labelColumn - 1
}
