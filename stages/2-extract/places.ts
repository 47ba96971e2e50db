import { type Cells, EMPTY, TEXT } from './cells.ts'
import type { Head } from './heads.ts'
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
  /**
   * The numbers of columns of which several rows lack one figure, and the cell for it: a figure too many, such as the
   * number of a page, makes another look full.
   */
  readonly lacking: ReadonlySet<number>
  /** The shapes of which some row has a figure right behind its label. */
  readonly adjacent: ReadonlySet<string>
  /** How many cells stand behind the figures of every full row; null where that differs, or hardly a row is full. */
  readonly padding: number | null
  /** The place of the first column behind the labels of each kind, and of all (''), and how many rows tell it. */
  readonly behindLabel: ReadonlyMap<string, Told>
}

/** How many rows tell each place. */
type Told = ReadonlyMap<number, number>

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
  /** Whether the last figure is the sum of the others; only looked at in full rows. */
  readonly addsUp: boolean
  readonly columns: number
  /** How many figures or marks it prints. */
  readonly values: number
  /**
   * The place of its first column where the row itself tells: it prints all figures, or the last is their sum. NaN
   * where that sum stands in no place of a total.
   */
  readonly begins: number | null
}

/** Fewest rows that make a way of printing figures the layout's own. */
const ENOUGH_ROWS = 3
const NEARLY_ALL = 0.9
/** The share of rows that are as large as the others, although some are damaged. */
const COMMON = 0.75

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

/** Learns places from the rows of a table. */
export function learnPlaces(all: readonly LearnedRow[]): Places {
  const rows = all.filter(({ columns }) => columns > 1)
  const behindLabel = new Map<string, Map<number, number>>()
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
  const lacking = new Set<number>()
  let alike = 0
  let whole = 0
  let bare = true
  let uneven = 0
  let fullRows = 0
  for (const own of [
    ...groupsOf(rows, ({ shape }) => shape.kind),
    ...groupsOf(rows, ({ columns }) => columns),
  ])
    if (isFilled(own.rows)) filled.add(own.key)
  if (rows.length < all.length && isFilled(all)) for (const { columns } of rows) filled.add(columns)
  const told = rows.map((row) =>
    row.begins === null &&
    !row.full &&
    isExact(row) &&
    (filled.has(row.columns) || filled.has(row.shape.kind))
      ? { ...row, begins: 0 }
      : row,
  )
  for (const { shape, full, columns, values, begins } of told) {
    if (values > 0 && shape.first === 0) adjacent.add(shape.key)
    if (full) {
      fullRows++
      if (!shape.even) uneven++
      if (shape.cells === columns && shape.pattern !== '') whole++
      patterns.set(shape.pattern, (patterns.get(shape.pattern) ?? 0) + 1)
    }
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
  for (const kind of new Set(rows.map(({ shape }) => shape.kind))) {
    const own = rows.filter(({ shape }) => shape.kind === kind)
    const cells = mode(own.map(({ shape }) => shape.cells))
    alike += Math.max(cells.count, mode(own.map(({ shape }) => shape.width)).count)
    if (cells.value > own[0]!.columns || Number.isNaN(cells.value)) bare = false
    usualCells.set(kind, cells.value)
    labelColumns.set(kind, mode(own.map(({ shape }) => shape.labelColumn)).value)
    // A single row of many may be damaged itself, and one that lacks figures can't speak for itself.
    for (const { shape, full } of own)
      if (witnesses.get(shape.key) === 1 && (own.length > ENOUGH_ROWS || !full)) byShape.delete(shape.key)
    if (hasLoneFullRow(own)) lone.add(kind)
  }
  for (const columns of new Set(rows.map((row) => row.columns))) {
    const alike = rows.filter((row) => row.columns === columns)
    if (hasLoneFullRow(alike)) lone.add(columns)
    if (lackOne(alike) >= Math.max(ENOUGH_ROWS, (1 - COMMON) * alike.length)) lacking.add(columns)
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
    padding: paddingOf(told),
    largest,
    lone,
    lacking,
    behindLabel,
  }
}

/**
 * Whether the figures of a full row stand where they can be trusted: side by side, or apart in the way in which
 * other rows have them too; and with no cell too many where no other row has any.
 */
export function standAsOthers(places: Places, { shape, columns, addsUp }: LearnedRow): boolean {
  const cells = shape.labelled ? shape.cells : shape.cells - shape.first
  if (places.bare && cells > columns) return false
  if (places.lone.has(columns) || places.lone.has(shape.kind)) return false
  if (places.lacking.has(columns) && !addsUp) return false
  // Among figures on lines of their own one that stands further apart may be the number of a page.
  if (!shape.even && places.even) return false
  // A figure too many makes a row that lacks one look full: it then is larger than any other.
  if (shape.cells > columns && isLargest(places, shape, columns)) return false
  if (shape.last - shape.first === columns - 1) return true
  return (places.patterns.get(shape.pattern) ?? 0) >= ENOUGH_ROWS
}

/**
 * The cells of a row with fewer figures than columns: where the first and the last figure are as far apart as the
 * columns, between them; else placed as in rows of the same shape that tell their places, or as in the head, provided
 * that rows of this kind agree with it and the row is not displaced. Null where nothing tells, or where the sum of
 * the row speaks against it.
 */
export function cellsByPlace(
  unit: Unit,
  row: LearnedRow,
  head: Head | null,
  cells: Cells,
  places: Places,
): number[] | null {
  const { shape, columns, begins } = row
  // Something that is no figure may be two that lost what parted them.
  if (unit.values.some((cell) => cells.kind[cell] === TEXT)) return null
  if (isBlank(unit, shape, columns)) return unit.items.slice(0, columns)
  const first = spansColumns(places, shape, columns)
    ? shape.first
    : (placeBySum(places, row) ?? placeByOthers(places, row, head))
  if (first === null || !(first >= 0) || shape.first < first || shape.last >= first + columns) return null
  if (begins !== null && begins !== first) return null
  if (othersDiffer(places, row, first)) return null
  const placed: number[] = new Array(columns).fill(-1)
  for (const cell of unit.items) {
    const column = cell - unit.items[0]! - first
    if (column >= 0 && column < columns) placed[column] = cell
    else if (cells.kind[cell] !== EMPTY) return null
  }
  return placed
}

/** Whether a row has no figure and cells enough for all: wherever its columns begin, they hold nothing. */
const isBlank = ({ values, items }: Unit, { countable }: Shape, columns: number) =>
  values.length === 0 && countable && items.length >= columns

/** Whether all other rows of its kind that tell a place behind the label tell another one. */
function othersDiffer({ behindLabel }: Places, { shape, begins }: LearnedRow, place: number): boolean {
  const told = shape.labelled ? behindLabel.get(shape.kind) : undefined
  if (!told) return false
  const own = begins === place ? 1 : 0
  return (told.get(place) ?? 0) === own && told.size > own
}

/** Whether enough rows, or another one beside the row itself where more speaks for it, tell that place. */
const isTold = (told: Told | undefined, place: number, rows = ENOUGH_ROWS) =>
  told?.size === 1 && (told.get(place) ?? 0) >= rows

/**
 * The place that the sum of the row and those of others agree on: as far behind its label, in rows of its kind or in
 * all, or as far from its end. Null where they do not, or tell none.
 */
function placeBySum(places: Places, { shape, begins, columns }: LearnedRow): number | null {
  if (begins === null) return null
  const { behindLabel, byShape, padding } = places
  if (!shape.labelled) return byShape.get(shape.key) === begins ? begins : null
  const own = behindLabel.get(shape.kind)
  const fromEnd = padding !== null && shape.cells - columns - padding === begins && isTold(own, begins, 2)
  return fromEnd || isTold(own, begins) || isTold(behindLabel.get(''), begins) ? begins : null
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
function placeByOthers(places: Places, row: LearnedRow, head: Head | null): number | null {
  const { shape } = row
  // Where no rows are printed, padding is told from blank cells only where every row has as much of it.
  const told = shape.width >= 0 || places.bare || (shape.countable && places.padding !== null)
  if (!places.regular || !told) return null
  return (
    places.byShape.get(shape.key) ??
    placeByCount(places, shape, row.columns) ??
    placeByHead(places, shape, head)
  )
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
function placeByHead({ firstColumns, labelColumns }: Places, shape: Shape, head: Head | null): number | null {
  if (!head || head.width !== shape.width || shape.labelColumn < 0) return null
  if (labelColumns.get(shape.kind) !== shape.labelColumn) return null
  for (const first of firstColumns.get(shape.kind) ?? []) if (first !== head.first) return null
  return head.first - shape.labelColumn - 1
}
