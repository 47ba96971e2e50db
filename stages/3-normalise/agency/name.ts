import type { Division, Reference } from '../reference.ts'
import { ofItsLevel, withBareStem } from './bare-stems.ts'
import { type Body, nextLength, tailAt } from './bodies.ts'
import { CORPS_LINE, CORPS_REGION, isCorps } from './corps.ts'
import { NATIONAL_CODE } from './ids.ts'
import { readTown, readZone } from './named-by-place.ts'
import { withoutNote } from './notes.ts'
import { isWithin, type Places, placesNamed } from './places.ts'
import { mayBeWithin } from './within-body.ts'

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
  /(?:(?:政府信息|政务|信息)公开(?:工作)?(?:领导小组)?(?:办公室|办|中心|科|股)?|(?<!政府|公署|行署|员会|小组)办公室)$/
const PLACE_INSIDE = /^([^()（）]{2,20})[(（]([^()（）]{2,8})[)）]([^()（）]{2,20})$/
const NOWHERE = { places: [], atOtherTimes: [], byStem: false, placeOnly: false, within: '' } as const
const GOVERNMENT: readonly Body[] = [{ agencyType: 'government', line: '' }]
const CORPS_GOVERNMENT: readonly Body[] = [{ agencyType: 'government', line: CORPS_LINE }]

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
  const national = nationalBody(name, reference)
  if (national) return read(name, [national], { inForce: [NATIONAL], atOtherTimes: [], byStem: false })
  if (name.endsWith(')') || name.endsWith('）')) {
    const first = withoutNote(name)
    return first === name ? null : readName(first, year, reference)
  }
  if (name.includes('(') || name.includes('（')) return readInside(name, year, reference)
  const bare = name.startsWith('国') || name.startsWith('中') ? withoutHeadOffice(name) : name
  const reading =
    readOwnName(name, bare, reference) ??
    readBody(name, bare, year, reference) ??
    readBranch(name, bare, year, reference) ??
    readByPlace(name, bare, year, reference) ??
    readPlace(name, bare, year, reference)
  // 国家税务总局南京市税务局, 中华人民共和国南京海关: what stands in front leaves no room for a brand.
  if (reading) return reading.byStem && HEAD_OFFICE.test(name) ? { ...reading, byStem: false } : reading
  const above = name.replace(OFFICE, '')
  return above !== name && above.length > 2 ? readName(above, year, reference) : null
}

const STATE = '中华人民共和国'
const HEAD_OFFICE = /^(?:国家税务总局|中华人民共和国|国家统计局)(?=.{3})/
/** 国家金融监督管理总局陕西监管局, and the offices that it took over. */
const REGULATOR =
  /^(?:国家金融监督管理总局|中国银行保险监督管理委员会|中国银行业监督管理委员会|中国银保监会|中国银监会)(.{2,12})监管(分?局)$/

/** The name of a body run from the centre without that of its head office. */
const withoutHeadOffice = (name: string): string =>
  name.replace(HEAD_OFFICE, '').replace(REGULATOR, (_, place, rank) => `${place}银保监${rank}`)

/** 公安部, with or without the name of the state in front. */
const nationalBody = (name: string, { bodies }: Reference): Body | undefined =>
  bodies.national.get(name) ??
  (name.startsWith(STATE) ? bodies.national.get(name.slice(STATE.length)) : undefined)

const divisionOf = (code: string, { places }: Reference): Places => ({
  inForce: places.byCode.get(code)!.slice(-1),
  atOtherTimes: [],
  byStem: false,
})

const COMMITTEE = /(?:党工委)?(?:管理委员会|管委会)$/

/** 拱北海关, 雄安新区管委会: a name of its own, of which a table says where the body is. */
function readOwnName(name: string, bare: string, reference: Reference): NameReading | null {
  const { byName } = reference.ownNames
  const zone = bare.endsWith('会') ? bare.replace(COMMITTEE, '') : bare
  const own = byName.get(zone)
  if (!own || (zone !== bare && own.within === '')) return null
  return read(name, [own.body], divisionOf(own.code, reference), { within: own.within })
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
      above.some((a) => isWithin(reference.places, d, a)),
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

/** What a body that has branches ends with. */
const ABOVE_BRANCH = '局会委厅'

/** 重庆市公安局渝中区分局, 绍兴市生态环境局柯桥分局: the body of the first part, the place of the second. */
function readBranch(
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
  if (isCorps(bare))
    return read(name, CORPS_GOVERNMENT, divisionOf(CORPS_REGION, reference), { placeOnly: true })
  const found = placesNamed(reference.places, bare, year)
  if (!isPlace(found) || found.byStem) return null
  return read(name, GOVERNMENT, found, { placeOnly: true })
}
