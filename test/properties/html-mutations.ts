/** A part of a page: where it begins, and its characters. */
interface Part {
  readonly at: number
  readonly text: string
}

/** One kind of damage to a page: every page that it can make of one. */
export interface PageDamage {
  readonly name: string
  readonly pages: (page: string) => readonly (() => string)[]
}

/** Everything between the first table of a page and the end of its last one that fits a pattern. */
function partsOf(page: string, pattern: RegExp): readonly Part[] {
  const from = page.indexOf('<table')
  const tables = page.slice(from, page.lastIndexOf('</table>') + 8)
  return [...tables.matchAll(pattern)].map((match) => ({ at: from + match.index, text: match[0] }))
}

const put = (page: string, at: number, length: number, text = '') =>
  page.slice(0, at) + text + page.slice(at + length)

const swap = (page: string, one: Part, two: Part) =>
  page.slice(0, one.at) +
  two.text +
  page.slice(one.at + one.text.length, two.at) +
  one.text +
  page.slice(two.at + two.text.length)

const TAG = /<[^<>]*>/g
const END_TAG = /<\/[^<>]*>/g
const SPAN_TAG = /<td[^<>]*span="\d+"[^<>]*>/g
const CELL = /<td[^<>]*>[^<>]*<\/td>/g
const FIGURE_CELL = /<td[^<>]*>\d\d+<\/td>/g
const ROW = /<tr>.*?<\/tr>\n/gs

/** Puts something else in the place of every part that fits. */
const replaced =
  (pattern: RegExp, change: (text: string) => string): PageDamage['pages'] =>
  (page) =>
    partsOf(page, pattern).map(
      ({ at, text }) =>
        () =>
          put(page, at, text.length, change(text)),
    )

/** Digits as the entities that editors make of them. */
const withEntities = (page: string) =>
  page.replace(/(?<=<td[^<>]*>)\d+(?=<\/td>)/g, (figure) =>
    Array.from(figure, (digit) => `&#${digit.charCodeAt(0)};`).join(''),
  )

/** Entities of which one character is lost. */
const cutEntities: PageDamage['pages'] = (page) => {
  const printed = withEntities(page)
  return partsOf(printed, /&#\d\d;/g).flatMap(({ at, text }) =>
    Array.from(text, (_, i) => () => put(printed, at + i, 1)),
  )
}

/** Rows that change places: neighbours, or those half a page apart. */
const rowsSwapped: PageDamage['pages'] = (page) => {
  const rows = partsOf(page, ROW)
  return [1, Math.floor(rows.length / 2)].flatMap((distance) =>
    rows.slice(distance).map((row, i) => () => swap(page, rows[i]!, row)),
  )
}

const inside = (cell: string, change: (content: string) => string) =>
  cell.replace(/(?<=^<td[^<>]*>).*(?=<\/td>$)/, change)

/**
 * What may happen to a page, but for what leaves a page that reads like any other: figures that are gone from their
 * cells, and cells of one row that changed places.
 */
export const PAGE_DAMAGES: readonly PageDamage[] = [
  { name: 'a tag dropped', pages: replaced(TAG, () => '') },
  { name: 'a tag doubled', pages: replaced(TAG, (tag) => tag + tag) },
  { name: 'the bracket that opens a tag lost', pages: replaced(TAG, (tag) => tag.slice(1)) },
  { name: 'the bracket that closes a tag lost', pages: replaced(TAG, (tag) => tag.slice(0, -1)) },
  { name: 'the slash of a tag lost', pages: replaced(END_TAG, (tag) => tag.replace('/', '')) },
  { name: 'a letter of a tag lost', pages: replaced(TAG, (tag) => tag.replace(/[a-z]/, '')) },
  { name: 'a cell dropped', pages: replaced(CELL, () => '') },
  { name: 'a cell doubled', pages: replaced(CELL, (cell) => cell + cell) },
  { name: 'a cell hidden', pages: replaced(CELL, (cell) => cell.replace('<td', '<td hidden')) },
  { name: 'a comment around a cell', pages: replaced(CELL, (cell) => `<!--${cell}-->`) },
  { name: 'a comment without an end', pages: replaced(CELL, (cell) => `<!--${cell}`) },
  {
    name: 'a table around the text of a cell',
    pages: replaced(CELL, (cell) => inside(cell, (text) => `<table><tr><td>${text}</td></tr></table>`)),
  },
  {
    name: 'a line break within a figure',
    pages: replaced(FIGURE_CELL, (cell) => inside(cell, (text) => `${text[0]}<br>${text.slice(1)}`)),
  },
  { name: 'a row dropped', pages: replaced(ROW, () => '') },
  { name: 'a row doubled', pages: replaced(ROW, (row) => row + row) },
  { name: 'two rows swapped', pages: rowsSwapped },
  { name: 'a table that ends too soon', pages: replaced(ROW, (row) => `</table>${row}`) },
  { name: 'a table in two', pages: replaced(ROW, (row) => `</table><table>${row}`) },
  ...[0, 1, 5, 99].map((span) => ({
    name: `a span of ${span}`,
    pages: replaced(SPAN_TAG, (tag) => tag.replace(/span="\d+"/, `span="${span}"`)),
  })),
  { name: 'a span lost', pages: replaced(SPAN_TAG, () => '<td>') },
  { name: 'a row spanned', pages: replaced(/<td>/g, () => '<td rowspan="2">') },
  { name: 'the first quote of a tag lost', pages: replaced(SPAN_TAG, (tag) => tag.replace('"', '')) },
  {
    name: 'the last quote of a tag lost',
    pages: replaced(SPAN_TAG, (tag) => tag.replace(/"(?=[^"]*$)/, '')),
  },
  { name: 'a character of an entity lost', pages: cutEntities },
]
