import type { Division } from '../reference.ts'
import type { AgencyResult } from '../report.ts'
import type { Clue } from './clues.ts'
import type { Evidence } from './evidence.ts'
import { fillPlace } from './fill/fill-place.ts'
import { fillTownBelow } from './fill/fill-town.ts'
import { idsOf, NATIONAL_CODE } from './ids.ts'
import type { NameReading } from './names/name-reading.ts'
import { withListedTown } from './names/towns.ts'
import { placeOfOtherAddress, placeOfOtherSite } from './places/elsewhere.ts'
import { lineageOf } from './places/lineage.ts'
import { numbersContradict, numbersOf } from './places/numbers.ts'
import { choosePlace, type Support, supports } from './places/place-evidence.ts'
import { ancestorsOf } from './places/place-index.ts'
import { hostOf } from './sites/page-address.ts'
import { isAdministration, sharesBody } from './whose.ts'

/** A result that leaves the agency open, with the ids that fit equally well. */
export const open = (
  name: string | null,
  evidence: string,
  candidates: readonly string[] = [],
): AgencyResult => ({
  agencyId: null,
  name,
  evidence,
  candidates,
})

/** Brings down the places of a reading by what other parts of the report and its surroundings say. */
function narrowed(
  first: Clue,
  reading: NameReading,
  evidence: Evidence,
): { reading: NameReading; why: string[] } {
  let places = reading.places
  const why = [`${first.where}: ${first.name}`]
  for (const { where, name, reading: other } of evidence.others()) {
    if (places.length <= 1 || !other || other.places.length === 0) continue
    const same = sharesBody(reading, other) || isAdministration(other)
    const kept = places.filter((p) => other.places.some((o) => o.code === p.code))
    if (!same || kept.length === 0 || kept.length === places.length) continue
    places = kept
    why.push(`${where}: ${name}`)
  }
  if (places.length > 1 && reading.within !== '') {
    const counties = evidence.reference.towns().byName.get(reading.within) ?? []
    const kept = places.filter((p) => counties.includes(p.code))
    if (kept.length === 1) why.push(`the only one with ${reading.within}`)
    if (kept.length > 0) places = kept
  }
  if (places.length > 1) {
    const chosen = choosePlace(places, evidence.places(), evidence.reference)
    places = chosen.places
    if (chosen.why) why.push(chosen.why)
  }
  return { reading: { ...reading, places }, why }
}

/** Whether the report or its origin names the division or one above it, or its numbers: a stem alone may be a brand. */
function isSupported(division: Division, evidence: Evidence): boolean {
  const places = evidence.places()
  const part = `${places.text()}\n${places.origin}`
  const { reference } = evidence
  if ([division, ...ancestorsOf(reference.places, division)].some((d) => part.includes(d.name))) return true
  const [support] = supports([division], places, reference)
  return (
    support!.own.length > 0 ||
    numbersOf(division, places.numbers(), reference).length > 0 ||
    hostOf(division, places.hosts(), reference) !== null
  )
}

/**
 * What speaks against the only place that a name leaves in the year of the report: the page's own telephone, or signs
 * of another place that had the name at another time. Null where nothing does.
 */
function contradictory(reading: NameReading, evidence: Evidence): string | null {
  const [place, second] = reading.places
  if (!place || second || reading.within !== '') return null
  const { reference } = evidence
  const page = evidence.places()
  if (place.code === NATIONAL_CODE) return null
  if (numbersContradict(place, page.numbers(), reference))
    return 'the telephone or postcode is that of another place'
  const site = placeOfOtherSite(place, evidence)
  if (site) return `the site is that of ${site.name}`
  const address = placeOfOtherAddress(place, evidence)
  if (address) return `the address is in ${address.name}`
  const own = lineageOf(place.code, reference)
  const namesakes = (reference.places.exact.get(place.name) ?? []).filter(
    (d) => d.code !== place.code && lineageOf(d.code, reference) !== own,
  )
  if (namesakes.length === 0) return null
  const count = ({ own, near }: Support) => own.length + near.length
  const [supported, ...others] = supports([place, ...namesakes], page, reference)
  const other = others.find((one) => count(one) > count(supported!))
  return other ? `${[...other.own, ...other.near].join(', ')} speaks for ${other.place.code}` : null
}

/** The result for one clue that was read: settled, or open with the ids that fit equally well. */
export function conclude(clue: Clue, given: NameReading, evidence: Evidence): AgencyResult {
  let reading = given
  let why = [`${clue.where}: ${clue.name}`]
  if (reading.places.length > 1) ({ reading, why } = narrowed(clue, reading, evidence))
  if (reading.byStem && reading.places.length === 1 && !isSupported(reading.places[0]!, evidence)) {
    return open(clue.name, `${why[0]}; nothing else names the place`, idsOf(reading))
  }
  if (reading.places.length === 0 && reading.atOtherTimes.length > 0) {
    return open(clue.name, `${why[0]}; no division of this name in the year of the report`, idsOf(reading))
  }
  if (reading.hint !== null) {
    const filled = fillPlace(reading, evidence)
    if (filled.places.length === 0) return open(clue.name, `${why[0]}; its place is not settled`)
    reading = { ...reading, places: filled.places, hint: null }
    why.push(filled.why)
  }
  const town = reading.within === '' ? null : fillTownBelow(reading, evidence)
  if (town) {
    if (town.places.length === 0) return open(clue.name, `${why.join('; ')}; its county is not settled`)
    reading = { ...reading, places: town.places }
    if (town.why) why.push(town.why)
  }
  const ids = idsOf(withListedTown(reading, evidence.reference.towns))
  const against = ids.length === 1 ? contradictory(reading, evidence) : null
  if (against) return open(clue.name, `${why.join('; ')}; but ${against}`, ids)
  if (ids.length === 1)
    return { agencyId: ids[0]!, name: clue.name, evidence: why.join('; '), candidates: [] }
  return open(clue.name, `${why.join('; ')}; fits equally well: ${ids.join(', ')}`, ids)
}
