import { isBeside, isLoose, looseTable } from './columns.ts'
import type { Line } from './lines.ts'

/** A line of text, the number of its page, and whether it stands in the head or the foot of it. */
export interface PlacedLine {
  readonly line: Line
  readonly page: number
  readonly margin: boolean
}

/** What a line prints. */
export const textOf = (line: Line): string => line.pieces.map(({ text }) => text).join(' ')

/** Beginnings of a line that goes on with none: the number of a heading, or of an item. */
export const OPENING =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、)）．.]|第[一二三四五六七八九十]|[（(]?\d{1,2}[、)）．.](?!\d))/

/** Where lines of text begin and end at the most, in points. */
interface Margins {
  readonly left: number
  readonly right: number
}

/** The margins of a document by all its lines of text. */
export function marginsOf(lines: readonly Line[]): Margins {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  for (const { pieces } of lines) {
    left = Math.min(left, pieces[0]!.left)
    right = Math.max(right, pieces.at(-1)!.right)
  }
  return { left, right }
}

/** Whether a line goes on with the paragraph of the line above. */
function goesOn(above: Line, line: Line, samePage: boolean, { left, right }: Margins): boolean {
  const { size } = above
  if (Math.abs(line.size - size) > 0.1 * size || OPENING.test(line.pieces[0]!.text)) return false
  if (right - above.pieces.at(-1)!.right > 1.6 * size || line.pieces[0]!.left - left > 0.8 * size)
    return false
  return !samePage || line.y - above.y < 3 * size
}

const LATIN = /[A-Za-z]$/

/** Paragraphs of prose, a line each. */
function proseOf(lines: readonly PlacedLine[], margins: Margins): string[] {
  const paragraphs: string[] = []
  for (const [i, { line, page }] of lines.entries()) {
    const above = lines[i - 1]
    const text = textOf(line)
    if (above && goesOn(above.line, line, above.page === page, margins)) {
      const open = paragraphs.at(-1)!
      paragraphs[paragraphs.length - 1] =
        open + (LATIN.test(open) && /^[A-Za-z]/.test(text) ? ' ' : '') + text
    } else paragraphs.push(text)
  }
  return paragraphs
}

/** How many lines without wide gaps may stand between those of a table: wrapped labels and groups. */
const LABEL_LINES = 3

/** The heading of a section, behind which another table begins. */
const HEADING = /^[一二三四五六][、.．]/

/** The end of the run of lines from `from` on that may be one table without rules. */
function endOfLoose(lines: readonly PlacedLine[], from: number): number {
  let end = from
  for (let i = from; i < lines.length && i - end <= LABEL_LINES; i++) {
    const { line } = lines[i]!
    if (isLoose(line)) end = i + 1
    else if (HEADING.test(line.pieces[0]!.text)) break
  }
  // The other half of a label that is wrapped around the last row.
  const [last, next] = [lines[end - 1], lines[end]]
  return last && next && last.page === next.page && isBeside(last.line, next.line) ? end + 1 : end
}

/** Lines of text between two ruled tables as paragraphs, and as rows where they are a table without rules. */
export function textLines(lines: readonly PlacedLine[], margins: Margins): string[] {
  const found: string[] = []
  let prose = 0
  for (let i = 0; i < lines.length; ) {
    const end = isLoose(lines[i]!.line) ? endOfLoose(lines, i) : i
    const table = end > i ? looseTable(lines.slice(i, end).map(({ line }) => line)) : null
    if (!table) {
      i = Math.max(end, i + 1)
      continue
    }
    found.push(...proseOf(lines.slice(prose, i), margins), ...table)
    prose = i = end
  }
  found.push(...proseOf(lines.slice(prose), margins))
  return found
}
