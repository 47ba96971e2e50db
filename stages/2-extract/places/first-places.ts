import { ENOUGH_ROWS, groupsOf, type LearnedRow, mode, NEARLY_ALL } from './learned-rows.ts'
import { keyOf } from './shape.ts'

/** What the rows of a table say of the place of the first column, for rows that lack figures. */
export interface FirstPlaces {
  /** Where rows of each shape that print all their figures begin them, by `keyOf`; NaN where they differ. */
  readonly byShape: ReadonlyMap<string, number>
  /** Columns of the grid in which full rows of each kind begin their figures. */
  readonly firstColumns: ReadonlyMap<string, ReadonlySet<number>>
  /** The column of the grid in which most rows of each kind print their labels; NaN on a tie. */
  readonly labelColumns: ReadonlyMap<string, number>
  /**
   * The numbers of columns, and the kinds, of which every row has a cell for each column, and one row or another a
   * figure in the first and in the last.
   */
  readonly filled: ReadonlySet<number | string>
  /** The shapes, by `keyOf`, of which some row has a figure right behind its label. */
  readonly adjacent: ReadonlySet<string>
  /** How many cells stand behind the figures of every full row; null where that differs, or hardly a row is full. */
  readonly padding: number | null
  /** The place of the first column behind the labels of each kind, and of all (''), and how many rows tell it. */
  readonly behindLabel: ReadonlyMap<string, Told>
}

/** How many rows tell each place. */
export type Told = ReadonlyMap<number, number>

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

/** How many cells stand behind the last column, where enough rows tell and all have as many; else null. */
function paddingOf(rows: readonly LearnedRow[]): number | null {
  const telling = rows.filter(({ begins }) => begins !== null && begins >= 0)
  if (telling.length < ENOUGH_ROWS) return null
  const padding = new Set(telling.map(({ shape, begins, columns }) => shape.cells - begins! - columns))
  return padding.size === 1 ? [...padding][0]! : null
}

/** The place that rows agree on; NaN where they differ. */
const agreed = (known: number | undefined, place: number) =>
  known === undefined || known === place ? place : Number.NaN

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
    const key = keyOf(shape)
    if (begins === null || !(begins >= 0)) {
      if (full) byShape.set(key, Number.NaN)
      continue
    }
    const column = shape.firstColumn - shape.first + begins
    firstColumns.set(shape.kind, (firstColumns.get(shape.kind) ?? new Set()).add(column))
    witnesses.set(key, (witnesses.get(key) ?? 0) + 1)
    byShape.set(key, agreed(byShape.get(key), begins))
    for (const kind of shape.labelled ? [shape.kind, ''] : []) {
      const known = behindLabel.get(kind) ?? new Map<number, number>()
      behindLabel.set(kind, known.set(begins, (known.get(begins) ?? 0) + 1))
    }
  }
  return { behindLabel, byShape, witnesses, firstColumns }
}

/** The column in which most rows of each kind print their labels. */
function labelColumnsOf(rows: readonly LearnedRow[]): ReadonlyMap<string, number> {
  const groups = groupsOf(rows, ({ shape }) => shape.kind)
  return new Map(
    groups.map(({ key, rows: own }) => [key, mode(own.map(({ shape }) => shape.labelColumn)).value]),
  )
}

/**
 * Learns the place of the first column.
 *
 * @param all the rows of the table
 * @param rows those of them with several columns
 */
export function learnFirstPlaces(all: readonly LearnedRow[], rows: readonly LearnedRow[]): FirstPlaces {
  const filled = filledGroups(all, rows)
  const fills = ({ columns, shape }: LearnedRow) => filled.has(columns) || filled.has(shape.kind)
  const told = rows.map((row) =>
    row.begins === null && !row.full && isExact(row) && fills(row) ? { ...row, begins: 0 } : row,
  )
  const { behindLabel, byShape, witnesses, firstColumns } = learnTold(told)
  // A single row of many may be damaged itself, and one that lacks figures can't speak for itself.
  for (const { rows: own } of groupsOf(rows, ({ shape }) => shape.kind))
    for (const { shape, full } of own) {
      const key = keyOf(shape)
      if (witnesses.get(key) === 1 && (own.length > ENOUGH_ROWS || !full)) byShape.delete(key)
    }
  return {
    byShape,
    firstColumns,
    labelColumns: labelColumnsOf(rows),
    filled,
    adjacent: new Set(
      rows.flatMap(({ shape, values }) => (values > 0 && shape.first === 0 ? [keyOf(shape)] : [])),
    ),
    padding: paddingOf(told),
    behindLabel,
  }
}
