import { joinAcrossPages } from './across-pages.ts'
import { alignRows } from './align.ts'
import { anchorUnits } from './anchor-units.ts'
import type { TableIndex } from './anchors.ts'
import { rowsWithoutTotals } from './blank-totals.ts'
import { doubtBroken, MAY_GO_ON } from './broken-figures.ts'
import { type Cells, NO_ROW } from './cells.ts'
import { OTHER_ORDER, unitsInOtherOrder } from './head-order.ts'
import { type Head, headsOf } from './heads.ts'
import { learnPlaces, type Places } from './learn-places.ts'
import type { LearnedRow } from './learned-rows.ts'
import { joinMergedColumns } from './merged-columns.ts'
import { dropPageNumbers, MAY_BE_PAGE_NUMBER } from './page-numbers.ts'
import { cellsByPlace, standAsOthers } from './places.ts'
import type { ReadingNote } from './raw-report.ts'
import type { AnchoredUnit, FoundRow, RowReading } from './row-reading.ts'
import {
  addsUp,
  addsUpAcross,
  endsInDouble,
  isAsLargeAsOthers,
  MOST_SUMS,
  plainNumber,
  sumOf,
} from './row-sums.ts'
import { setAside } from './set-aside.ts'
import { type Grid, shapeOf } from './shape.ts'
import { findSpelledRows } from './spelled-rows.ts'
import { doubtSigns, mendSplitRows } from './split-rows.ts'
import { dropSurplus, sumsAreTrusted } from './surplus.ts'
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
  const anchored = joinAcrossPages(joinMergedColumns(units, cells, text, index), cells, text, index)
  const aligned = findSpelledRows(alignRows(anchored, cells, text, index), anchored, cells, text, index)
  const whole = aligned.filter((reading, row) =>
    isWhole(reading, index.table.rows[row]!.columns.length),
  ).length
  // Where most rows are in pieces, pieces that add up to a row may be of several.
  const plain = dropPageNumbers(aligned, cells, text, index.table)
  const trusted = dropSurplus(plain, anchored, cells, text, index).map((reading): RowReading => {
    const split = reading.units !== null && reading.units.length > 1
    return split && whole * 2 < aligned.length ? { units: null, why: 'the table is in pieces' } : reading
  })
  const mended =
    foreign.length > 0
      ? doubtSigns(mendSplitRows(trusted, foreign, cells, text, index.table), foreign, cells, text)
      : trusted
  const readings = doubtBroken(mended, anchored, cells, grid, text, index.table)
  const place = placing(readings, anchored, cells, grid, text, index)
  const disordered = unitsInOtherOrder(anchored, cells, text, index)
  const found: number[] = []
  const missing: { row: number; why: string; position: number | null }[] = []
  readings.forEach((reading, row) => {
    const count = index.table.rows[row]!.columns.length
    const inOrder = count === 1 || !reading.units?.some((unit) => disordered.has(unit))
    const doubtful = reading.units?.some(({ mayHoldPageNumber }) => mayHoldPageNumber)
    const settled = !inOrder ? OTHER_ORDER : doubtful ? MAY_BE_PAGE_NUMBER : place(reading, row)
    if (typeof settled === 'string') {
      const unit = reading.units?.[0]
      missing.push({ row, why: settled, position: unit ? cells.start[unit.items[0]!]! : null })
      for (let i = 0; i < count; i++) found.push(-1)
    } else if (reading.units && reading.lastIsOpen) {
      missing.push({ row, why: MAY_GO_ON, position: cells.start[settled.at(-1)!]! })
      found.push(...settled.slice(0, -1), -1)
    } else found.push(...settled)
  })
  const places = Int32Array.from(found)
  const bare = foreign.length === 0 && anchored.length <= index.table.rows.length
  const missingRows = new Set(missing.map(({ row }) => row))
  const aside = bare ? [] : setAside(index.table.table_id, anchored, places, missingRows, cells, text)
  return { places: places, missing, setAside: aside }
}

/** Whether a row prints a figure for each column and has no other cell, so that there is nothing to place. */
function isExact(reading: RowReading, columns: number): boolean {
  const unit = isWhole(reading, columns) ? reading.units![0]! : null
  return unit !== null && unit.row !== NO_ROW && unit.items.length === columns
}

/** How rows are placed: by what all of them say of places, unless each is exact, as most are in print, or has one column. */
function placing(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  text: string,
  index: TableIndex,
): (reading: RowReading, row: number) => readonly number[] | string {
  const columns = (row: number) => index.table.rows[row]!.columns.length
  if (readings.every((reading, row) => columns(row) === 1 || isExact(reading, columns(row))))
    return (reading, row) =>
      reading.units ? (settledAlone(reading, columns(row)) ?? reading.values) : reading.why
  const rows = learnedRows(readings, anchored, cells, grid, text, index)
  const learned = learnPlaces(rows)
  const known = new Map(rows.map((row) => [row.row, row]))
  const lacks = rows.some(({ full }) => !full)
  const heads = lacks ? headsOf(anchored, cells, grid, index) : []
  const unitOf = (row: number) => readings[row]!.units![0]!
  const cutShort = lacks ? rowsWithoutTotals(rows, unitOf, anchored, cells, grid, text, index) : null
  return (reading, row) => {
    const placed = placeRow(reading, known.get(row), columns(row), heads[row] ?? null, cells, text, learned)
    return typeof placed === 'string' && reading.units && cutShort?.has(row)
      ? [...reading.values, -1]
      : placed
  }
}

const isWhole = (reading: RowReading, columns: number) =>
  reading.units !== null && reading.units.length === 1 && reading.values.length === columns

/** Whether a pipe closes a cell, as in the tables that converters fill up with empty cells. */
const isClosedByPipe = (cell: number, cells: Cells, text: string) =>
  /^\s*\|/.test(text.slice(cells.end[cell]!, cells.end[cell]! + 80))

/** The rows that were found in one piece, with what they say of places. */
function learnedRows(
  readings: readonly RowReading[],
  anchored: readonly AnchoredUnit[],
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
  let hold: boolean | null = null
  const sumsHold = () => {
    hold ??= sumsAreTrusted(anchored, cells, text, index)
    return hold
  }
  return rows.map(({ row, unit: { values }, columns, shape }, i) => {
    const full = values.length === columns
    const place = shape.last - columns + 1
    const fits = full ? place === shape.first : place >= 0 && place <= shape.first
    const tells = full || (trusted && sums[i] === 'printed')
    // A total that stands where none can tells that the row has moved, or lost a cell.
    const begins = tells && fits ? place : tells && !full ? Number.NaN : null
    return {
      row,
      shape,
      full,
      addsUp: () => full && addsUp(values, cells, text),
      endsInSum: () =>
        addsUpAcross(index.table) &&
        addsUp(values, cells, text) &&
        plainNumber(cells, values.at(-1)!, text) > 0,
      endsInDouble: () => addsUpAcross(index.table) && endsInDouble(values, cells, text),
      endsTooSmall: () =>
        sumsHold() &&
        values.some((cell) => plainNumber(cells, cell, text) > plainNumber(cells, values.at(-1)!, text)),
      mayEndInTotal: () =>
        addsUpAcross(index.table) &&
        isClosedByPipe(values.at(-1)!, cells, text) &&
        isAsLargeAsOthers(values, cells, text),
      columns,
      values: values.length,
      begins,
    }
  })
}

/** `| | 9 | 9 |` for two columns: the first may be blank, and the second doubled where it spanned two cells. */
const isDoubled = ({ items, values, row }: Unit, columns: number, cells: Cells, text: string) =>
  columns === 2 &&
  row !== NO_ROW &&
  items.length > columns &&
  values[0] !== items[0] &&
  text.slice(cells.start[values[0]!]!, cells.end[values[0]!]!) ===
    text.slice(cells.start[values[1]!]!, cells.end[values[1]!]!)

/** The cells of a row that needs no other row, or why they cannot be settled; null where others tell. */
function settledAlone(reading: FoundRow, count: number): readonly number[] | string | null {
  if (reading.values.length > count)
    return `${reading.values.length} figures stand where the form has ${count}`
  const unit = reading.units[0]!
  const whole = reading.values.length === count
  // Split over lines, or cut out of figures that stand in no rows: the count alone says whose they are.
  if (whole && (reading.units.length > 1 || unit.values.length !== count || unit.settled))
    return reading.values
  if (unit.settled && reading.units.length === 1 && unit.items.length === count) return unit.items
  if (reading.units.length > 1) return 'the row is split and figures are missing from it'
  if (!whole && reading.loose) return 'figures that no row claims stand below a row that lacks some'
  if (whole && count === 1) return reading.values
  if (unit.items.length === 0) return 'no figure stands behind the label'
  return count === 1 ? [unit.items[0]!] : null
}

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
  const settled = settledAlone(reading, count)
  if (settled !== null) return settled
  const unit = reading.units[0]!
  const whole = reading.values.length === count
  if (whole && isDoubled(unit, count, cells, text))
    return 'the figures may be one that was printed twice for a cell that two columns share'
  if (whole && standAsOthers(places, row!)) return reading.values
  if (whole) return 'cells stand among the figures as in no other row'
  return (
    cellsByPlace(unit, row!, head, cells, places) ??
    `${reading.values.length} figures stand where the form has ${count}, and their places leave open which`
  )
}
