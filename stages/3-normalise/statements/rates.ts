import type { Span } from '../../2-extract/raw-report.ts'
import type { Quantity } from './clues/clue.ts'

/** A rate that a figure is of, and where its words stand. */
export interface Rate extends Span {
  readonly quantity: Quantity
}

const REACH = 40
/** Rates in a row, and what says their figure of all. */
const LIST =
  /([一-龥]{1,12}[率度](?:[、和及与][一-龥]{1,8}[率度])+)(?:均|都|皆|全部)?(?:保持在?|实现|高?达到?了?|为|是)?$/
const RATES: readonly (readonly [Quantity, RegExp])[] = [
  ['satisfaction_rate', /(?<!不)满意[率度]$/],
  ['completion_rate', /(?:办结|办复|答复|回复|办理|完成)率$/],
]

/**
 * The rates that a percentage is said of, where they are several: 办结率、满意率均为100%. Those that are no quantity
 * are left out; none where two are of one quantity.
 *
 * @param start where the figure begins, in `prose`
 * @param end where it ends: the last of the rates ends there
 */
export function ratesBefore(text: string, prose: Span, start: number, end: number): readonly Rate[] {
  const match = LIST.exec(text.slice(Math.max(prose.start, start - REACH), start))
  if (!match) return []
  const from = start - match[0].length
  const found: Rate[] = []
  for (const { 0: name, index } of match[1]!.matchAll(/[^、和及与]+/g)) {
    const quantity = RATES.find(([, words]) => words.test(name))?.[0]
    if (quantity) found.push({ quantity, start: from + index, end: from + index + name.length })
  }
  if (new Set(found.map(({ quantity }) => quantity)).size < found.length) return []
  const last = found.pop()
  return last ? [...found, { ...last, end }] : []
}
