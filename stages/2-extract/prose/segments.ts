import type { RawReport, Span } from '../raw-report.ts'

/** A stretch of prose and the section it stands in; its span is of `document.text`. */
export interface Prose extends Span {
  readonly section: number
}

/** Shortest stretch between the cells of a line that is a sentence. */
const SENTENCE = 20
/** Longest line that is of the table when a cell of the form stands in it. */
const LINE = 300
const SEPARATOR = /[\t|\n]+/g
const CHINESE = /[一-龥]/
const PUNCTUATION = /[，。；：,;:]/
const FIGURES_AT_END = /[ 　][-\d.,/]+ ?$/

/** Where the cells of a report stand, in order of the text: starts and ends of those that are found. */
function cellSpans({ cells }: RawReport): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < cells.found.length; i++)
    if (cells.found[i] && cells.end[i]! > cells.start[i]!)
      spans.push({ start: cells.start[i]!, end: cells.end[i]! })
  return spans.sort((a, b) => a.start - b.start)
}

/** Whether `part` of a report's section may be a sentence, and is no label, head or row of a table. */
function isProse(part: string, section: number, alone: boolean): boolean {
  if (!CHINESE.test(part)) return false
  if (!alone) return part.length >= SENTENCE && part.includes('。')
  if (section < 2 || section > 4) return true
  return PUNCTUATION.test(part) && !FIGURES_AT_END.test(part) && !/勾稽|第一项加第二项/.test(part)
}

/**
 * The prose of a report in order: lines, or what stands between tabs and pipes, without those in which the aligner
 * found a cell. A long line that holds a table is prose before its first cell and behind its last.
 */
export function proseOf(raw: RawReport): Prose[] {
  const { text } = raw.document
  const spans = cellSpans(raw)
  const found: Prose[] = []
  let next = 0
  for (const { section, start, end } of raw.sections) {
    let from = start
    SEPARATOR.lastIndex = start
    while (from < end) {
      const match = SEPARATOR.exec(text)
      const to = Math.min(match?.index ?? text.length, end)
      while (next < spans.length && spans[next]!.end <= from) next++
      const first = next
      while (next < spans.length && spans[next]!.start < to) next++
      const parts = first === next ? [{ start: from, end: to }] : around(spans, first, next, from, to)
      const alone = !/[\t|]/.test(text[from - 1] ?? '') && !/[\t|]/.test(text[to] ?? '')
      for (const part of parts)
        if (isProse(text.slice(part.start, part.end), section, alone)) found.push({ section, ...part })
      if (!match || match.index >= end) break
      from = SEPARATOR.lastIndex
    }
  }
  return found
}

/** What stands around the cells of a line: nothing of a short one, which is a row. */
function around(spans: readonly Span[], first: number, next: number, from: number, to: number): Span[] {
  if (to - from <= LINE) return []
  return [
    { start: from, end: spans[first]!.start },
    { start: spans[next - 1]!.end, end: to },
  ]
}
