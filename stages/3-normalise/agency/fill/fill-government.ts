import type { Division } from '../../reference.ts'
import type { Evidence } from '../evidence.ts'
import { mayBeOwnPlace } from '../places/own-place.ts'
import { ancestorsOf, isWithin } from '../places/place-index.ts'
import { fitsHint, PROVINCIAL } from '../places/place-kinds.ts'
import { placeEndingAt } from '../places/places-in-text.ts'
import { type FilledPlace, NO_PLACE } from './filled-place.ts'

/** What follows the name of the place whose website, government or office it is. */
const GOVERNMENT = /^(?:人民政府|政府|委|党委)/
const WEBSITE = /^(?:人民政府|政府)?[“”"]?(?:门户|官方|政务|公众|信息|政府){0,3}(?:网|信息公开)/
const LEVEL = /(自治区)(?:党委|人民政府|政府)|[我全本]([省市县区州旗盟])|([省市县区州旗盟])(?:委|政府)/g
const ADDRESS = /地\s*址\s*[:：]?\s*$/
const KIND_ENDS = '县市区旗州盟省'

interface Counted {
  readonly places: readonly Division[]
  readonly count: number
  readonly name: string
}

/**
 * The level that the text speaks of (全区, 区委, 我县), where it speaks of one three times as often as of all others;
 * empty for none and for a province, whose bodies say so themselves.
 */
export function levelOf(text: string): string {
  const counts = new Map<string, number>()
  let all = 0
  for (const [, region, ours, theirs] of text.matchAll(LEVEL)) {
    const level = (region ?? ours ?? theirs)!
    counts.set(level, (counts.get(level) ?? 0) + 1)
    all++
  }
  for (const [level, count] of counts)
    if (count >= 2 && count >= 3 * (all - count)) return level === '省' || level === '自治区' ? '' : level
  return ''
}

const keyOf = (places: readonly Division[]) => places.map((p) => p.code).join()

/** Counts the places of the text whose government, website or address it names, and those of other parts. */
function countPlaces(hint: string, isOwn: boolean, evidence: Evidence): Map<string, Counted> {
  const { around, reference, year } = evidence
  const { text } = around
  const counted = new Map<string, Counted>()
  const add = (places: readonly Division[], name: string, count: number) => {
    const key = keyOf(places)
    counted.set(key, { places, count: (counted.get(key)?.count ?? 0) + count, name })
  }
  /** An address in a district is that of a city's body too; where only the text tells the level it contradicts it. */
  const ofAddress = (places: readonly Division[]) =>
    isOwn
      ? places.flatMap((p) => [p, ...ancestorsOf(reference.places, p)]).filter((p) => fitsHint(p, hint))
      : places
  // 市 is a prefecture or a county: only its own website tells which.
  const own = hint === '市' ? WEBSITE : GOVERNMENT
  const scan = (from: number, to: number) => {
    for (let end = from + 2; end <= to; end++) {
      if (!KIND_ENDS.includes(text[end - 1]!)) continue
      const place = placeEndingAt(reference.places, text, Math.max(from, end - 24), end, year)
      if (!place || place.places.inForce.length === 0) continue
      const inAddress = ADDRESS.test(text.slice(Math.max(0, place.start - 6), place.start))
      const behind = text.slice(end, end + 12)
      if (!inAddress && !own.test(behind) && !WEBSITE.test(behind)) continue
      const name = text.slice(place.start, end)
      if (!inAddress && !mayBeOwnPlace(text, place.start, name)) continue
      const fitting = place.places.inForce.filter((p) => fitsHint(p, hint))
      const meant = fitting.length === 0 && inAddress ? ofAddress(place.places.inForce) : fitting
      if (meant.length > 0) add([...new Set(meant)], name, inAddress ? 2 : 1)
    }
  }
  scan(around.leadStart, around.leadEnd)
  scan(Math.max(around.tailStart, around.leadEnd), text.length)
  for (const { reading: other, name } of evidence.others()) {
    const fitting = (other?.places ?? []).filter((p) => fitsHint(p, hint))
    if (fitting.length > 0) add(fitting, name, 1)
  }
  return counted
}

/**
 * From governments, websites and addresses that the introduction, the first section and the end name: the only place
 * of the kind, or the lowest of several that hold each other.
 *
 * @param hint as `hintOf` or `levelOf` gives it
 * @param isOwn whether it stands in the body's name
 */
export function fromGovernment(hint: string, isOwn: boolean, evidence: Evidence): FilledPlace {
  const { places: index } = evidence.reference
  const found = [...countPlaces(hint, isOwn, evidence).values()]
  const [only, second] = found.filter(
    ({ places }) =>
      !found.some((other) => other.places.every((o) => places.some((p) => isWithin(index, o, p)))),
  )
  if (!only || second || !only.places.every((p) => fitsHint(p, hint))) return NO_PLACE
  return { places: only.places, why: `government or address in the text: ${only.name}` }
}

/** The kinds of which a text names few others: how often it has to name one. */
const LEAST_NAMED: ReadonlyMap<string, number> = new Map([
  ['省', 1],
  ['自治区', 1],
  [PROVINCIAL, 1],
  ['县', 2],
  ['区', 2],
  ['旗', 2],
])

/** The only division of the kind that the introduction and the first section name, twice or more; once for a province. */
export function fromRepeated(hint: string, evidence: Evidence): FilledPlace {
  const least = LEAST_NAMED.get(hint)
  if (least === undefined) return NO_PLACE
  const { around, reference, year } = evidence
  const { text, leadStart, leadEnd } = around
  const ends = hint === PROVINCIAL ? '省区' : hint.slice(-1)
  const counted = new Map<string, Counted>()
  for (let end = leadStart + 2; end <= leadEnd; end++) {
    if (!ends.includes(text[end - 1]!)) continue
    const place = placeEndingAt(reference.places, text, Math.max(leadStart, end - 24), end, year)
    const fitting = place?.places.inForce.filter((p) => fitsHint(p, hint)) ?? []
    if (!place || fitting.length === 0) continue
    const name = text.slice(place.start, end)
    if (!mayBeOwnPlace(text, place.start, name)) return NO_PLACE
    const key = keyOf(fitting)
    counted.set(key, { places: fitting, name, count: (counted.get(key)?.count ?? 0) + 1 })
  }
  const [only] = counted.values()
  return counted.size === 1 && only!.count >= least
    ? { places: only!.places, why: `the only one of its level in the text: ${only!.name}` }
    : NO_PLACE
}
