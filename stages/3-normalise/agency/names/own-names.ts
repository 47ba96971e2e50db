import { z } from 'zod'
import { agencyId } from '../ids.ts'
import type { PlaceIndex } from '../places/place-index.ts'
import type { Body } from './bodies.ts'

/** A row of own_names.csv. */
export const ownNameRow = z.object({
  names: z.string().transform((value) => value.split(';')),
  code: z.string().regex(/^\d{6}$/),
  org_type: z.string().regex(/^[a-z_]+$/),
  suffix: z.string().regex(/^(?:[a-z_]+|\p{Script=Han}+)$/u),
  name_en: z.string().min(3),
})

/** A body or zone whose name says nothing of the division that its id has: a port, a river, a new area. */
export interface OwnName {
  readonly agencyId: string
  readonly code: string
  readonly body: Body
  /** A zone's own name behind the kind in its id; empty for others. */
  readonly within: string
  /** The usual name; of a zone without that of its committee. */
  readonly nameZh: string
  readonly nameEn: string
}

/** Bodies and zones by each of their names, and by their ids. */
export interface OwnNames {
  readonly byName: ReadonlyMap<string, OwnName>
  readonly byId: ReadonlyMap<string, OwnName>
}

/**
 * The index of own_names.csv.
 *
 * @throws where a code is that of no division
 */
export function buildOwnNames(rows: readonly z.infer<typeof ownNameRow>[], places: PlaceIndex): OwnNames {
  const byName = new Map<string, OwnName>()
  const byId = new Map<string, OwnName>()
  for (const { names, code, org_type: agencyType, suffix, name_en: nameEn } of rows) {
    const division = places.byCode.get(code)?.at(-1)
    if (!division) throw new Error(`own_names.csv: ${code} is the code of no division`)
    const isZone = agencyType === 'development_zone'
    const body = { agencyType, line: isZone ? '' : suffix }
    const within = isZone ? suffix : ''
    const one = { agencyId: agencyId(division, body, within), code, body, within, nameZh: names[0]!, nameEn }
    byId.set(one.agencyId, one)
    for (const name of names) byName.set(name, one)
  }
  return { byName, byId }
}
