import type { Glyph, Marks } from '../../../../stages/1-ingest/pdf/marks.ts'
import type { Rule } from '../../../../stages/1-ingest/pdf/paths.ts'

/** The size of the font of every test page, in points. */
export const SIZE = 10

let drawn = 0

/** Text drawn at once from `x` on, with the baseline at `y`: digits half as wide as high, the others as wide. */
export function drawText(text: string, x: number, y: number): readonly Glyph[] {
  drawn++
  let left = x
  return Array.from(text, (character) => {
    const width = /[\x20-\x7f]/.test(character) ? SIZE / 2 : SIZE
    const glyph = { text: character, x: left, y, width, size: SIZE, drawn }
    left += width
    return glyph
  })
}

/** The same, drawn one character at a time. */
export const drawEach = (text: string, x: number, y: number): readonly Glyph[] =>
  drawText(text, x, y).map((glyph) => ({ ...glyph, drawn: ++drawn }))

/** The lines of a table whose columns and rows begin and end at these places. */
export function drawGrid(xs: readonly number[], ys: readonly number[]) {
  const from = (places: readonly number[]) => ({ from: places[0]!, to: places.at(-1)! })
  return {
    across: ys.map((at): Rule => ({ at, ...from(xs) })),
    down: xs.map((at): Rule => ({ at, ...from(ys) })),
  }
}

/** A page with these lines and texts. */
export const page = (
  grid: Pick<Marks, 'across' | 'down'>,
  ...texts: readonly (readonly Glyph[])[]
): Marks => ({
  ...grid,
  glyphs: texts.flat(),
})

/** A page without lines. */
export const NO_GRID = { across: [], down: [] }
