import { UNITS, type Unit } from '../../../schemas/forms/form.ts'
import type { Figure } from '../../2-extract/prose/scan.ts'
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

/** Bits of a word of a mask. */
const BITS = 31
/** The key characters of all clues, each with its bit in a mask. */
const KEYS = [...new Set(CLUES.flatMap(({ keys }) => [...keys]))]
const KEY_OF = (() => {
  const numbers = new Uint8Array(65_536)
  for (const [i, key] of KEYS.entries()) numbers[key.charCodeAt(0)] = 1 + i
  return numbers
})()
/** Which keys stand in the text that was looked at last: looked up once, not once a clue. */
const standing = new Int32Array(Math.ceil(KEYS.length / BITS))

function mark(mask: Int32Array, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const key = KEY_OF[text.charCodeAt(i)]! - 1
    if (key >= 0) mask[(key / BITS) | 0]! |= 1 << (key % BITS)
  }
}

const masked = (clues: readonly Clue[]) =>
  clues.map((clue) => {
    const mask = new Int32Array(standing.length)
    mark(mask, clue.keys)
    return { clue, mask }
  })
type Masked = ReturnType<typeof masked>[number]

const MASKED = masked(CLUES)
const MASKED_BY_UNIT = new Map(
  UNITS.map((unit) => [unit, MASKED.filter(({ clue }) => clue.units.includes(unit))]),
)

function hasOne({ mask }: Masked): boolean {
  for (let i = 0; i < mask.length; i++) if (mask[i]! & standing[i]!) return true
  return false
}

/** What a figure counts, and in which unit. */
export interface Counted {
  readonly quantity: Quantity
  readonly unit: Unit
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
  standing.fill(0)
  mark(standing, context.near)
  for (const one of bare ? MASKED : MASKED_BY_UNIT.get(figure.unit)!) {
    if (!hasOne(one)) continue
    const { quantity, units, near, unless, topic, part, unlessPart, unlessCounter } = one.clue
    if (!near.test(context.near) || unless?.test(context.near)) continue
    if (topic && context.topic() !== topic) continue
    if ((part && !part.test(context.part)) || unlessPart?.test(context.part)) continue
    if (unlessCounter?.includes(counter)) continue
    return { quantity, unit: figure.unit ?? units[0]! }
  }
  const counted =
    figure.unit === 'item' ||
    (figure.unit === 'time' && inTimes(context, counter)) ||
    (bare && POSTS_IN_ALL.test(context.before))
  const posts = counted ? postsOf(context, counter) : null
  return posts && { quantity: posts, unit: figure.unit ?? 'item' }
}
