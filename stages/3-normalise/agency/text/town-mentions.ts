import type { Reference } from '../../reference.ts'
import type { Body } from '../names/bodies.ts'
import type { NameReading } from '../names/name-reading.ts'
import { fullTown, isOwnName, readZone, townBody, townEnd } from '../names/named-by-place.ts'
import { withListedTown } from '../names/towns.ts'
import { placeEndingAt } from '../places/places-in-text.ts'
import type { Mention } from './mention.ts'

/** The characters that a town with its government or office may end with. */
export const TOWN_ENDS = '镇乡木道街处府办区'
const LONGEST_TOWN = 8
/** 友谊达斡尔族满族柯尔克孜族乡 */
const LONGEST_TOWN_OF_PEOPLES = 14
/** 市 in the own name of a town: 白牙市镇. */
const MARKET_TOWN = /^\p{Script=Han}{1,2}市[镇乡]$/u
/** What follows the name of a town that no list has. */
const ACTS = /^(?:人民政府|政府|政务公开|信息公开|党政|20\d\d)/
const IN_BETWEEN = ['', '人民政府', '政府']

const inTown = (
  name: string,
  within: string,
  places: Pick<NameReading, 'places' | 'atOtherTimes' | 'hint'>,
): NameReading => ({
  ...places,
  name,
  bodies: within.endsWith('管理区') ? ZONE : townBody(within),
  byStem: false,
  placeOnly: false,
  within: fullTown(within),
})
const ZONE: readonly Body[] = [{ agencyType: 'development_zone', line: '' }]

/** A town, township or street with its county in front, or one that some county has, with or without its government. */
export function townAt(
  text: string,
  from: number,
  end: number,
  year: number | null,
  reference: Reference,
): Mention | null {
  const low = Math.max(from, end - 16)
  const words = text.slice(low, end)
  const last = low + (words.endsWith('管理区') ? words.length : townEnd(words))
  if (last <= low) return null
  const longest = text[last - 2] === '族' ? LONGEST_TOWN_OF_PEOPLES : LONGEST_TOWN
  const { byName } = reference.towns()
  const isKnown = (own: string) => (isOwnName(own) || MARKET_TOWN.test(own)) && byName.has(fullTown(own))
  for (let start = last - 2; start >= from + 2 && last - start <= longest; start--) {
    const own = text.slice(start, last)
    if (!/^\p{Script=Han}+$/u.test(own)) break
    if (!isOwnName(own) && !isKnown(own)) continue
    if (!isKnown(own) && last === end && !ACTS.test(text.slice(end, end + 5))) continue
    for (const between of IN_BETWEEN) {
      if (!text.startsWith(between, start - between.length)) continue
      const place = placeEndingAt(
        reference.places,
        text,
        Math.max(from, start - 30),
        start - between.length,
        year,
      )
      if (!place || place.places.inForce.length === 0) continue
      const { inForce: places, atOtherTimes } = place.places
      const reading = inTown(text.slice(place.start, end), own, { places, atOtherTimes, hint: null })
      return { start: place.start, end, reading: withListedTown(reading, reference.towns) }
    }
  }
  for (let start = Math.max(from, last - longest); start <= last - 2; start++) {
    const own = text.slice(start, last)
    if (!isKnown(own) || (own.endsWith('街') && !text.includes('我街'))) continue
    return {
      start,
      end,
      reading: inTown(text.slice(start, end), own, { places: [], atOtherTimes: [], hint: '' }),
    }
  }
  return null
}

/** A zone's committee, or the zone itself where an office of it, or that it is to be asked, stands behind. */
const COMMITTEE_END = /管(?:理委员|委)会$/
const ZONE_END = /(?:[发园]区|高新区|经开区)$/
const OFFICE_OF_ZONE =
  /^(?:党工委)?(?:党政|综合|行政|党群|政务公开|(?:政府)?信息公开)?(?:工作)?(?:领导小组)?(?:办公室|办(?!事|理|公)|服务中心)|^(?:联系|咨询|编制)/

/** 番禺经济技术开发区管委会, 来安经济开发区 before 综合办公室: the longest run of characters that names a zone with its place. */
export function zoneAt(
  text: string,
  from: number,
  end: number,
  year: number | null,
  reference: Reference,
): Mention | null {
  const words = text.slice(Math.max(from, end - 28), end)
  const isZone =
    COMMITTEE_END.test(words) || (ZONE_END.test(words) && OFFICE_OF_ZONE.test(text.slice(end, end + 14)))
  if (!isZone) return null
  const run = /\p{Script=Han}+$/u.exec(words)![0]
  for (let cut = 0; cut <= run.length - 7; cut++) {
    const name = run.slice(cut)
    const zone = readZone(name, year, reference)
    if (!zone || zone.places.inForce.length === 0) continue
    const { inForce: places, atOtherTimes, byStem } = zone.places
    const { bodies, within } = zone
    const reading = { name, bodies, places, atOtherTimes, byStem, within, hint: null, placeOnly: false }
    return { start: end - name.length, end, reading }
  }
  return null
}
