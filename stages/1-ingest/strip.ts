import { fold } from './fold.ts'
import { type OffsetMap, offsetRecorder } from './offsets.ts'
import { isReading } from './pinyin.ts'

/**
 * What is no text: zero-width characters, Word bookmarks, entities, tags, comments and halves of tags left by a
 * converter, marks of bold cells, and brackets with pinyin behind a character. Each alternative is bounded, so the scan is linear.
 */
const RESIDUE =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+|\[bookmark:[^\]\n]{0,80}\]|&amp;(?:nbsp|#160|#xa0);|&(?:nbsp|ensp|emsp|#160)(?![\da-z;])|&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});|<\/?[a-zA-Z][a-zA-Z0-9]{0,12}(?::[a-zA-Z][a-zA-Z0-9]{0,12})?(?:[\s/][^<>\n]{0,300})?>|<!--[^<>\n]{0,120}-->|<!\[[^<>\n]{0,60}\]>|<\?xml\b[^<>\n]{0,200}>|\?\/?font\b[^<>\n]{0,120}>|\*\*|[(（] ?[a-zü\u00e0-\u01dc]{1,12}[1-5]? ?[)）]/gi

/** Tags that part lines, blocks or cells. */
const LINE_TAG = /^<\/?(?:br|hr|p|pre|div|li|ul|ol|d[dlt]|h\d|t[dhr]|table|section|article|blockquote)\b/i
/** Tags that set a figure apart from the one beside it: marks of notes, links to them, lines broken within a cell. */
const APART_TAG = /^<\/?(?:su[bp]|a|br)\b/i
/** Tags of what is crossed out: what stands beside one does not hold, or is not all. */
const STRUCK_TAG = /^<\/?(?:del|s|strike)\b/i
/** A character that nothing tells: what it stands in cannot be read. */
const LOST = '\ufffd'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
  shy: '',
}
/** White space that was turned into an entity twice, or lost the end of one. */
const SPACE_ENTITY = /^&(?:amp;)?(?:nbsp|#160|#xa0|ensp|emsp);?$/i
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/

/** What an entity stands for, null where it is none that is known: it then stays. */
function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name] ?? null
  const hex = name[1] === 'x' || name[1] === 'X'
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  const oneUnit = (point > 31 && point < 0xd800) || (point > 0xdfff && point < 0xfffe)
  if (!oneUnit) return null
  const character = String.fromCodePoint(point)
  return INVISIBLE.test(character) ? '' : fold(character)
}

const DIGIT = /[\d.,．，]/
/** The next thing that is shown, behind tags and spaces. */
const SHOWN = /^(?:<[^<>\n]{0,300}>| )*([^< ])/

/** Whether a figure begins at a place of the text. */
const figureAt = (text: string, at: number) => {
  if (DIGIT.test(text[at] ?? '')) return true
  return DIGIT.test(SHOWN.exec(text.slice(at, at + 600))?.[1] ?? '')
}

/** What takes the place of a tag; `shown` is the last character that is seen before it. */
function tagReplacement(tag: string, shown: string, text: string, end: number): string {
  const behindFigure = DIGIT.test(shown)
  if (STRUCK_TAG.test(tag)) return behindFigure || figureAt(text, end) ? LOST : ''
  if (behindFigure && APART_TAG.test(tag) && figureAt(text, end)) return LOST
  // A tag that ends a line ends it still: figures on both sides of it are two figures.
  if (LINE_TAG.test(tag)) return '\n'
  return APART_TAG.test(tag) && !/^<\/?a\b/i.test(tag) ? ' ' : ''
}

/** A bold figure at the beginning of a line, and what stands before the mark behind one. */
const BOLD_FIGURE = /^\*\*[+\-—–]{0,2}\d[\d.,，]{0,15}\*\* {0,20}(?:[|\t\n]|$)/
const BEFORE_BOLD_END = /(?:^|\n) {0,20}\*\*[+\-—–]{0,2}\d[\d.,，]{0,15}$/

/** Whether a bold mark stands at either end of a figure that begins a line. */
function isBoldFigure(text: string, at: number): boolean {
  const opens = /(?:^|\n) {0,20}$/.test(text.slice(Math.max(0, at - 21), at))
  if (opens) return BOLD_FIGURE.test(text.slice(at, at + 44))
  if (!/^\*\* {0,20}(?:[|\t\n]|$)/.test(text.slice(at, at + 23))) return false
  return BEFORE_BOLD_END.test(text.slice(Math.max(0, at - 42), at))
}

/** Whether a bold mark stands at either end of a cell of a table: what it prints is the figure or the label itself. */
function isBoldCell(text: string, at: number): boolean {
  const opens = /[|\t] {0,20}$/.test(text.slice(Math.max(0, at - 21), at))
  if (opens) return /^\*\*[^\s*|][^*|\t\n]{0,100}\*\* {0,20}(?:[|\t\n]|$)/.test(text.slice(at, at + 126))
  if (!/^\*\* {0,20}(?:[|\t\n]|$)/.test(text.slice(at, at + 23))) return false
  return /[|\t] {0,20}\*\*[^\s*|][^*|\t\n]{0,100}$/.test(text.slice(Math.max(0, at - 124), at))
}

/** What takes the place of a match behind `before`, and behind `shown` if spaces do not count: '' where it goes, null where it stays. */
function replacement(match: string, before: string, shown: string, text: string, at: number): string | null {
  const first = match[0]!
  if (first === '&') return SPACE_ENTITY.test(match) ? ' ' : entity(match.slice(1, -1))
  if (first === '(' || first === '（') return isReading(before, match.slice(1, -1)) ? '' : null
  if (first === '*') return isBoldCell(text, at) || isBoldFigure(text, at) ? '' : null
  return first === '<' ? tagReplacement(match, shown, text, at + match.length) : ''
}

/** The last character of a piece of text that is no space, undefined where there is none near its end. */
function shownBefore(text: string, from: number, to: number): string | undefined {
  let last = to - 1
  while (last > from && last > to - 20 && text[last] === ' ') last--
  return text[last] === ' ' ? undefined : text[last]
}

/** The text without residue, and where its characters came from. */
export function strip(text: string): { readonly text: string; readonly offsets: OffsetMap | null } {
  const recorder = offsetRecorder()
  const parts: string[] = []
  let length = 0
  let from = 0
  let before = ''
  let shown = ''
  RESIDUE.lastIndex = 0
  for (let match = RESIDUE.exec(text); match; match = RESIDUE.exec(text)) {
    if (match.index > from) {
      before = text[match.index - 1]!
      shown = shownBefore(text, from, match.index) ?? shown
    }
    const put = replacement(match[0], before, shown, text, match.index)
    if (put === null) continue
    parts.push(text.slice(from, match.index), put)
    length += match.index - from
    if (put !== '') {
      recorder.record(length, match.index - length)
      // A figure that is lost goes on until something else is shown.
      if (put !== LOST) shown = put
    }
    length += put.length
    from = match.index + match[0].length
    recorder.record(length, from - length, put === '' ? undefined : from)
  }
  if (from === 0) return { text, offsets: null }
  parts.push(text.slice(from))
  return { text: parts.join(''), offsets: recorder.build() }
}
