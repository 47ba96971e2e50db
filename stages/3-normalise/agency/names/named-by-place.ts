import type { Reference } from '../../reference.ts'
import { type Places, placesNamed } from '../places/places.ts'
import type { Body } from './bodies.ts'

/** A town, street or zone that a name stands for: its own name, and the places that stand in front of it. */
export interface NamedByPlace {
  readonly bodies: readonly Body[]
  /** Empty where no place stands in front. */
  readonly places: Places
  readonly within: string
}

const TOWN = /([街镇乡]街道|街道|民族乡|苏木|镇|乡|街)(?:人民政府|政府|街道办事处|办事处|街道办|办|党工委)?$/
/** What a town's or zone's own name does not hold, and words for towns in general. */
const NO_OWN_NAME =
  /[省市县局委办驻，,、。：:\d\sA-Za-z]|中心|公司|政府|^[我本全各该](?:乡镇|街道|[镇乡街区])|乡镇|镇街|^(?:城|集|村|小城|建制)?镇$|^(?:街|乡)/
const ZONE = /(?:党工委)?(?:管理委员会|管委会)$/
const ZONE_KIND =
  /(?:开发区|园区|产业园|工业园|物流园|新区|新城|示范区|管理区|保税区|高新区|经开区|经济区|度假区|旅游区|名胜区|风景区|试验区|实验区|合作区|集聚区|聚集区|集中区|功能区|港区)$/
/** Kinds that stand for their committee without naming it. */
const ZONE_ALONE = /(?:开发区|管理区|高新区|经开区|产业园区)$/
/** Zones of the state's own kinds are of cities, whose stem in front of one is no brand: 银川高新技术产业开发区. */
const NATIONAL_ZONE = /^(?:经济技术开发区|高新技术产业开发区)$/
const NOWHERE: Places = { inForce: [], atOtherTimes: [], byStem: false }
const LONGEST_OWN = 9
/** Of a town without a place in front, which no list has, before the word for its kind. */
const LONGEST_ALONE = 4
const LONGEST_ZONE = 16

const isPlace = (places: Places) => places.inForce.length + places.atOtherTimes.length > 0

/** Whether characters may be the own name of a town or zone. */
export const isOwnName = (name: string): boolean => !NO_OWN_NAME.test(name)

/** The kind of a town by its name. */
export const townBody = (name: string): readonly Body[] => [
  { agencyType: /(?:街道|街)$/.test(name) ? 'subdistrict' : 'township', line: '' },
]

/** Where the own name of a town ends in `text`, which may go on with its government or office; 0 where none does. */
export function townEnd(text: string): number {
  const town = TOWN.exec(text)
  return town ? town.index + town[1]!.length : 0
}

/** 白云街 is 白云街道. */
export const fullTown = (name: string): string =>
  name.endsWith('街') && name.length > 2 ? `${name}道` : name

/** 潜江市园林办事处 is the office of 园林街道, where the county has a street of the name. */
const STREET_OFFICE = /^(.{4,}?)办事处$/

function readStreetOffice(bare: string, year: number | null, reference: Reference): NamedByPlace | null {
  const [, own = ''] = STREET_OFFICE.exec(bare) ?? []
  for (let cut = own.length - 2; cut >= 2; cut--) {
    const found = placesNamed(reference.places, own.slice(0, cut), year)
    if (found.byStem || found.inForce.length === 0) continue
    const within = `${own.slice(cut)}街道`
    const codes = reference.towns().byName.get(within) ?? []
    const inForce = found.inForce.filter((d) => codes.includes(d.code))
    if (inForce.length > 0)
      return { bodies: townBody(within), places: { ...found, inForce, atOtherTimes: [] }, within }
  }
  return null
}

/** Whether one of the places has a town of a name that holds words for places or bodies: 白牙市镇, 古县乡. */
function isListed(within: string, { inForce }: Places, reference: Reference): boolean {
  const codes = reference.towns().byName.get(within) ?? []
  return inForce.some(({ code }) => codes.includes(code))
}

/** Towns, townships and streets: the county in front, the rest is their own name. */
export function readTown(bare: string, year: number | null, reference: Reference): NamedByPlace | null {
  const end = townEnd(bare)
  if (end === 0) return bare.endsWith('办事处') ? readStreetOffice(bare, year, reference) : null
  const own = bare.slice(0, end)
  const kind = /(?:街道|民族乡|苏木|.)$/.exec(own)?.[0].length ?? 0
  if (own.length <= kind) return null
  for (let cut = own.length - kind - 1; cut >= 2; cut--) {
    const found = placesNamed(reference.places, own.slice(0, cut), year)
    if (!isPlace(found) || found.byStem) continue
    const within = own.slice(cut).replace(/^(?:人民)?政府(?=.{2})/, '')
    const isRight = isOwnName(within) && within.length <= LONGEST_OWN
    if (!isRight && !isListed(within, found, reference)) return null
    return { bodies: townBody(within), places: found, within: fullTown(within) }
  }
  // Without 道 or a place in front, 街 is any street.
  if (own.endsWith('街')) return null
  const isShort = own.length <= kind + LONGEST_ALONE && isOwnName(own)
  if (!isShort && !reference.towns().byName.has(own)) return null
  return { bodies: townBody(own), places: NOWHERE, within: own }
}

/**
 * Development zones: the place in front, with or without 县, 市, 区, then their own name and kind. One whose kind
 * does not stand at the end is none.
 */
export function readZone(bare: string, year: number | null, reference: Reference): NamedByPlace | null {
  const own = bare.replace(ZONE, '')
  if (own === bare ? !ZONE_ALONE.test(own) : !ZONE_KIND.test(own)) return null
  const bodies: readonly Body[] = [{ agencyType: 'development_zone', line: '' }]
  const whole = placesNamed(reference.places, own, year)
  if (whole.inForce.some((d) => d.level === 'functional_zone')) return { bodies, places: whole, within: '' }
  for (let cut = own.length - 3; cut >= 2; cut--) {
    const found = placesNamed(reference.places, own.slice(0, cut), year)
    if (!isPlace(found)) continue
    const within = own.slice(cut)
    if (!isOwnName(within) || within.length > LONGEST_ZONE) return null
    const isOfCity = NATIONAL_ZONE.test(within) && found.inForce.every((d) => d.name.endsWith('市'))
    return { bodies, places: { ...found, byStem: found.byStem && !isOfCity }, within }
  }
  if (!isOwnName(own) || own.length > LONGEST_ZONE || own.length < 5) return null
  return { bodies, places: NOWHERE, within: own }
}
