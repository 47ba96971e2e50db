import { type Matrix, multiply, TURNS, UNCHANGED } from './geometry.ts'
import { addPath, type Rule } from './paths.ts'

/** A printed character: its left end on the baseline, in points from the upper left corner of the page. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The size of the font. */
  readonly size: number
  /** Which drawing operation printed it: what one prints belongs together. */
  readonly drawn: number
}

/** What a page prints. */
export interface Marks {
  readonly glyphs: readonly Glyph[]
  /** Horizontal lines. */
  readonly across: readonly Rule[]
  /** Vertical lines. */
  readonly down: readonly Rule[]
}

/** What is needed of a font: glyph widths times `scale` are in sizes of the font. */
export interface Font {
  readonly scale: number
  readonly vertical: boolean
  /** Whether it says which character a code stands for. */
  readonly knows: (code: number) => boolean
}

/** The operations of a page as pdf.js lists them, and the numbers it gives them. */
export interface Operations {
  readonly codes: Readonly<Record<string, number>>
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
  readonly fontOf: (name: string) => Font
}

interface DrawnGlyph {
  readonly originalCharCode: number
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

interface State {
  matrix: Matrix
  font: Font | null
  size: number
  spacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  visible: boolean
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

const initial = (matrix: Matrix): State => ({
  matrix,
  font: null,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  visible: true,
  textMatrix: UNCHANGED,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
})

/** Rendering modes that print nothing: text laid under the picture of a scan. */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7])

interface Page {
  readonly glyphs: Glyph[]
  readonly across: Rule[]
  readonly down: Rule[]
  /** How many glyphs run to the right, down, to the left and up. */
  readonly turned: [number, number, number, number]
}

/** Which way a glyph runs: a quarter, or -1 for slanted text. */
function turnOf([a, b]: Matrix): number {
  if (Math.abs(b) <= 0.05 * Math.abs(a)) return a > 0 ? 0 : 2
  if (Math.abs(a) <= 0.05 * Math.abs(b)) return b > 0 ? 1 : 3
  return -1
}

function showText(page: Page, state: State, glyphs: readonly (DrawnGlyph | number)[], drawn: number): void {
  const { font, size, spacing, wordSpacing, stretch } = state
  if (!font || size === 0) return
  const matrix = multiply(state.matrix, state.textMatrix)
  const [a, b, c, d, e, f] = matrix
  const turn = turnOf(size * stretch < 0 ? [-a, -b, c, d, e, f] : matrix)
  const across = Math.hypot(a, b) * Math.abs(stretch)
  const high = Math.abs(size) * Math.hypot(c, d)
  let advance = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      advance += ((font.vertical ? 1 : -1) * glyph * size) / 1000
      continue
    }
    const width = glyph.width * font.scale * size
    const gap = spacing + (glyph.isSpace ? wordSpacing : 0)
    const step = font.vertical ? size - gap : width + gap
    if (state.visible && turn >= 0) {
      const x = font.vertical ? state.x - width / 2 : state.x + advance * stretch
      const y = font.vertical ? state.y - advance - 0.88 * size : state.y
      page.turned[turn as 0]++
      page.glyphs.push({
        text: turn === 0 && font.knows(glyph.originalCharCode) ? glyph.unicode : '\ufffd',
        x: a * x + c * (y + state.rise) + e,
        y: b * x + d * (y + state.rise) + f,
        width: Math.abs(width) * across,
        size: high,
        drawn,
      })
    }
    advance += step
  }
  if (font.vertical) state.y -= advance
  else state.x += advance * stretch
}

function moveText(state: State, x: number, y: number): void {
  state.x = state.lineX += x
  state.y = state.lineY += y
}

function setFont(state: State, fontOf: Operations['fontOf'], name: string, size: number): void {
  state.font = fontOf(name)
  state.size = size
}

type Step = (state: State, args: never, drawn: number) => void

/** What each operation does to the state, or puts on the page, by its number. */
function stepsOf(page: Page, { codes, fontOf }: Operations): ReadonlyMap<number, Step> {
  const painted = new Set(
    ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
      (name) => codes[name]!,
    ),
  )
  const filled = new Set(['fill', 'eoFill'].map((name) => codes[name]!))
  const steps: Readonly<Record<string, Step>> = {
    transform: (s, m: Matrix) => {
      s.matrix = multiply(s.matrix, m)
    },
    setCharSpacing: (s, [spacing]: [number]) => {
      s.spacing = spacing
    },
    setWordSpacing: (s, [spacing]: [number]) => {
      s.wordSpacing = spacing
    },
    setHScale: (s, [percent]: [number]) => {
      s.stretch = percent / 100
    },
    setLeading: (s, [leading]: [number]) => {
      s.leading = -leading
    },
    setTextRise: (s, [rise]: [number]) => {
      s.rise = rise
    },
    setTextRenderingMode: (s, [mode]: [number]) => {
      s.visible = !INVISIBLE.has(mode)
    },
    setFont: (s, [name, size]: [string, number]) => setFont(s, fontOf, name, size),
    setGState: (s, [entries]: [readonly (readonly [string, unknown])[]]) => {
      for (const [key, value] of entries) {
        if (key === 'Font') setFont(s, fontOf, ...(value as [string, number]))
      }
    },
    beginText: (s) => {
      s.textMatrix = UNCHANGED
      s.x = s.y = s.lineX = s.lineY = 0
    },
    setTextMatrix: (s, [matrix]: [Matrix]) => {
      s.textMatrix = matrix
      s.x = s.y = s.lineX = s.lineY = 0
    },
    moveText: (s, [x, y]: [number, number]) => moveText(s, x, y),
    setLeadingMoveText: (s, [x, y]: [number, number]) => {
      s.leading = y
      moveText(s, x, y)
    },
    nextLine: (s) => moveText(s, 0, s.leading),
    showText: (s, [glyphs]: [readonly (DrawnGlyph | number)[]], drawn) => showText(page, s, glyphs, drawn),
    constructPath: (s, [paint, [path]]: [number, [Float32Array | null]]) => {
      if (path && (painted.has(paint) || filled.has(paint))) addPath(page, path, s.matrix, painted.has(paint))
    },
  }
  return new Map(Object.entries(steps).map(([name, step]) => [codes[name]!, step]))
}

function draw(operations: Operations, base: Matrix): Page {
  const page: Page = { glyphs: [], across: [], down: [], turned: [0, 0, 0, 0] }
  const { codes, fnArray, argsArray } = operations
  const steps = stepsOf(page, operations)
  const saved: State[] = []
  let state = initial(base)
  for (let i = 0; i < fnArray.length; i++) {
    const code = fnArray[i]!
    const args = argsArray[i]
    if (code === codes['save'] || code === codes['paintFormXObjectBegin']) saved.push({ ...state })
    if (code === codes['restore'] || code === codes['paintFormXObjectEnd']) state = saved.pop() ?? state
    if (code === codes['paintFormXObjectBegin']) {
      const [matrix] = args as [Matrix | null]
      if (matrix) state.matrix = multiply(state.matrix, matrix)
    }
    steps.get(code)?.(state, args as never, i)
  }
  return page
}

/**
 * The characters and lines that a page prints, turned so that most of its text runs from left to right. Text
 * that is slanted (a watermark) or not printed (what a scanner read) is left out; a character that runs another
 * way, or that its font gives no meaning, is U+FFFD. `base` leads from the space
 * of the page to points from its upper left corner.
 */
export function marksOf(operations: Operations, base: Matrix): Marks {
  const page = draw(operations, base)
  const most = page.turned.indexOf(Math.max(...page.turned))
  return most === 0 ? page : draw(operations, multiply(TURNS[most]!, base))
}
