import { asText, type Layout, type Line, separated, textReport } from '../frame.ts'
import { type Grid, type SlotLine, slotLines } from '../grid.ts'
import { NO_CELL, type Piece, words } from '../sheet.ts'

/** How somebody types the rows of one report. */
interface Hand {
  readonly mark: string
  readonly colon: '：' | ':'
  /** What stands between the label of a group and that of its first row: a space or a line end, with a colon or without. */
  readonly groups: ' ' | '\n' | '：\n'
  /** What stands behind the last figure of a row. */
  readonly end: '' | '；'
}

/** The labels of a row; the unit, which the table of 2014 prints in a column of its own, behind the last of them. */
function labelsOf(shown: readonly Piece[], hasUnits: boolean): readonly Piece[] {
  const labels = shown.filter(({ cell, text }) => cell === NO_CELL && text !== '')
  if (!hasUnits || labels.length < 2) return labels
  return [...labels.slice(0, -2), words(`${labels.at(-2)!.text}（${labels.at(-1)!.text}）`)]
}

function row({ kind, slots }: SlotLine, hasUnits: boolean, hand: Hand): readonly Line[] {
  const { mark, colon, groups, end } = hand
  const shown = slots.filter(({ covered }) => covered === 'no').map(({ piece }) => piece)
  if (kind !== 'body') return [separated(shown, mark)]
  const labels = labelsOf(shown, hasUnits)
  const figures = shown.filter(({ cell }) => cell !== NO_CELL)
  const list = [...separated(figures, mark), words(end)]
  const label = labels.at(-1)
  if (!label) return [list]
  const own: Line = [label, words(colon), ...list]
  const above = labels.slice(0, -1)
  if (groups === ' ') return [[...above.flatMap((group) => [group, words(' ')]), ...own]]
  return [...above.map((group) => (groups === '\n' ? [group] : [group, words(colon)])), own]
}

const typed = (name: string, mark: string): Layout => ({
  name,
  determinable: true,
  print: (frame, pick) => {
    const hand: Hand = {
      mark,
      colon: pick(2) === 0 ? '：' : ':',
      groups: ([' ', '\n', '：\n'] as const)[pick(3)]!,
      end: pick(3) === 0 ? '；' : '',
    }
    const table = (grid: Grid) =>
      slotLines(grid).flatMap((line) => row(line, grid.table_id === 'statistics', hand))
    return asText(textReport(frame, table, 1))
  },
})

/** Typed by hand, a colon behind the label of a row and semicolons between its figures. */
export const colonsSemicolons: Layout = typed('colons and semicolons', '；')

/** The same with the comma of enumerations. */
export const colonsEnumerated: Layout = typed('colons and enumeration commas', '、')

/** The same with commas, which only the space behind them tells from those between thousands. */
export const colonsCommas: Layout = typed('colons and commas', '， ')
