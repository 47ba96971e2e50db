import type { BodyRow, Grid, GridRow, HeadRow, Label, Pick } from '../grid.ts'

/** A way in which the tables of a report depart from the form. */
export interface Quirk {
  readonly name: string
  /** Changes one table; `pick` chooses where. */
  readonly apply: (grid: Grid, pick: Pick) => Grid
}

/** Changes the text of every label and head of a table. */
export function mapLabels(grid: Grid, change: (text: string) => string): Grid {
  const rows = grid.rows.map((row): GridRow => {
    if (row.kind === 'loose') return row
    if (row.kind === 'head') return { ...row, cells: row.cells.map((c) => ({ ...c, text: change(c.text) })) }
    return { ...row, labels: row.labels.map((label): Label => ({ ...label, text: change(label.text) })) }
  })
  return { ...grid, rows }
}

/** Changes every row with figures; `depth` counts rows from the head down. */
export function mapBody(grid: Grid, change: (row: BodyRow, depth: number) => BodyRow): Grid {
  let depth = 0
  return { ...grid, rows: grid.rows.map((row) => (row.kind === 'body' ? change(row, depth++) : row)) }
}

/** Puts rows before some rows with figures that follow another such row. */
export function insertRows(grid: Grid, before: (row: BodyRow) => readonly GridRow[]): Grid {
  const rows = grid.rows.flatMap((row, i) => {
    if (row.kind !== 'body' || grid.rows[i - 1]?.kind !== 'body') return [row]
    return [...before(row), row]
  })
  return { ...grid, rows }
}

/** The rows of a table's first head. */
export function headOf(grid: Grid): readonly HeadRow[] {
  const end = grid.rows.findIndex((row) => row.kind !== 'head')
  return grid.rows.slice(0, end).filter((row) => row.kind === 'head')
}
