import { isBlank } from '../cells.ts'
import { behindTab } from '../lexers/behind-tab.ts'
import type { LineCounts } from '../lexers/lexer.ts'

/** What the number of a page begins with: a dash, a digit, 第 or 共. */
const BEGINS_PAGE_NUMBER = '-—–0123456789第共'
/** A line at the head or foot of a page: `- 12 -`, `—3—`, `3 / 8`, `第3页 共8页`, `第 3 页`. */
const PAGE_NUMBER =
  /^(?:[-—–]+ ?\d{1,4} ?[-—–]+|\d{1,4} ?[/／] ?\d{1,4}|第 ?\d{1,4} ?页(?:[ ,，/／]*共 ?\d{1,4} ?页)?|共 ?\d{1,4} ?页[ ,，/／]*第 ?\d{1,4} ?页)\s*$/

/** Characters of such a line, but for spaces around it: most cells of a table on lines of their own are shorter. */
const SHORTEST = 3
const LONGEST = 23

/** Whether a line says that it is the number of a page, which no lexer can tell from figures and marks. */
function isPageNumber(text: string, start: number, end: number): boolean {
  let from = start
  while (from < end && text.charCodeAt(from) <= 32) from++
  if (end - from < SHORTEST || end - from > LONGEST) return false
  return BEGINS_PAGE_NUMBER.includes(text[from]!) && PAGE_NUMBER.test(text.slice(from, end))
}

/** Whether a line between two places of a text says that it is the number of a page. */
export function holdsPageNumber(text: string, start: number, end: number): boolean {
  for (let from = start; from < end; ) {
    const to = text.indexOf('\n', from)
    if (isPageNumber(text, from, to < 0 || to > end ? end : to)) return true
    if (to < 0) return false
    from = to + 1
  }
  return false
}

/** A page's number and nothing else: no report has a hundred pages. */
const BARE_NUMBER = /^ *[1-9]\d? *$/

/** Whether a line is a bare number between two blank lines, or at an end of the region. */
function standsAlone(text: string, lines: readonly number[], i: number): boolean {
  const start = lines[i]!
  const end = lines[i + 1]!
  if (end - start > 8 || end === start || text.charCodeAt(start) === 9) return false
  if (!BARE_NUMBER.test(text.slice(start, end))) return false
  const blank = (at: number) => lines[at] === undefined || isBlank(text, lines[at]!, lines[at + 1]!)
  return blank(i - 2) && blank(i + 2)
}

/** How many cells behind a tab stand in a region for each bare number in it, at least, which then is of a page. */
const CELLS_A_PAGE = 10

/**
 * What tells the numbers of pages among the lines of a region: those that say so; and where cells stand behind tabs,
 * the few bare numbers without one that stand alone. `lines` holds their ends as pairs, and is asked for by index.
 */
export function pageNumbersOf(
  text: string,
  lines: readonly number[],
  counts: LineCounts,
): (i: number) => boolean {
  let alone: ReadonlySet<number> | null = null
  if (behindTab.suits(counts)) {
    const found = new Set<number>()
    for (let i = 0; i < lines.length; i += 2) if (standsAlone(text, lines, i)) found.add(i)
    if (found.size * CELLS_A_PAGE <= counts.behindTab) alone = found
  }
  return (i) => alone?.has(i) || isPageNumber(text, lines[i]!, lines[i + 1]!)
}
