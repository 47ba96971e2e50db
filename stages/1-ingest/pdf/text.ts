import { untangled } from './columns.ts'
import { gridsOf } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import type { Glyph, Marks } from './marks.ts'
import { joinRows } from './page-breaks.ts'
import { marginsOf, type PlacedLine, textLines, textOf } from './prose.ts'
import { readTable, type TableRow } from './table.ts'

/** What stands on a page from the top down: lines of text, and the rows of ruled tables. */
export type Block =
  | ({ readonly kind: 'line' } & PlacedLine)
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
  for (const line of lines) {
    const margin = line.y < MARGIN * height || line.y > (1 - MARGIN) * height
    placed.push({ y: line.y, block: { kind: 'line', line, page, margin } })
  }
  return placed.sort((a, b) => a.y - b.y).map(({ block }) => block)
}

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
    const inHead = !above && line.y < MARGIN * height
    const inFoot = !below && line.y > (1 - MARGIN) * height
    if (!inHead && !inFoot) return true
    const other = inHead ? below : above
    if (other && Math.abs(other.y - line.y) < APART * line.size) return true
    const text = textOf(line)
    return !PAGE_NUMBER.test(text) && text !== String(page)
  })
}

/** Ruled tables that go on after a page break, as one. */
function joinTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'table' && last?.kind === 'table' && block.page === last.page + 1) {
      joined[joined.length - 1] = { ...block, rows: joinRows(last.rows, block.rows) }
    } else joined.push(block)
  }
  return joined
}

/** Lines at the head or foot of a page that stand at that place of the page before too. */
function withoutRunningLines(blocks: readonly Block[]): readonly Block[] {
  const ends = new Map<string, number>()
  const key = (block: Block) => {
    // Digits alone may be a figure; with words they are the number of the page.
    if (block.kind !== 'line' || !block.margin || !/\p{L}/u.test(textOf(block.line))) return null
    return `${Math.round(block.line.y)} ${textOf(block.line).replace(/\d+/g, '0')}`
  }
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
