import type { Division } from '../reference.ts'
import type { Body } from './names/bodies.ts'
import type { NameReading } from './names/name-reading.ts'

/** National bodies have no division: their id begins with this. */
export const NATIONAL_CODE = '000000'

/** The ids that a reading may mean, one a place and kind. */
export function idsOf(reading: NameReading): string[] {
  const places = reading.places.length > 0 ? reading.places : reading.atOtherTimes
  if (places.length === 1 && reading.bodies.length === 1)
    return [agencyId(places[0]!, reading.bodies[0]!, reading.within)]
  const ids: string[] = []
  for (const place of places)
    for (const body of reading.bodies) ids.push(agencyId(place, body, reading.within))
  return [...new Set(ids)]
}

/**
 * `640323.health`; a line that existed beside the main one has a suffix (`640323.health-family_planning`), and so
 * have the towns and streets of a county (`640323.township-花马池镇`).
 */
export function agencyId(place: Division, body: Body, within: string): string {
  const suffix = body.line || within
  return suffix ? `${place.code}.${body.agencyType}-${suffix}` : `${place.code}.${body.agencyType}`
}
