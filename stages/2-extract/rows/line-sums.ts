import { type Cells, EMPTY, NO_ROW } from '../cells.ts'
import type { Grid } from '../places/shape.ts'
import type { TableIndex } from './anchors.ts'
import { addsUp, addsUpAcross, FEWEST_BLANKS, sumOf } from './row-sums.ts'
import type { TableRun, Unit } from './units.ts'

/** The place of the first column on a printed line of the head, as far as one is printed. */
export function firstOfHead({ units }: TableRun, cells: Cells, grid: Grid): number {
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
export function cellsBySum(unit: Unit, head: number, { table }: TableIndex, cells: Cells, text: string) {
  if (!addsUpAcross(table)) return null
  const widths = table.rows.map(({ columns }) => columns.length)
  const places = [...new Set([0, head])].filter((from) => lineAddsUp(unit, from, widths, cells, text))
  const count = widths.reduce((sum, width) => sum + width, 0)
  return places.length === 1 ? unit.items.slice(places[0]!, places[0]! + count) : null
}

/** Whether the figures of some row of a line add up, but the last of them is not in the place of its total. */
export function isMoved({ items }: Unit, { table }: TableIndex, cells: Cells, text: string): boolean {
  let at = 0
  return table.rows.some(({ columns }) => {
    const own = items.slice(at, at + columns.length)
    at += columns.length
    const printed = own.filter((cell) => cells.kind[cell] !== EMPTY)
    return sumOf(printed, columns.length, cells, text) === 'printed' && !addsUp(own, cells, text)
  })
}

/** Whether a line prints all its figures and the last of each row is the sum of the others. */
export function endsInTotals(
  units: readonly Unit[],
  { table }: TableIndex,
  cells: Cells,
  text: string,
): boolean {
  const values = units.flatMap((unit) => unit.values)
  if (!addsUpAcross(table) || values.length !== table.rows.reduce((sum, row) => sum + row.columns.length, 0))
    return false
  let at = 0
  return table.rows.every(({ columns }) => {
    at += columns.length
    return addsUp(values.slice(at - columns.length, at), cells, text)
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
