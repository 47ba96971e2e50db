import { type CellLine, cellLines, type Printed, tableCell, wrapsFigures } from './cell-lines.ts'
import { cellAt, type RuledGrid } from './grid.ts'
import { glyphLines } from './lines.ts'
import type { Glyph } from './marks.ts'

/** A cell of a ruled table. */
export interface TableCell {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Whether its last line leaves no room for another character: what is printed there may go on. */
  readonly full: boolean
}

/**
 * A row of a ruled table, from left to right. A cell that spans columns is one; one that spans rows is printed in its
 * first and empty in the others.
 */
export type TableRow = readonly TableCell[]

/** Gaps between the characters of one word or number are smaller than this, in sizes of the font. */
const TOGETHER = 0.15
/** How much of a word must lie in the cell of its middle. */
const INSIDE = 0.6

/** Glyphs of a line that stand together: a word, or a number. */
function runsOf(line: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const glyph of line) {
    if (/^\s*$/.test(glyph.text)) right = Number.NEGATIVE_INFINITY
    else {
      if (glyph.x - right > TOGETHER * glyph.size) runs.push([])
      runs.at(-1)!.push(glyph)
      right = glyph.x + glyph.width
    }
  }
  return runs
}

const middleOf = ({ y, size }: Glyph) => y - 0.35 * size

/** Parts of a run with the cell that each belongs to. */
type Placed = readonly (readonly [cell: number, glyphs: readonly Glyph[]])[]

const unsure = (glyph: Glyph): Glyph => ({ ...glyph, text: '\ufffd' })

/**
 * The cell of a run. One that reaches over a line is of the cell of its middle where it was drawn at once and lies
 * mostly there; if not, nothing tells where it parts, and a U+FFFD at the line says so.
 */
function placeRun(grid: RuledGrid, run: readonly Glyph[]): Placed {
  const first = run[0]!
  const last = run.at(-1)!
  const y = middleOf(first)
  const from = cellAt(grid, first.x + first.width / 2, y)
  const to = cellAt(grid, last.x + last.width / 2, y)
  if (from === to) return [[from, run]]
  const cells = run.map((glyph) => cellAt(grid, glyph.x + glyph.width / 2, y))
  const middle = cellAt(grid, (first.x + last.x + last.width) / 2, y)
  const inside = cells.filter((cell) => cell === middle).length
  if (run.every(({ drawn }) => drawn === first.drawn) && inside >= INSIDE * run.length) return [[middle, run]]
  const parts = new Map<number, Glyph[]>()
  for (const [i, glyph] of run.entries()) {
    const part = parts.get(cells[i]!) ?? [unsure(glyph)]
    part.push(glyph)
    parts.set(cells[i]!, part)
  }
  return [...parts].map(([cell, glyphs]) => [cell, [...glyphs, unsure(glyphs.at(-1)!)]])
}

/** The glyphs of a page by cell of a grid, and those outside of it. */
function distribute(grid: RuledGrid, glyphs: readonly Glyph[]) {
  const cells = new Map<number, Glyph[]>()
  const outside: Glyph[] = []
  const [top, bottom] = [grid.ys[0]!, grid.ys.at(-1)!]
  const beside: Glyph[] = []
  for (const glyph of glyphs) {
    const y = middleOf(glyph)
    if (y > top && y < bottom) beside.push(glyph)
    else outside.push(glyph)
  }
  for (const run of glyphLines(beside).flatMap(runsOf)) {
    for (const [cell, part] of placeRun(grid, run)) {
      const known = cells.get(cell)
      if (cell < 0) outside.push(...part)
      else if (known) known.push(...part)
      else cells.set(cell, [...part])
    }
  }
  return { cells, outside }
}

/** How many of the gaps at the left of lines may be smaller than the padding: text that is too wide for its cell. */
const OVERFLOWING = 0.05

/** The room that cells leave at each side: the least that lines keep from the left of their cells. */
function paddingOf(grid: RuledGrid, lines: ReadonlyMap<number, readonly CellLine[]>): number {
  const width = grid.xs.length - 1
  const gaps = [...lines].flatMap(([cell, own]) => own.map((line) => line.left - grid.xs[cell % width]!))
  const least = gaps.sort((a, b) => a - b)[Math.floor(OVERFLOWING * gaps.length)] ?? 0
  return Math.min(Math.max(0, least), 6)
}

/** How many columns of the grid a cell is wide. */
function widthOf({ xs, cellOf }: RuledGrid, cell: number): number {
  let last = cell
  while ((last + 1) % (xs.length - 1) > 0 && cellOf[last + 1] === cell) last++
  return last - cell + 1
}

/** The cells of a row by the square each begins at in it, and whether they begin in the row itself. */
function cellsOfRow({ xs, cellOf }: RuledGrid, row: number) {
  const width = xs.length - 1
  const found: { readonly cell: number; readonly column: number; readonly begins: boolean }[] = []
  for (let column = 0; column < width; column++) {
    const square = row * width + column
    const cell = cellOf[square]!
    if (column === 0 || cellOf[square - 1] !== cell) found.push({ cell, column, begins: cell === square })
  }
  return found
}

const SEVERAL_FIGURES = /^[\d.,%+\-/—无]+(?: [\d.,%+\-/—无]+)+$/

/**
 * A row in which a cell holds several figures has lost a line of its grid: which columns the others stand in is no
 * longer certain, and a U+FFFD behind each says so.
 */
function untoldIfTangled(row: TableRow): TableRow {
  if (!row.some(({ text }) => SEVERAL_FIGURES.test(text))) return row
  return row.map((cell) =>
    /^[\d+-]/.test(cell.text) && !/\p{L}/u.test(cell.text) ? { ...cell, text: `${cell.text}\ufffd` } : cell,
  )
}

/** What the glyphs of a page print in a ruled table, and the glyphs that stand outside of it. */
export function readTable(
  grid: RuledGrid,
  glyphs: readonly Glyph[],
): { readonly rows: readonly TableRow[]; readonly outside: readonly Glyph[] } {
  const { cells, outside } = distribute(grid, glyphs)
  const lines = new Map([...cells].map(([cell, own]) => [cell, cellLines(own)]))
  const padding = paddingOf(grid, lines)
  const rows: TableRow[] = []
  for (let row = 0; row + 1 < grid.ys.length; row++) {
    const own = cellsOfRow(grid, row)
    if (!own.some(({ begins }) => begins)) continue
    const printed = own.map(({ cell, column, begins }): Printed => {
      const [left, right] = [grid.xs[column]!, grid.xs[column + widthOf(grid, cell)]!]
      return { lines: (begins && lines.get(cell)) || [], left, right, room: right - left - 2 * padding }
    })
    const wraps = wrapsFigures(printed)
    rows.push(untoldIfTangled(printed.map((cell) => tableCell(cell, wraps))))
  }
  return { rows, outside }
}
