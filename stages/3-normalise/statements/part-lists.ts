import type { Unit } from '../../../schemas/forms/form.ts'
import type { Span } from '../../2-extract/raw-report.ts'
import { closed } from './marks.ts'
import { AFTER_WHOLE, CHANGE, DIRECTLY, JOINED, OPENER, SHARED } from './part-words.ts'

/** What lists are made of: figures and denials of a stretch, in order. */
export interface Counted extends Span {
  readonly unit: Unit | null
}

/** The words of a figure's own clause before it. */
export function clauseOf(text: string, from: number, start: number): string {
  const before = text.slice(Math.max(from, start - 40), start)
  return closed(/[^，,、；;。：:（()）\n]*$/.exec(before)![0])
}

/** Longest list that is looked at. */
export const LIST_REACH = 400

/** Where a list that opens in `text[at..behind)` ends: with its bracket or its sentence, before `limit`. */
function endOfList(text: string, at: number, behind: number, limit: number): number {
  const bracket = /[（(][\s*]*$/.test(text.slice(Math.max(0, at - 3), at))
  const colon = /^[\s*]*[：:]/.test(text.slice(behind, behind + 3))
  for (let i = behind, depth = 0; i < limit; i++) {
    const mark = text[i]!
    if (mark === '（' || mark === '(') depth++
    if ((mark === '）' || mark === ')') && --depth < 0 && bracket) return i
    if ('。！\n'.includes(mark)) return i
    if (!colon && '；;'.includes(mark) && !SHARED.test(text.slice(Math.max(behind, i - 14), i))) return i
  }
  return limit
}

/** Whether a figure is the last of several that are counted together, so that what follows may be of all. */
export function isJoined(text: string, prose: Span, all: readonly Counted[], place: number): boolean {
  const [before, whole] = [all[place - 1], all[place]!]
  return (
    before !== undefined &&
    before.start >= prose.start &&
    before.unit === whole.unit &&
    JOINED.test(text.slice(before.end, whole.start)) &&
    !/[，,；;。（(]/.test(text.slice(before.end, whole.start))
  )
}

/** A list: where its parts stand in the text, and the place of its whole. */
export interface List extends Span {
  readonly opener: string
  readonly place: number
  /** Whether it may go on behind its end: another list opens there, or it is too long to be looked at. */
  readonly cut: boolean
}

/** The lists of a stretch that follow their whole, opened by 其中 or 分别为. */
export function listsIn(text: string, prose: Span, all: readonly Counted[]): List[] {
  const openers = [...text.slice(prose.start, prose.end).matchAll(OPENER)]
  let place = -1
  return openers.flatMap(({ 0: opener, index }, i) => {
    const at = prose.start + index
    const behind = at + opener.length
    while (place + 1 < all.length && all[place + 1]!.end <= at) place++
    const whole = all[place]
    if (!whole || whole.unit === null || whole.unit === 'percent') return []
    const between = text.slice(Math.max(whole.end, at - LIST_REACH), at)
    if (!(opener === '其中' ? AFTER_WHOLE : DIRECTLY).test(between)) return []
    if (CHANGE.test(clauseOf(text, prose.start, whole.start))) return []
    if (!/[（(][\s*]*$/.test(between) && isJoined(text, prose, all, place)) return []
    const next = openers[i + 1]
    const limit = Math.min(prose.end, behind + LIST_REACH, next ? prose.start + next.index : prose.end)
    const end = endOfList(text, at, behind, limit)
    return [{ opener, place, start: behind, end, cut: end === limit && limit < prose.end }]
  })
}
