import { type OffsetMap, offsetRecorder } from './offsets.ts'

/** The mark of a quotation in front of a line, as Markdown and mail write it. */
const QUOTE = /^ {0,3}>(?: ?>){0,5} ?/gm
/** A figure behind the mark of a list. */
const LISTED_FIGURE = /^ {0,8}[-*+•·] {1,4}(?=[+-]?\d[\d.,]{0,15} *$)/gm
/** A figure, or none, on a line of its own. */
const BARE_FIGURE = /^ *[+-]?\d[\d.,]{0,15} *$/m
/** The share of lines with text that begin with a mark where the whole text is quoted. */
const NEARLY_ALL = 0.9
/** Fewest figures that are list items: more than the columns of changes have, whose minus may stand apart. */
const MANY = 10

const countOf = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0

/** What stands in front of the lines of a text and is no part of them; null where nothing does. */
function markOf(text: string): RegExp | null {
  if (/^\s{0,80}>/.test(text)) {
    const lines = countOf(text, /^[ \t]*\S/gm)
    if (countOf(text, QUOTE) >= NEARLY_ALL * lines) return QUOTE
  }
  if (!/\n {0,8}[-*+•·] /.test(text)) return null
  return countOf(text, LISTED_FIGURE) >= MANY && !BARE_FIGURE.test(text) ? LISTED_FIGURE : null
}

/**
 * A text without the marks in front of its lines, where all of it is quoted or its figures are the items of lists, and
 * where its characters came from; null for any other text.
 */
export function withoutLineMarks(
  text: string,
): { readonly text: string; readonly offsets: OffsetMap } | null {
  const mark = markOf(text)
  if (!mark) return null
  const recorder = offsetRecorder()
  let taken = 0
  const bare = text.replace(mark, (found, at: number) => {
    recorder.record(at - taken, taken + found.length)
    taken += found.length
    return ''
  })
  return { text: bare, offsets: recorder.build() }
}
