import type { Document } from '../../1-ingest/document.ts'
import { toSource } from '../../1-ingest/offsets.ts'
import { type Cells, NO_ROW, TEXT } from '../cells.ts'
import { isOfNoPage } from '../pages/page-numbers.ts'
import { type Grid, lineEndsBetween } from '../places/shape.ts'
import type { TableIndex } from './anchors.ts'
import { plainNumber } from './row-sums.ts'
import type { TableRun, Unit } from './units.ts'

/**
 * The figures of units that stand one below the other, each all figures of the rows, one or several, that its labels name
 * and that come next in the form: reviews in a table, lawsuits in another. Null where they do not.
 */
export function inRowsOfTheirOwn(
  units: readonly Unit[],
  { table, rowOf }: TableIndex,
): readonly number[] | null {
  let next = 0
  let tables = 0
  const named = new Set<number | undefined>()
  for (const { before, items, values } of units) {
    for (const { labels } of before)
      for (const { kind, table_id, code } of labels)
        if (kind === 'row' && table_id === table.table_id) named.add(rowOf.get(code))
    // Labels of a head stand in rows of their own, whose other cells are empty.
    if (values.length === 0) continue
    const from = next
    while (named.has(next)) next++
    const figures = table.rows.slice(from, next).reduce((sum, row) => sum + row.columns.length, 0)
    const full = items.length === values.length && values.length === figures
    if (!full || named.size === 0 || named.size !== next - from) return null
    named.clear()
    tables++
  }
  const whole = tables > 1 && next === table.rows.length
  return whole ? units.flatMap(({ values }) => values) : null
}

/**
 * Whether a line goes on right below where it broke off, and the one empty cell among its figures stands at the break:
 * it was left there by what parts the cells. A figure alone may be the number of a page.
 */
export function isBroken(units: readonly Unit[], cells: Cells, text: string): boolean {
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

/**
 * The units with figures; only the line itself where it prints all, and figures alone number pages: on other lines, or
 * among the labels of the head.
 */
export function unitsOfLine(all: readonly Unit[], count: number): readonly Unit[] {
  const units = all.filter(({ values }) => values.length > 0)
  const lines = units.filter(({ values }) => values.length === count)
  const [line] = lines
  if (!line || lines.length > 1) return units
  const others = units.filter((unit) => unit !== line)
  const inHead = line === units.at(-1) && line.before.length > 0
  return (line.row !== NO_ROW || inHead) && others.every(({ values }) => values.length === 1) ? [line] : units
}

/**
 * Whether a figure that is no zero stands beside its like, and a line is blank before the first of all: it may be a cell
 * that holds nothing, whose place the figure that was printed twice fills.
 */
export function holdsDouble(units: readonly Unit[], cells: Cells, text: string): boolean {
  const label = units[0]!.before.at(-1)
  const values = units.flatMap((unit) => unit.values)
  const [first, second] = values
  if (!label || second === undefined) return false
  if (lineEndsBetween(label.last, first!, cells, text) <= lineEndsBetween(first!, second, cells, text))
    return false
  return values.some((cell, i) => {
    const number = plainNumber(cells, cell, text)
    return i > 0 && number !== 0 && number === plainNumber(cells, values[i - 1]!, text)
  })
}

/** Whether figures stand in the first and the last cell of a line, so that neither is padding. */
export const isFilledLine = ({ items, values }: Unit) =>
  values[0] === items[0] && values.at(-1) === items.at(-1)

/** Whether a figure stands in a cell that has an element of its own in the source, as those beside it then have. */
export function standsInElement({ source, offsets }: Document, position: number): boolean {
  const before = source.slice(0, toSource(offsets, position))
  const opened = Math.max(before.lastIndexOf('<td'), before.lastIndexOf('<TD'), before.lastIndexOf('<th'))
  return opened >= 0 && opened > Math.max(before.lastIndexOf('</t'), before.lastIndexOf('</T'))
}

/** Whether nothing but one cell at an end is empty: the line may have moved by a cell and lost one. */
export const isDisplaced = ({ items, values }: Unit) => values.length === items.length - 1

/** Whether a line of the head above is as wide as the line of figures, so that places can be trusted. */
export function headIsAsWide(
  { units }: TableRun,
  line: Unit,
  cells: Cells,
  grid: Grid,
  count: number,
): boolean {
  const above = line.items[0]! - 1
  if (cells.kind[above] === TEXT && grid.width[above] === count) return true
  return units.some(({ before }) =>
    before.some((text) => cells.row[text.first] !== NO_ROW && grid.width[text.first] === count),
  )
}
