import type { Division } from '../reference.ts'
import { nextLength, tailAt } from './bodies.ts'
import { mayBeInForce } from './in-force.ts'
import { shortNames, stemOf } from './place-names.ts'
import { zoneNames } from './zone-names.ts'

/** Names of divisions, and the way up from each. */
export interface PlaceIndex {
  /** By the name as it is and by usual short names: 通道侗族自治县, 通道县. */
  readonly exact: ReadonlyMap<string, readonly Division[]>
  /** By the name without 县, 市, 区: 通道. */
  readonly stems: ReadonlyMap<string, readonly Division[]>
  readonly byCode: ReadonlyMap<string, readonly Division[]>
  /** Short names that cannot be derived, by code. */
  readonly further: ReadonlyMap<string, readonly string[]>
  /** Names of what a city is one with, which stand in front of it, by its code: 第八师 of 石河子市. */
  readonly fronts: ReadonlyMap<string, readonly string[]>
  /** The last two characters of exact names (`tailAt`), with their lengths: bit n for n characters. */
  readonly tails: ReadonlyMap<number, number>
  /** The same of stems. */
  readonly stemTails: ReadonlyMap<number, number>
  /** All names of a code through time, kept once they were asked for. */
  readonly named: Map<string, readonly string[]>
}

/** Divisions that a name may mean in the report's year, and those that had the name at another time only. */
export interface Places {
  readonly inForce: readonly Division[]
  readonly atOtherTimes: readonly Division[]
  /** True where only a name without 县, 市, 区 fits, and no place above it stands in front. */
  readonly byStem: boolean
}

const NO_PLACES: Places = { inForce: [], atOtherTimes: [], byStem: false }

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (!known) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}

/** Builds the index of some 7,000 names. */
export function buildPlaceIndex(
  divisions: readonly Division[],
  shortened: readonly { readonly code: string; readonly name: string }[],
  fronts: ReadonlyMap<string, readonly string[]>,
): PlaceIndex {
  const exact = new Map<string, Division[]>()
  const stems = new Map<string, Division[]>()
  const byCode = new Map<string, Division[]>()
  const further = new Map<string, string[]>()
  const tails = new Map<number, number>()
  const stemTails = new Map<number, number>()
  const addTail = (to: Map<number, number>, name: string) => {
    const tail = tailAt(name, name.length)
    to.set(tail, (to.get(tail) ?? 0) | (1 << name.length))
  }
  const add = (name: string, division: Division) => {
    push(exact, name, division)
    addTail(tails, name)
  }
  for (const division of divisions) push(byCode, division.code, division)
  for (const { code, name } of shortened) push(further, code, name)
  const index: PlaceIndex = { exact, stems, byCode, further, fronts, tails, stemTails, named: new Map() }
  for (const division of divisions) {
    if (division.level === 'functional_zone') {
      const [prefecture, province] = ancestorsOf(index, division).map((d) => namesOfCode(index, d.code))
      const first = byCode.get(division.code)![0]!
      for (const name of zoneNames(division.name, province ?? [], prefecture ?? [])) add(name, first)
      continue
    }
    // A statistical unit under the name of the city above it is that city.
    if (
      division.codeSystem === 'nbs' &&
      byCode.get(division.parentCode ?? '')?.at(-1)?.name === division.name
    )
      continue
    add(division.name, division)
    for (const short of shortNames(division)) add(short, division)
    const stem = stemOf(division)
    if (stem.length < 2 || stem === division.name) continue
    push(stems, stem, division)
    addTail(stemTails, stem)
  }
  for (const { code, name } of shortened) {
    for (const division of byCode.get(code) ?? []) add(name, division)
  }
  return index
}

/** All names of a code through time: in full, short, and without the word for the kind. */
export function namesOfCode(index: PlaceIndex, code: string): readonly string[] {
  const known = index.named.get(code)
  if (known) return known
  const names = new Set<string>()
  for (const division of index.byCode.get(code) ?? []) {
    names.add(division.name)
    for (const short of shortNames(division)) names.add(short)
    const stem = stemOf(division)
    if (stem.length >= 2) names.add(stem)
  }
  for (const name of index.further.get(code) ?? []) names.add(name)
  const list = [...names]
  index.named.set(code, list)
  return list
}

/** The divisions above one, from the nearest up, under the name in force or the last one. */
export function ancestorsOf(index: PlaceIndex, division: Division): Division[] {
  const above: Division[] = []
  let code = division.parentCode
  while (code) {
    const next = index.byCode.get(code)?.at(-1)
    if (!next) break
    above.push(next)
    code = next.parentCode
  }
  return above
}

/** Whether `division` is under `above`. */
export const isWithin = (index: PlaceIndex, division: Division, above: Division): boolean =>
  ancestorsOf(index, division).some((d) => d.code === above.code)

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
function byTime(divisions: readonly Division[], year: number | null, byStem: boolean): Places {
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

/** Words that stand in front of the name of a body and belong to none: 由叶县司法局编制. */
const IN_FRONT = '由与向将'
const isHan = (charCode: number) => charCode >= 0x3400 && charCode <= 0x9fff

const runsInto = (text: string, start: number) =>
  start > 0 && isHan(text.charCodeAt(start - 1)) && !IN_FRONT.includes(text[start - 1]!)

/**
 * The place whose name ends at `end` in running text, with the names of those above in front; null where none does.
 * A name of two characters counts only where no other word runs into it (和县 after 市和县).
 */
export function placeEndingAt(
  index: PlaceIndex,
  text: string,
  from: number,
  end: number,
  year: number | null,
): { readonly start: number; readonly places: Places } | null {
  if (end - from < 2) return null
  const lengths = index.tails.get(tailAt(text, end)) ?? 0
  for (let length = nextLength(lengths, 31); length > 0; length = nextLength(lengths, length)) {
    const start = end - length
    if (start < from) continue
    const divisions = index.exact.get(text.slice(start, end))
    if (!divisions) continue
    const widened = widen(index, text, from, start, divisions)
    if (length === 2 && widened.start === start && runsInto(text, start)) continue
    return { start: widened.start, places: byTime(widened.divisions, year, false) }
  }
  return null
}

function widen(index: PlaceIndex, text: string, from: number, start: number, divisions: readonly Division[]) {
  let best = { start, divisions }
  for (const division of divisions) {
    let at = start
    for (const above of ancestorsOf(index, division))
      for (const name of namesOfCode(index, above.code)) {
        if (at - name.length < from || !text.startsWith(name, at - name.length)) continue
        at -= name.length
        break
      }
    if (at < best.start) best = { start: at, divisions: [division] }
    else if (at === best.start && at < start) best = { start: at, divisions: [...best.divisions, division] }
  }
  return best
}
