import type { Document } from '../1-ingest/document.ts'
import { toSource } from '../1-ingest/offsets.ts'
import { type AnchoredUnit, alignRows, anchorUnits, type RowReading } from './align.ts'
import type { TableIndex } from './anchors.ts'
import { type Cells, NO_ROW, TEXT } from './cells.ts'
import { lineIsInOrder, OTHER_ORDER, unitsInOtherOrder } from './head-order.ts'
import { dropPageNumbers } from './page-numbers.ts'
import { cellsByPlace, type LearnedRow, learnPlaces, type Places, standAsOthers } from './places.ts'
import type { ReadingNote } from './raw-report.ts'
import { setAside } from './set-aside.ts'
import { type Grid, shapeOf } from './shape.ts'
import { mendSplitRows } from './split-rows.ts'
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

/** Where the head of the table prints the columns, if it prints each once, side by side and in order. */
function headOf(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  index: TableIndex,
): Places['head'] {
  const columns = index.table.columns
  const at: number[] = []
  let width = -1
  for (const { unit, anchor } of anchored) {
    for (const text of unit.before) {
      const i = columns.findIndex((c) =>
        text.labels.some((label) => label.kind === 'column' && label.code === c.code),
      )
      if (i < 0 || cells.row[text.first] === NO_ROW || at[i] !== undefined) continue
      at[i] = grid.column[text.first]!
      if (width >= 0 && grid.width[text.first] !== width) return null
      width = grid.width[text.first]!
    }
    if (anchor.row >= 0) break
  }
  const first = at[0]
  if (first === undefined) return null
  const sideBySide = columns.every((_, i) => at[i] === first + i)
  return sideBySide ? { first, width } : null
}

/** Reads a table whose rows stand one below the other. */
export function readRows(
  run: TableRun,
  cells: Cells,
  grid: Grid,
  text: string,
  index: TableIndex,
): TableReading {
  const { anchored, foreign } = anchorUnits(run.units, cells, text, index)
  const aligned = alignRows(anchored, cells, text, index)
  const whole = aligned.filter((reading, row) =>
    isWhole(reading, index.table.rows[row]!.columns.length),
  ).length
  // Where most rows are in pieces, pieces that add up to a row may be of several.
  const trusted = dropPageNumbers(aligned, cells, text, index.table).map((reading): RowReading => {
    const split = reading.units !== null && reading.units.length > 1
    return split && whole * 2 < aligned.length ? { units: null, why: 'the table is in pieces' } : reading
  })
  const readings = foreign.length > 0 ? mendSplitRows(trusted, foreign, cells, text, index.table) : trusted
  const learned = learnPlaces(
    shapesOf(readings, cells, grid, text, index),
    headOf(anchored, cells, grid, index),
  )
  const disordered = unitsInOtherOrder(anchored, cells, index)
  const found: number[] = []
  const missing: { row: number; why: string; position: number | null }[] = []
  readings.forEach((reading, row) => {
    const count = index.table.rows[row]!.columns.length
    const inOrder = count === 1 || !reading.units?.some((unit) => disordered.has(unit))
    const settled = inOrder
      ? placeRow(reading, index.kinds[row]!, count, cells, grid, text, learned)
      : OTHER_ORDER
    if (typeof settled === 'string') {
      const unit = reading.units?.[0]
      missing.push({ row, why: settled, position: unit ? cells.start[unit.items[0]!]! : null })
      for (let i = 0; i < count; i++) found.push(-1)
    } else found.push(...settled)
  })
  const places = Int32Array.from(found)
  const plain = foreign.length === 0 && anchored.length <= index.table.rows.length
  const missingRows = new Set(missing.map(({ row }) => row))
  const aside = plain ? [] : setAside(index.table.table_id, anchored, places, missingRows, cells, text)
  return { places: places, missing, setAside: aside }
}

const isWhole = (reading: RowReading, columns: number) =>
  reading.units !== null && reading.units.length === 1 && reading.values.length === columns

/** The shapes of the rows that were found in one piece. */
function shapesOf(
  readings: readonly RowReading[],
  cells: Cells,
  grid: Grid,
  text: string,
  index: TableIndex,
): LearnedRow[] {
  return readings.flatMap((reading, row) => {
    const unit = reading.units?.length === 1 ? reading.units[0]! : null
    const columns = index.table.rows[row]!.columns.length
    if (!unit || unit.items.length === 0 || columns < 2) return []
    const shape = shapeOf(unit, cells, grid, index.kinds[row]!, text)
    return [{ shape, full: unit.values.length === columns, columns, values: unit.values.length }]
  })
}

/** The cells of one row, or why they cannot be settled. */
function placeRow(
  reading: RowReading,
  kind: string,
  count: number,
  cells: Cells,
  grid: Grid,
  text: string,
  places: Places,
): readonly number[] | string {
  if (!reading.units) return reading.why
  if (reading.values.length > count)
    return `${reading.values.length} figures stand where the form has ${count}`
  const unit = reading.units[0]!
  const whole = reading.values.length === count
  // Split over lines, or cut out of figures that stand in no rows: the count alone says whose they are.
  if (whole && (reading.units.length > 1 || unit.values.length !== count)) return reading.values
  if (reading.units.length > 1) return 'the row is split and figures are missing from it'
  if (!whole && reading.loose) return 'figures that no row claims stand below a row that lacks some'
  if (whole && count === 1) return reading.values
  if (unit.items.length === 0) return 'no figure stands behind the label'
  if (count === 1) return [unit.items[0]!]
  const shape = shapeOf(unit, cells, grid, kind, text)
  if (whole && standAsOthers(places, shape, count)) return reading.values
  if (whole) return 'cells stand among the figures as in no other row'
  return (
    cellsByPlace(unit, shape, count, cells, places) ??
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
  const count = index.table.rows.reduce((sum, row) => sum + row.columns.length, 0)
  const rows = index.table.rows.map((_, row) => row)
  const units = run.units.filter((unit) => unit.values.length > 0)
  const none = (why: string): TableReading => ({
    places: new Int32Array(count).fill(-1),
    missing: rows.map((row) => ({ row, why, position: null })),
    setAside: [],
  })
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
    return { places: Int32Array.from(values), missing: [], setAside: [] }
  }
  const unit = units[0]!
  const readable = unit.values.every((cell) => cells.kind[cell] !== TEXT)
  const whole = unit.row !== NO_ROW && units.length === 1 && unit.items.length === count && readable
  const told = () =>
    isFilledLine(unit) ||
    (!isDisplaced(unit) &&
      (headIsAsWide(run, cells, grid, count) || standsInElement(document, cells.start[unit.values[0]!]!)))
  if (whole && told()) {
    return { places: Int32Array.from(unit.items), missing: [], setAside: [] }
  }
  return none(`${values.length} figures stand where the form has ${count}, and their places leave open which`)
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
const headIsAsWide = ({ units }: TableRun, cells: Cells, grid: Grid, count: number) =>
  units.some(({ before }) =>
    before.some((text) => cells.row[text.first] !== NO_ROW && grid.width[text.first] === count),
  )
