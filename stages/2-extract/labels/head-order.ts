import { type Cells, NO_ROW } from '../cells.ts'
import { WIDEST_ROW } from '../lexers/index.ts'
import type { TableIndex } from '../rows/anchors.ts'
import type { AnchoredUnit } from '../rows/row-reading.ts'
import { addsUp, addsUpAcross, plainNumber } from '../rows/row-sums.ts'
import type { TextToken } from '../rows/text-tokens.ts'
import type { Unit } from '../rows/units.ts'
import { isCutInOrder } from './cut-head.ts'

/** Why figures below a head in another order are of no column that can be told. */
export const OTHER_ORDER = 'the head names the columns in another order than the form'

/** A column that a text of the head names, by its index in the table, and the printed row of the text. */
interface Named {
  readonly column: number
  readonly row: number
}

const NONE: readonly Named[] = []

/** The columns that texts name, in the order of the text; a number before a label makes it that of a row. */
function columnsNamed(before: readonly TextToken[], cells: Cells, index: TableIndex): Named[] {
  const found: Named[] = []
  for (const { labels, number, first } of before) {
    if (number !== '' || labels.length === 0) continue
    const label = labels.find(({ kind, table_id }) => kind === 'column' && table_id === index.table.table_id)
    const column = label ? index.table.columns.findIndex(({ code }) => code === label.code) : -1
    if (column < 0) continue
    // Between blank lines that far apart stands no row.
    const row = cells.row[first + WIDEST_ROW] === cells.row[first] ? NO_ROW : cells.row[first]!
    found.push({ column, row })
  }
  return found
}

/**
 * Whether columns come in the order of the form. The total may stand in a line above the others, but not in front of
 * the first on the same line. A head that is printed again begins with the first column again, as it did on that line.
 */
function isInOrder(named: readonly Named[], total: number, totalLast: () => boolean): boolean {
  const parts = named.filter(({ column }) => column !== total)
  const [first] = parts
  const totalFirst = named[0]!.column === total && named[0]!.row === first?.row && first.column === 0
  return (
    (!totalFirst || (first.row === NO_ROW && totalLast())) &&
    parts.every(({ column, row }, i) => {
      const before = parts[i - 1]
      if (!before || column >= before.column) return true
      return column === 0 && (row === NO_ROW || row !== before.row || first!.column === 0)
    })
  )
}

/**
 * Whether the sums of the rows tell that the last figure of each is the total: some do, and none tells that the first
 * is; or all figures are zero. A head whose lines are not shown may name the total in the first of them, above all columns.
 */
function addsUpAtEnd(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  index: TableIndex,
): boolean {
  if (!addsUpAcross(index.table)) return false
  let last = 0
  let first = 0
  let printed = 0
  for (const { unit, anchor } of anchored) {
    const { values } = unit
    if (anchor.row < 0 || values.length !== index.table.rows[anchor.row]!.columns.length) continue
    if (values.every((cell) => plainNumber(cells, cell, text) === 0)) continue
    const atEnd = addsUp(values, cells, text)
    const atStart = addsUp([...values.slice(1), values[0]!], cells, text)
    printed++
    if (atEnd && !atStart) last++
    if (atStart && !atEnd) first++
  }
  return first === 0 && (last > 0 || printed === 0)
}

/** Whether a text of a head is none of the labels, as the other half of one that is wrapped. */
const isUnknown = ({ labels, number, characters }: TextToken) =>
  labels.length === 0 && number === '' && characters !== ''

/**
 * Whether labels of a head are wrapped, so that those of fewer lines stand lower, and each printed line names columns in
 * the order of the form, the total apart: 社会公益 法律服务 总计 above 商业企业 科研机构 其他.
 */
function isWrappedInOrder(
  before: readonly TextToken[],
  cells: Cells,
  text: string,
  index: TableIndex,
  total: number,
): boolean {
  let above = -1
  let end = -1
  let side = false
  let unknown = false
  for (const token of before) {
    const start = cells.start[token.first]!
    if (end >= 0 && text.slice(end, start).includes('\n')) above = -1
    end = cells.end[token.last]!
    unknown ||= isUnknown(token)
    const column = columnsNamed([token], cells, index)[0]?.column ?? total
    if (column === total) continue
    if (column < above && column > 0) return false
    side ||= above >= 0
    above = column
  }
  return side && unknown
}

/** The share of its columns that a head names; what names fewer is made up, or damaged. */
const MOST_COLUMNS = 0.7

/**
 * The units of a table whose head names the columns in another order than the form: 科研机构 before 商业企业. A head
 * holds until the next.
 */
export function unitsInOtherOrder(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  index: TableIndex,
): ReadonlySet<Unit> {
  const total = index.table.columns.findIndex(({ code }) => code === 'total')
  const found = new Set<Unit>()
  let inOrder = true
  for (const { unit, anchor } of anchored) {
    const named = unit.before.length > 1 ? columnsNamed(unit.before, cells, index) : NONE
    if (named.length > 1) {
      const columns = index.table.rows[Math.max(anchor.row, 0)]!.columns.length
      const most = new Set(named.map(({ column }) => column)).size >= MOST_COLUMNS * columns
      // Labels in narrow columns are cut, so that a head may name few of them; the total is not.
      const totalFirst = named[0]!.column === total && named[1]!.column === 0
      const totalLast = () => addsUpAtEnd(anchored, cells, text, index)
      if (most || totalFirst)
        inOrder =
          isInOrder(named, total, totalLast) ||
          (isWrappedInOrder(unit.before, cells, text, index, total) && (total < 0 || totalLast()))
    }
    if (!inOrder) found.add(unit)
  }
  return found
}

/**
 * Whether the head of a table that stands on one line names its groups and the columns below each in order, or its
 * labels are wrapped or cut and `totalsLast` tells that the last figure of each group is its total.
 */
export const lineIsInOrder = (
  before: readonly TextToken[],
  cells: Cells,
  text: string,
  index: TableIndex,
  totalsLast: () => boolean,
): boolean =>
  groupsAreInOrder(before, cells, index) ||
  (totalsLast() &&
    (isWrappedInOrder(before, cells, text, index, index.table.columns.length - 1) ||
      isCutInOrder(before, cells, text, index)))

/**
 * Whether a head names groups and the columns below each in order: a group begins behind the last column of the one
 * before, or behind a text that took its place and is no label.
 */
function groupsAreInOrder(before: readonly TextToken[], cells: Cells, index: TableIndex): boolean {
  const last = index.table.columns.length - 1
  const rows = before.flatMap(({ labels }) => {
    const row = labels.find(({ kind, table_id }) => kind === 'row' && table_id === index.table.table_id)
    return row ? [index.rowOf.get(row.code)!] : []
  })
  if (rows.some((row, i) => i > 0 && row < rows[i - 1]!)) return false
  let above = -1
  let unknown = false
  for (const text of before) {
    const column = columnsNamed([text], cells, index)[0]?.column
    if (column === undefined) {
      unknown ||= text.labels.length === 0
      continue
    }
    const begins = above === last || (unknown && column === 0 && above === last - 1)
    if (above < 0 ? column === last : column < above && !begins) return false
    above = column
    unknown = false
  }
  return true
}
