import { type Cells, NO_ROW } from '../cells.ts'
import type { Grid } from '../places/shape.ts'
import type { TableIndex } from '../rows/anchors.ts'
import type { AnchoredUnit } from '../rows/row-reading.ts'
import type { TextToken } from '../rows/text-tokens.ts'

/** Where the head above a row puts the row's first column, and how wide its lines are. */
export interface Head {
  readonly first: number
  readonly width: number
}

/** The column that a text of the head names; null where it names none, or is the number and label of a row. */
function columnNamed({ labels, number }: TextToken, { table }: TableIndex): string | null {
  if (number !== '' || labels.length === 0) return null
  const label = labels.find(({ kind, table_id }) => kind === 'column' && table_id === table.table_id)
  return label?.code ?? null
}

/**
 * The head of each row: the last above it that prints each column of the row, side by side and in order, in lines
 * that are equally wide. Nothing for a row without one.
 */
export function headsOf(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  index: TableIndex,
): readonly (Head | undefined)[] {
  const heads: Head[] = []
  const at = new Map<string, number>()
  for (const { unit, anchor } of anchored) {
    const own = anchor.row < 0 ? undefined : unit.before.findLast(({ labels }) => labels.length > 0)
    for (const text of unit.before) {
      const column = text === own || cells.row[text.first] === NO_ROW ? null : columnNamed(text, index)
      if (column !== null) at.set(column, text.first)
    }
    if (anchor.row < 0 || heads[anchor.row]) continue
    const head = headOf(index.table.rows[anchor.row]!.columns, at, grid)
    if (head) heads[anchor.row] = head
  }
  return heads
}

function headOf(columns: readonly string[], at: ReadonlyMap<string, number>, grid: Grid): Head | null {
  const first = at.get(columns[0]!)
  if (first === undefined) return null
  const [start, width] = [grid.column[first]!, grid.width[first]!]
  const inLine = columns.every((column, i) => {
    const text = at.get(column)
    return text !== undefined && grid.column[text] === start + i && grid.width[text] === width
  })
  return inLine ? { first: start, width } : null
}

/**
 * The places of the columns of a table in its printed rows, where its head prints all of them side by side, on whichever
 * of its lines; empty where it does not.
 */
export function stopsOf(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  index: TableIndex,
): readonly number[] {
  const at = new Map<string, number>()
  for (const { unit } of anchored)
    for (const text of unit.before) {
      const column = cells.row[text.first] === NO_ROW ? null : columnNamed(text, index)
      if (column !== null && !at.has(column)) at.set(column, grid.column[text.first]!)
    }
  const stops = index.table.columns.map(({ code }) => at.get(code) ?? Number.NaN)
  return stops.every((stop, i) => stop === stops[0]! + i) ? stops : []
}
