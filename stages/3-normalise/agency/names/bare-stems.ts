import type { Division } from '../../reference.ts'
import type { Places } from '../places/places.ts'
import type { Body } from './bodies.ts'

/** Kinds run from the centre: their bodies are named after a place without 省, 市 or 县: 广东海事局, 芜湖银保监分局. */
const VERTICAL = new Set(['customs', 'maritime_safety', 'financial_regulation', 'survey_team'])
/** Bodies that only a province has, and a few cities that share their stem with none. */
const OF_PROVINCE = /(?:厅|总队|(?:银保监|银监|保监|金融监管|金融监督管理)局)$/
/** Kinds that are a 厅 under a province: 湖南教育局 is no body of it. */
const DEPARTMENTS = new Set(
  (
    'education science_technology industry_it public_security civil_affairs justice finance human_resources ' +
    'natural_resources ecology_environment housing_construction transport water agriculture commerce ' +
    'culture_tourism veterans emergency audit'
  ).split(' '),
)
const OF_PREFECTURE = /分局$/
/** Kinds that prefectures and cities of their rank run, and no county below one: 长沙住房公积金管理中心. */
const RUN_BY_PREFECTURES = new Set(['housing_fund'])

const isProvince = (d: Division) => d.level === 'province'

/** Of places that share a stem those whose body a prefecture would run: no county of one. */
const withoutCounties = (divisions: readonly Division[]): readonly Division[] =>
  divisions.filter((d) => d.level !== 'county' || d.code.slice(2, 4) === '90')

/** Of places that share a stem those after which a body run from the centre is named: no county and no district. */
function seats(divisions: readonly Division[], body: string): readonly Division[] {
  const kept = divisions.filter((d) => d.level !== 'county' || d.name.endsWith('市'))
  const provinces = kept.filter(isProvince)
  if (OF_PREFECTURE.test(body)) return kept.filter((d) => !isProvince(d))
  // 海南海事局 is the province's: that of 海南州 would say so.
  return provinces.length > 0 ? kept.filter((d) => isProvince(d) || d.name.endsWith('市')) : kept
}

/**
 * The places of a name that gives only their stem, where the body is customarily named so: a province whose stem is
 * no other's (宁夏教育厅, 重庆卫健委, 山东医保局), one before a body that only provinces have (吉林公安厅), the seats of bodies run
 * from the centre (厦门海事局), and prefectures before a body that no county has. Others stay what they are: 金沙 may be a county or a brand.
 *
 * @param body the name of the body as printed
 */
export function withBareStem(places: Places, body: string, kinds: readonly Body[]): Places {
  if (!places.byStem) return places
  const { inForce } = places
  if (OF_PROVINCE.test(body)) {
    const provinces = inForce.filter(isProvince)
    if (provinces.length > 0) return { ...places, inForce: provinces, byStem: false }
  }
  const isDepartment = body.endsWith('局') && kinds.every((k) => DEPARTMENTS.has(k.agencyType))
  if (inForce.length > 0 && inForce.every((d) => isProvince(d) && !(isDepartment && d.name.endsWith('省'))))
    return { ...places, byStem: false }
  if (kinds.every((k) => VERTICAL.has(k.agencyType))) {
    const kept = seats(inForce, body)
    if (kept.length > 0) return { ...places, inForce: kept, byStem: false }
  }
  if (kinds.every((k) => RUN_BY_PREFECTURES.has(k.agencyType))) {
    const kept = seats(withoutCounties(inForce), body)
    if (kept.length > 0) return { ...places, inForce: kept, byStem: false }
  }
  return places
}

/** Whether bodies of the kinds are customarily named after a place without the word for its kind: 湛江海关. */
export const isNamedByStem = (kinds: readonly Body[]): boolean =>
  kinds.every(({ agencyType }) => VERTICAL.has(agencyType) || RUN_BY_PREFECTURES.has(agencyType))

/**
 * The places of a name that may have the body: only a province has a 厅, but cities have a 办公厅 too.
 *
 * @param body the name of the body as printed, or what ends with it
 */
export function ofItsLevel(places: Places, body: string): Places {
  if (!body.endsWith('厅') || body.endsWith('办公厅')) return places
  return {
    ...places,
    inForce: places.inForce.filter(isProvince),
    atOtherTimes: places.atOtherTimes.filter(isProvince),
  }
}
