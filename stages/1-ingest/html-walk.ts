import {
  type Attributes,
  BLOCKS,
  isBroken,
  keepsLines,
  type Reading,
  SWALLOWED,
  showsSomething,
} from './html-elements.ts'
import { type LinkLists, linkLists } from './html-links.ts'
import { type PageText, pageText } from './html-page.ts'
import { type Ranges, ranges } from './html-text.ts'

/** The way through the elements of a page: what is open, and how far its source was read. */
export interface Walk {
  readonly html: string
  readonly page: PageText
  readonly links: LinkLists
  readonly articles: Ranges
  readonly mains: Ranges
  /** Where the event that is looked at begins and ends in the source: the parser, once there is one. */
  event: { readonly startIndex: number; readonly endIndex: number }
  depth: number
  /** Depths at which something begins that is left out, is crossed out, or keeps its lines; 0 for none. */
  hiddenAt: number
  hiddenAs: Reading | null
  struckAt: number
  linesAt: number
  /** Depths of the elements that are set apart. */
  readonly apart: number[]
  /** How far the source was read. */
  reached: number
}

/** The way through a page before its first element. */
export function walkOf(html: string): Walk {
  const page = pageText()
  return {
    html,
    page,
    links: linkLists(page),
    articles: ranges('article', page),
    mains: ranges('main', page),
    event: { startIndex: 0, endIndex: 0 },
    depth: 0,
    hiddenAt: 0,
    hiddenAs: null,
    struckAt: 0,
    linesAt: 0,
    apart: [],
    reached: 0,
  }
}

/** Whether a tag holds another one. Most do not hold even the sign that begins one. */
const holdsTag = (html: string, from: number, to: number) => {
  const next = html.indexOf('<', from + 1)
  return next >= 0 && next < to && isBroken(html.slice(from, to))
}

/** Text and cells that were swallowed by what stands at [from, to): none of them can be read. */
export function lose({ html, page, hiddenAt }: Walk, from: number, to: number): void {
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

/** Passes what stands before the place of this event and was no event: ends of elements that were never opened. */
export function passGap(walk: Walk): void {
  const from = walk.reached
  walk.reached = Math.max(walk.reached, walk.event.startIndex)
  if (walk.reached > from && holdsTag(walk.html, from, walk.reached)) lose(walk, from, walk.reached)
}

/** Passes the tag of this event, and what stands before it. True where it is whole. */
export function passTag(walk: Walk): boolean {
  passGap(walk)
  const from = walk.reached
  walk.reached = Math.max(walk.reached, walk.event.endIndex + 1)
  return !holdsTag(walk.html, from, walk.reached)
}

/** Passes what stands behind the last event: a tag that the page ends in. */
export function passEnd(walk: Walk): void {
  const { html, reached } = walk
  if (reached < html.length && holdsTag(html, reached, html.length)) lose(walk, reached, html.length)
}

/** Puts the beginning of an element that is shown on the page. */
export function begin(walk: Walk, name: string, attributes: Attributes, reading: Reading | null): void {
  const { page } = walk
  const at = walk.event.startIndex
  if (name === 'td' || name === 'th') page.openCell(at)
  else if (name === 'table') page.openTable(at)
  else if (name === 'tr') page.openRow(at)
  else beginOther(walk, name, attributes, reading)
}

function beginOther(walk: Walk, name: string, attributes: Attributes, reading: Reading | null): void {
  const { page, depth } = walk
  const at = walk.event.startIndex
  if (BLOCKS.has(name)) page.breakLine(at)
  else if (reading === 'cell' && !page.inCell() && !page.atLineStart()) page.space('\t', at, at)
  if (showsSomething(name, attributes)) {
    page.leaveOut()
    page.setApart()
  }
  if (walk.linesAt === 0 && keepsLines(name, attributes)) walk.linesAt = depth
  walk.articles.open(name, depth)
  walk.mains.open(name, depth)
}

/** Puts the end of an element that is shown on the page. */
export function end({ page, articles, mains, depth, event }: Walk, name: string): void {
  const at = event.startIndex
  if (name === 'td' || name === 'th') {
    page.closeCell(at)
    return
  }
  if (name === 'table') page.closeTable(at)
  articles.close(depth)
  mains.close(depth)
  if (name === 'tr') page.openRow(at)
  else if (BLOCKS.has(name)) page.breakLine(at)
}
