import type { Line, Piece } from './lines.ts'

/** A figure or a mark that stands alone, as cells hold them. */
const FIGURE = /^(?:[+\-—–增加减少]{0,2}\s?\d[\d,，]*(?:\.\d+)?\s?(?:万?元|件|条|项)?|[/\-—–无]+)$/
/** Figures of a line that shows where the columns are. */
const TELLING = 3
/** Fewest lines with figures that make a table of lines without rules. */
const ENOUGH_LINES = 2
/** A figure between two lines of text nearer than this, in sizes of the font, stands beside both. */
const BESIDE = 0.8

interface Interval {
  readonly left: number
  readonly right: number
}

const isFigure = (piece: Piece) => FIGURE.test(piece.text)
const figuresOf = (line: Line) => line.pieces.filter(isFigure)
const hasFigures = (line: Line) => line.pieces.length > 1 && figuresOf(line).length > 0
const isLabel = (line: Line) => !line.pieces.some(isFigure)

/** The columns of some lines: where the figures of those with several overlap, from left to right. */
function columnsOf(lines: readonly Line[]): readonly Interval[] {
  const figures = lines
    .map(figuresOf)
    .filter((own) => own.length >= TELLING)
    .flat()
    .sort((a, b) => a.left - b.left)
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of figures) {
    const open = columns.at(-1)
    if (open && left < open.right) open.right = Math.max(open.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** A line with its figures in their columns, empty ones between; null where one fits no column, or two fit one. */
function inColumns(line: Line, columns: readonly Interval[]): string | null {
  const { pieces } = line
  const first = columns[0]
  if (!first || !hasFigures(line)) return null
  const labels = pieces.filter((piece) => piece.right <= first.left && !isFigure(piece))
  const cells: string[] = columns.map(() => '')
  for (const piece of pieces.slice(labels.length)) {
    const fitting = columns.flatMap(({ left, right }, i) =>
      piece.left < right && piece.right > left ? [i] : [],
    )
    const [column] = fitting
    if (fitting.length !== 1 || cells[column!] !== '') return null
    cells[column!] = piece.text
  }
  return [...labels.map(({ text }) => text), ...cells].join('\t')
}

/** Whether two lines stand so near to each other that they are no two rows of one column. */
export const isBeside = (line: Line, other: Line): boolean =>
  Math.abs(line.y - other.y) <= BESIDE * Math.max(line.size, other.size)

/** A figure line between two lines of a label as one line. */
function besideLabel(above: Line | undefined, line: Line, below: Line | undefined): Line | null {
  if (!above || !below || !isLabel(above) || !isLabel(below)) return null
  if (above.pieces.length > 1 || below.pieces.length > 1) return null
  if (!isBeside(above, line) || !isBeside(line, below)) return null
  const [start, end] = [above.pieces[0]!, below.pieces[0]!]
  const label = {
    text: start.text + end.text,
    left: Math.min(start.left, end.left),
    right: Math.max(start.right, end.right),
    size: start.size,
  }
  if (line.pieces.some((piece) => piece.left < label.right)) return null
  return { ...line, pieces: [label, ...line.pieces] }
}

/** Rows stand farther apart than this, in sizes of the font. */
const NEAR_ROW = 1
/** Figures alone in a line nearer than this to a row may be of it, in sizes of the font. */
const NEAR_FIGURES = 1.2

const isFiguresOnly = (line: Line) => figuresOf(line).length === line.pieces.length

/** Whether two lines have figures so near to each other that nothing tells which rows they are of. */
function tangle(line: Line, other: Line): boolean {
  const near = isFiguresOnly(line) || isFiguresOnly(other) ? NEAR_FIGURES : NEAR_ROW
  return figuresOf(other).length > 0 && Math.abs(other.y - line.y) < near * line.size
}

/** A line whose figures cannot be read, since nothing tells their row. */
const untold = (line: Line): Line => ({
  ...line,
  pieces: line.pieces.map((piece) => (isFigure(piece) ? { ...piece, text: `${piece.text}\ufffd` } : piece)),
})

/**
 * The lines of a page outside of ruled tables, from the top down, with a U+FFFD behind the figures of those that
 * stand too near to each other to be rows: wrapped numbers, nobody knows of which row.
 */
export function untangled(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, i) => {
    if (figuresOf(line).length === 0) return line
    for (const step of [-1, 1]) {
      for (
        let k = i + step;
        lines[k] && Math.abs(lines[k]!.y - line.y) < NEAR_FIGURES * line.size;
        k += step
      ) {
        if (tangle(line, lines[k]!)) return untold(line)
      }
    }
    return line
  })
}

/** Lines of a table without rules, with labels that are wrapped around their figures in one line. */
function unwrapped(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const whole =
      figuresOf(line).length === line.pieces.length ? besideLabel(found.at(-1), line, lines[i + 1]) : null
    if (whole) {
      found[found.length - 1] = whole
      i++
    } else found.push(line)
  }
  return found
}

/**
 * Lines that may hold a table without rules, as text: where figures stand in columns, tabs part them and empty
 * cells keep their place; where they do not, spaces part them, so that nobody counts columns. Null where the lines
 * hold no table.
 */
export function looseTable(lines: readonly Line[]): readonly string[] | null {
  const whole = unwrapped(lines)
  if (whole.filter(hasFigures).length < ENOUGH_LINES) return null
  const columns = columnsOf(whole)
  return whole.map((line) => inColumns(line, columns) ?? line.pieces.map((piece) => piece.text).join('  '))
}

/** Whether a line may be one of a table without rules: it has wide gaps, or figures only. */
export const isLoose = (line: Line): boolean =>
  line.pieces.length > 1 || (line.pieces.length === 1 && isFigure(line.pieces[0]!))
