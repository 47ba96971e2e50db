import { type Cells, emptyCells, NO_ROW, pushCell } from '../cells.ts'
import type { Span } from '../raw-report.ts'
import { beforePipe } from './before-pipe.ts'
import { behindTab } from './behind-tab.ts'
import type { Lexer, LineCounts } from './lexer.ts'
import { lines } from './lines.ts'
import { pipes } from './pipes.ts'
import { spaces } from './spaces.ts'
import { tabs } from './tabs.ts'
import { words } from './words.ts'

/** Every way of printing a table that is known, the most specific first. */
export const LEXERS: readonly Lexer[] = [behindTab, tabs, beforePipe, pipes, words, spaces, lines]

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

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code > 32 || code === 9) return false
  }
  return true
}

/** Looks for a character once a region, not once a line: gives its first place from `from` on. */
function finder(text: string, character: string): (from: number) => number {
  let at = -1
  return (from) => {
    if (at < from) at = text.indexOf(character, from)
    if (at < 0) at = text.length
    return at
  }
}

function countLines(text: string, region: readonly number[]): LineCounts {
  const counts = { tabbed: 0, behindTab: 0, piped: 0, beforePipe: 0 }
  const tabFrom = finder(text, '\t')
  const pipeFrom = finder(text, '|')
  for (let i = 0; i < region.length; i += 2) {
    const start = region[i]!
    const end = region[i + 1]!
    const tab = tabFrom(start)
    if (tab < end) {
      counts.tabbed++
      if (tab === start && tabFrom(tab + 1) >= end) counts.behindTab++
    }
    const pipe = pipeFrom(start)
    // A pipe alone on its line is an empty cell of either way of printing.
    if (pipe < end && !(isBlank(text, start, pipe) && isBlank(text, pipe + 1, end))) {
      counts.piped++
      if (isBlank(text, pipe + 1, end)) counts.beforePipe++
    }
  }
  return counts
}

const DASHES = '-—–'
/** A number between dashes at the head or foot of a page: `- 12 -`, `—3—`. */
const PAGE_NUMBER = /^[-—–]+\s?\d{1,4}\s?[-—–]+\s*$/

/** Whether a line is the number of a page, which no lexer can tell from a figure between two marks. */
function isPageNumber(text: string, start: number, end: number): boolean {
  let from = start
  while (from < end && text.charCodeAt(from) <= 32) from++
  return end - from < 20 && DASHES.includes(text[from]!) && PAGE_NUMBER.test(text.slice(from, end))
}

/** Most cells that a row of a form can have; a line with more is a table, or a report, on one line. */
const WIDEST_ROW = 40

/** The cells of a region in the order of the text, each line by the first lexer that claims it. */
export function lexRegion(text: string, region: Span): Cells {
  const ends = linesOf(text, region)
  const counts = countLines(text, ends)
  const suited = LEXERS.filter((lexer) => lexer.suits(counts))
  const cells = emptyCells()
  let row = 0
  let above: Lexer | null = null
  for (let i = 0; i < ends.length; i += 2) {
    const start = ends[i]!
    const end = ends[i + 1]!
    if (isBlank(text, start, end)) {
      row++
      above = null
      continue
    }
    if (isPageNumber(text, start, end)) continue
    const lexer: Lexer = suited.find((one) => one.claims(text, start, end))!
    if (above?.rowsByBlankLine && !lexer.rowsByBlankLine) {
      goOn(cells, text, end)
      continue
    }
    if (!lexer.rowsByBlankLine) row++
    const first = cells.row.length
    lexer.lex(cells, text, start, end, row)
    if (cells.row.length - first > WIDEST_ROW) cells.row.fill(NO_ROW, first)
    above = lexer
  }
  return cells
}

/** A line right below a cell that ends with its line goes on with that cell. */
function goOn(cells: Cells, text: string, end: number): void {
  const last = cells.start.length - 1
  const start = cells.start[last]!
  const row = cells.row[last]!
  cells.start.length = cells.end.length = cells.row.length = cells.kind.length = last
  pushCell(cells, text, start, end, row)
}
