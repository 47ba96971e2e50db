import type { Division } from '../../reference.ts'
import { nextLength, tailAt } from '../names/bodies.ts'
import { mayBeInForce } from './in-force.ts'
import { ancestorsOf, namesOfCode, type PlaceIndex } from './place-index.ts'

/** Divisions that a name may mean in the report's year, and those that had the name at another time only. */
export interface Places {
  readonly inForce: readonly Division[]
  readonly atOtherTimes: readonly Division[]
  /** True where only a name without 县, 市, 区 fits, and no place above it stands in front. */
  readonly byStem: boolean
}

const NO_PLACES: Places = { inForce: [], atOtherTimes: [], byStem: false }

const FILLERS = new Set(['', '中国', '中华人民共和国', '中共'])

/** Whether `left` is nothing but names of divisions above, in order: 江苏省南京市 before 鼓楼区. */
function isAbove(index: PlaceIndex, left: string, division: Division): boolean {
  if (FILLERS.has(left)) return true
  for (const name of index.fronts.get(division.code) ?? [])
    if (left.endsWith(name) && isAbove(index, left.slice(0, -name.length), division)) return true
  for (const above of ancestorsOf(index, division))
    for (const name of namesOfCode(index, above.code))
      if (left.endsWith(name) && isAbove(index, left.slice(0, -name.length), above)) return true
  return false
}

/** The month at which two rows of one name most likely changed places: the middle of the bracket. */
const likelyChange = (earlier: Division) => (earlier.endedAfter + earlier.endedBy) / 2

/**
 * Whether `other`, of the same name and province, takes the place of `division` in a report of `year`: one followed
 * the other under a new code, and the bracket of the change tells which was in force at the year's end. Between levels
 * (the city 毕节市 of a county's rank, then of a prefecture's) only a change that was surely over by then counts.
 */
function replaces(other: Division, division: Division, year: number): boolean {
  if (other.name !== division.name) return false
  if (other.code.slice(0, 2) !== division.code.slice(0, 2)) return false
  const endOfYear = year * 12 + 11
  if (other.level !== division.level)
    return division.endedBy <= other.beganBy && division.endedBy <= endOfYear
  if (division.endedBy <= other.beganBy) return likelyChange(division) <= endOfYear
  return other.endedBy <= division.beganBy && likelyChange(other) > endOfYear
}

/** Those in force in the year; of a division that got a new code the one of the year. */
export function byTime(divisions: readonly Division[], year: number | null, byStem: boolean): Places {
  const kept: Division[] = []
  const atOtherTimes: Division[] = []
  for (const division of divisions) (mayBeInForce(division, year) ? kept : atOtherTimes).push(division)
  if (kept.length < 2) return { inForce: kept, atOtherTimes, byStem }
  const until = year ?? Number.MAX_SAFE_INTEGER / 24
  const inYear = kept.filter((d) => !kept.some((other) => replaces(other, d, until)))
  return { inForce: inYear, atOtherTimes, byStem }
}

/**
 * The divisions that `text` names as a whole, with or without the names of those above in front:
 * 鼓楼区 is four, 南京市鼓楼区 one. A report of `year` may name a division under a name that it took or lost then.
 */
export function placesNamed(index: PlaceIndex, text: string, year: number | null): Places {
  if (text.length < 2) return NO_PLACES
  const tail = tailAt(text, text.length)
  const named = wholeOf(index, text, index.exact, index.tails.get(tail) ?? 0)
  if (named) return byTime(named.found, year, false)
  const stem = wholeOf(index, text, index.stems, index.stemTails.get(tail) ?? 0)
  return stem ? byTime(stem.found, year, stem.alone) : NO_PLACES
}

/** The divisions that end `text` by one of `names`, and whether one has nothing in front; null where there are none. */
function wholeOf(
  index: PlaceIndex,
  text: string,
  names: ReadonlyMap<string, readonly Division[]>,
  lengths: number,
): { readonly found: readonly Division[]; readonly alone: boolean } | null {
  const found: Division[] = []
  let alone = false
  for (let length = nextLength(lengths, 31); length > 0; length = nextLength(lengths, length)) {
    if (length > text.length) continue
    const divisions = names.get(text.slice(-length))
    if (!divisions) continue
    const left = text.slice(0, -length)
    for (const division of divisions) {
      if (found.includes(division) || !isAbove(index, left, division)) continue
      found.push(division)
      alone ||= FILLERS.has(left)
    }
  }
  return found.length > 0 ? { found, alone } : null
}
