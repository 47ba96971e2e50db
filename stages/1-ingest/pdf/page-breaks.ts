import { OPENING } from './prose.ts'
import type { TableCell, TableRow } from './table.ts'

/** A figure, with a sign before it and a unit behind it at the most; the label of an item begins with digits too. */
const FIGURE = /^[+\-—–]{0,2}\d[\d.,\ufffd]*\s?\p{L}{0,2}$/u

/** Sides of cells nearer than this are one, in points. */
const NEAR = 3
const sameColumn = (a: TableCell, b: TableCell) =>
  Math.abs(a.left - b.left) < NEAR && Math.abs(a.right - b.right) < NEAR

const LOST = '\ufffd'

const isFigure = ({ text }: TableCell) => FIGURE.test(text)

/** The place of the cell that a part of one at the top of the next page goes on from; null where there is none. */
function ownerOf(part: TableCell, rows: readonly TableRow[]): readonly [row: number, cell: number] | null {
  for (let row = rows.length - 1; row >= 0; row--) {
    const cell = rows[row]!.findIndex((other) => sameColumn(other, part))
    const above = rows[row]![cell]
    if (!above) return null
    // Below the label of a group its column is empty.
    if (above.text === '' && !isFigure(part)) continue
    return above.full && isFigure(above) === isFigure(part) ? [row, cell] : null
  }
  return null
}

/**
 * The rows of a table of which the last one goes on at the top of the next page; null where that is another row. Only
 * cells that fill their last line go on: where the lower part prints anything else, they are two. A number is whole
 * again where the label beside it goes on as well; where no label tells, a U+FFFD says that it may go on.
 */
function continued(rows: readonly TableRow[], below: TableRow): readonly TableRow[] | null {
  const rest = below.filter(({ text }) => text !== '')
  const owners = rest.map((part) => ownerOf(part, rows))
  if (rest.length === 0 || owners.includes(null)) return null
  const last = rows.length - 1
  const labelled = rest.some((part) => !isFigure(part))
  const goesOn = (cell: number) => owners.some((owner) => owner![0] === last && owner![1] === cell)
  if (rows[last]!.every((cell, i) => cell.text === '' || (goesOn(i) && !isFigure(cell)))) return null
  const whole = rows.map((row) => [...row])
  for (const [i, part] of rest.entries()) {
    const [row, cell] = owners[i]!
    const above = whole[row]![cell]!
    const more = labelled || !isFigure(part) ? part.text : LOST
    whole[row]![cell] = { ...above, text: above.text + more, full: part.full }
  }
  return whole
}

const sameRow = (a: TableRow, b: TableRow | undefined) =>
  a.length === b?.length && a.every(({ text }, i) => text === b[i]!.text)

/** How many rows at the top of a page print the head of the table again. */
function headRows(rows: readonly TableRow[], table: readonly TableRow[]): number {
  let count = 0
  while (count < rows.length - 1 && sameRow(rows[count]!, table[count])) count++
  return rows.slice(0, count).some((row) => row.some(isFigure)) ? 0 : count
}

/** Whether a row is surely none that goes on: its label is numbered, or it has a cell below every figure. */
function isNext(row: TableRow, figures: readonly TableCell[]): boolean {
  if (row.some(({ text }) => OPENING.test(text))) return true
  return figures.every((figure) => row.some((cell) => cell.text !== '' && sameColumn(cell, figure)))
}

/**
 * Two rows of which the lower one may be the rest of the upper one, whose label has no room left. The figures that
 * stand below each other are then of nobody knows which row, and a U+FFFD behind them says so.
 */
function unsure(above: TableRow, below: TableRow): readonly [TableRow, TableRow] {
  const goesOn = above.some((cell) => cell.full && cell.text !== '' && !isFigure(cell))
  if (!goesOn || isNext(below, above.filter(isFigure))) return [above, below]
  const untold = (cell: TableCell, row: TableRow) =>
    isFigure(cell) && row.some((other) => isFigure(other) && sameColumn(other, cell))
      ? { ...cell, text: cell.text + LOST }
      : cell
  return [above.map((cell) => untold(cell, below)), below.map((cell) => untold(cell, above))]
}

/** The rows of a table and of its part on the next page, which may begin with the head and the rest of a row. */
export function joinRows(rows: readonly TableRow[], next: readonly TableRow[]): readonly TableRow[] {
  const head = headRows(next, rows)
  const [last, first] = [rows.at(-1)!, next[head]!]
  const whole = continued(rows, first)
  if (whole) return [...whole, ...next.slice(head + 1)]
  const [above, below] = unsure(last, first)
  return [...rows.slice(0, -1), above, ...next.slice(0, head), below, ...next.slice(head + 1)]
}
