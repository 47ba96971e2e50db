import type { Document } from '../1-ingest/document.ts'
import { toSource } from '../1-ingest/offsets.ts'
import type { TableIndex } from './anchors.ts'
import { type Cells, EMPTY, NO_ROW, TEXT } from './cells.ts'
import { lineIsInOrder, OTHER_ORDER } from './head-order.ts'
import { isOfNoPage } from './page-numbers.ts'
import type { TableReading } from './read-table.ts'
import { addsUp, addsUpAcross, FEWEST_BLANKS, sumOf } from './row-sums.ts'
import { type Grid, lineEndsBetween } from './shape.ts'
import type { TableRun, Unit } from './units.ts'

/** Reads a table that prints all its rows side by side: one line of figures, whatever the head looks like. */
export function readLine(
  run: TableRun,
  cells: Cells,
  grid: Grid,
  document: Document,
  index: TableIndex,
): TableReading {
  const { text } = document
  const count = index.table.rows.reduce((sum, row) => sum + row.columns.length, 0)
  const rows = index.table.rows.map((_, row) => row)
  const units = unitsOfLine(run.units, count)
  const none = (why: string): TableReading => ({
    places: new Int32Array(count).fill(-1),
    missing: rows.map((row) => ({ row, why, position: null })),
    setAside: [],
  })
  const settled = (places: readonly number[]): TableReading => ({
    places: Int32Array.from(places),
    missing: [],
    setAside: [],
  })
  if (units.length === 0 && run.blank.length >= count) return settled(run.blank.slice(0, count))
  if (units.length === 0) return none('the table prints no figures')
  if (
    !lineIsInOrder(
      run.units.flatMap(({ before }) => before),
      cells,
      index,
    )
  )
    return none(OTHER_ORDER)
  const rowByRow = inRowsOfTheirOwn(units, index)
  if (rowByRow) return settled(rowByRow)
  const labelled = units.slice(1).some((unit) => unit.before.length > 0)
  const values = units.flatMap((unit) => unit.values)
  // With an empty cell among them, one figure may be another's double.
  const sideBySide = values.at(-1)! - values[0]! === values.length - 1
  const together = sideBySide || units[0]!.settled || isBroken(units, cells, text)
  if (!labelled && together && values.length === count) {
    return settled(values)
  }
  const unit = units[0]!
  const readable = unit.values.every((cell) => cells.kind[cell] !== TEXT)
  const whole =
    unit.row !== NO_ROW &&
    units.length === 1 &&
    unit.items.length === count &&
    readable &&
    !isMoved(unit, index, cells, text)
  const told = () =>
    isFilledLine(unit) ||
    (!isDisplaced(unit) &&
      (headIsAsWide(run, unit, cells, grid, count) ||
        standsInElement(document, cells.start[unit.values[0]!]!)))
  if (whole && told()) {
    return settled(unit.items)
  }
  // Where no rows are printed, cells of the head above may stand before those of the line.
  const counted = unit.row !== NO_ROW || unit.items.length === count
  const summed =
    units.length === 1 && readable && counted
      ? cellsBySum(unit, firstOfHead(run, cells, grid), index, cells, text)
      : null
  if (summed) return settled(summed)
  return none(`${values.length} figures stand where the form has ${count}, and their places leave open which`)
}

/** The figures of units that are rows one below the other, each all figures of the one row that its labels name. */
function inRowsOfTheirOwn(units: readonly Unit[], { table, rowOf }: TableIndex): readonly number[] | null {
  if (units.length !== table.rows.length) return null
  const own = units.every(({ before, items, values }, row) => {
    const named = before.flatMap(({ labels }) =>
      labels.filter(({ kind, table_id }) => kind === 'row' && table_id === table.table_id),
    )
    const full = items.length === values.length && values.length === table.rows[row]!.columns.length
    return full && named.length > 0 && named.every(({ code }) => rowOf.get(code) === row)
  })
  return own ? units.flatMap(({ values }) => values) : null
}

/**
 * Whether a line goes on right below where it broke off, and the one empty cell among its figures stands at the break:
 * it was left there by what parts the cells. A figure alone may be the number of a page.
 */
function isBroken(units: readonly Unit[], cells: Cells, text: string): boolean {
  const [line, rest] = units
  if (units.length !== 2 || rest!.row === NO_ROW) return false
  const first = line!.items[0]!
  const end = line!.items.at(-1)!
  const last = rest!.items.at(-1)!
  const figures = line!.values.length + rest!.values.length
  return (
    line!.values[0] === first &&
    rest!.values.at(-1) === last &&
    rest!.values[0]! - line!.values.at(-1)! === 2 &&
    figures === last - first &&
    lineEndsBetween(end, end + 1, cells, text) === 1 &&
    (line!.row !== NO_ROW || isOfNoPage(first, cells, text))
  )
}

/** The place of the first column on a printed line of the head, as far as one is printed. */
function firstOfHead({ units }: TableRun, cells: Cells, grid: Grid): number {
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
function cellsBySum(unit: Unit, head: number, { table }: TableIndex, cells: Cells, text: string) {
  if (!addsUpAcross(table)) return null
  const widths = table.rows.map(({ columns }) => columns.length)
  const places = [...new Set([0, head])].filter((from) => lineAddsUp(unit, from, widths, cells, text))
  const count = widths.reduce((sum, width) => sum + width, 0)
  return places.length === 1 ? unit.items.slice(places[0]!, places[0]! + count) : null
}

/** Whether the figures of some row of a line add up, but the last of them is not in the place of its total. */
function isMoved({ items }: Unit, { table }: TableIndex, cells: Cells, text: string): boolean {
  let at = 0
  return table.rows.some(({ columns }) => {
    const own = items.slice(at, at + columns.length)
    at += columns.length
    const printed = own.filter((cell) => cells.kind[cell] !== EMPTY)
    return sumOf(printed, columns.length, cells, text) === 'printed' && !addsUp(own, cells, text)
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

/**
 * The units with figures; only the line itself where it prints all, and figures alone number pages: on other lines, or
 * among the labels of the head.
 */
function unitsOfLine(all: readonly Unit[], count: number): readonly Unit[] {
  const units = all.filter(({ values }) => values.length > 0)
  const lines = units.filter(({ values }) => values.length === count)
  const [line] = lines
  if (!line || lines.length > 1) return units
  const others = units.filter((unit) => unit !== line)
  const inHead = line === units.at(-1) && line.before.length > 0
  return (line.row !== NO_ROW || inHead) && others.every(({ values }) => values.length === 1) ? [line] : units
}

/** Whether figures stand in the first and the last cell of a line, so that neither is padding. */
const isFilledLine = ({ items, values }: Unit) => values[0] === items[0] && values.at(-1) === items.at(-1)

/** Whether a figure stands in a cell that has an element of its own in the source, as those beside it then have. */
function standsInElement({ source, offsets }: Document, position: number): boolean {
  const before = source.slice(0, toSource(offsets, position))
  const opened = Math.max(before.lastIndexOf('<td'), before.lastIndexOf('<TD'), before.lastIndexOf('<th'))
  return opened >= 0 && opened > Math.max(before.lastIndexOf('</t'), before.lastIndexOf('</T'))
}

/** Whether nothing but one cell at an end is empty: the line may have moved by a cell and lost one. */
const isDisplaced = ({ items, values }: Unit) => values.length === items.length - 1

/** Whether a line of the head above is as wide as the line of figures, so that places can be trusted. */
function headIsAsWide({ units }: TableRun, line: Unit, cells: Cells, grid: Grid, count: number): boolean {
  const above = line.items[0]! - 1
  if (cells.kind[above] === TEXT && grid.width[above] === count) return true
  return units.some(({ before }) =>
    before.some((text) => cells.row[text.first] !== NO_ROW && grid.width[text.first] === count),
  )
}
