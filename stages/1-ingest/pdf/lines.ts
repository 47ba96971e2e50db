import type { Glyph } from './marks.ts'

/** Glyphs side by side on one baseline, from left to right, with nothing wide between them. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly size: number
}

/** A line of text: its pieces from left to right. */
export interface Line {
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly pieces: readonly Piece[]
}

/** Baselines nearer than this are one, in sizes of the font. */
const SAME_LINE = 0.3
/** Copies of a glyph nearer than this to it are one bold glyph, in sizes of the font. */
const SAME_PLACE = 0.12
/** Gaps that are spaces, in sizes of the font: between figures, beside a figure, between other characters. */
const GAPS = [0.2, 0.4, 0.6] as const
/** Digits of one number that are drawn one by one leave no wider gap, and overlap no more, in sizes of the font. */
const JOINED = 0.06
const OVERLAP = 0.1
/** Baselines of one number differ less than this, in sizes of the font. */
const LEVEL = 0.12
/** Gaps that part pieces, in sizes of the font. */
const WIDE = 1.2

const FIGURE = /[\d.,%+-]/
/** Characters that may be printed over a figure to cross it out. */
const OVER_FIGURE = /[\d.,%+\-—–―−_/\\xX×]/
const SPACE = /^\s*$/

const isNothing = ({ text }: Glyph) => SPACE.test(text)

function isSpace(before: Glyph, after: Glyph, gap: number): boolean {
  const figures = Number(FIGURE.test(before.text)) + Number(FIGURE.test(after.text))
  return gap > GAPS[(2 - figures) as 0]! * Math.max(before.size, after.size)
}

/** Glyphs by baseline, from the top down, each line from left to right without what is printed twice. */
export function glyphLines(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const lines: Glyph[][] = []
  let y = Number.NEGATIVE_INFINITY
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    if (glyph.y - y > SAME_LINE * glyph.size) {
      lines.push([])
      y = glyph.y
    }
    lines.at(-1)!.push(glyph)
  }
  return withMarks(lines.map((line) => withoutCopies(line.sort((a, b) => a.x - b.x))))
}

/** Marks of notes are smaller than this, and their baselines nearer than this, in sizes of what they stand beside. */
const SMALLER = 0.9
const RAISED = 0.6

const isSmallBeside = (mark: Glyph, glyph: Glyph) =>
  mark.size < SMALLER * glyph.size &&
  Math.abs(mark.y - glyph.y) < RAISED * glyph.size &&
  mark.x < glyph.x + glyph.width + 0.5 * glyph.size &&
  mark.x + mark.width > glyph.x - 0.5 * glyph.size

/** Lines with the raised and lowered marks that stand beside their characters, which are no lines of their own. */
function withMarks(lines: readonly (readonly Glyph[])[]): readonly (readonly Glyph[])[] {
  const owners = lines.map((line, i) =>
    [i - 1, i + 1].find((k) => line.every((mark) => lines[k]?.some((glyph) => isSmallBeside(mark, glyph)))),
  )
  // What is beside a mark itself is a line of small text.
  const ownerOf = (i: number) => (owners[i] !== undefined && owners[owners[i]] === undefined ? owners[i] : -1)
  return lines.flatMap((line, i) => {
    if (ownerOf(i) >= 0) return []
    const marks = [i - 1, i + 1].flatMap((k) => (ownerOf(k) === i ? lines[k]! : []))
    return [marks.length === 0 ? line : [...line, ...marks].sort((a, b) => a.x - b.x)]
  })
}

/** The line without what is drawn a second time at the same place; one glyph alone there may be another number's. */
function withoutCopies(line: readonly Glyph[]): readonly Glyph[] {
  const copies = new Set<Glyph>()
  for (const [i, glyph] of line.entries()) {
    for (let k = i - 1; k >= 0 && !copies.has(glyph); k--) {
      const other = line[k]!
      if (glyph.x - other.x > SAME_PLACE * glyph.size) break
      if (copies.has(other) || other.text !== glyph.text || other.drawn === glyph.drawn) continue
      copies.add(other.drawn < glyph.drawn ? glyph : other)
    }
  }
  if (copies.size === 0) return line
  const partly = new Set(line.filter((glyph) => !copies.has(glyph)).map(({ drawn }) => drawn))
  return line.filter((glyph) => !copies.has(glyph) || partly.has(glyph.drawn))
}

/** What parts two characters of a piece: nothing, a space, or a U+FFFD where one figure overlaps another. */
function between(before: Glyph, glyph: Glyph, gap: number): string {
  if (before.drawn !== glyph.drawn) {
    const figures = Number(FIGURE.test(before.text)) + Number(FIGURE.test(glyph.text))
    const over = OVER_FIGURE.test(before.text) && OVER_FIGURE.test(glyph.text)
    if (figures > 0 && over && gap < -OVERLAP * glyph.size) return '\ufffd'
    const small = Math.min(before.size, glyph.size) < SMALLER * Math.max(before.size, glyph.size)
    if (figures === 2 && (small || Math.abs(before.y - glyph.y) > LEVEL * glyph.size)) return '\ufffd'
    if (figures === 2 && gap > JOINED * glyph.size) return ' '
  }
  return isSpace(before, glyph, gap) ? ' ' : ''
}

/** A line of glyphs, cut where a gap is wide, with spaces where a gap is one. */
function lineOf(glyphs: readonly Glyph[]): Line | null {
  const pieces: { text: string; left: number; right: number; size: number }[] = []
  let before: Glyph | null = null
  let spaced = false
  for (const glyph of glyphs) {
    if (isNothing(glyph)) {
      spaced = true
      continue
    }
    const right = glyph.x + glyph.width
    const piece = pieces.at(-1)
    const gap = piece ? glyph.x - piece.right : Number.POSITIVE_INFINITY
    if (!piece || !before || gap > WIDE * Math.max(glyph.size, before.size)) {
      pieces.push({ text: glyph.text, left: glyph.x, right, size: glyph.size })
    } else {
      piece.text += (spaced ? ' ' : between(before, glyph, gap)) + glyph.text
      piece.right = Math.max(piece.right, right)
      piece.size = Math.max(piece.size, glyph.size)
    }
    before = glyph
    spaced = false
  }
  if (pieces.length === 0) return null
  return { y: glyphs[0]!.y, size: Math.max(...pieces.map((piece) => piece.size)), pieces }
}

/** The lines that glyphs print, from the top down. */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  return glyphLines(glyphs).flatMap((line) => lineOf(line) ?? [])
}
