import { type Cells, NO_ROW } from '../cells.ts'
import type { Label } from '../labels/labels.ts'
import { lineEndsBetween } from '../places/shape.ts'
import type { TableIndex } from '../rows/anchors.ts'
import type { AnchoredUnit } from '../rows/row-reading.ts'
import { ENOUGH_SUMS, sumsAreTrusted, unshown, withoutSurplus } from '../rows/surplus.ts'
import type { TextToken } from '../rows/text-tokens.ts'
import type { Unit } from '../rows/units.ts'
import { holdsPageNumber } from './page-lines.ts'
import { isOfNoPage } from './page-numbers.ts'

/** Whether everything before a unit is printed again: groups that the row is under, and heads. */
function isRepeated({ before }: Unit, row: number, { groupOf, table }: TableIndex): boolean {
  const own = ({ labels }: TextToken) => labels.filter(({ table_id }) => table_id === table.table_id)
  const repeats = ({ kind, code }: Label) =>
    kind === 'column' || kind === 'furniture' || (kind === 'group' && (groupOf.get(code) ?? 0) <= row)
  // 其他 and 总计 are columns where others stand beside them.
  const inHead = before.some(
    (text) => text.labels.length > 0 && text.labels.every(({ kind }) => kind === 'column'),
  )
  return (
    before.length > 0 &&
    before.every((text) => {
      const named = own(text)
      if (inHead && text.number === '' && named.some(repeats)) return true
      return named.length > 0 && named.length === text.labels.length && named.every(repeats)
    })
  )
}

/** Whether a unit is a single figure without a label: the number of a page, or of a row that goes on. */
const isBareFigure = ({ before, values }: Unit) => before.length === 0 && values.length === 1

/** The units from `from` on that are one row which a page break parts: its beginning, the number of the page, the rest. */
function brokenRow(
  anchored: readonly AnchoredUnit[],
  from: number,
  index: TableIndex,
): readonly Unit[] | null {
  const { unit, anchor } = anchored[from]!
  const columns = anchor.row < 0 ? 0 : index.table.rows[anchor.row]!.columns.length
  if (unit.items.length === 0 || unit.values.length >= columns) return null
  const numbered = anchored[from + 1] !== undefined && isBareFigure(anchored[from + 1]!.unit)
  const rest = anchored[from + (numbered ? 2 : 1)]?.unit
  if (!rest || !isRepeated(rest, anchor.row, index)) return null
  return numbered ? [unit, anchored[from + 1]!.unit, rest] : [unit, rest]
}

/**
 * The figures of a row in parts, where the break of the page is plain: its number says that it is one, or is the one
 * figure too many and stands apart from the others on both sides. Null where it is not, or where figures are missing.
 */
function acrossPlainBreak(
  parts: readonly Unit[],
  columns: number,
  cells: Cells,
  text: string,
): readonly number[] | null {
  const rest = parts.at(-1)!
  const values = parts.flatMap((part) => part.values)
  const last = values.length - rest.values.length - 1
  const head = rest.before[0]!.first
  const end = parts.at(-2)!.items.at(-1)!
  if (values.length === columns)
    return holdsPageNumber(text, cells.end[end]!, cells.start[head]!) ? values : null
  if (values.length !== columns + 1 || last < 1) return null
  const gap = lineEndsBetween(values[last - 1]!, values[last]!, cells, text)
  const figures = values.filter((_, i) => i !== last)
  const usual = figures
    .slice(1)
    .flatMap((value, i) => (i + 1 === last ? [] : [[figures[i]!, value] as const]))
  const apart =
    usual.every(([one, other]) => lineEndsBetween(one, other, cells, text) < gap) &&
    lineEndsBetween(values[last]!, head, cells, text) >= gap
  return apart && usual.length >= ENOUGH_SUMS && !isOfNoPage(values[last]!, cells, text) ? figures : null
}

/**
 * Joins rows that a page break parts, where a group or a head is printed again among their figures: only where the
 * break is plain, or where rows are not shown and the sum leaves one reading.
 */
export function joinAcrossPages(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  index: TableIndex,
): AnchoredUnit[] {
  const joined: AnchoredUnit[] = []
  const isUnshown = unshown(anchored)
  const columnsOf = (row: number) => index.table.rows[row]!.columns.length
  let trusted: boolean | null = null
  const summed = (parts: readonly Unit[], row: number) => {
    if (!isUnshown(parts[0]!) || !isUnshown(parts.at(-1)!)) return null
    trusted ??= sumsAreTrusted(anchored, cells, text, index)
    const values = parts.flatMap((part) => part.values)
    const atBreak = values.length - parts.at(-1)!.values.length - 1
    return withoutSurplus(values, columnsOf(row), cells, text, trusted, { atBreak })
  }
  for (let i = 0; i < anchored.length; i++) {
    const { unit, anchor } = anchored[i]!
    const parts = brokenRow(anchored, i, index)
    const values =
      parts && (acrossPlainBreak(parts, columnsOf(anchor.row), cells, text) ?? summed(parts, anchor.row))
    if (values) {
      joined.push({ unit: { ...unit, items: values, values, row: NO_ROW, settled: true }, anchor })
      i += parts!.length - 1
    } else joined.push(anchored[i]!)
  }
  return joined
}
