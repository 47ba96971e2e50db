import type { NameReading } from '../names/name-reading.ts'

/** A body that running text names, with its place where one stands in front. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly reading: NameReading
}

/** How far before a body the name of its place may begin. */
export const PLACE_REACH = 26
