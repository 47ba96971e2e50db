import { COUNTERS, QUALIFIERS_BEFORE, QUALIFIERS_BEHIND } from './counters.ts'

/** One of several words, as a pattern. */
export const any = (words: readonly string[]): string => words.join('|')

/** Any counter, the longer before those that they begin with. */
export const COUNTER = any(COUNTERS.map(([counter]) => counter))
/** Any word that qualifies a figure before it. */
export const BEFORE = any(Object.values(QUALIFIERS_BEFORE).flat())
/** Any word that qualifies a figure behind it. */
export const BEHIND = any(Object.values(QUALIFIERS_BEHIND).flat())
