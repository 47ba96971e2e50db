import { UNITS, type Unit } from '../../../schemas/forms/form.ts'
import type { Figure } from '../../2-extract/prose/figures.ts'
import type { Clue, Quantity } from './clues/clue.ts'
import { CLUES } from './clues/index.ts'
import type { Context } from './context.ts'
import { inTimes, postsOf } from './posts.ts'

/** Where a figure without a counter surely is the figure of its clause. */
const SAID = /(?:为|是|共|计|:|：|达|数量|总数|数)#$/

/** That a figure without a counter is one of posts: 信息公开数154. */
const POSTS_IN_ALL = /(?:公开|发布)[^，]{0,8}(?:数|量)(?:为|是|共|达)?$/

/** Counters of bodies, places and things, which no quantity is of. */
const BODIES = '家处台套类批幅'

/** Bits of a word of a set. */
const BITS = 31
/** A set of clues by their places among `CLUES`, a bit each. */
type Clues = Int32Array
const WORDS = Math.ceil(CLUES.length / BITS)

/** The clues that a condition holds of. */
function cluesWith(holds: (clue: Clue) => boolean): Clues {
  const set = new Int32Array(WORDS)
  for (const [i, clue] of CLUES.entries()) if (holds(clue)) set[(i / BITS) | 0]! |= 1 << (i % BITS)
  return set
}

/** The characters that clues are looked for by. */
const KEYS = [...new Set(CLUES.flatMap(({ keys }) => [...keys]))]
/** The clues that a character is a key of, by its number; 0 is that of all characters that are no key. */
const CLUES_BY_KEY = [
  cluesWith(() => false),
  ...KEYS.map((key) => cluesWith(({ keys }) => keys.includes(key))),
]
const NUMBER_OF_KEY = (() => {
  const numbers = new Uint8Array(65_536)
  for (const [i, key] of KEYS.entries()) numbers[key.charCodeAt(0)] = 1 + i
  return numbers
})()
const CLUES_BY_UNIT: ReadonlyMap<Unit | null, Clues> = new Map<Unit | null, Clues>([
  [null, cluesWith(() => true)],
  ...UNITS.map((unit) => [unit, cluesWith(({ units }) => units.includes(unit))] as const),
])

/** The clues of a unit with a key in the text that was looked at last: looked up once, not once a clue. */
const standing: Clues = new Int32Array(WORDS)

function lookFor(text: string, unit: Unit | null): void {
  standing.fill(0)
  for (let i = 0; i < text.length; i++) {
    const number = NUMBER_OF_KEY[text.charCodeAt(i)]!
    if (number === 0) continue
    const clues = CLUES_BY_KEY[number]!
    for (let word = 0; word < WORDS; word++) standing[word]! |= clues[word]!
  }
  const ofUnit = CLUES_BY_UNIT.get(unit)!
  for (let word = 0; word < WORDS; word++) standing[word]! &= ofUnit[word]!
}

/** What a figure counts, and in which unit. */
export interface Counted {
  readonly quantity: Quantity
  readonly unit: Unit
}

/** Whether the words around a figure are those of a clue. */
function fits(
  { near, unless, topic, part, unlessPart, unlessCounter, next }: Clue,
  context: Context,
  counter: string,
): boolean {
  if (!near.test(context.near) || unless?.test(context.near)) return false
  if (topic && context.topic() !== topic) return false
  if ((part && !part.test(context.part)) || unlessPart?.test(context.part)) return false
  return !unlessCounter?.includes(counter) && (!next || next.test(context.next()))
}

/**
 * The quantity that the wording around a figure leaves no doubt of, and its own unit; null where there is none.
 *
 * @param counter the last character of the figure
 */
export function quantityOf(figure: Figure, context: Context, counter: string): Counted | null {
  const bare = figure.unit === null
  if (figure.unit === 'item' && BODIES.includes(counter)) return null
  if (
    bare &&
    !'万亿'.includes(counter) &&
    !SAID.test(`${context.before}#`) &&
    !/#(?:报告|受理|收件|申请|复议|诉讼|收费)/.test(context.near)
  )
    return null
  lookFor(context.near, figure.unit)
  for (let word = 0; word < WORDS; word++)
    for (let left = standing[word]!; left !== 0; left &= left - 1) {
      const clue = CLUES[word * BITS + 31 - Math.clz32(left & -left)]!
      if (fits(clue, context, counter))
        return { quantity: clue.quantity, unit: figure.unit ?? clue.units[0]! }
    }
  const counted =
    figure.unit === 'item' ||
    (figure.unit === 'time' && inTimes(context, counter)) ||
    (bare && POSTS_IN_ALL.test(context.before))
  const posts = counted ? postsOf(context, counter) : null
  return posts && { quantity: posts, unit: figure.unit ?? 'item' }
}
