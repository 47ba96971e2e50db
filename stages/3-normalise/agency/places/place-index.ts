import type { Division } from '../../reference.ts'
import { tailAt } from '../names/bodies.ts'
import { zoneNames } from '../names/zone-names.ts'
import { shortNames, stemOf } from './place-names.ts'

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
