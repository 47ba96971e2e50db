import { pinyinOf } from '../../../1-ingest/pinyin-dictionary.ts'
import type { Division, Reference } from '../../reference.ts'
import type { Clue } from '../clues.ts'
import type { Evidence } from '../evidence.ts'
import { type FilledPlace, NO_PLACE } from '../fill/filled-place.ts'
import type { NameReading } from '../names/name-reading.ts'
import { isBacked } from '../places/place-evidence.ts'
import { fitsHint } from '../places/place-kinds.ts'
import { divisionsOfSite } from './host-letters.ts'
import { divisionsOfHost } from './page-address.ts'

/** The host of a department under that of its place: slj.yangzhou.gov.cn. */
const DEPARTMENT = /(?:^|[/\s])(?:www\.)?([a-z]{2,6})\.([a-z]{2,20})\.gov\.cn(?![a-z])/gi

/** A shorter place is no name that is written out. */
const SHORTEST = 4
const RANK = { province: 0, prefecture: 1, county: 2, functional_zone: 3 } as const
const written = new WeakMap<Reference, Map<string, ReadonlySet<string>>>()

/** The first letters of every name of a kind of body: slj, slt, swj for water. */
function lettersOfKind(agencyType: string, reference: Reference): ReadonlySet<string> {
  const known = written.get(reference) ?? new Map<string, ReadonlySet<string>>()
  written.set(reference, known)
  let letters = known.get(agencyType)
  if (!letters) {
    const names = [...reference.bodies.byName].filter(([, meant]) =>
      meant.some((body) => body.agencyType === agencyType),
    )
    letters = new Set(names.map(([name]) => pinyinOf()(name, { pattern: 'first', type: 'array' }).join('')))
    known.set(agencyType, letters)
  }
  return letters
}

/** Kinds of place of which there are so few that the letters of a host tell them, where a body says that it is of one. */
const OF_FEW: ReadonlySet<string> = new Set(['盟', '地区', '州', '自治州'])

const areOne = (divisions: readonly Division[]) => new Set(divisions.map((d) => d.code)).size === 1

/**
 * The divisions that a host writes out or that a table has for it, the only league or prefecture that it abbreviates, or
 * all that it abbreviates whose numbers or parents the page names.
 */
function namedByHost(place: string, hint: string, evidence: Evidence): readonly Division[] {
  const { reference, year } = evidence
  const listed = reference.hosts.provinces.get(place)
  if (listed) return [listed]
  const out = place.length < SHORTEST ? [] : divisionsOfHost(place, year, reference)
  if (areOne(out.filter((d) => fitsHint(d, hint)))) return out
  const abbreviated = divisionsOfSite(place, year, reference)
  const ofKind = OF_FEW.has(hint) ? abbreviated.filter((d) => fitsHint(d, hint)) : []
  if (areOne(ofKind)) return ofKind
  return abbreviated.filter((d) => isBacked(d, place, evidence.places(), reference))
}

/** Whether a site ends like the names of a kind of body, behind the letters of its place: wxjy, wxjyj of education. */
export const isSiteOfKind = (site: string, agencyType: string, reference: Reference): boolean => {
  for (const letters of lettersOfKind(agencyType, reference))
    if (site.endsWith(letters) || (letters.length > 2 && site.endsWith(letters.slice(0, -1)))) return true
  return false
}

/**
 * The place of a body whose name holds the word for its kind, from the department's own host: the first letters of one
 * of the body's names, then the only division of the kind that is written so. A page of the prefecture itself may be
 * any department's and its counties' as well; it settles nothing.
 *
 * @param hint as `hintOf` gives it
 */
export function fromDepartmentHost({ bodies }: NameReading, hint: string, evidence: Evidence): FilledPlace {
  if (hint === '') return NO_PLACE
  const { origin, reference } = evidence
  for (const [, department, place] of origin.toLowerCase().matchAll(DEPARTMENT)) {
    if (!bodies.every((body) => lettersOfKind(body.agencyType, reference).has(department!))) continue
    const named = namedByHost(place!, hint, evidence)
    const [only, ...others] = named.filter((d) => fitsHint(d, hint))
    if (!only || others.some((d) => d.code !== only.code)) continue
    // 县民政局 on the page of a city's department may be any county of that city.
    if (named.some((d) => RANK[d.level] < RANK[only.level])) continue
    return { places: [only], why: `host ${department}.${place}` }
  }
  return NO_PLACE
}

/** How a body speaks of itself, and the letter that the word for its kind begins with. */
const SELF = /我([局委厅办])/g
const KIND_LETTER: Readonly<Record<string, string>> = { 局: 'j', 委: 'w', 厅: 't', 办: 'b' }

/** Every name of a body by the first letters of its characters, made when first asked for. */
const byLetters = new WeakMap<Reference, ReadonlyMap<string, readonly string[]>>()

function namesWritten(letters: string, reference: Reference): readonly string[] {
  let index = byLetters.get(reference)
  if (!index) {
    const made = new Map<string, string[]>()
    for (const name of reference.bodies.byName.keys()) {
      const own = pinyinOf()(name, { pattern: 'first', type: 'array' }).join('')
      made.set(own, [...(made.get(own) ?? []), name])
    }
    index = made
    byLetters.set(reference, index)
  }
  return index.get(letters) ?? []
}

/**
 * The agency of a report that names none but speaks of 我局, on a department's own host: the only kind of body whose
 * names are written with these letters, in the only division that the host writes out, or writes at all and the page
 * backs. Null where either may be several.
 */
export function agencyOfHost(evidence: Evidence, read: (name: string) => NameReading | null): Clue | null {
  const { origin, reference, around } = evidence
  const hosts = [...origin.toLowerCase().matchAll(DEPARTMENT)]
  const [department, place] = hosts.length === 1 ? hosts[0]!.slice(1) : []
  const lead = around.text.slice(around.leadStart, around.leadEnd)
  const kinds = new Set([...lead.matchAll(SELF)].map((match) => match[1]!))
  const [kind] = kinds
  if (
    !department ||
    !place ||
    (place.length < SHORTEST && !reference.hosts.provinces.has(place)) ||
    !kind ||
    kinds.size > 1 ||
    KIND_LETTER[kind] !== department.at(-1)
  )
    return null
  const named = namedByHost(place, '', evidence)
  if (!areOne(named)) return null
  const names = namesWritten(department, reference)
  const types = new Set(
    names.flatMap((name) => reference.bodies.byName.get(name)!.map((body) => body.agencyType)),
  )
  if (types.size !== 1) return null
  for (const body of names.filter((name) => name.endsWith(kind))) {
    const name = named[0]!.name + body
    const reading = read(name)
    if (reading) return { where: `host ${department}.${place}`, name, reading }
  }
  return null
}
