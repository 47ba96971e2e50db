import { type Matrix, multiply, TURNS } from './geometry.ts'
import type { Rule } from './paths.ts'
import { type Area, asSeen, type Paint } from './seen.ts'
import { initial, type State } from './state.ts'
import { stepsOf } from './steps.ts'

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
  /** Whether a layer of the document is shown. */
  readonly isShown: (layer: unknown) => boolean
}

/** A page while it is drawn. */
export interface Page {
  readonly glyphs: Glyph[]
  /** The paint of each glyph. */
  readonly paints: Paint[]
  readonly areas: Area[]
  readonly across: Rule[]
  readonly down: Rule[]
  /** How many glyphs run to the right, down, to the left and up. */
  readonly turned: [number, number, number, number]
  /** Open parts of the page, and whether each is shown. */
  readonly layers: boolean[]
}

/** Operations that keep the state for later, and those that bring it back. */
const SAVING = ['save', 'paintFormXObjectBegin', 'beginGroup']
const RESTORING = ['restore', 'paintFormXObjectEnd', 'endGroup']

const numbersOf = ({ codes }: Operations, names: readonly string[]) =>
  new Set(names.map((name) => codes[name]!))

function draw(operations: Operations, base: Matrix): Page {
  const page: Page = {
    glyphs: [],
    paints: [],
    areas: [],
    across: [],
    down: [],
    turned: [0, 0, 0, 0],
    layers: [],
  }
  const { fnArray, argsArray } = operations
  const steps = stepsOf(page, operations)
  const saving = numbersOf(operations, SAVING)
  const restoring = numbersOf(operations, RESTORING)
  const annotation = numbersOf(operations, ['beginAnnotation', 'endAnnotation'])
  let saved: State[] = []
  let state = initial(base)
  for (let i = 0; i < fnArray.length; i++) {
    const code = fnArray[i]!
    if (saving.has(code)) saved.push({ ...state })
    else if (restoring.has(code)) state = saved.pop() ?? state
    else if (annotation.has(code)) {
      // Notes are drawn on the page, whatever its own operations have left open.
      state = initial(base)
      saved = []
    }
    steps.get(code)?.(state, argsArray[i] as never, i)
  }
  return page
}

/**
 * The characters and lines that a page prints, turned so that most of its text runs from left to right. Text
 * that is slanted (a watermark) or not printed (what a scanner read) is left out; a character that runs another
 * way, that its font gives no meaning, that is crossed out or cannot be seen is U+FFFD. `base` leads from the space
 * of the page to points from its upper left corner.
 */
export function marksOf(operations: Operations, base: Matrix): Marks {
  let page = draw(operations, base)
  const most = page.turned.indexOf(Math.max(...page.turned))
  if (most !== 0) page = draw(operations, multiply(TURNS[most]!, base))
  const { glyphs, paints, areas, across, down } = page
  return { glyphs: asSeen(glyphs, paints, areas, across), across, down }
}
