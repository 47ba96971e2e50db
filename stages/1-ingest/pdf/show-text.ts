import { type Matrix, multiply } from './geometry.ts'
import type { Page } from './marks.ts'
import { paintOf, type State } from './state.ts'

/** A glyph as pdf.js gives it, before it is placed. */
export interface DrawnGlyph {
  readonly originalCharCode: number
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

/** Which way a glyph runs: a quarter, or -1 for slanted text. */
function turnOf([a, b]: Matrix): number {
  if (Math.abs(b) <= 0.05 * Math.abs(a)) return a > 0 ? 0 : 2
  if (Math.abs(a) <= 0.05 * Math.abs(b)) return b > 0 ? 1 : 3
  return -1
}

/** Puts the glyphs of one operation on the page, and moves on behind them; numbers among them are gaps. */
export function showText(
  page: Page,
  state: State,
  glyphs: readonly (DrawnGlyph | number)[],
  drawn: number,
): void {
  const { font, size, spacing, wordSpacing, stretch } = state
  if (!font || size === 0) return
  const matrix = multiply(state.matrix, state.textMatrix)
  const [a, b, c, d, e, f] = matrix
  const turn = turnOf(size * stretch < 0 ? [-a, -b, c, d, e, f] : matrix)
  const across = Math.hypot(a, b) * Math.abs(stretch)
  const high = Math.abs(size) * Math.hypot(c, d)
  const paint = page.layers.includes(false) ? null : paintOf(state)
  let advance = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      advance += ((font.vertical ? 1 : -1) * glyph * size) / 1000
      continue
    }
    const width = glyph.width * font.scale * size
    const gap = spacing + (glyph.isSpace ? wordSpacing : 0)
    const step = font.vertical ? size - gap : width + gap
    if (paint && turn >= 0) {
      const x = font.vertical ? state.x - width / 2 : state.x + advance * stretch
      const y = font.vertical ? state.y - advance - 0.88 * size : state.y
      page.turned[turn as 0]++
      page.paints.push(paint)
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
