import { linesOf } from './lines.ts'
import type { Glyph } from './marks.ts'
import type { TableCell } from './table.ts'

const WORD_END = /[A-Za-z\d.,%]$/
const WORD_START = /^[A-Za-z\d.,%]/
const FIGURE = /^[\d.,]+$/

/** A line that a cell prints. */
export interface CellLine {
  readonly text: string
  /** The baseline. */
  readonly y: number
  readonly width: number
  readonly left: number
  readonly size: number
}

/** The lines that the glyphs of a cell print, from the top down. */
export const cellLines = (glyphs: readonly Glyph[]): readonly CellLine[] =>
  linesOf(glyphs).map(({ pieces, size, y }) => ({
    text: pieces.map((piece) => piece.text).join(' '),
    y,
    left: pieces[0]!.left,
    width: pieces.at(-1)!.right - pieces[0]!.left,
    size,
  }))

/** Whether a line of a cell has no room for the first character of the next one. */
function isFull(line: CellLine, room: number, next: string): boolean {
  if (!WORD_START.test(next)) return room - line.width < line.size * 1.05
  const digit = FIGURE.test(line.text) ? line.width / line.text.length : 0
  return room - line.width < Math.max(1.05 * digit, 0.6 * line.size)
}

/** Lines of a cell as one text. A number goes on in the next line only where the first one left it no room. */
function joinLines(lines: readonly CellLine[], room: number, wraps: boolean): string {
  let text = lines[0]?.text ?? ''
  for (let i = 1; i < lines.length; i++) {
    const [above, line] = [lines[i - 1]!, lines[i]!]
    const word = WORD_END.test(text) && WORD_START.test(line.text)
    const goesOn = wraps && FIGURE.test(above.text) && isFull(above, room, line.text)
    text += (word && !goesOn ? ' ' : '') + line.text
  }
  return text
}

/** What one cell of a row prints, and the room between its sides. */
export interface Printed {
  readonly lines: readonly CellLine[]
  readonly left: number
  readonly right: number
  readonly room: number
}

/** Whether a number fills every line but its last, so that it goes on in the next. */
const isWrapped = ({ lines, room }: Printed) =>
  lines.every((line, i) => {
    const next = lines[i + 1]
    return !next || (isFull(line, room, next.text) && next.width < line.width + 0.1 * line.size)
  })

const isShortened = ({ lines }: Printed) => lines.at(-1)!.width < 0.9 * lines[0]!.width

/**
 * Whether numbers of a row that stand in several lines are wrapped. Where most are, two rows may stand between two
 * lines of the grid: they are one where each number fills its lines, and those of one line stand in the middle.
 */
export function wrapsFigures(row: readonly Printed[]): boolean {
  const figures = row.filter(({ lines: [first] }) => first && FIGURE.test(first.text))
  const high = figures.filter(({ lines }) => lines.length > 1)
  if (high.length * 2 < Math.max(figures.length, 1)) return true
  const top = Math.max(...high.map(({ lines }) => lines[0]!.y))
  const bottom = Math.min(...high.map(({ lines }) => lines.at(-1)!.y))
  const inMiddle = ({ lines: [only] }: Printed) =>
    only!.y > top + 0.2 * only!.size && only!.y < bottom - 0.2 * only!.size
  if (!high.some(isShortened)) return false
  return high.every(isWrapped) && figures.every((cell) => high.includes(cell) || inMiddle(cell))
}

/** The cell of a table that prints these lines; `wraps` tells whether numbers of its row are wrapped. */
export function tableCell({ lines, left, right, room }: Printed, wraps: boolean): TableCell {
  const last = lines.at(-1)
  const full = last !== undefined && isFull(last, room, FIGURE.test(last.text) ? '0' : '字')
  return { text: joinLines(lines, room, wraps), left, right, full }
}
