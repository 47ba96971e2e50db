import { Parser } from 'htmlparser2'
import {
  type Attributes,
  BLOCKS,
  isBroken,
  keepsLines,
  type Reading,
  readingOf,
  runsOn,
  SWALLOWED,
  showsSomething,
} from './html-elements.ts'
import { linkLists } from './html-links.ts'
import { pageText } from './html-page.ts'
import { besidesReport, join, LOST, ranges } from './html-text.ts'
import type { OffsetMap } from './offsets.ts'

/**
 * Elements within each other that no page has: browsers give up far earlier. The parser's time grows with the
 * square of the depth, so that a page of nothing but opening tags would hold up a whole build.
 */
const DEEPEST = 1000
/** Thrown out of the parser, which has no other way to stop. */
export const TOO_DEEP = new Error('more than 1,000 elements stand within each other')

/** A control character, which no page may hold, is what a damaged entity left. */
const damaged = (printed: string) =>
  /[\p{Cc}]/u.test(printed) ? printed.replace(/[^\P{Cc}\f\v\n\t\r]/gu, LOST) : printed
const blank = (lineEnd: string) => ' '.repeat(lineEnd.length)
const onOneLine = (printed: string) => printed.replace(/[\n\t\r]/g, ' ')

const CONTROL = /^[\n\t\r]$/
const TABLE_TAG = /^t(?:able|[dhr])(?![a-z])/

/** Whether a tag holds another one. Most do not hold even the sign that begins one. */
const holdsTag = (html: string, from: number, to: number) => {
  const next = html.indexOf('<', from + 1)
  return next >= 0 && next < to && isBroken(html.slice(from, to))
}

/** An entity by its number, other than those of white space, before and behind a place. */
const BEFORE = /&#(?!9;|1[03];|32;)\w+;$/
const BEHIND = /^&#(?!9;|1[03];|32;)/

/**
 * Whether the white space of an entity may be what is left of a digit: `&#49;` that has lost its 4 is a tab. Between
 * words that are no entities it is white space.
 */
const mayBeDigit = (html: string, from: number, to: number, inCell: boolean) =>
  html.startsWith('&#', from) &&
  (inCell || BEHIND.test(html.slice(to, to + 8)) || BEFORE.test(html.slice(Math.max(0, from - 9), from)))

/**
 * A page as text: blocks on lines of their own, tables with a row a line and tabs between cells. A cell that
 * spans others is one cell, whatever its colspan says. Scripts, styles, navigation, lists of links and what is
 * hidden or crossed out are left out, and so are other articles than the report. A cell whose markup is broken
 * holds U+FFFD. Reads in one pass. Throws `TOO_DEEP` where more than 1,000 elements stand within each other.
 */
export function htmlToText(html: string): { readonly text: string; readonly offsets: OffsetMap } {
  const page = pageText()
  const links = linkLists(page)
  const articles = ranges('article', page)
  const mains = ranges('main', page)
  let depth = 0
  /** Depths at which something begins that is left out, is crossed out, or keeps its lines; 0 for none. */
  let hiddenAt = 0
  let hiddenAs: Reading | null = null
  let struckAt = 0
  let linesAt = 0
  /** Depths of the elements that are set apart. */
  const apart: number[] = []
  /** How far the source was read. */
  let reached = 0

  /** Text and cells that were swallowed by what stands at [from, to): none of them can be read. */
  const lose = (from: number, to: number) => {
    if (hiddenAt > 0) return
    page.lose(from, to)
    for (const [tag] of html.slice(from + 1, to).matchAll(SWALLOWED)) {
      if (/r$/i.test(tag)) page.openRow(to)
      else {
        page.openCell(to)
        page.lose(to, to)
      }
    }
  }
  /** What stands before the place of this event and was no event: ends of elements that were never opened. */
  const passGap = () => {
    const from = reached
    reached = Math.max(reached, parser.startIndex)
    if (reached > from && holdsTag(html, from, reached)) lose(from, reached)
  }
  /** The tag of this event, and what was passed over before it. True where it is whole. */
  const passTag = (): boolean => {
    passGap()
    const from = reached
    reached = Math.max(reached, parser.endIndex + 1)
    return !holdsTag(html, from, reached)
  }
  const open = (name: string, attributes: Attributes, reading: Reading | null) => {
    const at = parser.startIndex
    if (name === 'td' || name === 'th') return page.openCell(at)
    if (name === 'table') return page.openTable(at)
    if (name === 'tr') return page.openRow(at)
    if (BLOCKS.has(name)) page.breakLine(at)
    else if (reading === 'cell' && !page.inCell() && !page.atLineStart()) page.space('\t', at, at)
    if (showsSomething(name, attributes)) {
      page.leaveOut()
      page.setApart()
    }
    if (linesAt === 0 && keepsLines(name, attributes)) linesAt = depth
    articles.open(name, depth)
    mains.open(name, depth)
  }
  const close = (name: string) => {
    const at = parser.startIndex
    if (name === 'td' || name === 'th') return page.closeCell(at)
    if (name === 'table') page.closeTable(at)
    articles.close(depth)
    mains.close(depth)
    if (name === 'tr') page.openRow(at)
    else if (BLOCKS.has(name)) page.breakLine(at)
  }

  const parser = new Parser(
    {
      onopentag(name, attributes, isImplied) {
        const whole = isImplied || passTag()
        if (++depth > DEEPEST) throw TOO_DEEP
        if (hiddenAt > 0) return
        // What ends an article may be the name and the date below it.
        const ofPage = name === 'footer' && !articles.isOpen()
        const reading = ofPage ? 'hidden' : readingOf(name, attributes)
        if (reading === 'hidden' || reading === 'no text') {
          if (name === 'a') page.setApart()
          hiddenAt = depth
          hiddenAs = reading
          return
        }
        if (reading === 'struck' && struckAt === 0) struckAt = depth
        if (reading !== null) {
          page.setApart()
          apart.push(depth)
        }
        open(name.includes('<') ? (TABLE_TAG.exec(name)?.[0] ?? name) : name, attributes, reading)
        links.open(name, attributes, depth)
        if (!whole) lose(parser.startIndex, reached)
      },
      ontext(printed) {
        passGap()
        const from = parser.startIndex
        const to = parser.endIndex + 1
        reached = to
        const seen = printed.trim() !== ''
        if (hiddenAt > 0 || struckAt > 0) {
          if (seen && (struckAt > 0 || hiddenAs === 'no text' || /\d/.test(printed))) page.leaveOut()
          return
        }
        if (CONTROL.test(printed) && mayBeDigit(html, from, to, page.inCell())) return page.lose(from, to)
        const keeps = (linesAt > 0 || depth === 0) && !page.inCell()
        const clean = damaged(printed)
        // A line end right behind a block or a line break is the end of that line.
        const text = keeps ? (page.atLineStart() ? clean.replace(/^\r?\n/, blank) : clean) : onOneLine(clean)
        if (seen) {
          links.text(printed.trim())
          page.show(text, from, to)
        } else page.space(text, from, to)
      },
      oncomment() {
        const whole = passTag()
        const comment = html.slice(parser.startIndex, reached)
        if (comment.startsWith('<!--') ? runsOn(comment) : !whole) return lose(parser.startIndex, reached)
        // What is no comment either is a tag that has lost its name, or a figure beside it.
        if (/^<(?:\/|!\d)/.test(comment)) {
          page.setApart()
          if (/\d/.test(comment)) page.leaveOut()
        }
        if (comment.startsWith('<![CDATA[') && /[^\s[\]>]/.test(comment.slice(9))) page.leaveOut()
      },
      onprocessinginstruction() {
        if (!passTag()) lose(parser.startIndex, reached)
      },
      onclosetag(name, isImplied) {
        if (isImplied) passGap()
        else if (!passTag()) lose(parser.startIndex, reached)
        if (hiddenAt === 0) {
          close(name)
          links.close(depth)
        } else if (hiddenAt === depth) {
          // A script that is fetched shows nothing, most often.
          if (hiddenAs === 'no text' && name !== 'script') page.leaveOut()
          hiddenAt = 0
        }
        if (apart.at(-1) === depth) {
          apart.pop()
          page.setApart()
        }
        if (struckAt === depth) struckAt = 0
        if (linesAt === depth) linesAt = 0
        depth--
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  )
  parser.write(html)
  parser.end()
  if (reached < html.length && holdsTag(html, reached, html.length)) lose(reached, html.length)
  return join(page.pieces, besidesReport(page.pieces, articles.found(), mains.found()))
}
