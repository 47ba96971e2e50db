import { asideAt, periodAt, quotedAt, type SetAside, wordAt } from './asides.ts'
import { type Figure, figureAt, fractionAt, halfAt } from './figures.ts'
import { DIGIT, hasNumber, LEADING, NUMERAL, QUOTE, STARTS } from './starts.ts'

/** What a number in prose is; spans are of the scanned text. */
export type Mention = Figure | SetAside

/** How far behind a word that qualifies it a number begins at most. */
const FAR = 6

/** A share in words: 过半, 三分之二. */
function inWords(text: string, at: number): Figure | null {
  const half = halfAt(text, at)
  return half ?? (text[at + 1] === '分' || text[at + 2] === '分' ? fractionAt(text, at) : null)
}

function mentionAt(text: string, at: number, start: number): Mention | null {
  if (start === QUOTE) return quotedAt(text, at)
  if (start === DIGIT) return asideAt(text, at, start) ?? figureAt(text, at) ?? wordAt(text, at)
  if (start === NUMERAL)
    return inWords(text, at) ?? asideAt(text, at, start) ?? figureAt(text, at) ?? wordAt(text, at)
  if (start !== LEADING) return asideAt(text, at, start)
  if (text[at] === '上' && !'百千万亿'.includes(text[at + 1] ?? '#')) return null
  const half = halfAt(text, at)
  if (half || !hasNumber(text, at, at + FAR)) return half
  return asideAt(text, at, start) ?? periodAt(text, at) ?? fractionAt(text, at) ?? figureAt(text, at)
}

/**
 * Every number in `text[start..end)`, a stretch of prose, in order: a figure, or set aside by what it is. Each digit
 * and each Chinese numeral stands in exactly one of them.
 */
export function scanProse(text: string, start: number, end: number): Mention[] {
  const mentions: Mention[] = []
  for (let at = start; at < end; at++) {
    const begins = STARTS[text.charCodeAt(at)]!
    const found = begins === 0 ? null : mentionAt(text, at, begins)
    if (!found) continue
    // What goes on behind the stretch is cut: it is no number of it.
    mentions.push(found.end <= end ? found : { kind: 'word', start: at, end })
    at = found.end - 1
  }
  return mentions
}
