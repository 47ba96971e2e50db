import { LOST, type Pieces } from './html-text.ts'

/** A table being read. */
export interface OpenTable {
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

/** A page as it is put together: what was put so far, and where it goes on. */
export interface PageState {
  readonly pieces: Pieces
  /** Open tables, each in a cell of the one before. */
  tables: OpenTable[]
  lineStart: boolean
  /** The last character that is seen in this line or cell. */
  last: string
  /** Whether what follows is set apart from it. */
  apart: boolean
}

/** Puts characters at the end of the page, from their place in the source; a place of no width holds none of it. */
export function put(page: PageState, printed: string, from: number, to: number): void {
  page.pieces.text.push(printed)
  page.pieces.from.push(from)
  page.pieces.to.push(to)
  page.lineStart = false
}

/** The innermost table, if it is one of data. */
function dataTable({ tables }: PageState): OpenTable | null {
  const table = tables.at(-1)
  return table && !table.layout ? table : null
}

/** The table of data whose cell is open. */
export function holder(page: PageState): OpenTable | null {
  const table = dataTable(page)
  return table?.host ?? (table?.inCell ? table : null)
}

/** Ends the line; within a cell a space stands for that, as long as the cell is one of data. */
export function breakLine(page: PageState, at: number): void {
  const table = holder(page)
  if (table) {
    table.breaks.push(page.pieces.text.length)
    put(page, ' ', at, at)
  } else if (!page.lineStart) {
    put(page, '\n', at, at)
    page.lineStart = true
    page.last = ''
  }
}

/** A table that is no frame: those around it lay out the page, and the lines of their open cells are lines. */
function unframe({ tables, pieces }: PageState, table: OpenTable): void {
  for (const around of tables) {
    if (around === table) break
    around.layout = true
    around.host = null
    for (const piece of around.breaks) pieces.text[piece] = '\n'
    around.breaks = []
  }
  table.host = null
}

function endCell(page: PageState, table: OpenTable, at: number): void {
  if (table.inCell && table.leftOut && !table.visible) put(page, LOST, at, at)
  table.inCell = table.visible = table.leftOut = false
  table.breaks = []
  page.last = ''
}

/** Begins a cell, behind a tab unless it is the first of its row; a line where no table of data is open. */
export function openCell(page: PageState, at: number): void {
  const table = dataTable(page)
  if (!table) {
    breakLine(page, at)
    return
  }
  if (table.host && table.all > 0) unframe(page, table)
  endCell(page, table, at)
  if (table.cells > 0) put(page, '\t', at, at)
  table.cells++
  table.all++
  table.inCell = true
}

/** Ends a cell; a line where no table of data is open. */
export function closeCell(page: PageState, at: number): void {
  const table = dataTable(page)
  if (table) endCell(page, table, at)
  else breakLine(page, at)
}

/** Makes sure that what is shown next stands in a cell where a table is open: its cell has lost its tag. */
export function ensureCell(page: PageState, at: number): void {
  const table = dataTable(page)
  if (!table) return
  if (!table.inCell) openCell(page, at)
  table.visible = true
  if (table.host) table.host.visible = true
}

/** Begins a row, on a line of its own. */
export function openRow(page: PageState, at: number): void {
  const table = dataTable(page)
  if (table) endCell(page, table, at)
  breakLine(page, at)
  if (table) table.cells = 0
}

/** Begins a table, which may be no more than a frame around the text of a cell. */
export function openTable(page: PageState, at: number): void {
  const host = holder(page)
  breakLine(page, at)
  page.tables.push({
    layout: false,
    host,
    cells: 0,
    all: 0,
    inCell: false,
    visible: false,
    leftOut: false,
    first: page.pieces.text.length,
    breaks: [],
  })
}

/** Ends the innermost table. */
export function closeTable(page: PageState, at: number): void {
  const table = page.tables.at(-1)
  if (!table) return
  const { text } = page.pieces
  if (table.host && text.slice(table.first).join('').trim().length > LONGEST_FRAMED) unframe(page, table)
  endCell(page, table, at)
  page.tables.pop()
}
