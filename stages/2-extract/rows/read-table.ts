import type { Cells } from '../cells.ts'
import { OTHER_ORDER, unitsInOtherOrder } from '../labels/head-order.ts'
import { joinAcrossPages } from '../pages/across-pages.ts'
import { dropPageNumbers, MAY_BE_PAGE_NUMBER } from '../pages/page-numbers.ts'
import { placing } from '../places/place-rows.ts'
import type { Grid } from '../places/shape.ts'
import type { ReadingNote } from '../raw-report.ts'
import { alignRows } from './align.ts'
import { anchorUnits } from './anchor-units.ts'
import type { TableIndex } from './anchors.ts'
import { doubtBroken, MAY_GO_ON } from './broken-figures.ts'
import { joinMergedColumns } from './merged-columns.ts'
import { isWhole, type RowReading } from './row-reading.ts'
import { setAside } from './set-aside.ts'
import { findSpelledRows } from './spelled-rows.ts'
import { doubtSigns, mendSplitRows } from './split-rows.ts'
import { dropSurplus } from './surplus.ts'
import type { TableRun } from './units.ts'

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
  const readings = doubtBroken(mended, anchored, cells, grid, text, index.table, run.after)
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
