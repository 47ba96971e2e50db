import { type Cells, EMPTY, NO_ROW, TEXT } from './cells.ts'
import type { Unit } from './units.ts'

/** Where the cells of the region stand in their printed rows. */
export interface Grid {
  /** The place of a cell in its row, from 0. */
  readonly column: readonly number[]
  /** How many cells its row has. */
  readonly width: readonly number[]
}

/** The grid of a region. Cells without rows are in rows of their own. */
export function gridOf(cells: Cells): Grid {
  const column: number[] = []
  const width: number[] = []
  let first = 0
  for (let i = 0; i <= cells.row.length; i++) {
    const same =
      i > first && i < cells.row.length && cells.row[i] === cells.row[first] && cells.row[i] !== NO_ROW
    if (i > first && !same) {
      for (let k = first; k < i; k++) width[k] = i - first
      first = i
    }
    if (i < cells.row.length) column[i] = i - first
  }
  return { column, width }
}

/** How a row prints its figures. Places count from the cell behind its label, or from its first cell without one. */
export interface Shape {
  /** What sort of row it is, how many cells stand behind its label, and how wide the printed row is. */
  readonly key: string
  readonly kind: string
  readonly labelled: boolean
  readonly cells: number
  readonly first: number
  readonly last: number
  /** Where its figures stand, counted from the first: `0 1 2` side by side, `0 2 4` with empty cells between. */
  readonly pattern: string
  /** Columns of the grid: of the label (-1 without one) and of the first figure; width of the printed row. */
  readonly labelColumn: number
  readonly firstColumn: number
  readonly width: number
}

/** The shape of a unit with a cell at least. */
export function shapeOf(unit: Unit, cells: Cells, grid: Grid, kind: string): Shape {
  const from = unit.items[0]!
  const first = unit.values[0] ?? from
  const last = unit.values.at(-1) ?? first
  const label = unit.before.at(-1)
  const labelled = label !== undefined && (unit.row === NO_ROW || cells.row[label.last] === unit.row)
  const width = unit.row === NO_ROW ? -1 : grid.width[first]!
  return {
    key: `${kind}|${labelled ? 'label' : 'none'}|${unit.items.length}|${width}`,
    kind,
    labelled,
    cells: unit.items.length,
    first: first - from,
    last: last - from,
    pattern: unit.values.map((value) => value - first).join(' '),
    labelColumn: labelled && unit.row !== NO_ROW ? grid.column[label.last]! : -1,
    firstColumn: grid.column[first]!,
    width,
  }
}

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

/** Fewest rows that make a way of printing figures the layout's own. */
const ENOUGH_ROWS = 3
const NEARLY_ALL = 0.9

/** Learns places from the rows of a table: `full` are those that print as many figures as they have columns. */
export function learnPlaces(
  rows: readonly { readonly shape: Shape; readonly full: boolean; readonly columns: number }[],
  head: Places['head'],
): Places {
  const byShape = new Map<string, number>()
  const patterns = new Map<string, number>()
  const firstColumns = new Map<string, Set<number>>()
  const labelColumns = new Map<string, number>()
  let alike = 0
  let whole = 0
  let bare = true
  for (const { shape, full, columns } of rows) {
    if (!full) continue
    if (shape.cells === columns && shape.pattern !== '') whole++
    patterns.set(shape.pattern, (patterns.get(shape.pattern) ?? 0) + 1)
    firstColumns.set(shape.kind, (firstColumns.get(shape.kind) ?? new Set()).add(shape.firstColumn))
    const known = byShape.get(shape.key)
    if (shape.last - shape.first !== columns - 1) byShape.set(shape.key, Number.NaN)
    else byShape.set(shape.key, known === undefined || known === shape.first ? shape.first : Number.NaN)
  }
  for (const kind of new Set(rows.map(({ shape }) => shape.kind))) {
    const own = rows.filter(({ shape }) => shape.kind === kind)
    const cells = mode(own.map(({ shape }) => shape.cells))
    alike += Math.max(cells.count, mode(own.map(({ shape }) => shape.width)).count)
    if (cells.value > own[0]!.columns || Number.isNaN(cells.value)) bare = false
    labelColumns.set(kind, mode(own.map(({ shape }) => shape.labelColumn)).value)
  }
  const regular = alike >= NEARLY_ALL * rows.length
  return {
    byShape,
    patterns,
    firstColumns,
    labelColumns,
    regular,
    bare: bare && regular && whole >= ENOUGH_ROWS,
    head,
  }
}

/**
 * Whether the figures of a full row stand where they can be trusted: side by side, or apart in the way in which
 * other rows have them too; and with no cell too many where no other row has any.
 */
export function standAsOthers(places: Places, shape: Shape, columns: number): boolean {
  if (places.bare && shape.cells > columns) return false
  if (shape.last - shape.first === columns - 1) return true
  return (places.patterns.get(shape.pattern) ?? 0) >= ENOUGH_ROWS
}

/**
 * The cells of a row with fewer figures than columns: placed as in full rows of the same shape, else as in the
 * head, provided that full rows of this kind agree with it and the row is not displaced. Null where the table is
 * ragged, or where nothing tells.
 */
export function cellsByPlace(
  unit: Unit,
  shape: Shape,
  columns: number,
  cells: Cells,
  places: Places,
): number[] | null {
  // Where no rows are printed, padding is told from blank cells only where no row has any.
  if (shape.width < 0 && !places.bare) return null
  // Something that is no figure may be two that lost what parted them.
  if (!places.regular || unit.values.some((cell) => cells.kind[cell] === TEXT)) return null
  const first =
    places.byShape.get(shape.key) ?? placeOfBare(places, shape, columns) ?? placeByHead(places, shape)
  if (first === null || Number.isNaN(first) || shape.first < first || shape.last >= first + columns)
    return null
  const placed: number[] = new Array(columns).fill(-1)
  for (const cell of unit.items) {
    const column = cell - unit.items[0]! - first
    if (column >= 0 && column < columns) placed[column] = cell
    else if (cells.kind[cell] !== EMPTY) return null
  }
  return placed
}

/** In a table without padding, a row with as many cells as columns has one for each. */
const placeOfBare = ({ bare }: Places, shape: Shape, columns: number) =>
  bare && shape.labelled && shape.cells === columns ? 0 : null

/** The place of the first column by the head of the table, counted as shapes count. */
function placeByHead({ head, firstColumns, labelColumns }: Places, shape: Shape): number | null {
  if (!head || head.width !== shape.width || shape.labelColumn < 0) return null
  if (labelColumns.get(shape.kind) !== shape.labelColumn) return null
  for (const first of firstColumns.get(shape.kind) ?? []) if (first !== head.first) return null
  return head.first - shape.labelColumn - 1
}
