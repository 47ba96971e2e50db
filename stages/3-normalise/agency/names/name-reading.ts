import type { Division, Reference } from '../../reference.ts'
import type { Places } from '../places/places.ts'
import type { Body } from './bodies.ts'

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

/** What is said of the place of a body that is named without one. */
export const NOWHERE = { places: [], atOtherTimes: [], byStem: false, placeOnly: false, within: '' } as const

/** The reading of a name that gives a body and its places. */
export const read = (
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

/** Whether a name is that of a place, at any time. */
export const isPlace = (places: Places) => places.inForce.length + places.atOtherTimes.length > 0

/** The division of a code as the only place that a name means. */
export const divisionOf = (code: string, { places }: Reference): Places => ({
  inForce: places.byCode.get(code)!.slice(-1),
  atOtherTimes: [],
  byStem: false,
})
