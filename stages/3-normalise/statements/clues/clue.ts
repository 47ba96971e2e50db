import type { Unit } from '../../../../schemas/forms/form.ts'
import type { QUANTITIES } from '../../../../schemas/tables/vocabulary.ts'
import type { Topic } from '../topics.ts'

/** A code of `statements.quantity`. */
export type Quantity = (typeof QUANTITIES)[number]

/** How a quantity is told: the wording around its figure (`#`), its units, and what must not stand there. */
export interface Clue {
  readonly quantity: Quantity
  /** Characters one of which `near` needs: looked for first, since most clues fit most figures as little. */
  readonly keys: string
  /** The units of its counters; the first is its own, where a figure prints none. */
  readonly units: readonly Unit[]
  readonly near: RegExp
  readonly unless?: RegExp
  /** What the paragraph must speak of. */
  readonly topic?: Topic
  /** What the sentence up to the figure must not say. */
  readonly unlessPart?: RegExp
  /** Counters of something else: 行政处罚20项 are powers, 20条 what is published of them. */
  readonly unlessCounter?: string
  /** What the sentence up to the figure must say. */
  readonly part?: RegExp
  /** What must follow the figure, over the next mark. */
  readonly next?: RegExp
}

/** The unit of what is counted one by one: 件, 条, 项. */
export const ITEM: readonly Unit[] = ['item']
/** Units of what is one item, although it may be counted in times: 3件, 3起, 3次. */
export const CASE: readonly Unit[] = ['item', 'time']
/** Units of what happens, which is counted in times or items: 场, 次, 件. */
export const EVENT: readonly Unit[] = ['time', 'item']
