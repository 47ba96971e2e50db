import type { FormTable } from '../../schemas/forms/form.ts'
import type { RowReading } from './align.ts'
import { type Cells, MARK, NO_ROW } from './cells.ts'

const printed = (cells: Cells, cell: number, text: string) => text.slice(cells.start[cell]!, cells.end[cell]!)

/** `- 7 -` or `— 7 —` behind the figures of a row: a number between two dashes that are alike. */
function endsInDashedNumber(values: readonly number[], cells: Cells, text: string): boolean {
  const [open, number, close] = values.slice(-3)
  return (
    cells.kind[open!] === MARK &&
    cells.kind[number!] !== MARK &&
    /^[-—–]$/.test(printed(cells, open!, text)) &&
    printed(cells, open!, text) === printed(cells, close!, text)
  )
}

/**
 * Takes page numbers between dashes out of rows that stand on one long line. A bare number stays: nothing but
 * the sum of the row could tell it from a figure, and sums as printed are wrong too often to decide that.
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
    if (!reading.units || unit?.row !== NO_ROW || reading.values.length !== columns + 3) return reading
    if (!endsInDashedNumber(reading.values, cells, text)) return reading
    return { ...reading, values: reading.values.slice(0, columns) }
  })
}
