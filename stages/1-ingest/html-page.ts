import {
  breakLine,
  closeCell,
  closeTable,
  ensureCell,
  holder,
  openCell,
  openRow,
  openTable,
  type PageState,
  put,
} from './html-tables.ts'
import { LOST, type Pieces } from './html-text.ts'

/** What may be part of a figure. */
const OF_FIGURE = /[\d０-９.,．，]/

/** The text of a page as it is put together. Places are those in the source, `at` is one of no width. */
export interface PageText {
  readonly pieces: Pieces
  /** White space, where it stands. */
  readonly space: (printed: string, from: number, to: number) => void
  /** Text that is seen; a cell opens where a table holds it outside of one. */
  readonly show: (printed: string, from: number, to: number) => void
  /** Something is lost here: what stands in this cell, or beside it, cannot be read. */
  readonly lose: (from: number, to: number) => void
  /** Something stands here that is no text: a cell with nothing else is not blank. */
  readonly leaveOut: () => void
  /** What follows is set apart: a figure in it is not part of the figure before. */
  readonly setApart: () => void
  readonly breakLine: (at: number) => void
  readonly openTable: (at: number) => void
  readonly closeTable: (at: number) => void
  readonly openRow: (at: number) => void
  readonly openCell: (at: number) => void
  readonly closeCell: (at: number) => void
  /** Whether a cell of a table of data is open. */
  readonly inCell: () => boolean
  readonly atLineStart: () => boolean
  /** Takes back what was put since there were `count` pieces. */
  readonly takeBack: (count: number) => void
}

function space(page: PageState, printed: string, from: number, to: number): void {
  const wasLineStart = page.lineStart
  put(page, printed, from, to)
  page.lineStart = wasLineStart || printed.includes('\n')
  if (printed === '\t') page.last = ''
}

function show(page: PageState, printed: string, from: number, to: number): void {
  // Between the cells of a row nothing but white space should stand: its cell has lost its tag.
  ensureCell(page, from)
  const seen = printed.trim()
  if (page.apart && OF_FIGURE.test(page.last) && OF_FIGURE.test(seen[0]!)) put(page, LOST, from, from)
  page.apart = false
  page.last = seen.at(-1)!
  put(page, printed, from, to)
  const ending = printed.lastIndexOf('\n')
  page.lineStart = ending >= 0 && printed.slice(ending).trim() === ''
}

function lose(page: PageState, from: number, to: number): void {
  ensureCell(page, from)
  put(page, LOST, from, to)
}

function takeBack(page: PageState, count: number): void {
  const { pieces, tables } = page
  pieces.text.length = pieces.from.length = pieces.to.length = count
  page.lineStart = count === 0 || pieces.text[count - 1] === '\n'
  page.last = ''
  for (const table of tables) table.breaks = table.breaks.filter((piece) => piece < count)
}

/** A page without text yet: blocks go on lines of their own, tables have a row a line and tabs between cells. */
export function pageText(): PageText {
  const page: PageState = {
    pieces: { text: [], from: [], to: [] },
    tables: [],
    lineStart: true,
    last: '',
    apart: false,
  }
  return {
    pieces: page.pieces,
    space: (printed, from, to) => space(page, printed, from, to),
    show: (printed, from, to) => show(page, printed, from, to),
    lose: (from, to) => lose(page, from, to),
    leaveOut: () => {
      const table = holder(page)
      if (table) table.leftOut = true
    },
    setApart: () => {
      page.apart = true
    },
    breakLine: (at) => breakLine(page, at),
    openTable: (at) => openTable(page, at),
    closeTable: (at) => closeTable(page, at),
    openRow: (at) => openRow(page, at),
    openCell: (at) => openCell(page, at),
    closeCell: (at) => closeCell(page, at),
    inCell: () => holder(page) !== null,
    atLineStart: () => page.lineStart,
    takeBack: (count) => takeBack(page, count),
  }
}
