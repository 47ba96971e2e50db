import { z } from 'zod'
import type { Division } from '../../reference.ts'
import type { BodyIndex } from '../names/bodies.ts'
import type { PlaceIndex } from '../places/place-index.ts'

/** A row of hosts.csv. */
export const hostRow = z.object({ host: z.string().regex(/^[a-z]{2,12}$/), name: z.string().min(2) })

/** Whose sites are not to be told by letters: of provinces, and of bodies of the central government. */
export interface Hosts {
  /** The province by the label right before gov.cn: 广西壮族自治区 by gxzf. */
  readonly provinces: ReadonlyMap<string, Division>
  /** The name of the national body by that label: 生态环境部 by mee. */
  readonly national: ReadonlyMap<string, string>
}

/**
 * The index of hosts.csv: what stands before gov.cn in the public address of a site, and the name of the province or of
 * the national body whose site it is. It holds abbreviations and what several places are written like (henan), all
 * known by these addresses themselves; customs are left out, since offices of theirs share the site of the centre.
 *
 * @throws where a name is neither that of a province nor of a national body
 */
export function buildHosts(
  rows: readonly z.infer<typeof hostRow>[],
  places: PlaceIndex,
  bodies: BodyIndex,
): Hosts {
  const provinces = new Map<string, Division>()
  const national = new Map<string, string>()
  for (const { host, name } of rows) {
    const province = places.exact.get(name)?.find((d) => d.level === 'province')
    if (province) provinces.set(host, province)
    else if (bodies.national.has(name)) national.set(host, name)
    else throw new Error(`hosts.csv: ${name} is no province and no national body`)
  }
  return { provinces, national }
}
