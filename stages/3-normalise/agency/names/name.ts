import type { Reference } from '../../reference.ts'
import { CORPS_LINE, CORPS_REGION, isCorps } from '../places/corps.ts'
import { placesNamed } from '../places/places.ts'
import type { Body } from './bodies.ts'
import { readBody, readBranch, readInside, readMerged } from './body-name.ts'
import { HEAD_OFFICE, NATIONAL, nationalBody, withoutHeadOffice } from './head-office.ts'
import { divisionOf, isPlace, type NameReading, NOWHERE, read } from './name-reading.ts'
import { readTown, readZone } from './named-by-place.ts'
import { withoutNote } from './notes.ts'
import { withListedTown } from './towns.ts'

/** No agency's name is longer, in characters. */
const LONGEST = 60
/** An office of a body stands for it; a government's general office is a body of its own. */
const OFFICE =
  /(?:(?:政府信息|政务|信息)公开(?:工作)?(?:领导小组)?(?:办公室|办|中心|科|股)?|(?<!政府|公署|行署|员会|小组)办公室|(?<!政府|国务院|[省市区]委)办公厅)$/
const GOVERNMENT: readonly Body[] = [{ agencyType: 'government', line: '' }]
const COMMITTEE_OF_ZONE: readonly Body[] = [{ agencyType: 'development_zone', line: '' }]
const CORPS_GOVERNMENT: readonly Body[] = [{ agencyType: 'government', line: CORPS_LINE }]

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
  const bare = withoutPartyForm(
    name.startsWith('国') || name.startsWith('中') ? withoutHeadOffice(name) : name,
  )
  const reading =
    readOwnName(name, bare, reference) ??
    readBody(name, bare, year, reference) ??
    readBranch(name, bare, year, reference) ??
    readByPlace(name, bare, year, reference) ??
    readPlace(name, bare, year, reference) ??
    readMerged(name, bare, year, reference)
  // 国家税务总局南京市税务局, 中华人民共和国南京海关: what stands in front leaves no room for a brand.
  if (reading) return reading.byStem && HEAD_OFFICE.test(name) ? { ...reading, byStem: false } : reading
  const above = name.replace(OFFICE, '')
  return above !== name && above.length > 2 ? readName(above, year, reference) : null
}

const PARTY = /^(?:中国共产党|中共)(?=.{4})/
/** 县委 behind 县, 县委员会 and 自治区党委 for 县委 and 自治区委, in front of a body of the committee. */
const PARTY_COMMITTEE =
  /([省市县区州旗盟])(?:\1委|委员会|党委)(?=机构编制|编委?办|史志|党史|信访|外事|外办|金融)/

/** The name of a body of a party committee as the table has it: 寿县委编办 for 中国共产党寿县委员会编办, 寿县县委编办. */
const withoutPartyForm = (name: string): string =>
  name.includes('委') ? name.replace(PARTY, '').replace(PARTY_COMMITTEE, '$1委') : name

const COMMITTEE = /(?:党工委)?(?:管理委员会|管委会)$/

/** 拱北海关, 雄安新区管委会: a name of its own, of which a table says where the body is. */
function readOwnName(name: string, bare: string, reference: Reference): NameReading | null {
  const { byName } = reference.ownNames
  const zone = bare.endsWith('会') ? bare.replace(COMMITTEE, '') : bare
  const own = byName.get(zone)
  if (!own || (zone !== bare && own.within === '')) return null
  return read(name, [own.body], divisionOf(own.code, reference), { within: own.within })
}

function readByPlace(
  name: string,
  bare: string,
  year: number | null,
  reference: Reference,
): NameReading | null {
  const one = readTown(bare, year, reference) ?? readZone(bare, year, reference)
  if (!one) return null
  if (isPlace(one.places))
    return withListedTown(read(name, one.bodies, one.places, { within: one.within }), reference.towns)
  return { ...NOWHERE, name, bodies: one.bodies, hint: '', within: one.within }
}

/** A place alone stands for its government, a zone for its committee; a name without 县, 市, 区 does not. */
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
  const isZone = found.inForce.length > 0 && found.inForce.every((d) => d.level === 'functional_zone')
  return read(name, isZone ? COMMITTEE_OF_ZONE : GOVERNMENT, found, { placeOnly: true })
}
