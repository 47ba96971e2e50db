import type { Cells } from '../cells.ts'
import type { TableIndex } from '../rows/anchors.ts'
import type { RowReading } from '../rows/row-reading.ts'
import { addsUp, addsUpAcross, plainNumber } from '../rows/row-sums.ts'
import { ENOUGH_ROWS } from './learned-rows.ts'

/** The figures of a row that is found in one piece, as numbers, and how many columns it has. */
interface Figures {
  readonly printed: readonly number[]
  readonly columns: number
  /** Whether it prints all and its total, more than zero, is their sum. */
  readonly addsUp: boolean
  /** Whether it prints fewer, and the last, more than zero, is the sum of the others. */
  readonly endsInSum: boolean
}

/** What the blank cell of a row would hold if its last figure were the total. */
const lackedByTotal = ({ printed }: Figures) =>
  2 * printed.at(-1)! - printed.reduce((sum, one) => sum + one, 0)
const lacksOne = ({ printed, columns }: Figures) => printed.length === columns - 1

/**
 * The figure of a column where the row leaves one column blank: in that column what its total leaves over, or null where
 * the total is blank or the row lacks more.
 */
function figureAt(row: Figures, column: number, blank: number | undefined): number | null {
  const { printed, columns } = row
  if (printed.length === columns) return printed[column]!
  if (printed.length < columns - 1 || blank === undefined) return null
  if (blank === column) return column === columns - 1 ? null : lackedByTotal(row)
  return printed[column < blank ? column : column - 1]!
}

/**
 * How many columns all rows of an identity print, where rows leave the column blank that is given for them; -1 where it
 * does not hold in one of these.
 */
function columnsHeld(
  left: readonly number[],
  right: readonly number[],
  figures: readonly (Figures | null)[],
  blanks: ReadonlyMap<number, number>,
): number {
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
    if (one !== other) return -1
    compared++
  }
  return compared
}

/** The figures of each row that was found in one piece. */
const figuresOf = (readings: readonly RowReading[], cells: Cells, text: string, { table }: TableIndex) =>
  readings.map((reading, row): Figures | null => {
    if (reading.units === null || reading.units.length !== 1 || reading.loose || reading.lastIsOpen)
      return null
    const printed = reading.values.map((cell) => plainNumber(cells, cell, text))
    const { length: columns } = table.rows[row]!.columns
    const isSum = printed.length > 0 && printed.at(-1)! > 0 && addsUp(reading.values, cells, text)
    const isFull = printed.length === columns
    return { printed, columns, addsUp: isFull && isSum, endsInSum: !isFull && isSum }
  })

/** What tells that rows lack their totals: their figures, and the identities between columns of rows that are all known. */
interface Evidence {
  readonly figures: readonly (Figures | null)[]
  readonly identities: readonly (readonly [left: readonly number[], right: readonly number[]])[]
  readonly last: number
}

/** The rows that lack a figure, with the identities that hold where each of them leaves its last column blank. */
function lackingRows({ figures, identities, last }: Evidence): readonly [readonly number[], Evidence] {
  const lacking = [...figures.keys()].filter((row) => figures[row] && lacksOne(figures[row]))
  const blanks = new Map(lacking.map((row) => [row, last]))
  const held = identities.filter(([left, right]) => columnsHeld(left, right, figures, blanks) >= last)
  const inHeld = lacking.filter((row) => held.some((sides) => sides.flat().includes(row)))
  return [inHeld, { figures, identities: held, last }]
}

/**
 * Whether rows cannot leave another column blank than the last, while others that lack a figure leave that: sums of
 * columns would not hold, or the last figure would be a total that is smaller than its parts.
 */
function lackTotals(rows: readonly number[], all: readonly number[], evidence: Evidence): boolean {
  const { figures, identities, last } = evidence
  const short = rows.filter((row) => lackedByTotal(figures[row]!) < 0)
  if (short.length >= Math.min(rows.length, ENOUGH_ROWS)) return true
  const fits = (column: number) => {
    const blanks = new Map(all.map((row) => [row, rows.includes(row) ? column : last]))
    return identities.every(([left, right]) => columnsHeld(left, right, figures, blanks) >= 0)
  }
  return !Array.from({ length: last }, (_, column) => column).some(fits)
}

/**
 * The rows, by their index in the table, that print all figures but their total, although nothing shows which is blank.
 * Where it is the last in all that lack one, columns add up, and would not if it were another. A row of zeros is one of
 * them where all parts of a total, or all rows of its kind, lack one. The row of totals, which prints all, goes with its
 * parts.
 */
export function rowsBySumsOfColumns(
  readings: readonly RowReading[],
  cells: Cells,
  text: string,
  index: TableIndex,
): ReadonlySet<number> {
  const { table, rowOf, kinds } = index
  if (!addsUpAcross(table)) return new Set()
  const figures = figuresOf(readings, cells, text, index)
  const rowsOf = (codes: readonly string[]) => codes.map((code) => rowOf.get(code)!)
  const identities = table.identities
    .filter(({ per }) => per === 'column')
    .map(({ left, right }) => [rowsOf(left), rowsOf(right)] as const)
    .filter((sides) => sides.flat().every((row) => figures[row]))
  const last = table.rows[0]!.columns.length - 1
  const [all, evidence] = lackingRows({ figures, identities, last })
  // A last figure that is the sum of the others by chance would be missed in its column.
  const mayPrintTotal = (row: number) => figures[row]!.endsInSum && !lackTotals([row], all, evidence)
  if (all.length < ENOUGH_ROWS || all.some(mayPrintTotal) || !lackTotals(all, all, evidence)) return new Set()
  const found = new Set(all.filter((row) => lackTotals([row], all, evidence)))
  const own = found.size
  const isAll = (rows: readonly number[]) => rows.every((row) => all.includes(row))
  for (const [[total, ...others], parts] of evidence.identities) {
    if (others.length > 0 || !isAll(parts) || !(isAll([total!]) || figures[total!]!.addsUp)) continue
    for (const row of [total!, ...parts]) found.add(row)
  }
  for (const row of own < ENOUGH_ROWS ? [] : all)
    if (isAll([...kinds.keys()].filter((other) => kinds[other] === kinds[row]))) found.add(row)
  return found
}
