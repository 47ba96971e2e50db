import type { Division, Reference } from '../../reference.ts'
import { CORPS_LINE, CORPS_REGION, isCorps } from '../places/corps.ts'
import { isWithin } from '../places/place-index.ts'
import { placesNamed } from '../places/places.ts'
import { ofItsLevel, withBareStem } from './bare-stems.ts'
import { nextLength, tailAt } from './bodies.ts'
import { mergedBody } from './merged-body.ts'
import { divisionOf, isPlace, type NameReading, NOWHERE, read } from './name-reading.ts'
import { mayBeWithin } from './within-body.ts'

const HINT = /^[我本全]?(自治区|自治州|自治县|自治旗|地区|省|市|县|区|州|旗|盟)?$/
/** 定海区人民政府区人力社保局: the name of the page, then that of the body; 会宁县委县政府信访局 serves both. */
const GOVERNMENT_IN_FRONT =
  /^(.{2,}?)(?:委(?:员会)?(?:\1|[省市县区州旗盟]))?(?:人民)?政府([省市县区州旗盟]?)$/
const PLACE_INSIDE = /^([^()（）]{2,20})[(（]([^()（）]{2,8})[)）]([^()（）]{2,20})$/

/** The place, if any, and the body of a name that ends with one: 绍兴市柯桥区人社局, 县卫健局, 盐池县卫生健康局卫生监督所. */
export function readBody(
  name: string,
  bare: string,
  year: number | null,
  reference: Reference,
): NameReading | null {
  const { bodies, places } = reference
  if (bare.length < 2) return null
  const lengths = bodies.tails.get(tailAt(bare, bare.length)) ?? 0
  for (let length = nextLength(lengths, 31); length > 0; length = nextLength(lengths, length)) {
    if (length > bare.length) continue
    const meant = bodies.byName.get(bare.slice(-length))
    if (!meant) continue
    const left = bare.slice(0, -length)
    const isZone = meant[0]!.agencyType === 'development_zone'
    if (isCorps(left)) {
      const ofCorps = meant.map((body) => ({ ...body, line: body.line || CORPS_LINE }))
      return read(name, ofCorps, divisionOf(CORPS_REGION, reference))
    }
    const hint = isZone ? null : HINT.exec(left)
    if (hint) return { ...NOWHERE, name, bodies: meant, hint: hint[1] ?? '' }
    const found = ofItsLevel(withBareStem(placesNamed(places, left, year), bare.slice(-length), meant), bare)
    if (isZone && !found.inForce.some((d) => d.level === 'functional_zone')) continue
    if (isPlace(found)) return read(name, meant, found)
    const [, front = '', kind = ''] = GOVERNMENT_IN_FRONT.exec(left) ?? []
    const governed = placesNamed(places, front, year)
    if (isPlace(governed) && !governed.byStem && front.endsWith(kind)) return read(name, meant, governed)
    // A body of a body: 盐池县卫生健康局卫生监督所.
    const above = left.length > 3 ? readBody(left, left, year, reference) : null
    if (!above || above.hint !== null) continue
    const within = meant.filter((body) => above.bodies.some((a) => mayBeWithin(body, a)))
    if (within.length > 0) return { ...above, name, bodies: within }
  }
  return null
}

/** 杭州高新区(滨江)财政局: the place in brackets, where it is in the one that the name begins with. */
export function readInside(name: string, year: number | null, reference: Reference): NameReading | null {
  const [, front, inside, rest] = PLACE_INSIDE.exec(name) ?? []
  const body = rest && readBody(rest, rest, year, reference)
  if (!front || !inside || !body || body.hint !== '') return null
  for (let cut = front.length; cut >= 2; cut--) {
    const above = placesNamed(reference.places, front.slice(0, cut), year).inForce
    if (above.length === 0) continue
    const places = placesNamed(reference.places, inside, year).inForce.filter((d) =>
      above.some((a) => isWithin(reference.places, d, a)),
    )
    return places.length === 0
      ? null
      : read(name, body.bodies, { inForce: places, atOtherTimes: [], byStem: false })
  }
  return null
}

/** 防城港市大数据和行政审批局: read as the last of its parts, 防城港市行政审批局. */
export function readMerged(
  name: string,
  bare: string,
  year: number | null,
  reference: Reference,
): NameReading | null {
  const merged = mergedBody(reference.bodies, bare)
  if (!merged) return null
  const left = bare.slice(0, merged.start)
  const hint = HINT.exec(left)
  if (hint) return { ...NOWHERE, name, bodies: [merged.body], hint: hint[1] ?? '' }
  const found = placesNamed(reference.places, left, year)
  return isPlace(found) ? read(name, [merged.body], found) : null
}

/** What a body that has branches ends with. */
const ABOVE_BRANCH = '局会委厅'

/** 重庆市公安局渝中区分局, 绍兴市生态环境局柯桥分局: the body of the first part, the place of the second. */
export function readBranch(
  name: string,
  bare: string,
  year: number | null,
  reference: Reference,
): NameReading | null {
  if (!bare.endsWith('分局')) return null
  for (let end = 4; end < bare.length - 2; end++) {
    if (!ABOVE_BRANCH.includes(bare[end - 1]!)) continue
    const above = readBody(bare.slice(0, end), bare.slice(0, end), year, reference)
    if (!above || above.placeOnly) continue
    const found = placesNamed(reference.places, bare.slice(end, -2), year)
    const below = (d: Division) =>
      above.hint !== null || above.places.some((p) => isWithin(reference.places, d, p))
    const kept = {
      ...found,
      inForce: found.inForce.filter(below),
      atOtherTimes: found.atOtherTimes.filter(below),
    }
    if (isPlace(kept))
      return read(name, above.bodies, { ...kept, byStem: kept.byStem && above.hint !== null })
  }
  return null
}
