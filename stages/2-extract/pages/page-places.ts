import type { FormTable } from '../../../schemas/forms/form.ts'
import { type Cells, NO_ROW } from '../cells.ts'
import type { Span } from '../raw-report.ts'
import { anchorUnits } from '../rows/anchor-units.ts'
import type { TableIndex } from '../rows/anchors.ts'
import { plainNumber } from '../rows/row-sums.ts'
import type { TableRun, Unit } from '../rows/units.ts'
import { LAST_PAGE } from './page-numbers.ts'

/** A number that may be of a page: a cell of the region, or -1 for a line outside it. */
export interface Candidate {
  readonly number: number
  readonly cell: number
}

/** A place where the number of a page may stand: the figures of a row that has one too many, or a bare number. */
export interface Place {
  readonly at: number
  /** The row; null outside the tables. */
  readonly unit: Unit | null
  /** How many figures the row should print. */
  readonly columns: number
  readonly candidates: readonly Candidate[]
}

/** A line outside the tables that is a number and nothing else. */
const BARE_LINE = /^[ \t]*([1-9]\d?)[ \t]*$/gm

const figuresOf = ({ rows }: FormTable) => rows.reduce((sum, row) => sum + row.columns.length, 0)

/** The most figures that one row of a table prints. */
const widestOf = (table: FormTable) =>
  table.layout === 'side_by_side'
    ? figuresOf(table)
    : Math.max(...table.rows.map(({ columns }) => columns.length))

/** The units of a table with the number of figures that each should have. */
function unitsOf(run: TableRun, index: TableIndex, cells: Cells, text: string) {
  const { rows, layout } = index.table
  const widest = widestOf(index.table)
  if (layout === 'side_by_side')
    return run.units.map((unit) => ({ unit, columns: widest, labelled: unit.values.length > 1 }))
  return anchorUnits(run.units, cells, text, index).anchored.map(({ unit, anchor }) => ({
    unit,
    columns: anchor.row < 0 ? widest : rows[anchor.row]!.columns.length,
    labelled: anchor.row >= 0,
  }))
}

/** The places in tables, and the units with all their figures or fewer, which may hide a number as well. */
export function placesInTables(
  runs: readonly TableRun[],
  tables: ReadonlyMap<string, TableIndex>,
  cells: Cells,
  text: string,
): { readonly places: Place[]; readonly others: Unit[] } {
  const places: Place[] = []
  const others: Unit[] = []
  for (const run of runs) {
    if (!tables.has(run.table_id)) continue
    const index = tables.get(run.table_id)!
    const units = unitsOf(run, index, cells, text).filter(({ unit }) => unit.row === NO_ROW)
    const widest = widestOf(index.table)
    const wide = units.filter(({ columns }) => columns === widest)
    const usual = mostFrequent(wide.map(({ unit }) => unit.values.length))
    const traced = mostFrequent(wide.map(({ unit }) => unit.items.length)) === widest
    for (const { unit, columns, labelled } of units) {
      const { values } = unit
      if (values.length === 0) continue
      const alone = !labelled && values.length === 1
      const full = columns === widest ? Math.min(usual, columns) : columns
      // An empty cell at the end fills a narrow row up to the width of the others.
      const padded = unit.items.length <= widest && unit.items.at(-1) !== values.at(-1)
      const overfull = traced
        ? (unit.items.length === columns + 1 && !padded) || values.length === columns + 1
        : values.length === full + 1
      if (!overfull && !alone) {
        others.push(unit)
        continue
      }
      const candidates = values.flatMap((cell) => {
        const number = plainNumber(cells, cell, text)
        return number >= 1 && number <= LAST_PAGE ? [{ number, cell }] : []
      })
      if (candidates.length > 0) places.push({ at: cells.start[values[0]!]!, unit, columns, candidates })
    }
  }
  return { places, others }
}

/** How many figures, or cells, most rows have: fewer than the form where a blank total leaves no trace. */
function mostFrequent(lengths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** Lines outside the tables that hold a number and nothing else. */
export function placesOutside(text: string, { start, end }: Span): Place[] {
  return [...text.matchAll(BARE_LINE)].flatMap((line) =>
    line.index < start || line.index >= end
      ? [{ at: line.index, unit: null, columns: 0, candidates: [{ number: Number(line[1]), cell: -1 }] }]
      : [],
  )
}

/** Whether some row that is not shown has a cell more than the widest row of its table. */
export const isOverfull = ({ units }: TableRun, { table }: TableIndex) => {
  const most = widestOf(table) + 1
  return units.some(
    ({ row, items, values }) => row === NO_ROW && (values.length === most || items.length === most),
  )
}
