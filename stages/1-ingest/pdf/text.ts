import { isLoose, looseTable, untangled } from './columns.ts'
import { gridsOf } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import type { Glyph, Marks } from './marks.ts'
import { readTable, type TableCell, type TableRow } from './table.ts'

/** What stands on a page from the top down: lines of text, and the rows of ruled tables. */
export type Block =
  | { readonly kind: 'line'; readonly line: Line; readonly page: number }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[]; readonly page: number }

/** The blocks of a page of `height` points; `page` is its number. */
export function blocksOf(marks: Marks, page: number, height: number): readonly Block[] {
  const placed: { readonly y: number; readonly block: Block }[] = []
  let glyphs: readonly Glyph[] = marks.glyphs
  for (const grid of gridsOf(marks.across, marks.down)) {
    const { rows, outside } = readTable(grid, glyphs)
    if (rows.every((row) => row.every(({ text }) => text === ''))) continue
    glyphs = outside
    placed.push({ y: grid.ys[0]!, block: { kind: 'table', rows, page } })
  }
  const lines = untangled(withoutPageNumber(linesOf(glyphs), page, height))
  for (const line of lines) placed.push({ y: line.y, block: { kind: 'line', line, page } })
  return placed.sort((a, b) => a.y - b.y).map(({ block }) => block)
}

const textOf = (line: Line) => line.pieces.map(({ text }) => text).join(' ')

/** Starts as figures do. */
const FIGURE = /^[\d+-]/

/** A number of a page that says so: `- 3 -`, `第3页`, `3 / 12`, `第3页 共12页`. */
const PAGE_NUMBER = /^(?:[-—–·]+\s?\d{1,4}\s?[-—–·]+|第\s?\d{1,4}\s?页.{0,12}|\d{1,4}\s?\/\s?\d{1,4})$/
/** The part of a page, at its head and at its foot, that holds its number. */
const MARGIN = 0.12
/** The number of a page stands farther than this from other lines, in sizes of the font. */
const APART = 1.5

/**
 * The lines of a page without its number, where the first or the last line is one in the margin. Bare digits are one
 * only where they count the pages: anything else may be a figure.
 */
function withoutPageNumber(lines: readonly Line[], page: number, height: number): readonly Line[] {
  return lines.filter((line, i) => {
    const [above, below] = [lines[i - 1], lines[i + 1]]
    if (above ? below || line.y < (1 - MARGIN) * height : line.y > MARGIN * height) return true
    const other = above ?? below
    if (other && Math.abs(other.y - line.y) < APART * line.size) return true
    const text = textOf(line)
    return !PAGE_NUMBER.test(text) && text !== String(page)
  })
}

/** Sides of cells nearer than this are one, in points. */
const NEAR = 3
const sameColumn = (a: TableCell, b: TableCell) =>
  Math.abs(a.left - b.left) < NEAR && Math.abs(a.right - b.right) < NEAR

/**
 * The row that the end of one page begins and the top of the next one goes on with; null where they are two. Only
 * labels that fill their last line go on: where the lower part prints anything else, they are two.
 */
function continued(above: TableRow, below: TableRow): TableRow | null {
  const rest = below.filter(({ text }) => text !== '')
  const merged = above.map((cell) => {
    const part = rest.find((other) => sameColumn(other, cell))
    return part && cell.full && !FIGURE.test(cell.text) ? { ...cell, text: cell.text + part.text } : cell
  })
  const taken = merged.filter((cell, i) => cell !== above[i]).length
  const figures = above.some((cell, i) => cell.text !== '' && merged[i] === cell)
  return taken > 0 && taken === rest.length && figures ? merged : null
}

/** Ruled tables that go on after a page break, as one. */
function joinTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'table' && last?.kind === 'table' && block.page === last.page + 1) {
      const row = continued(last.rows.at(-1)!, block.rows[0]!)
      const rows = row
        ? [...last.rows.slice(0, -1), row, ...block.rows.slice(1)]
        : [...last.rows, ...block.rows]
      joined[joined.length - 1] = { ...block, rows }
    } else joined.push(block)
  }
  return joined
}

/** Beginnings of a line that goes on with none: the number of a heading, or of an item. */
const OPENING =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、)）．.]|第[一二三四五六七八九十]|[（(]?\d{1,2}[、)）．.](?!\d))/

interface Margins {
  readonly left: number
  readonly right: number
}

/** Where lines of text begin and end at the most. */
function marginsOf(lines: readonly Line[]): Margins {
  return {
    left: Math.min(...lines.map((line) => line.pieces[0]!.left)),
    right: Math.max(...lines.map((line) => line.pieces.at(-1)!.right)),
  }
}

/** Whether a line goes on with the paragraph of the line above. */
function goesOn(above: Line, line: Line, samePage: boolean, { left, right }: Margins): boolean {
  const { size } = above
  if (Math.abs(line.size - size) > 0.1 * size || OPENING.test(line.pieces[0]!.text)) return false
  if (right - above.pieces.at(-1)!.right > 1.6 * size || line.pieces[0]!.left - left > 0.8 * size)
    return false
  return !samePage || line.y - above.y < 3 * size
}

const LATIN = /[A-Za-z]$/

/** Paragraphs of prose, a line each. */
function proseOf(
  lines: readonly { readonly line: Line; readonly page: number }[],
  margins: Margins,
): string[] {
  const paragraphs: string[] = []
  for (const [i, { line, page }] of lines.entries()) {
    const above = lines[i - 1]
    const text = textOf(line)
    if (above && goesOn(above.line, line, above.page === page, margins)) {
      const open = paragraphs.at(-1)!
      paragraphs[paragraphs.length - 1] =
        open + (LATIN.test(open) && /^[A-Za-z]/.test(text) ? ' ' : '') + text
    } else paragraphs.push(text)
  }
  return paragraphs
}

/** How many lines without wide gaps may stand between those of a table: wrapped labels and groups. */
const LABEL_LINES = 3

/** The heading of a section, behind which another table begins. */
const HEADING = /^[一二三四五六][、.．]/

/** The end of the run of lines from `from` on that may be one table without rules. */
function endOfLoose(lines: readonly { readonly line: Line }[], from: number): number {
  let end = from
  for (let i = from; i < lines.length && i - end <= LABEL_LINES; i++) {
    const { line } = lines[i]!
    if (isLoose(line)) end = i + 1
    else if (HEADING.test(line.pieces[0]!.text)) break
  }
  return end
}

/** Lines of text as paragraphs, and as rows where they are a table without rules. */
function textLines(
  lines: readonly { readonly line: Line; readonly page: number }[],
  margins: Margins,
): string[] {
  const found: string[] = []
  let prose = 0
  for (let i = 0; i < lines.length; ) {
    const end = isLoose(lines[i]!.line) ? endOfLoose(lines, i) : i
    const table = end > i ? looseTable(lines.slice(i, end).map(({ line }) => line)) : null
    if (!table) {
      i++
      continue
    }
    found.push(...proseOf(lines.slice(prose, i), margins), ...table)
    prose = i = end
  }
  found.push(...proseOf(lines.slice(prose), margins))
  return found
}

/** Lines at the head or foot of a page that stand at that place of the page before too. */
function withoutRunningLines(blocks: readonly Block[]): readonly Block[] {
  const ends = new Map<string, number>()
  const key = (block: Block) =>
    block.kind === 'line' ? `${Math.round(block.line.y)} ${textOf(block.line).replace(/\d+/g, '0')}` : null
  const isEnd = (i: number) =>
    blocks[i - 1]?.page !== blocks[i]!.page || blocks[i + 1]?.page !== blocks[i]!.page
  blocks.forEach((block, i) => {
    const own = key(block)
    if (own !== null && isEnd(i)) ends.set(own, (ends.get(own) ?? 0) + 1)
  })
  const pages = blocks.at(-1)?.page ?? 0
  return blocks.filter((block, i) => {
    const own = key(block)
    return own === null || !isEnd(i) || pages < 3 || ends.get(own)! * 2 < pages
  })
}

/**
 * A document as text: a paragraph a line, a row of a table a line with tabs between its cells. Numbers of pages
 * and lines that stand at the head or foot of most pages are left out.
 */
export function textOfBlocks(blocks: readonly Block[]): string {
  const joined = joinTables(withoutRunningLines(blocks))
  const lines = joined.flatMap((block) => (block.kind === 'line' ? [block.line] : []))
  const margins = marginsOf(lines)
  const found: string[] = []
  let from = 0
  const flush = (to: number) => {
    const run = joined.slice(from, to).flatMap((block) => (block.kind === 'line' ? [block] : []))
    found.push(...textLines(run, margins))
    from = to + 1
  }
  joined.forEach((block, i) => {
    if (block.kind !== 'table') return
    flush(i)
    found.push(...block.rows.map((row) => row.map((cell) => cell.text).join('\t')))
  })
  flush(joined.length)
  return `${found.join('\n')}\n`
}
