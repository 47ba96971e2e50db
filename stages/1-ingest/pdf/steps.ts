import { type Matrix, multiply, UNCHANGED } from './geometry.ts'
import type { Operations, Page } from './marks.ts'
import { addPath, enclosedBy } from './paths.ts'
import type { Box, Colour } from './seen.ts'
import { type DrawnGlyph, showText } from './show-text.ts'
import { isOpaque, type State } from './state.ts'

/** What an operation does to the state, or puts on the page; `drawn` is its place in the order of drawing. */
type Step = (state: State, args: never, drawn: number) => void

/** A box as PDF has it: two corners. */
type Corners = readonly [x0: number, y0: number, x1: number, y1: number] | Float32Array

/** The least box on the page that holds another one. */
function boxOf([x0, y0, x1, y1]: Corners, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * x0! + c * y0!, a * x1! + c * y0!, a * x0! + c * y1!, a * x1! + c * y1!]
  const ys = [b * x0! + d * y0!, b * x1! + d * y0!, b * x0! + d * y1!, b * x1! + d * y1!]
  return {
    left: Math.min(...xs) + e,
    top: Math.min(...ys) + f,
    right: Math.max(...xs) + e,
    bottom: Math.max(...ys) + f,
  }
}

/** Whether rectangles stay rectangles along the axes. */
const isUpright = ([a, b, c, d]: Matrix) => (b === 0 && c === 0) || (a === 0 && d === 0)

const within = (box: Box, clip: Box | null): Box =>
  clip === null
    ? box
    : {
        left: Math.max(box.left, clip.left),
        top: Math.max(box.top, clip.top),
        right: Math.min(box.right, clip.right),
        bottom: Math.min(box.bottom, clip.bottom),
      }

function moveText(state: State, x: number, y: number): void {
  state.x = state.lineX += x
  state.y = state.lineY += y
}

function setFont(state: State, fontOf: Operations['fontOf'], name: string, size: number): void {
  state.font = fontOf(name)
  state.size = size
}

/** Entries of a graphics state that are told apart. */
function setEntry(state: State, fontOf: Operations['fontOf'], key: string, value: unknown): void {
  if (key === 'Font') setFont(state, fontOf, ...(value as [string, number]))
  else if (key === 'ca') state.faceAlpha = value as number
  else if (key === 'CA') state.outlineAlpha = value as number
  else if (key === 'BM') state.blended = value !== 'source-over'
}

/** Steps that set the state of text and graphics. */
const settersOf = ({ fontOf }: Operations): Readonly<Record<string, Step>> => ({
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
    s.mode = mode
  },
  setFont: (s, [name, size]: [string, number]) => setFont(s, fontOf, name, size),
  setGState: (s, [entries]: [readonly (readonly [string, unknown])[]]) => {
    for (const [key, value] of entries) setEntry(s, fontOf, key, value)
  },
  setFillRGBColor: (s, [colour]: [Colour]) => {
    s.face = colour
  },
  setStrokeRGBColor: (s, [colour]: [Colour]) => {
    s.outline = colour
  },
  setFillColorN: (s) => {
    s.face = null
  },
  setStrokeColorN: (s) => {
    s.outline = null
  },
  setFillTransparent: (s) => {
    s.face = undefined
  },
  setStrokeTransparent: (s) => {
    s.outline = undefined
  },
})

/** Steps that place and print text. */
const textSteps = (page: Page): Readonly<Record<string, Step>> => ({
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
})

const OUTLINING = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]
const FILLING = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']

/** Steps that paint lines and areas, and those that bound what is painted. */
function pathSteps(page: Page, { codes }: Operations): Readonly<Record<string, Step>> {
  const outlining = new Set(OUTLINING.map((name) => codes[name]!))
  const filling = new Set(FILLING.map((name) => codes[name]!))
  let clipping = false
  const clip = () => {
    clipping = true
  }
  return {
    clip,
    eoClip: clip,
    constructPath: (s, [paint, [path], corners]: [number, [Float32Array | null], Corners | null], drawn) => {
      const box = corners && boxOf(corners, s.matrix)
      if (box && clipping) s.clip = within(box, s.clip)
      clipping = false
      if (!path || s.hidden || page.layers.includes(false)) return
      const strokes = outlining.has(paint)
      if (strokes || filling.has(paint)) addPath(page, path, s.matrix, strokes)
      if (box && filling.has(paint) && isOpaque(s)) {
        const enclosed = enclosedBy(path)
        const colour = enclosed === 'several' ? null : (s.face as Colour)
        const covers = enclosed === 'rectangle' && isUpright(s.matrix)
        page.areas.push({ ...within(box, s.clip), colour, covers, drawn })
      }
    },
  }
}

/** Steps that begin and end parts of a page: forms, groups, notes and layers. */
const partSteps = (page: Page, { isShown }: Operations): Readonly<Record<string, Step>> => ({
  paintFormXObjectBegin: (s, [matrix, corners]: [Matrix | null, Corners | null]) => {
    if (matrix) s.matrix = multiply(s.matrix, matrix)
    if (corners) s.clip = within(boxOf(corners, s.matrix), s.clip)
  },
  beginGroup: (s, [group]: [{ readonly smask?: unknown }]) => {
    s.hidden ||= s.faceAlpha === 0 || Boolean(group.smask)
    s.blended ||= s.faceAlpha < 1
    s.faceAlpha = s.outlineAlpha = 1
  },
  beginAnnotation: (s, [, corners, transform, matrix]: [string, Corners | null, Matrix, Matrix]) => {
    if (corners) s.clip = boxOf(corners, s.matrix)
    s.matrix = multiply(multiply(s.matrix, transform), matrix)
  },
  beginMarkedContent: () => {
    page.layers.push(true)
  },
  beginMarkedContentProps: (_, [tag, layer]: [string, unknown]) => {
    page.layers.push(tag !== 'OC' || isShown(layer))
  },
  endMarkedContent: () => {
    page.layers.pop()
  },
})

/** What each operation does to the state, or puts on the page, by its number. */
export function stepsOf(page: Page, operations: Operations): ReadonlyMap<number, Step> {
  const steps: Readonly<Record<string, Step>> = {
    ...settersOf(operations),
    ...textSteps(page),
    ...pathSteps(page, operations),
    ...partSteps(page, operations),
  }
  return new Map(Object.entries(steps).map(([name, step]) => [operations.codes[name]!, step]))
}
