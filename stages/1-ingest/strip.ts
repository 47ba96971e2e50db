import { fold } from './fold.ts'
import { type OffsetMap, offsetRecorder } from './offsets.ts'
import { isReading } from './pinyin.ts'

/**
 * What is no text: zero-width characters, Word bookmarks, entities, tags and halves of tags left by a
 * converter, and brackets with pinyin behind a character. Each alternative is bounded, so the scan is linear.
 */
const RESIDUE =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+|\[bookmark:[^\]\n]{0,80}\]|&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});|<\/?[a-zA-Z][a-zA-Z0-9]{0,12}(?::[a-zA-Z][a-zA-Z0-9]{0,12})?(?:[\s/][^<>\n]{0,300})?>|\?\/?font [^<>\n]{0,120}>|[(（] ?[a-zü\u00e0-\u01dc]{1,8}[1-5]? ?[)）]/gi

/** Tags that part lines, blocks or cells. */
const LINE_TAG = /^<\/?(?:br|hr|p|pre|div|li|ul|ol|d[dlt]|h\d|t[dhr]|table|section|article|blockquote)\b/i
/** Tags that set a figure apart from the one before it: the mark of a note, most often. */
const NOTE_TAG = /^<\/?su[bp]\b/i

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
}

/** What an entity stands for, null where it is none that is known: it then stays. */
function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name] ?? null
  const hex = name[1] === 'x' || name[1] === 'X'
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  const oneUnit = (point > 31 && point < 0xd800) || (point > 0xdfff && point < 0xfffe)
  return oneUnit ? fold(String.fromCodePoint(point)) : null
}

/** What takes the place of a match: '' where it goes, null where it stays. */
function replacement(match: string, before: string): string | null {
  const first = match[0]!
  if (first === '&') return entity(match.slice(1, -1))
  if (first === '(' || first === '（') return isReading(before, match.slice(1, -1)) ? '' : null
  // A tag that ends a line ends it still: figures on both sides of it are two figures.
  if (LINE_TAG.test(match)) return '\n'
  return NOTE_TAG.test(match) ? ' ' : ''
}

/** The text without residue, and where its characters came from. */
export function strip(text: string): { readonly text: string; readonly offsets: OffsetMap | null } {
  const recorder = offsetRecorder()
  const parts: string[] = []
  let length = 0
  let from = 0
  let before = ''
  RESIDUE.lastIndex = 0
  for (let match = RESIDUE.exec(text); match; match = RESIDUE.exec(text)) {
    if (match.index > from) before = text[match.index - 1]!
    const put = replacement(match[0], before)
    if (put === null) continue
    parts.push(text.slice(from, match.index), put)
    length += match.index - from
    if (put !== '') recorder.record(length, match.index - length)
    length += put.length
    from = match.index + match[0].length
    recorder.record(length, from - length)
  }
  if (from === 0) return { text, offsets: null }
  parts.push(text.slice(from))
  return { text: parts.join(''), offsets: recorder.build() }
}
