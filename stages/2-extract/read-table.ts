import type { Document } from '../1-ingest/document.ts'
import { toSource } from '../1-ingest/offsets.ts'
import { alignRows, anchorUnits, type RowReading } from './align.ts'
import type { TableIndex } from './anchors.ts'
import { type Cells, EMPTY, NO_ROW, TEXT } from './cells.ts'
import { lineIsInOrder, OTHER_ORDER, unitsInOtherOrder } from './head-order.ts'
import { type Head, headsOf } from './heads.ts'
import { dropPageNumbers } from './page-numbers.ts'
import { cellsByPlace, type LearnedRow, learnPlaces, type Places, standAsOthers } from './places.ts'
import type { ReadingNote } from './raw-report.ts'
import { addsUp, addsUpAcross, FEWEST_BLANKS, sumOf } from './row-sums.ts'
import { setAside } from './set-aside.ts'
import { type Grid, shapeOf } from './shape.ts'
import { mendSplitRows } from './split-rows.ts'
import { dropSurplus, joinAcrossPages } from './surplus.ts'
import type { TableRun, Unit } from './units.ts'

/** A place that was found: the index of a cell of the region. -1 where the report does not print it. */
export type CellPlaces = Int32Array

/** What reading one table came to: a place for each of its cells in form order, and why rows are missing. */
export interface TableReading {
  readonly places: CellPlaces
  readonly missing: readonly {
    readonly row: number
    readonly why: string
    readonly position: number | null
  }[]
  /** What stands in the table and is of no cell. */
  readonly setAside: readonly ReadingNote[]
}

/** Reads a table whose rows stand one below the other. */
export function readRows(
  run: TableRun,
  cells: Cells,
  grid: Grid,
  text: string,
  index: TableIndex,
): TableReading {
  const { anchored: units, foreign } = anchorUnits(run.units, cells, text, index)
  const anchored = joinAcrossPages(units, cells, text, index)
  const aligned = alignRows(anchored, cells, text, index)
  const whole = aligned.filter((reading, row) =>
    isWhole(reading, index.table.rows[row]!.columns.length),
  ).length
  // Where most rows are in pieces, pieces that add up to a row may be of several.
  const plain = dropPageNumbers(aligned, cells, text, index.table)
  const trusted = dropSurplus(plain, anchored, cells, text, index).map((reading): RowReading => {
    const split = reading.units !== null && reading.units.length > 1
    return split && whole * 2 < aligned.length ? { units: null, why: 'the table is in pieces' } : reading
  })
  const readings = foreign.length > 0 ? mendSplitRows(trusted, foreign, cells, text, index.table) : trusted
  const rows = learnedRows(readings, cells, grid, text, index)
  const learned = learnPlaces(rows)
  const known = new Map(rows.map((row) => [row.row, row]))
  const heads = headsOf(anchored, cells, grid, index)
  const disordered = unitsInOtherOrder(anchored, cells, index)
  const found: number[] = []
  const missing: { row: number; why: string; position: number | null }[] = []
  readings.forEach((reading, row) => {
    const count = index.table.rows[row]!.columns.length
    const inOrder = count === 1 || !reading.units?.some((unit) => disordered.has(unit))
    const settled = inOrder
      ? placeRow(reading, known.get(row), count, heads[row] ?? null, cells, text, learned)
      : OTHER_ORDER
    if (typeof settled === 'string') {
      const unit = reading.units?.[0]
      missing.push({ row, why: settled, position: unit ? cells.start[unit.items[0]!]! : null })
      for (let i = 0; i < count; i++) found.push(-1)
    } else found.push(...settled)
  })
  const places = Int32Array.from(found)
  const bare = foreign.length === 0 && anchored.length <= index.table.rows.length
  const missingRows = new Set(missing.map(({ row }) => row))
  const aside = bare ? [] : setAside(index.table.table_id, anchored, places, missingRows, cells, text)
  return { places: places, missing, setAside: aside }
}

const isWhole = (reading: RowReading, columns: number) =>
  reading.units !== null && reading.units.length === 1 && reading.values.length === columns

/** The rows that were found in one piece, with what they say of places. */
function learnedRows(
  readings: readonly RowReading[],
  cells: Cells,
  grid: Grid,
  text: string,
  index: TableIndex,
): LearnedRow[] {
  const rows = readings.flatMap((reading, row) => {
    const unit = reading.units?.length === 1 ? reading.units[0]! : null
    const columns = index.table.rows[row]!.columns.length
    if (!unit || unit.items.length === 0) return []
    return [{ row, unit, columns, shape: shapeOf(unit, cells, grid, index.kinds[row]!, text) }]
  })
  const sums = rows.map(({ unit: { values }, columns }) =>
    addsUpAcross(index.table) && values.length < columns ? sumOf(values, columns, cells, text) : null,
  )
  const [printed, not] = [
    sums.filter((sum) => sum === 'printed'),
    sums.filter((sum) => sum === 'not_printed'),
  ]
  // Where most rows print no total, the last figure of another is the sum of the others by chance.
  const trusted = printed.length >= MOST_SUMS * (printed.length + not.length)
  return rows.map(({ row, unit: { values }, columns, shape }, i) => {
    const full = values.length === columns
    const place = shape.last - columns + 1
    const fits = full ? place === shape.first : place >= 0 && place <= shape.first
    const tells = full || (trusted && sums[i] === 'printed')
    // A total that stands where none can tells that the row has moved, or lost a cell.
    const begins = tells && fits ? place : tells && !full ? Number.NaN : null
    const itsSum = full && addsUp(values, cells, text)
    return { row, shape, full, addsUp: itsSum, columns, values: values.length, begins }
  })
}

/** The share of rows that lack figures and print a total, among those that could, which tells that the table prints them. */
const MOST_SUMS = 0.75

/** `| | 9 | 9 |` for two columns: the first may be blank, and the second doubled where it spanned two cells. */
const isDoubled = ({ items, values, row }: Unit, columns: number, cells: Cells, text: string) =>
  columns === 2 &&
  row !== NO_ROW &&
  items.length > columns &&
  values[0] !== items[0] &&
  text.slice(cells.start[values[0]!]!, cells.end[values[0]!]!) ===
    text.slice(cells.start[values[1]!]!, cells.end[values[1]!]!)

/** The cells of one row, or why they cannot be settled. */
function placeRow(
  reading: RowReading,
  row: LearnedRow | undefined,
  count: number,
  head: Head | null,
  cells: Cells,
  text: string,
  places: Places,
): readonly number[] | string {
  if (!reading.units) return reading.why
  if (reading.values.length > count)
    return `${reading.values.length} figures stand where the form has ${count}`
  const unit = reading.units[0]!
  const whole = reading.values.length === count
  // Split over lines, or cut out of figures that stand in no rows: the count alone says whose they are.
  if (whole && (reading.units.length > 1 || unit.values.length !== count || unit.settled))
    return reading.values
  if (reading.units.length > 1) return 'the row is split and figures are missing from it'
  if (!whole && reading.loose) return 'figures that no row claims stand below a row that lacks some'
  if (whole && count === 1) return reading.values
  if (unit.items.length === 0) return 'no figure stands behind the label'
  if (count === 1) return [unit.items[0]!]
  if (whole && isDoubled(unit, count, cells, text))
    return 'the figures may be one that was printed twice for a cell that two columns share'
  if (whole && standAsOthers(places, row!)) return reading.values
  if (whole) return 'cells stand among the figures as in no other row'
  return (
    cellsByPlace(unit, row!, head, cells, places) ??
    `${reading.values.length} figures stand where the form has ${count}, and their places leave open which`
  )
}

/** Reads a table that prints all its rows side by side: one line of figures, whatever the head looks like. */
export function readLine(
  run: TableRun,
  cells: Cells,
  grid: Grid,
  document: Document,
  index: TableIndex,
): TableReading {
  const { text } = document
  const count = index.table.rows.reduce((sum, row) => sum + row.columns.length, 0)
  const rows = index.table.rows.map((_, row) => row)
  const units = withoutPageNumbers(run.units, count)
  const none = (why: string): TableReading => ({
    places: new Int32Array(count).fill(-1),
    missing: rows.map((row) => ({ row, why, position: null })),
    setAside: [],
  })
  const settled = (places: readonly number[]): TableReading => ({
    places: Int32Array.from(places),
    missing: [],
    setAside: [],
  })
  if (units.length === 0 && run.blank.length >= count) return settled(run.blank.slice(0, count))
  if (units.length === 0) return none('the table prints no figures')
  if (
    !lineIsInOrder(
      run.units.flatMap(({ before }) => before),
      cells,
      index,
    )
  )
    return none(OTHER_ORDER)
  const labelled = units.slice(1).some((unit) => unit.before.length > 0)
  const values = units.flatMap((unit) => unit.values)
  // With an empty cell among them, one figure may be another's double.
  const sideBySide = values.at(-1)! - values[0]! === values.length - 1
  if (!labelled && sideBySide && values.length === count) {
    return settled(values)
  }
  const unit = units[0]!
  const readable = unit.values.every((cell) => cells.kind[cell] !== TEXT)
  const whole =
    unit.row !== NO_ROW &&
    units.length === 1 &&
    unit.items.length === count &&
    readable &&
    !isMoved(unit, index, cells, text)
  const told = () =>
    isFilledLine(unit) ||
    (!isDisplaced(unit) &&
      (headIsAsWide(run, unit, cells, grid, count) ||
        standsInElement(document, cells.start[unit.values[0]!]!)))
  if (whole && told()) {
    return settled(unit.items)
  }
  // Where no rows are printed, cells of the head above may stand before those of the line.
  const counted = unit.row !== NO_ROW || unit.items.length === count
  const summed =
    units.length === 1 && readable && counted
      ? cellsBySum(unit, firstOfHead(run, cells, grid), index, cells, text)
      : null
  if (summed) return settled(summed)
  return none(`${values.length} figures stand where the form has ${count}, and their places leave open which`)
}

/** The place of the first column on a printed line of the head, as far as one is printed. */
function firstOfHead({ units }: TableRun, cells: Cells, grid: Grid): number {
  const heads = units.flatMap(({ before }) =>
    before.filter(
      ({ first, labels }) => cells.row[first] !== NO_ROW && labels.some(({ kind }) => kind === 'column'),
    ),
  )
  return Math.min(...heads.map(({ first }) => grid.column[first]!))
}

/**
 * The cells of a line that lacks figures, from its first or from where the head begins, where those of each row add up
 * to its total, or hold nothing, or are all there. A line that moved by some cells, or lost one, then does not.
 */
function cellsBySum(unit: Unit, head: number, { table }: TableIndex, cells: Cells, text: string) {
  if (!addsUpAcross(table)) return null
  const widths = table.rows.map(({ columns }) => columns.length)
  const places = [...new Set([0, head])].filter((from) => lineAddsUp(unit, from, widths, cells, text))
  const count = widths.reduce((sum, width) => sum + width, 0)
  return places.length === 1 ? unit.items.slice(places[0]!, places[0]! + count) : null
}

/** Whether the figures of some row of a line add up, but the last of them is not in the place of its total. */
function isMoved({ items }: Unit, { table }: TableIndex, cells: Cells, text: string): boolean {
  let at = 0
  return table.rows.some(({ columns }) => {
    const own = items.slice(at, at + columns.length)
    at += columns.length
    const printed = own.filter((cell) => cells.kind[cell] !== EMPTY)
    return sumOf(printed, columns.length, cells, text) === 'printed' && !addsUp(own, cells, text)
  })
}

/** Whether the cells of a line from one on add up as `cellsBySum` asks, in rows of these widths. */
function lineAddsUp(
  { items, values }: Unit,
  from: number,
  widths: readonly number[],
  cells: Cells,
  text: string,
): boolean {
  let at = from
  let told = false
  let lacking = 0
  if (!(from < items.length) || values[0]! < items[from]!) return false
  for (const width of widths) {
    const own = items.slice(at, at + width)
    at += width
    if (own.length < width) return false
    const printed = own.filter((cell) => cells.kind[cell] !== EMPTY)
    lacking += width - printed.length
    const sum = sumOf(printed, width, cells, text)
    if (sum === 'not_printed' || (sum === 'printed' && !addsUp(own, cells, text))) return false
    if (sum === null && printed.length > 0 && printed.length < width) return false
    told ||= sum === 'printed'
  }
  return told && lacking >= FEWEST_BLANKS && values.at(-1)! < items[0]! + at
}

/** The units with figures; only the line itself where it prints all, and figures alone on other lines number pages. */
function withoutPageNumbers(all: readonly Unit[], count: number): readonly Unit[] {
  const units = all.filter(({ values }) => values.length > 0)
  const lines = units.filter(({ values, row }) => values.length === count && row !== NO_ROW)
  const others = units.filter((unit) => unit !== lines[0])
  return lines.length === 1 && others.every(({ values }) => values.length === 1) ? lines : units
}

/** Whether figures stand in the first and the last cell of a line, so that neither is padding. */
const isFilledLine = ({ items, values }: Unit) => values[0] === items[0] && values.at(-1) === items.at(-1)

/** Whether a figure stands in a cell that has an element of its own in the source, as those beside it then have. */
function standsInElement({ source, offsets }: Document, position: number): boolean {
  const before = source.slice(0, toSource(offsets, position))
  const opened = Math.max(before.lastIndexOf('<td'), before.lastIndexOf('<TD'), before.lastIndexOf('<th'))
  return opened >= 0 && opened > Math.max(before.lastIndexOf('</t'), before.lastIndexOf('</T'))
}

/** Whether nothing but one cell at an end is empty: the line may have moved by a cell and lost one. */
const isDisplaced = ({ items, values }: Unit) => values.length === items.length - 1

/** Whether a line of the head above is as wide as the line of figures, so that places can be trusted. */
function headIsAsWide({ units }: TableRun, line: Unit, cells: Cells, grid: Grid, count: number): boolean {
  const above = line.items[0]! - 1
  if (cells.kind[above] === TEXT && grid.width[above] === count) return true
  return units.some(({ before }) =>
    before.some((text) => cells.row[text.first] !== NO_ROW && grid.width[text.first] === count),
  )
}
