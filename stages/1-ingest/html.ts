import { Parser } from 'htmlparser2'
import { type OffsetMap, offsetRecorder } from './offsets.ts'

/** Elements whose content is no text of the page. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'select',
  'button',
  'iframe',
  'svg',
  'object',
  'title',
])
/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** Text of a page on one line. A control character, which no page may hold, is what a damaged entity left. */
const readable = (printed: string) =>
  /[\p{Cc}]/u.test(printed) ? printed.replace(/[\n\t\r]/g, ' ').replace(/[^\P{Cc}\f\v]/gu, '\ufffd') : printed

/**
 * Elements within each other that no page has: browsers give up far earlier. The parser's time grows with the
 * square of the depth, so that a page of nothing but opening tags would hold up a whole build.
 */
const DEEPEST = 1000
/** Thrown out of the parser, which has no other way to stop. */
export const TOO_DEEP = new Error('more than 1,000 elements stand within each other')

/** Whether an attribute has lost its end, and what stands in the cell with it: <td colspan="2>5</td>. */
const swallowed = (attributes: Readonly<Record<string, string>>) =>
  Object.values(attributes).some((value) => value.includes('<'))

/** A table being read. */
interface OpenTable {
  /** True where it holds another table: its cells are blocks of the page, not cells of data. */
  layout: boolean
  /** Cells of the open row so far. */
  cells: number
  inCell: boolean
  /** Parts of the text that stand for line breaks in the open cell. */
  breaks: number[]
}

/**
 * A page as text: blocks on lines of their own, tables with a row a line and tabs between cells. A cell that
 * spans others is one cell, whatever its colspan says. Scripts, styles and navigation are left out. Reads in
 * one pass. Throws `TOO_DEEP` where more than 1,000 elements stand within each other.
 */
export function htmlToText(html: string): { readonly text: string; readonly offsets: OffsetMap } {
  const parts: string[] = []
  const recorder = offsetRecorder()
  const tables: OpenTable[] = []
  let length = 0
  let depth = 0
  let skipped = 0
  let atLineStart = true

  const put = (printed: string, from: number) => {
    recorder.record(length, from - length)
    parts.push(printed)
    length += printed.length
    atLineStart = false
  }
  const dataTable = () => {
    const table = tables.at(-1)
    return table && !table.layout ? table : null
  }
  const breakLine = () => {
    const table = dataTable()
    if (table?.inCell) {
      table.breaks.push(parts.length)
      put(' ', parser.startIndex)
    } else if (!atLineStart) {
      put('\n', parser.startIndex)
      atLineStart = true
    }
  }
  const openCell = () => {
    const table = dataTable()
    if (!table) return breakLine()
    if (table.cells > 0) put('\t', parser.startIndex)
    table.cells++
    table.inCell = true
    table.breaks = []
  }
  const closeCell = () => {
    const table = dataTable()
    if (!table) return breakLine()
    table.inCell = false
  }
  /** A table inside a cell: the tables around it lay out the page, and the lines of their open cells are lines. */
  const openTable = () => {
    const table = tables.at(-1)
    // Those around it were made layout when this one was opened.
    if (table?.inCell && !table.layout) {
      table.layout = true
      for (const part of table.breaks) parts[part] = '\n'
      table.breaks = []
    }
    breakLine()
    tables.push({ layout: false, cells: 0, inCell: false, breaks: [] })
  }
  const openRow = () => {
    const table = dataTable()
    if (!table) return
    table.cells = 0
    table.inCell = false
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw TOO_DEEP
        if (SKIPPED.has(name)) skipped++
        if (skipped > 0) return
        if (name === 'td' || name === 'th') {
          openCell()
          if (swallowed(attributes)) put('\ufffd', parser.startIndex)
          return
        }
        if (name === 'table') return openTable()
        if (BLOCKS.has(name)) breakLine()
        if (name === 'tr') openRow()
      },
      ontext(printed) {
        if (skipped > 0) return
        const table = dataTable()
        const visible = printed.trim() !== ''
        if (table && !table.inCell) {
          if (!visible) return
          // Between the cells of a row nothing but white space should stand: its cell has lost its tag.
          openCell()
        }
        put(readable(printed), parser.startIndex)
        if (!visible && length === printed.length) atLineStart = true
      },
      onclosetag(name) {
        depth--
        if (SKIPPED.has(name)) {
          if (skipped > 0) skipped--
          return
        }
        if (skipped > 0) return
        if (name === 'td' || name === 'th') return closeCell()
        if (name === 'table') tables.pop()
        if (BLOCKS.has(name)) breakLine()
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  )
  parser.write(html)
  parser.end()
  return { text: parts.join(''), offsets: recorder.build() }
}
