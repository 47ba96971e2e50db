import { type Cells, EMPTY, emptyCells, isBlank, kindOf, NO_ROW, pushCell, TEXT } from '../cells.ts'
import { pageNumbersOf } from '../pages/page-lines.ts'
import type { Span } from '../raw-report.ts'
import { beforePipe } from './before-pipe.ts'
import { behindTab } from './behind-tab.ts'
import { colons } from './colons.ts'
import { countLines } from './count-lines.ts'
import type { Lexer } from './lexer.ts'
import { lines } from './lines.ts'
import { pipes } from './pipes.ts'
import { spaces } from './spaces.ts'
import { tabs } from './tabs.ts'
import { words } from './words.ts'

/** Every way of printing a table that is known, the most specific first. */
export const LEXERS: readonly Lexer[] = [behindTab, tabs, beforePipe, pipes, colons, words, spaces, lines]

/** Ends of the lines of a region, as [start, end) pairs in one array. */
function linesOf(text: string, { start, end }: Span): number[] {
  const found: number[] = []
  let from = start
  while (from < end) {
    let to = text.indexOf('\n', from)
    if (to < 0 || to > end) to = end
    found.push(from, to)
    from = to + 1
  }
  return found
}

/** Most cells that a row of a form can have; a line with more is a table, or a report, on one line. */
export const WIDEST_ROW = 40

/** Characters of a line that are looked at; whole reports on one line have a hundredth of this. */
const LONGEST_LINE = 1_000_000

/** No report has more cells: a text with more is no report, and would take minutes to align. */
export const MOST_CELLS = 50_000

/**
 * The cells of the parts of a region in the order of the text, each line by the first lexer that claims it; each part
 * may be printed in a way of its own. Stops behind the line that brings their number above `MOST_CELLS`.
 */
export function lexRegion(text: string, parts: readonly Span[]): Cells {
  const cells = emptyCells()
  let row = 0
  for (const part of parts) if (cells.row.length <= MOST_CELLS) row = lexPart(cells, text, part, row + 1)
  return cells
}

/** Appends the cells of one part, its rows numbered from `from` on; gives the number of the last. */
function lexPart(cells: Cells, text: string, part: Span, from: number): number {
  const ends = linesOf(text, part)
  const counts = countLines(text, ends)
  const suited = LEXERS.filter((lexer) => lexer.suits(counts))
  let row = from
  let above: Lexer | null = null
  let paged = false
  const numbersPage = pageNumbersOf(text, ends, counts)
  for (let i = 0; i < ends.length; i += 2) {
    const start = ends[i]!
    const end = Math.min(ends[i + 1]!, start + LONGEST_LINE)
    if (isBlank(text, start, end)) {
      row++
      above = null
      continue
    }
    if (numbersPage(i)) {
      paged = true
      continue
    }
    const lexer: Lexer = suited.find((one) => one.claims(text, start, end))!
    if (above?.rowsByBlankLine && !lexer.rowsByBlankLine && mayGoOn(cells, text, start, end)) {
      goOn(cells, text, end)
      continue
    }
    if (!lexer.rowsByBlankLine) row++
    else if (paged && rowGoesOn(cells, text, start, end)) row = cells.row.at(-1)!
    paged = false
    const first = cells.row.length
    lexer.lex(cells, text, start, end, row, counts)
    if (cells.row.length - first > WIDEST_ROW) cells.row.fill(NO_ROW, first)
    above = lexer
    if (cells.row.length > MOST_CELLS) break
  }
  return row
}

/** Whether a figure below the number of a page goes on with the row above it. */
const rowGoesOn = (cells: Cells, text: string, start: number, end: number) =>
  cells.row.length > 0 &&
  cells.row.at(-1) !== NO_ROW &&
  cells.kind.at(-1) !== TEXT &&
  kindOf(text, start + 1, trimmedEnd(text, start, end)) !== TEXT

/** Whether a line may be the rest of the cell above: a figure below a cell that holds nothing is the number of a page. */
const mayGoOn = (cells: Cells, text: string, start: number, end: number) =>
  cells.kind.at(-1) !== EMPTY || kindOf(text, start, trimmedEnd(text, start, end)) === TEXT

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && text.charCodeAt(last - 1) <= 32) last--
  return last
}

/** A line right below a cell that ends with its line goes on with that cell. */
function goOn(cells: Cells, text: string, end: number): void {
  const last = cells.start.length - 1
  const start = cells.start[last]!
  const row = cells.row[last]!
  cells.start.length = cells.end.length = cells.row.length = cells.kind.length = last
  pushCell(cells, text, start, end, row)
}
