import { Parser } from 'htmlparser2'
import { type Attributes, readingOf, runsOn } from './html-elements.ts'
import { besidesReport, join, LOST } from './html-text.ts'
import { begin, end, lose, passEnd, passGap, passTag, type Walk, walkOf } from './html-walk.ts'
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

function onOpen(walk: Walk, name: string, attributes: Attributes, isImplied: boolean): void {
  const { page } = walk
  const whole = isImplied || passTag(walk)
  const depth = ++walk.depth
  if (depth > DEEPEST) throw TOO_DEEP
  if (walk.hiddenAt > 0) return
  // What ends an article may be the name and the date below it.
  const ofPage = name === 'footer' && !walk.articles.isOpen()
  const reading = ofPage ? 'hidden' : readingOf(name, attributes)
  if (reading === 'hidden' || reading === 'no text') {
    if (name === 'a') page.setApart()
    walk.hiddenAt = depth
    walk.hiddenAs = reading
    return
  }
  if (reading === 'struck' && walk.struckAt === 0) walk.struckAt = depth
  if (reading !== null) {
    page.setApart()
    walk.apart.push(depth)
  }
  begin(walk, name.includes('<') ? (TABLE_TAG.exec(name)?.[0] ?? name) : name, attributes, reading)
  walk.links.open(name, attributes, depth)
  if (!whole) lose(walk, walk.event.startIndex, walk.reached)
}

function onText(walk: Walk, printed: string): void {
  const { html, page } = walk
  passGap(walk)
  const from = walk.event.startIndex
  const to = walk.event.endIndex + 1
  walk.reached = to
  const seen = printed.trim() !== ''
  if (walk.hiddenAt > 0 || walk.struckAt > 0) {
    if (seen && (walk.struckAt > 0 || walk.hiddenAs === 'no text' || /\d/.test(printed))) page.leaveOut()
    return
  }
  if (CONTROL.test(printed) && mayBeDigit(html, from, to, page.inCell())) page.lose(from, to)
  else showText(walk, printed, from, to, seen)
}

function showText(walk: Walk, printed: string, from: number, to: number, seen: boolean): void {
  const { page } = walk
  const keeps = (walk.linesAt > 0 || walk.depth === 0) && !page.inCell()
  const clean = damaged(printed)
  // A line end right behind a block or a line break is the end of that line.
  const text = keeps ? (page.atLineStart() ? clean.replace(/^\r?\n/, blank) : clean) : onOneLine(clean)
  if (seen) {
    walk.links.text(printed.trim())
    page.show(text, from, to)
  } else page.space(text, from, to)
}

function onComment(walk: Walk): void {
  const { page } = walk
  const whole = passTag(walk)
  const { startIndex } = walk.event
  const comment = walk.html.slice(startIndex, walk.reached)
  if (comment.startsWith('<!--') ? runsOn(comment) : !whole) {
    lose(walk, startIndex, walk.reached)
    return
  }
  // What is no comment either is a tag that has lost its name, or a figure beside it.
  if (/^<(?:\/|!\d)/.test(comment)) {
    page.setApart()
    if (/\d/.test(comment)) page.leaveOut()
  }
  if (comment.startsWith('<![CDATA[') && /[^\s[\]>]/.test(comment.slice(9))) page.leaveOut()
}

function onClose(walk: Walk, name: string, isImplied: boolean): void {
  const { page, depth } = walk
  if (isImplied) passGap(walk)
  else if (!passTag(walk)) lose(walk, walk.event.startIndex, walk.reached)
  if (walk.hiddenAt === 0) {
    end(walk, name)
    walk.links.close(depth)
  } else if (walk.hiddenAt === depth) {
    // A script that is fetched shows nothing, most often.
    if (walk.hiddenAs === 'no text' && name !== 'script') page.leaveOut()
    walk.hiddenAt = 0
  }
  if (walk.apart.at(-1) === depth) {
    walk.apart.pop()
    page.setApart()
  }
  if (walk.struckAt === depth) walk.struckAt = 0
  if (walk.linesAt === depth) walk.linesAt = 0
  walk.depth--
}

/**
 * A page as text: blocks on lines of their own, tables with a row a line and tabs between cells. A cell that
 * spans others is one cell, whatever its colspan says. Scripts, styles, navigation, lists of links and what is
 * hidden or crossed out are left out, and so are other articles than the report. A cell whose markup is broken
 * holds U+FFFD. Reads in one pass. Throws `TOO_DEEP` where more than 1,000 elements stand within each other.
 */
export function htmlToText(html: string): { readonly text: string; readonly offsets: OffsetMap } {
  const walk = walkOf(html)
  const parser = new Parser(
    {
      onopentag: (name, attributes, isImplied) => onOpen(walk, name, attributes, isImplied),
      ontext: (printed) => onText(walk, printed),
      oncomment: () => onComment(walk),
      onprocessinginstruction: () => {
        if (!passTag(walk)) lose(walk, walk.event.startIndex, walk.reached)
      },
      onclosetag: (name, isImplied) => onClose(walk, name, isImplied),
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  )
  walk.event = parser
  parser.write(html)
  parser.end()
  passEnd(walk)
  const { pieces } = walk.page
  return join(pieces, besidesReport(pieces, walk.articles.found(), walk.mains.found()))
}
