import { type Cells, EMPTY, TEXT } from '../cells.ts'
import type { Head } from '../labels/heads.ts'
import type { Unit } from '../rows/units.ts'
import type { Told } from './first-places.ts'
import type { Places } from './learn-places.ts'
import { ENOUGH_ROWS, type LearnedRow } from './learned-rows.ts'
import { keyOf, type Shape, sizeOf } from './shape.ts'

/**
 * Whether the figures of a full row stand where they can be trusted: side by side, or apart in the way in which
 * other rows have them too; and with no cell too many where no other row has any.
 */
export function standAsOthers(places: Places, { shape, columns, addsUp, endsInDouble }: LearnedRow): boolean {
  const cells = shape.labelled ? shape.cells : shape.cells - shape.first
  // A row that moved by a cell, as a whole: its sum is the last of its figures, side by side.
  const moved = () => shape.last - shape.first === columns - 1 && addsUp()
  if (places.bare && cells > columns && !moved()) return false
  if (places.lone.has(columns) || places.lone.has(shape.kind)) return false
  if (places.lacking.has(columns) && !addsUp()) return false
  // In a row that begins later than others, a figure printed twice makes up for a blank one.
  if (shape.first > 0 && endsInDouble() && beginsApart(places, shape)) return false
  // Among figures on lines of their own one that stands further apart may be the number of a page.
  if (!shape.even && places.even) return false
  // A figure too many makes a row that lacks one look full: it then is larger than any other.
  if (shape.cells > columns && isLargest(places, shape, columns) && !moved()) return false
  if (shape.last - shape.first === columns - 1) return true
  return (places.patterns.get(shape.pattern) ?? 0) >= ENOUGH_ROWS
}

/** Whether no other row of its kind has its first figure as far behind its label. */
const beginsApart = (places: Places, { kind, labelled, first }: Shape) =>
  !labelled || (places.first().behindLabel.get(kind)?.get(first) ?? 0) <= 1

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
  if (first < shape.first && mayLackTotal(places, row)) return null
  if (begins !== null && begins !== first) return null
  if (othersDiffer(places, row, first)) return null
  const placed: number[] = new Array(columns).fill(-1)
  for (const cell of unit.items) {
    const column = cell - unit.items[0]! - first
    if (column >= 0 && column < columns) placed[column] = cell
    else if (cells.kind[cell] !== EMPTY) return null
  }
  // The number of a page, or a figure doubled, fills the place of one that was lost.
  if (placed[columns - 1] === unit.values.at(-1) && row.endsTooSmall()) return null
  // Where cells are padded behind those of the row, it may have lost one, so that its total stands a place too early.
  if (places.total && !isFigure(cells, placed[columns - 1]!) && row.mayEndInTotal()) return null
  return placed
}

/**
 * Whether a row without its first figure may be one without its total: it ends with its figures, side by side, and full
 * rows of another kind begin in the column of its first, so that the cell before it may be of the label; and its last
 * figure is not the sum of the others.
 */
function mayLackTotal(
  { first: learned }: Places,
  { shape, values, columns, endsInSum }: LearnedRow,
): boolean {
  const { kind, firstColumn, width, cells, first, last } = shape
  if (width < 0 || values !== columns - 1 || last - first !== values - 1 || cells !== last + 1) return false
  for (const [other, begin] of learned().firstColumns)
    if (other !== kind && begin.has(firstColumn)) return !endsInSum()
  return false
}

/** Whether something is printed in a cell; -1 is none. */
const isFigure = (cells: Cells, cell: number) => cell >= 0 && cells.kind[cell] !== EMPTY

/** Whether a row has no figure and cells enough for all: wherever its columns begin, they hold nothing. */
const isBlank = ({ values, items }: Unit, { countable }: Shape, columns: number) =>
  values.length === 0 && countable && items.length >= columns

/** Whether all other rows of its kind that tell a place behind the label tell another one. */
function othersDiffer(places: Places, { shape, begins }: LearnedRow, place: number): boolean {
  const told = shape.labelled ? places.first().behindLabel.get(shape.kind) : undefined
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
  const { behindLabel, byShape, padding } = places.first()
  if (!shape.labelled) return byShape.get(keyOf(shape)) === begins ? begins : null
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
  const told = shape.width >= 0 || places.bare || (shape.countable && places.first().padding !== null)
  if (!places.regular || !told) return null
  return (
    places.first().byShape.get(keyOf(shape)) ??
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
  const { padding, adjacent, filled } = places.first()
  const usual = places.usualCells.get(shape.kind)!
  if (usual < columns || (padding !== null && usual !== shape.cells)) return null
  // A cell that holds nothing right behind the label may belong to the label.
  const beginsAtLabel = shape.first === 0 || adjacent.has(keyOf(shape))
  if (padding !== null && shape.cells === columns + padding && beginsAtLabel) return 0
  if (shape.cells !== columns) return null
  return places.bare || filled.has(columns) || filled.has(shape.kind) ? 0 : null
}

/**
 * The place of the first column by the head of the table, counted as shapes count. A row with more cells than others of
 * its kind has one too many.
 */
function placeByHead({ usualCells, first }: Places, shape: Shape, head: Head | null): number | null {
  if (!head || head.width !== shape.width || shape.labelColumn < 0) return null
  const { firstColumns, labelColumns } = first()
  if (shape.cells > usualCells.get(shape.kind)!) return null
  if (labelColumns.get(shape.kind) !== shape.labelColumn) return null
  for (const column of firstColumns.get(shape.kind) ?? []) if (column !== head.first) return null
  return head.first - shape.labelColumn - 1
}
