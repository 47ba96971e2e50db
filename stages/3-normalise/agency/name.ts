import type { Division, Reference } from '../reference.ts'
import { type Body, nextLength, tailAt } from './bodies.ts'
import { readTown, readZone } from './named-by-place.ts'
import { type Places, placesNamed } from './places.ts'

/** What a name says: a body, a place, or both. */
export interface NameReading {
  readonly name: string
  /** The kinds that the body's name stands for; the government where only a place is named. */
  readonly bodies: readonly Body[]
  /** Divisions in force that the place may mean; empty where no place is named or none was in force. */
  readonly places: readonly Division[]
  /** Divisions that had the name at another time only. */
  readonly atOtherTimes: readonly Division[]
  /** The word for a kind of place that stands for its name (市 of 市卫生局), empty for none at all; null where a place is named. */
  readonly hint: string | null
  /** True where the place stands without 县, 市, 区 and nothing in front: 金沙 may be a county or a brand. */
  readonly byStem: boolean
  /** True where a place is named and no body. */
  readonly placeOnly: boolean
  /** The town, township or street whose name takes part in the id; empty for others. */
  readonly within: string
}

/** National bodies have no division: their id begins with this. */
export const NATIONAL_CODE = '000000'

const NATIONAL: Division = {
  code: NATIONAL_CODE,
  name: '中华人民共和国',
  level: 'province',
  parentCode: null,
  validFrom: null,
  validTo: null,
  codeSystem: 'GB/T 2260',
  beganAfter: Number.NEGATIVE_INFINITY,
  beganBy: Number.NEGATIVE_INFINITY,
  endedAfter: Number.POSITIVE_INFINITY,
  endedBy: Number.POSITIVE_INFINITY,
}

const HINT = /^[我本全]?(自治区|自治州|自治县|自治旗|地区|省|市|县|区|州|旗|盟)?$/
/** No agency's name is longer, in characters. */
const LONGEST = 60
/** 定海区人民政府区人力社保局: the name of the page, then that of the body. */
const GOVERNMENT_IN_FRONT = /^(.{2,}?)(?:人民)?政府([省市县区州旗盟]?)$/
/** An office of a body stands for it; a government's general office is a body of its own. */
const OFFICE =
  /(?:(?:政府信息|政务|信息)公开(?:工作)?(?:领导小组)?(?:办公室|办|中心|科|股)?|(?<!政府|公署|员会|小组)办公室)$/
/** A second name, or how the text calls it from then on. */
const SECOND_NAME =
  /[(（](?:以下简?称[^()（）]*|[^()（）]{2,16}(?:局|办|办公室|委|委员会|中心|队|馆|站|所))[)）]$/
const PLACE_INSIDE = /^([^()（）]{2,20})[(（]([^()（）]{2,8})[)）]([^()（）]{2,20})$/
const NOWHERE = { places: [], atOtherTimes: [], byStem: false, placeOnly: false, within: '' } as const
const GOVERNMENT: readonly Body[] = [{ agencyType: 'government', line: '' }]

const read = (
  name: string,
  bodies: readonly Body[],
  places: Places,
  further: { readonly placeOnly?: boolean; readonly within?: string } = {},
): NameReading => ({
  name,
  bodies,
  places: places.inForce,
  atOtherTimes: places.inForce.length > 0 ? [] : places.atOtherTimes,
  hint: null,
  byStem: places.byStem,
  placeOnly: further.placeOnly ?? false,
  within: further.within ?? '',
})

const isPlace = (places: Places) => places.inForce.length + places.atOtherTimes.length > 0

/**
 * Reads a whole name – 绍兴市柯桥区人社局, 卫健委, 重庆市公安局渝中区分局, 花马池镇人民政府 – without white space and in
 * simplified script. Every character has to be accounted for: a name with a rest that is no place and no body is
 * null, so that a brand in place of a city never becomes one. A second name behind it in brackets is let go.
 */
export function readName(name: string, year: number | null, reference: Reference): NameReading | null {
  if (name.length > LONGEST) return null
  const national = reference.bodies.national.get(name)
  if (national) return read(name, [national], { inForce: [NATIONAL], atOtherTimes: [], byStem: false })
  if (name.endsWith(')') || name.endsWith('）')) {
    const first = name.replace(SECOND_NAME, '')
    return first === name ? null : readName(first, year, reference)
  }
  if (name.includes('(') || name.includes('（')) return readInside(name, year, reference)
  const bare = name.replace(/^(?:国家税务总局|中华人民共和国|国家统计局)(?=.{3})/, '')
  const reading =
    readBody(name, bare, year, reference) ??
    readBranch(name, bare, year, reference) ??
    readByPlace(name, bare, year, reference) ??
    readPlace(name, bare, year, reference)
  // 国家税务总局南京市税务局, 中华人民共和国南京海关: what stands in front leaves no room for a brand.
  if (reading) return bare !== name ? { ...reading, byStem: false } : reading
  const above = name.replace(OFFICE, '')
  return above !== name && above.length > 2 ? readName(above, year, reference) : null
}

/** 杭州高新区(滨江)财政局: the place in brackets, where it is in the one that the name begins with. */
function readInside(name: string, year: number | null, reference: Reference): NameReading | null {
  const [, front, inside, rest] = PLACE_INSIDE.exec(name) ?? []
  const body = rest && readBody(rest, rest, year, reference)
  if (!front || !inside || !body || body.hint !== '') return null
  for (let cut = front.length; cut >= 2; cut--) {
    const above = placesNamed(reference.places, front.slice(0, cut), year).inForce
    if (above.length === 0) continue
    const places = placesNamed(reference.places, inside, year).inForce.filter((d) =>
      above.some((a) => isWithin(d, a, reference)),
    )
    return places.length === 0
      ? null
      : read(name, body.bodies, { inForce: places, atOtherTimes: [], byStem: false })
  }
  return null
}

function readBody(name: string, bare: string, year: number | null, reference: Reference): NameReading | null {
  const { bodies, places } = reference
  if (bare.length < 2) return null
  const lengths = bodies.tails.get(tailAt(bare, bare.length)) ?? 0
  for (let length = nextLength(lengths, 31); length > 0; length = nextLength(lengths, length)) {
    if (length > bare.length) continue
    const meant = bodies.byName.get(bare.slice(-length))
    if (!meant) continue
    const left = bare.slice(0, -length)
    const isZone = meant[0]!.agencyType === 'development_zone'
    const hint = isZone ? null : HINT.exec(left)
    if (hint) return { ...NOWHERE, name, bodies: meant, hint: hint[1] ?? '' }
    const found = placesNamed(places, left, year)
    if (isZone && !found.inForce.some((d) => d.level === 'functional_zone')) continue
    if (isPlace(found)) return read(name, meant, found)
    const [, front = '', kind = ''] = GOVERNMENT_IN_FRONT.exec(left) ?? []
    const governed = placesNamed(places, front, year)
    if (isPlace(governed) && !governed.byStem && front.endsWith(kind)) return read(name, meant, governed)
    // A body of a body: 盐池县卫生健康局卫生监督所.
    const above = left.length > length ? readBody(left, left, year, reference) : null
    if (above && above.hint === null) return { ...above, name, bodies: meant }
  }
  return null
}

/** 重庆市公安局渝中区分局, 绍兴市生态环境局柯桥分局: the body of the first part, the place of the second. */
function readBranch(
  name: string,
  bare: string,
  year: number | null,
  reference: Reference,
): NameReading | null {
  if (!bare.endsWith('分局')) return null
  for (
    let end = bare.indexOf('局') + 1;
    end > 0 && end < bare.length - 2;
    end = bare.indexOf('局', end) + 1
  ) {
    const above = readBody(bare.slice(0, end), bare.slice(0, end), year, reference)
    if (!above || above.placeOnly) continue
    const found = placesNamed(reference.places, bare.slice(end, -2), year)
    const below = (d: Division) => above.hint !== null || above.places.some((p) => isWithin(d, p, reference))
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

/** Whether `division` is under `above`. */
export function isWithin(division: Division, above: Division, reference: Reference): boolean {
  let code = division.parentCode
  while (code) {
    if (code === above.code) return true
    code = reference.places.byCode.get(code)?.at(-1)?.parentCode ?? null
  }
  return false
}

function readByPlace(
  name: string,
  bare: string,
  year: number | null,
  reference: Reference,
): NameReading | null {
  const one = readTown(bare, year, reference) ?? readZone(bare, year, reference)
  if (!one) return null
  if (isPlace(one.places)) return read(name, one.bodies, one.places, { within: one.within })
  return { ...NOWHERE, name, bodies: one.bodies, hint: '', within: one.within }
}

/** A place alone stands for its government; a name without 县, 市, 区 does not. */
function readPlace(
  name: string,
  bare: string,
  year: number | null,
  reference: Reference,
): NameReading | null {
  const found = placesNamed(reference.places, bare, year)
  if (!isPlace(found) || found.byStem) return null
  return read(name, GOVERNMENT, found, { placeOnly: true })
}

/** The ids that a reading may mean, one a place and kind. */
export function idsOf(reading: NameReading): string[] {
  const ids: string[] = []
  for (const place of reading.places.length > 0 ? reading.places : reading.atOtherTimes)
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
