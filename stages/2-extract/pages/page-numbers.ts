import type { FormTable } from '../../../schemas/forms/form.ts'
import { type Cells, FIGURE, MARK, NO_ROW } from '../cells.ts'
import { lineEndsBetween } from '../places/shape.ts'
import type { RowReading } from '../rows/row-reading.ts'
import { plainNumber } from '../rows/row-sums.ts'

/** No page of a report has a number above this. */
export const LAST_PAGE = 99

/** Why figures of a row are of no column that can be told where the chain of page numbers lacks one of them. */
export const MAY_BE_PAGE_NUMBER = 'one of the figures may be the number of a page'

/** Whether a cell prints a number in plain digits that is of no page: 0, or more than any report has. */
export function isOfNoPage(cell: number, cells: Cells, text: string): boolean {
  const number = plainNumber(cells, cell, text)
  return number > LAST_PAGE || (number === 0 && cells.kind[cell] === FIGURE)
}

const printed = (cells: Cells, cell: number, text: string) => text.slice(cells.start[cell]!, cells.end[cell]!)

/** Whether the three cells from `i` on are `- 7 -` or `— 7 —`: a number between two dashes that are alike. */
function isDashedNumber(values: readonly number[], i: number, cells: Cells, text: string): boolean {
  const [open, number, close] = values.slice(i, i + 3)
  return (
    cells.kind[open!] === MARK &&
    cells.kind[number!] !== MARK &&
    /^[-—–]$/.test(printed(cells, open!, text)) &&
    printed(cells, open!, text) === printed(cells, close!, text)
  )
}

/** Whether a number between dashes stands among figures: it may be of a page. */
export const holdDashedNumber = (values: readonly number[], cells: Cells, text: string): boolean =>
  values.some((_, i) => i + 2 < values.length && isDashedNumber(values, i, cells, text))

/**
 * The one figure of a row that stands apart from those before and behind it, all of which stand equally close to each
 * other: a number of a page among figures on lines of their own. -1 where there is none.
 */
function setApart(values: readonly number[], cells: Cells, text: string): number {
  const gaps = values.slice(1).map((value, i) => lineEndsBetween(values[i]!, value, cells, text))
  const usual = Math.min(...gaps)
  const wide = gaps.flatMap((gap, i) => (gap > usual ? [i] : []))
  return usual > 0 && wide.length === 2 && wide[1] === wide[0]! + 1 ? wide[1]! : -1
}

/** Figures fewer than this stand equally close to each other by chance. */
const ENOUGH = 5

function withoutPageNumber(values: readonly number[], columns: number, cells: Cells, text: string) {
  if (values.length === columns + 3 && isDashedNumber(values, columns, cells, text))
    return values.slice(0, columns)
  const apart = values.length === columns + 1 && columns >= ENOUGH ? setApart(values, cells, text) : -1
  return apart < 0 ? null : values.filter((_, i) => i !== apart)
}

/**
 * Takes page numbers out of rows that are not shown: between dashes behind the figures on one long line, or set
 * apart by blank lines among figures on lines of their own. Any other bare number stays: nothing but the sum of the
 * row could tell it from a figure, and sums as printed are wrong too often to decide that.
 */
export function dropPageNumbers(
  readings: readonly RowReading[],
  cells: Cells,
  text: string,
  table: FormTable,
): RowReading[] {
  return readings.map((reading, row) => {
    const columns = table.rows[row]!.columns.length
    const unit = reading.units?.length === 1 ? reading.units[0]! : null
    if (!reading.units || unit?.row !== NO_ROW || reading.values.length <= columns) return reading
    const values = withoutPageNumber(reading.values, columns, cells, text)
    return values ? { ...reading, values } : reading
  })
}
