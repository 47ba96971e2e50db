import type { Division, Reference } from '../../reference.ts'
import type { Evidence } from '../evidence.ts'
import type { NameReading } from '../names/name-reading.ts'
import { mayBeInForce } from '../places/in-force.ts'
import { LONG_SITE, type PlaceEvidence, supports } from '../places/place-evidence.ts'
import { namesOfCode } from '../places/place-index.ts'
import { stemOf } from '../places/place-names.ts'
import { choicesByLetters, chosenByLetters } from '../sites/host-letters.ts'
import { hostOf } from '../sites/page-address.ts'
import type { FilledPlace } from './filled-place.ts'

/** From this year on the list of towns is that of the time: a town that it lacks was not there. */
const LIST_BEGINS = 2016

/** The counties that have a town of this name. */
function countiesOf(within: string, year: number | null, reference: Reference): Division[] {
  const codes = reference.towns().byName.get(within) ?? []
  const counties: Division[] = []
  for (const code of codes)
    for (const division of reference.places.byCode.get(code) ?? [])
      if (mayBeInForce(division, year) && !counties.some((d) => d.code === code)) counties.push(division)
  return counties
}

/** What makes a name without 县, 市, 区 that of a county: 青川府办函, and not the 同心 of 同心协力. */
const OFFICIAL = /^(?:府|政|委|发布|融媒|门户|党)/

/** Whether a text names a county: in full or short, without its kind only as part of an official word. */
function isNamed(text: string, name: string, isStem: boolean): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isStem || OFFICIAL.test(text.slice(at + name.length, at + name.length + 2))) return true
  return false
}

/** What names the county itself; its name as part of the town's does not count. */
function countyNamed(
  county: Division,
  within: string,
  evidence: PlaceEvidence,
  reference: Reference,
): string[] {
  const { origin } = evidence
  const found: string[] = []
  for (const name of namesOfCode(reference.places, county.code)) {
    if (within.includes(name)) continue
    const inText = isNamed(evidence.text(), name, name === stemOf(county))
    if (!inText && !origin.includes(name)) continue
    found.push(`${name} ${inText ? 'in the text' : 'in the path or source'}`)
    break
  }
  const host = hostOf(county, evidence.hosts(), reference)
  if (host) found.push(`host ${host}`)
  if (evidence.numbers().creditDivisions().has(county.code)) found.push(`credit code of ${county.code}`)
  return found
}

/**
 * The county of a town that is named without one: of those that have a town of the name the only one that the page
 * names, whose host it stands on, or whose prefecture its numbers and words point to. Never by the name alone: towns
 * of the same name were merged before the list begins, and the list holds no older ones.
 */
export const fillTown = (
  within: string,
  year: number | null,
  evidence: PlaceEvidence,
  reference: Reference,
): FilledPlace => fillFrom(countiesOf(within, year, reference), within, year, evidence, reference)

const TOWNS: ReadonlySet<string> = new Set(['township', 'subdistrict'])

/**
 * The county of a town that is named with the city or province above it: 赣州市沙石镇 lies in a district of 赣州市.
 * From the year on in which the list of towns begins the only county in it that has a town of the name, if that is a
 * district – a county or city would name itself; else the one that the page names. All that have one where nothing
 * tells, null where the town may lie right under the place.
 */
export function fillTownBelow(
  { bodies, places, within }: NameReading,
  { year, reference, places: onPage }: Evidence,
): FilledPlace | null {
  const [above, second] = places
  if (!above || second || above.level === 'county' || above.level === 'functional_zone') return null
  if (!bodies.every((b) => TOWNS.has(b.agencyType))) return null
  const inProvince = above.level === 'province' ? above.code.slice(0, 2) : null
  const isBelow = (d: Division) =>
    d.level === 'county' &&
    d.name !== above.name &&
    (inProvince === null ? d.parentCode === above.code : d.code.startsWith(inProvince))
  if (!reference.divisions.some((d) => isBelow(d) && mayBeInForce(d, year))) return null
  const counties = countiesOf(within, year, reference).filter(isBelow)
  const isDistrict = counties.length === 1 && counties[0]!.name.endsWith('区')
  if (isDistrict && year !== null && year >= LIST_BEGINS)
    return { places: counties, why: `the only one in ${above.name} with ${within}` }
  const filled = fillFrom(counties, within, year, onPage(), reference)
  return filled.places.length > 0 ? filled : { places: counties.length > 1 ? counties : [], why: '' }
}

/** Sites whose letters are those of few counties. */
const longSites = (evidence: PlaceEvidence) =>
  evidence.sites().filter((labels) => labels.at(-1)!.length >= LONG_SITE)

function fillFrom(
  counties: readonly Division[],
  within: string,
  year: number | null,
  evidence: PlaceEvidence,
  reference: Reference,
): FilledPlace {
  const named = counties.flatMap((county) => {
    const why = countyNamed(county, within, evidence, reference)
    return why.length > 0 ? [{ county, why }] : []
  })
  if (named.length > 0)
    return named.length === 1
      ? { places: [named[0]!.county], why: `the county with ${within}: ${named[0]!.why.join(', ')}` }
      : { places: named.map((n) => n.county), why: '' }
  const ranked = supports(counties, evidence, reference)
  const near = ranked.filter((s) => s.near.length > 0)
  if (near.length === 1)
    return { places: [near[0]!.place], why: `the county with ${within}: ${near[0]!.near.join(', ')}` }
  const bySite =
    near.length === 0 ? chosenByLetters(choicesByLetters(counties, longSites(evidence), reference)) : null
  if (bySite) return { places: [bySite.place], why: `the county with ${within}: site ${bySite.site}` }
  if (near.length > 1 || year === null || year < LIST_BEGINS) return { places: [], why: '' }
  const provinces = ranked.filter((s) => s.far.length > 0)
  return provinces.length === 1
    ? { places: [provinces[0]!.place], why: `the county with ${within}: ${provinces[0]!.far.join(', ')}` }
    : { places: [], why: '' }
}
