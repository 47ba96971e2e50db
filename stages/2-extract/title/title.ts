import type { Document } from '../../1-ingest/document.ts'
import type { Span } from '../raw-report.ts'
import { chosen, type Printed } from './title-choice.ts'
import { beginningOfLine, firstLineOf, type Line, linesBetween } from './title-lines.ts'

/** How far before the first section a title is looked for, in characters: navigation may stand before it. */
const REACH = 4000

/** The title of a report. */
export interface FoundTitle {
  /** Its span in `document.text`, null where none is printed, or several of which none is surely its own. */
  readonly title: Span | null
  /** Behind every title of which none is surely the report's own; null where there is no such doubt. */
  readonly behindTitles: number | null
}

const wordsOf = (lines: readonly Line[], first: number, last: number) =>
  lines
    .slice(first, last + 1)
    .map((line) => line.words)
    .join('')

/** Every title that is printed before the body, the report's own and those of other pages, in order. */
function printedTitles(text: string, lines: readonly Line[]): Printed[] {
  const found: Printed[] = []
  for (let last = 0; last < lines.length; last++) {
    const { end } = lines[last]!
    const first = firstLineOf(lines, last)
    if (first >= 0) {
      const words = wordsOf(lines, first, last)
      found.push({ start: lines[first]!.start, end, words, below: last + 1 })
      continue
    }
    const head = beginningOfLine(text, lines[last]!)
    // The rest of its line is a sentence below it.
    if (head)
      found.push({ ...head, words: text.slice(head.start, head.end).replace(/[\s*#]+/g, ''), below: -1 })
  }
  return found
}

/**
 * Finds the title: the line or lines nearest above the first section that end like the title of such a report,
 * with the agency and year in lines above where they stand apart. Pages print links to other reports, too: which
 * of several different titles is the report's own is settled by `chosen`, or left open.
 *
 * @param bodyStart where the first section begins in `document.text`, its length where there is none
 */
export function settleTitle({ text }: Document, bodyStart: number): FoundTitle {
  const from = bodyStart < text.length ? text.indexOf('\n', Math.max(-1, bodyStart - REACH) - 1) + 1 : 0
  const start = bodyStart <= REACH || from > bodyStart ? 0 : from
  const lines = linesBetween(text, start, Math.min(bodyStart, start + REACH))
  const printed = printedTitles(text, lines)
  if (printed.length === 0) return { title: null, behindTitles: null }
  const own = chosen(printed, lines, text, bodyStart)
  if (!own) return { title: null, behindTitles: printed.at(-1)!.end }
  return { title: { start: own.start, end: own.end }, behindTitles: null }
}

/** The title of `settleTitle` alone: a span without marks of Markdown around it, or null. */
export const findTitle = (document: Document, bodyStart: number): Span | null =>
  settleTitle(document, bodyStart).title

/** A title on one line: lines joined, no marks of Markdown, no white space but between words of Latin script. */
export function titleText(document: Document, span: Span): string {
  return document.text
    .slice(span.start, span.end)
    .replace(/\n[\s#*>]+/g, '\n')
    .replace(/[*\u200b-\u200d\ufeff|]+/g, '')
    .replace(/(?<=[A-Za-z])[^\S\n]+(?=[A-Za-z])/g, '\u0000')
    .replace(/\s+/g, '')
    .replaceAll('\u0000', ' ')
}
