import { UNITS, type Unit } from '../../../schemas/forms/form.ts'
import type { Figure } from '../../2-extract/prose/scan.ts'
import type { Quantity } from './clues/clue.ts'
import { CLUES } from './clues/index.ts'
import type { Context } from './context.ts'
import { inTimes, postsOf } from './posts.ts'

/** Where a figure without a counter surely is the figure of its clause. */
const SAID = /(?:为|是|共|计|:|：|达|数量|总数|数)#$/

/** That a figure without a counter is one of posts: 信息公开数154. */
const POSTS_IN_ALL = /(?:公开|发布)[^，]{0,8}(?:数|量)(?:为|是|共|达)?$/

const CLUES_BY_UNIT = new Map(UNITS.map((unit) => [unit, CLUES.filter(({ units }) => units.includes(unit))]))

/** Counters of bodies, places and things, which no quantity is of. */
const BODIES = '家处台套类批幅'

/** The key characters of all clues, numbered from 1 by code unit; 0 for all others. */
const KEYS = (() => {
  const numbers = new Uint16Array(65_536)
  const all = new Set(CLUES.flatMap(({ keys }) => [...keys]))
  for (const key of all) numbers[key.charCodeAt(0)] = 1 + [...all].indexOf(key)
  return numbers
})()
/** Which keys stand in the text that was looked at last, by their numbers: looked up once, not once a clue. */
const standing = new Uint8Array(1 + Math.max(...KEYS))

function lookForKeys(text: string): void {
  standing.fill(0)
  for (let i = 0; i < text.length; i++) standing[KEYS[text.charCodeAt(i)]!] = 1
}

function hasOne(keys: string): boolean {
  for (let i = 0; i < keys.length; i++) if (standing[KEYS[keys.charCodeAt(i)]!] === 1) return true
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
  lookForKeys(context.near)
  for (const { keys, quantity, units, near, unless, topic, part, unlessPart, unlessCounter } of bare
    ? CLUES
    : CLUES_BY_UNIT.get(figure.unit)!) {
    if (!hasOne(keys) || !near.test(context.near) || unless?.test(context.near)) continue
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
