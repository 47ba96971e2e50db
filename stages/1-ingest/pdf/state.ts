import { type Matrix, UNCHANGED } from './geometry.ts'
import type { Font } from './marks.ts'
import type { Box, Colour } from './seen.ts'

/** What the operations of a page change as they go: where and how it is drawn next. */
export interface State {
  matrix: Matrix
  font: Font | null
  size: number
  spacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  /** The rendering mode of text: whether its faces, its outlines, both or nothing are painted. */
  mode: number
  face: Colour | undefined
  outline: Colour | undefined
  faceAlpha: number
  outlineAlpha: number
  /** Whether colours are mixed with what is below them. */
  blended: boolean
  /** Whether nothing is painted at all. */
  hidden: boolean
  clip: Box | null
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

const BLACK = '#000000'

/** The state in which a page begins; `matrix` leads to points from its upper left corner. */
export const initial = (matrix: Matrix): State => ({
  matrix,
  font: null,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  face: BLACK,
  outline: BLACK,
  faceAlpha: 1,
  outlineAlpha: 1,
  blended: false,
  hidden: false,
  clip: null,
  textMatrix: UNCHANGED,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
})

const painted = (colour: Colour | undefined, alpha: number) => (alpha === 0 ? undefined : colour)

/** Rendering modes come in fours, with and without clipping: face, outline, both, neither. */
const OUTLINE = 1
const BOTH = 2
const NEITHER = 3

/** The paint of text in this state; null where none is printed, as under the picture of a scan. */
export function paintOf({ mode, face, outline, faceAlpha, outlineAlpha, hidden, clip }: State) {
  const kind = mode % 4
  const paint = {
    face: kind === OUTLINE ? undefined : painted(face, faceAlpha),
    outline: kind === OUTLINE || kind === BOTH ? painted(outline, outlineAlpha) : undefined,
    clip,
  }
  const nothing = hidden || kind === NEITHER || (paint.face === undefined && paint.outline === undefined)
  return nothing ? null : paint
}

/** Whether what is filled in this state hides what is below it. */
export const isOpaque = ({ face, faceAlpha, blended }: State): boolean =>
  face !== undefined && faceAlpha === 1 && !blended
