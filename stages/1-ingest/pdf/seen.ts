import type { Glyph } from './marks.ts'
import type { Rule } from './paths.ts'

/** A colour as `#rrggbb`; null where it is a pattern or a shading, which may be any. */
export type Colour = string | null

/** A part of a page, in points from its upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** An area that was filled by a drawing operation. */
export interface Area extends Box {
  /** Null too where only parts of the box are filled. */
  readonly colour: Colour
  /** Whether it fills all of its box, and hides what was drawn there before. */
  readonly covers: boolean
  readonly drawn: number
}

/** What characters are printed with: the colours of their faces and outlines, undefined for none. */
export interface Paint {
  readonly face: Colour | undefined
  readonly outline: Colour | undefined
  /** Nothing outside of it is shown; null where there is no such bound. */
  readonly clip: Box | null
}

/** A page with more comparisons than this is a drawing or a map: what it shows is not looked for. */
const MOST_COMPARISONS = 30_000_000
/** Colours that differ less in each of red, green and blue cannot be told apart. */
const ALIKE = 32
/** Where a line runs that crosses a character out, above the baseline in sizes of the font. */
const STRUCK_FROM = 0.15
const STRUCK_TO = 0.6

const PAPER: Colour = '#ffffff'

const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
const alike = (one: Colour | undefined, other: Colour) =>
  one === undefined ||
  (one !== null &&
    other !== null &&
    [1, 3, 5].every((at) => Math.abs(channel(one, at) - channel(other, at)) < ALIKE))

const holds = (box: Box, x: number, y: number) =>
  box.left <= x && x <= box.right && box.top <= y && y <= box.bottom

/** Whether a digit lies where nothing is shown. A label that is cut at the end of its cell is still that label. */
const isClipped = ({ text, x, y, width, size }: Glyph, clip: Box) =>
  /\d/.test(text) &&
  (x >= clip.right || x + width <= clip.left || y - 0.7 * size >= clip.bottom || y <= clip.top)

/** Whether a line runs through the middle of a character, as one that crosses it out does. */
const isStruck = ({ x, y, width, size }: Glyph, across: readonly Rule[]) =>
  across.some(
    ({ at, from, to }) =>
      at > y - STRUCK_TO * size &&
      at < y - STRUCK_FROM * size &&
      from <= x + width / 2 &&
      to >= x + width / 2,
  )

/** Whether a character stands out from what was painted below it, and nothing was painted over it. */
function standsOut({ x, y, width, size, drawn }: Glyph, { face, outline }: Paint, areas: readonly Area[]) {
  let ground = PAPER
  for (const area of areas) {
    if (!holds(area, x + width / 2, y - 0.35 * size)) continue
    if (area.drawn < drawn) ground = area.colour
    else if (area.covers) return false
  }
  return !alike(face, ground) || !alike(outline, ground)
}

/**
 * The glyphs of a page as a reader sees them: U+FFFD for those that are crossed out, of the colour of what is below
 * them, painted over, or digits cut off. `paints` has the paint of each, `areas` stand in the order of drawing.
 */
export function asSeen(
  glyphs: readonly Glyph[],
  paints: readonly Paint[],
  areas: readonly Area[],
  across: readonly Rule[],
): readonly Glyph[] {
  const tooMany = glyphs.length * (areas.length + across.length) > MOST_COMPARISONS
  return glyphs.map((glyph, i) => {
    const paint = paints[i]!
    const isSeen =
      !tooMany &&
      standsOut(glyph, paint, areas) &&
      !(paint.clip && isClipped(glyph, paint.clip)) &&
      !isStruck(glyph, across)
    return isSeen || glyph.text.trim() === '' ? glyph : { ...glyph, text: '\ufffd' }
  })
}
