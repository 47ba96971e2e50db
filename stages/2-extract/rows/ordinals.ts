import { type Cells, EMPTY, NO_ROW } from '../cells.ts'
import { isNumberOf } from '../labels/label-numbers.ts'
import { WIDEST_ROW } from '../lexers/index.ts'
import type { TextToken } from './text-tokens.ts'

/** A run of figures that is still open, with the texts before it. */
interface Figures {
  readonly before: readonly TextToken[]
  /** Its cells, and those of them that hold something; the number of a label is taken away from both. */
  readonly items: number[]
  readonly values: number[]
}

/** What stands behind the number of a label. */
const BEHIND_NUMBER = '.．、)）'

/** Whether nothing but empty cells stands before a cell in its printed row. */
function isAloneInRow(cell: number, cells: Cells): boolean {
  let before = cell - 1
  while (before >= 0 && cells.row[before] === cells.row[cell] && cells.kind[before] === EMPTY) before--
  return before < 0 || cells.row[before] !== cells.row[cell]
}

/**
 * Takes the last figure of a run away where it is the number of the label behind it: parted from it by a space
 * (`7 属于行政执法案卷`; the label then prints no number itself), or in a first column of its own.
 */
export function dropOrdinal(
  run: Figures,
  token: TextToken,
  cells: Cells,
  text: string,
  standApart: () => boolean,
): void {
  const last = run.values.at(-1)
  if (last === undefined || last !== run.items.at(-1)) return
  const row = cells.row[last]!
  const shown = row !== NO_ROW && cells.row[last + WIDEST_ROW] !== row
  const printed = text.slice(cells.start[last]!, cells.end[last]!)
  // The number of a label that is broken behind it: `2`, `.兼职人员数`.
  if (BEHIND_NUMBER.includes(text[cells.start[token.first]!]!)) {
    const alone = !shown || row === cells.row[token.first] || isAloneInRow(last, cells)
    const other = token.labels.length > 0 && token.labels.every(({ number }) => !number.includes(printed))
    if (!alone || other) return
    run.values.pop()
    // The empty cells before the number are those of the groups, and of no row.
    if (shown && run.values.length === 0) run.items.length = 0
    else run.items.pop()
    return
  }
  if (token.labels.length === 0) return
  if (printed === '0') return
  if (shown && row === cells.row[token.first] && row !== cells.row[last - 1]) {
    run.values.length = run.items.length = 0
    return
  }
  if (token.number !== '') return
  const alone = run.values.length === 1 && run.before.length === 0
  if (row !== NO_ROW && row !== cells.row[token.first] && !alone) return
  if (!isNumberOf(printed, token) || !standApart()) return
  run.values.pop()
  run.items.pop()
}
