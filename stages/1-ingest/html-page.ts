import { LOST, type Pieces } from './html-text.ts'

/** A table being read. */
interface OpenTable {
  /** True where it holds another table: its cells are blocks of the page, not cells of data. */
  layout: boolean
  /** The table in whose open cell it stands, as long as it has one cell itself: it may be no more than a frame. */
  host: OpenTable | null
  /** Cells of the open row so far, and of the table. */
  cells: number
  all: number
  inCell: boolean
  /** Whether the open cell shows text, and whether it shows something that is no text. */
  visible: boolean
  leftOut: boolean
  /** The piece before which it begins. */
  readonly first: number
  /** Pieces that stand for line breaks in the open cell. */
  breaks: number[]
}

/** A text in a frame that is longer than this is a block of the page, not a cell of the table around it. */
const LONGEST_FRAMED = 40

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

/** A page without text yet: blocks go on lines of their own, tables have a row a line and tabs between cells. */
export function pageText(): PageText {
  const pieces: Pieces = { text: [], from: [], to: [] }
  const tables: OpenTable[] = []
  let lineStart = true
  /** The last character that is seen in this line or cell. */
  let last = ''
  let apart = false

  const put = (printed: string, from: number, to: number) => {
    pieces.text.push(printed)
    pieces.from.push(from)
    pieces.to.push(to)
    lineStart = false
  }
  const dataTable = () => {
    const table = tables.at(-1)
    return table && !table.layout ? table : null
  }
  /** The table of data whose cell is open. */
  const holder = () => {
    const table = dataTable()
    return table?.host ?? (table?.inCell ? table : null)
  }
  const breakLine = (at: number) => {
    const table = holder()
    if (table) {
      table.breaks.push(pieces.text.length)
      put(' ', at, at)
    } else if (!lineStart) {
      put('\n', at, at)
      lineStart = true
      last = ''
    }
  }
  /** A table that is no frame: those around it lay out the page, and the lines of their open cells are lines. */
  const unframe = (table: OpenTable) => {
    for (const around of tables) {
      if (around === table) break
      around.layout = true
      around.host = null
      for (const piece of around.breaks) pieces.text[piece] = '\n'
      around.breaks = []
    }
    table.host = null
  }
  const endCell = (table: OpenTable, at: number) => {
    if (table.inCell && table.leftOut && !table.visible) put(LOST, at, at)
    table.inCell = table.visible = table.leftOut = false
    table.breaks = []
    last = ''
  }
  const openCell = (at: number) => {
    const table = dataTable()
    if (!table) return breakLine(at)
    if (table.host && table.all > 0) unframe(table)
    endCell(table, at)
    if (table.cells > 0) put('\t', at, at)
    table.cells++
    table.all++
    table.inCell = true
  }
  const ensureCell = (at: number) => {
    const table = dataTable()
    if (table && !table.inCell) openCell(at)
    if (table) table.visible = true
    if (table?.host) table.host.visible = true
  }
  return {
    pieces,
    breakLine,
    openCell,
    space(printed, from, to) {
      const wasLineStart = lineStart
      put(printed, from, to)
      lineStart = wasLineStart || printed.includes('\n')
      if (printed === '\t') last = ''
    },
    show(printed, from, to) {
      // Between the cells of a row nothing but white space should stand: its cell has lost its tag.
      ensureCell(from)
      const seen = printed.trim()
      if (apart && OF_FIGURE.test(last) && OF_FIGURE.test(seen[0]!)) put(LOST, from, from)
      apart = false
      last = seen.at(-1)!
      put(printed, from, to)
      const ending = printed.lastIndexOf('\n')
      lineStart = ending >= 0 && printed.slice(ending).trim() === ''
    },
    lose(from, to) {
      ensureCell(from)
      put(LOST, from, to)
    },
    leaveOut() {
      const table = holder()
      if (table) table.leftOut = true
    },
    setApart() {
      apart = true
    },
    openTable(at) {
      const host = holder()
      breakLine(at)
      tables.push({
        layout: false,
        host,
        cells: 0,
        all: 0,
        inCell: false,
        visible: false,
        leftOut: false,
        first: pieces.text.length,
        breaks: [],
      })
    },
    closeTable(at) {
      const table = tables.at(-1)
      if (!table) return
      if (table.host && pieces.text.slice(table.first).join('').trim().length > LONGEST_FRAMED) unframe(table)
      endCell(table, at)
      tables.pop()
    },
    openRow(at) {
      const table = dataTable()
      if (table) endCell(table, at)
      breakLine(at)
      if (table) table.cells = 0
    },
    closeCell(at) {
      const table = dataTable()
      if (table) endCell(table, at)
      else breakLine(at)
    },
    inCell: () => holder() !== null,
    atLineStart: () => lineStart,
    takeBack(count) {
      pieces.text.length = pieces.from.length = pieces.to.length = count
      lineStart = count === 0 || pieces.text[count - 1] === '\n'
      last = ''
      for (const table of tables) table.breaks = table.breaks.filter((piece) => piece < count)
    },
  }
}
