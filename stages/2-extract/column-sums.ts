import type { TableIndex } from './anchors.ts'
import type { Cells } from './cells.ts'
import type { RowReading } from './row-reading.ts'
import { addsUp, addsUpAcross, plainNumber } from './row-sums.ts'

/** The figures of a row that is found in one piece, as numbers, and how many columns it has. */
interface Figures {
  readonly printed: readonly number[]
  readonly columns: number
  /** Whether it prints all and its total, more than zero, is their sum. */
  readonly addsUp: boolean
}

const lacksOne = ({ printed, columns }: Figures) => printed.length === columns - 1
const isFull = ({ printed, columns }: Figures) => printed.length === columns

/** The figure of a column where the row leaves one column blank; null in that column, and where the row lacks more. */
function figureAt({ printed, columns }: Figures, column: number, blank: number | undefined): number | null {
  if (printed.length === columns) return printed[column]!
  if (printed.length < columns - 1 || blank === undefined || blank === column) return null
  return printed[column < blank ? column : column - 1]!
}

/** Whether an identity holds in each column that all its rows print, where rows leave the column blank that is given for them. */
function holds(
  left: readonly number[],
  right: readonly number[],
  figures: readonly (Figures | null)[],
  blanks: ReadonlyMap<number, number>,
): boolean {
  const { columns } = figures[left[0]!]!
  const sum = (rows: readonly number[], column: number) => {
    let total = 0
    for (const row of rows) {
      const figure = figureAt(figures[row]!, column, blanks.get(row))
      if (figure === null) return null
      total += figure
    }
    return total
  }
  let compared = 0
  for (let column = 0; column < columns; column++) {
    const [one, other] = [sum(left, column), sum(right, column)]
    if (one === null || other === null) continue
    if (one !== other) return false
    compared++
  }
  return compared >= columns - 1
}

/** The figures of each row that was found in one piece. */
const figuresOf = (readings: readonly RowReading[], cells: Cells, text: string, { table }: TableIndex) =>
  readings.map((reading, row): Figures | null => {
    if (reading.units === null || reading.units.length !== 1 || reading.loose || reading.lastIsOpen)
      return null
    const printed = reading.values.map((cell) => plainNumber(cells, cell, text))
    const { length: columns } = table.rows[row]!.columns
    const total = printed.length === columns && addsUp(reading.values, cells, text) ? printed.at(-1)! : 0
    return { printed, columns, addsUp: total > 0 }
  })

/** Whether the sides agree where some rows leave their last column blank, and would not if they left any other. */
function tellsOfTotals(
  [left, right]: readonly [readonly number[], readonly number[]],
  rows: readonly number[],
  figures: readonly (Figures | null)[],
  withoutTotals: ReadonlySet<number>,
): boolean {
  const last = figures[rows[0]!]!.columns - 1
  const known = [...withoutTotals].map((row): [number, number] => [row, last])
  const agree = (column: number) =>
    holds(left, right, figures, new Map([...known, ...rows.map((row): [number, number] => [row, column])]))
  return agree(last) && !Array.from({ length: last }, (_, column) => column).some(agree)
}

/**
 * The rows, by their index in the table, that print all figures but their total, although nothing shows which is blank:
 * all parts of a total row lack one, each column but the last adds up to it, and would not if another were blank in all
 * of them; and a row beside them whose own figures tell as much. The total row, which prints all, is one of them.
 */
export function rowsBySumsOfColumns(
  readings: readonly RowReading[],
  cells: Cells,
  text: string,
  index: TableIndex,
): ReadonlySet<number> {
  const found = new Set<number>()
  if (!addsUpAcross(index.table)) return found
  const figures = figuresOf(readings, cells, text, index)
  const rowsOf = (codes: readonly string[]) => codes.map((code) => index.rowOf.get(code)!)
  const identities = index.table.identities
    .filter(({ per }) => per === 'column')
    .map(({ left, right }) => [rowsOf(left), rowsOf(right)] as const)
    .filter((sides) => sides.flat().every((row) => figures[row] !== null))
  for (const [left, parts] of identities) {
    const [total] = left
    if (left.length > 1 || !figures[total!]!.addsUp || !parts.every((row) => lacksOne(figures[row]!)))
      continue
    if (tellsOfTotals([left, parts], parts, figures, found))
      for (const row of [total!, ...parts]) found.add(row)
  }
  for (const sides of found.size > 0 ? identities : []) {
    const open = sides.flat().filter((row) => !found.has(row) && !isFull(figures[row]!))
    if (open.length === 1 && lacksOne(figures[open[0]!]!) && tellsOfTotals(sides, open, figures, found))
      found.add(open[0]!)
  }
  return found
}
