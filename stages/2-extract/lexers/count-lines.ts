import { isBlank } from '../cells.ts'
import { type ListedRow, listedRow } from './colons.ts'
import type { LineCounts } from './lexer.ts'

/** Looks for a character once a region, not once a line: gives its first place from `from` on. */
function finder(text: string, character: string): (from: number) => number {
  let at = -1
  return (from) => {
    if (at < from) at = text.indexOf(character, from)
    if (at < 0) at = text.length
    return at
  }
}

/** Whether visible characters stand on both sides of a pipe. */
function holdsTwoCells(text: string, start: number, end: number): boolean {
  let held = 0
  let visible = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 124) visible = false
    else if (code > 32 && !visible) {
      visible = true
      if (++held > 1) return true
    }
  }
  return false
}

/** Fewest marks between the figures of a row without a label, and the shortest line that has them: `1；2；3`. */
const FEWEST_MARKS = 2
const SHORTEST_ROW = 5
const BETWEEN = '；;、，,'
/** The words that a row may begin with: they stand for a figure, or for none. */
const IN_PLACE = '无零〇空'

/** Whether a line may print figures with marks between them: it has marks, and does not begin with a word. */
function mayList(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST_ROW) return false
  let from = start
  while (from < end && text.charCodeAt(from) <= 32) from++
  const first = text.charCodeAt(from)
  if (first === 0xff08 || (first >= 0x4e00 && first <= 0x9fff && !IN_PLACE.includes(text[from]!)))
    return false
  let marks = 0
  for (let i = from; i < end; i++) if (BETWEEN.includes(text[i]!)) marks++
  return marks >= FEWEST_MARKS
}

type Listed = Pick<LineCounts, 'listedFigures' | 'listMarks' | 'listSizes'>
const NOTHING_LISTED: Listed = { listedFigures: 0, listMarks: '', listSizes: new Set() }

/** Counts what stands in rows with a colon behind their label, or a mark between figures alone on a line. */
function countListed(text: string, region: readonly number[]): Listed {
  const colonFrom = finder(text, '：')
  const narrowColonFrom = finder(text, ':')
  const rows: ListedRow[] = []
  for (let i = 0; i < region.length; i += 2) {
    const start = region[i]!
    const end = region[i + 1]!
    if (colonFrom(start) >= end && narrowColonFrom(start) >= end && !mayList(text, start, end)) continue
    const row = listedRow(text, start, end)
    if (row) rows.push(row)
  }
  if (rows.length === 0) return NOTHING_LISTED
  return {
    listedFigures: rows.reduce((sum, { figures }) => sum + figures, 0),
    listMarks: [...new Set(rows.map(({ mark }) => mark))].join(''),
    listSizes: new Set(rows.filter(({ inThrees }) => !inThrees).map(({ size }) => size)),
  }
}

/** Lines with pipes between cells, and how many of them have a pipe before the first and behind the last. */
interface Borders {
  lines: number
  before: number
  behind: number
}

function countBorders(borders: Borders, text: string, start: number, end: number): void {
  let from = start
  let last = end - 1
  while (text.charCodeAt(from) <= 32) from++
  while (text.charCodeAt(last) <= 32) last--
  borders.lines++
  if (text.charCodeAt(from) === 124) borders.before++
  if (text.charCodeAt(last) === 124) borders.behind++
}

/** Counts the lines of a region, given by their ends as [start, end) pairs in one array. */
export function countLines(text: string, region: readonly number[]): LineCounts {
  const counts = { tabbed: 0, behindTab: 0, behindTabApart: 0, piped: 0, onePiped: 0, pipeClosed: 0 }
  const borders: Borders = { lines: 0, before: 0, behind: 0 }
  const tabFrom = finder(text, '\t')
  const pipeFrom = finder(text, '|')
  for (let i = 0; i < region.length; i += 2) {
    const start = region[i]!
    const end = region[i + 1]!
    const tab = tabFrom(start)
    if (tab < end) {
      counts.tabbed++
      if (tab === start && tabFrom(tab + 1) >= end) {
        counts.behindTab++
        if (i > 0 && isBlank(text, region[i - 2]!, region[i - 1]!)) counts.behindTabApart++
      }
    }
    if (pipeFrom(start) < end) {
      counts.piped++
      if (holdsTwoCells(text, start, end)) countBorders(borders, text, start, end)
      else {
        counts.onePiped++
        if (!isBlank(text, start, pipeFrom(start))) counts.pipeClosed++
      }
    }
  }
  const { lines, before, behind } = borders
  const alike = (before === 0 || before === lines) && (behind === 0 || behind === lines)
  return {
    ...counts,
    ...(counts.tabbed + counts.piped > 0 ? NOTHING_LISTED : countListed(text, region)),
    borderBefore: alike && before === lines,
    borderBehind: alike && behind === lines,
  }
}
