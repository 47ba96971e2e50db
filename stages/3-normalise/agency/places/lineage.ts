import type { Division, Reference } from '../../reference.ts'
import { stemOf } from './place-names.ts'

const indexes = new WeakMap<Reference, ReadonlyMap<string, string>>()

/** Where one ended and the other began between the same two snapshots. */
const changedPlaces = (ended: Division, began: Division) =>
  Number.isFinite(ended.endedBy) && ended.endedBy === began.beganBy && ended.endedAfter === began.beganAfter

/** What a place keeps when 县 becomes 市 or 区: its name or the name without its kind, its province, its level. */
const keyOf = (division: Division) => `${division.level} ${division.code.slice(0, 2)} ${stemOf(division)}`

/** The code that followed each code that ended, where one did. */
function successors(reference: Reference): ReadonlyMap<string, string> {
  const known = indexes.get(reference)
  if (known) return known
  const began = new Map<string, Division[]>()
  for (const division of reference.divisions) {
    if (!Number.isFinite(division.beganBy)) continue
    const key = keyOf(division)
    const same = began.get(key)
    if (same) same.push(division)
    else began.set(key, [division])
  }
  const index = new Map<string, string>(reference.successors)
  for (const ended of reference.divisions) {
    if (ended.level === 'functional_zone' || index.has(ended.code) || isInUse(ended.code, reference)) continue
    const codes = new Set(
      (began.get(keyOf(ended)) ?? [])
        .filter((d) => d.code !== ended.code && changedPlaces(ended, d))
        .map((d) => d.code),
    )
    const [only] = codes
    if (codes.size === 1) index.set(ended.code, only!)
  }
  indexes.set(reference, index)
  return index
}

/** A code that goes on under another name is no end. */
const isInUse = (code: string, reference: Reference) =>
  (reference.places.byCode.get(code) ?? []).some((d) => d.validTo === null)

/**
 * The code under which a division goes on: its own, or that of the last division that followed it.
 *
 * One lineage are divisions of one province and level that took each other's place: the same code under a new name
 * (襄樊市, 襄阳市), a new code for the same name (公主岭市 under Siping and Changchun), the same place as 县, 市 or 区 (即墨市,
 * 即墨区), and the changes of name and code that division_successors.csv lists (绍兴县, 柯桥区). A lineage ends where a
 * division was merged into one of another name (崇文区) or changed its level (the prefecture of 莱芜 became a district):
 * reports of its agencies are never moved to the division that took it in.
 */
export function lineageOf(code: string, reference: Reference): string {
  const index = successors(reference)
  let last = code
  for (let next = index.get(last), steps = 0; next && steps < 5; next = index.get(last), steps++) last = next
  return last
}
