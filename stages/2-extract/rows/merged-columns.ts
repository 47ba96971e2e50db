import { type Cells, NO_ROW } from '../cells.ts'
import type { TableIndex } from './anchors.ts'
import type { AnchoredUnit } from './row-reading.ts'
import type { TextToken } from './text-tokens.ts'

/** The columns that the last printed line of a head names, in order and as often as it names them; null without one. */
function columnsOfHead(before: readonly TextToken[], cells: Cells, index: TableIndex): string[] | null {
  const named = before.flatMap(({ labels, number, first }) => {
    const column = labels.find(({ kind, table_id }) => kind === 'column' && table_id === index.table.table_id)
    return column && number === '' && cells.row[first] !== NO_ROW
      ? [{ code: column.code, row: cells.row[first]! }]
      : []
  })
  const last = named.at(-1)
  return last ? named.filter(({ row }) => row === last.row).map(({ code }) => code) : null
}

/** The first figure of each column, where those of one column print the same; null where they do not. */
function onePerColumn(
  values: readonly number[],
  head: readonly string[],
  cells: Cells,
  text: string,
): readonly number[] | null {
  const printed = (cell: number) => text.slice(cells.start[cell]!, cells.end[cell]!)
  const alike = values.every(
    (cell, i) => i === 0 || head[i] !== head[i - 1] || printed(cell) === printed(values[i - 1]!),
  )
  return alike ? values.filter((_, i) => i === 0 || head[i] !== head[i - 1]) : null
}

/**
 * Leaves one figure a column where a cell that spans several was printed once for each, in the head as in the rows:
 * what tables of a page turn into where each place of the grid gets the text of its cell.
 */
export function joinMergedColumns(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  index: TableIndex,
): readonly AnchoredUnit[] {
  const columnsOf = (row: number) => index.table.rows[row]?.columns ?? []
  const overfull = ({ unit, anchor }: AnchoredUnit) =>
    anchor.row >= 0 && unit.row !== NO_ROW && unit.values.length > columnsOf(anchor.row).length
  if (!anchored.some(overfull)) return anchored
  let head: readonly string[] = []
  return anchored.map((one) => {
    head = columnsOfHead(one.unit.before, cells, index) ?? head
    if (!overfull(one) || one.unit.values.length !== head.length) return one
    const columns = head.filter((code, i) => code !== head[i - 1])
    if (columns.join(' ') !== columnsOf(one.anchor.row).join(' ')) return one
    const values = onePerColumn(one.unit.values, head, cells, text)
    return values ? { ...one, unit: { ...one.unit, items: values, values, settled: true } } : one
  })
}
