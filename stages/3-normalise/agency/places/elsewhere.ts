import type { Division, Reference } from '../../reference.ts'
import type { Evidence } from '../evidence.ts'
import { divisionsOfSite } from '../sites/host-letters.ts'
import { divisionsOfHost, sitesIn } from '../sites/page-address.ts'
import { lineageOf } from './lineage.ts'
import { isWithin } from './place-index.ts'
import { placeEndingAt } from './places-in-text.ts'

/** What stands between the last character of 地址 and the address. */
const LABEL_END = /^\s{0,3}[:：]\s{0,3}/
/** How long the places at the beginning of an address are, in characters. */
const LONGEST = 24
/** What ends the name of a place that is no part of a town: 新城区, 城区 and 高新区 are parts of any. */
const ENDS = '县市旗州盟'

/** Whether two divisions are one through time, or one lies in the other. */
const areRelated = (a: Division, b: Division, reference: Reference): boolean =>
  lineageOf(a.code, reference) === lineageOf(b.code, reference) ||
  isWithin(reference.places, a, b) ||
  isWithin(reference.places, b, a)

/** A zone's bodies publish on the site of the county or city that it lies in or beside. */
const isBesideZone = (d: Division, own: Division): boolean =>
  own.level === 'functional_zone' && d.parentCode === own.parentCode

/**
 * A place whose name the page's own site writes out, or the province that a table has for it, where none that the site may mean has to do with `own`: neither is
 * that place nor above or below it. The pages of a place that ended stand on the site of the one that took it in.
 */
export function placeOfOtherSite(own: Division, { origin, reference, year }: Evidence): Division | null {
  if (own.validTo !== null) return null
  for (const labels of sitesIn(origin)) {
    const label = labels.at(-1)!
    const province = reference.hosts.provinces.get(label)
    if (province && !areRelated(province, own, reference)) return province
    const named = divisionsOfHost(label, year, reference)
    if (named.length === 0 || named.some((d) => d.level === 'province' || isBesideZone(d, own))) continue
    if (!divisionsOfSite(label, null, reference).some((d) => areRelated(d, own, reference))) return named[0]!
  }
  return null
}

/** The prefecture of a place, or the province where none is between. */
const seatOf = ({ code, level, parentCode }: Division): string =>
  level === 'prefecture' || level === 'province' ? code : (parentCode ?? code)

/**
 * The county or city in an address of the page, where it lies in another prefecture than `own`: bodies sit in districts
 * of their city, and those of the corps where they are.
 */
export function placeOfOtherAddress(own: Division, evidence: Evidence): Division | null {
  const { around, reference, year } = evidence
  if (own.level === 'functional_zone' || own.code.startsWith('6590')) return null
  const text = around.text.slice(around.leadStart, around.leadEnd)
  for (let at = text.indexOf('址'); at >= 0; at = text.indexOf('址', at + 1)) {
    const label = LABEL_END.exec(text.slice(at + 1, at + 8))
    if (!label) continue
    const from = at + 1 + label[0].length
    const to = Math.min(from + LONGEST, text.length)
    for (let end = from + 2; end <= to; end++) {
      if (!ENDS.includes(text[end - 1]!)) continue
      const place = placeEndingAt(reference.places, text, from, end, year)
      const found = place?.start === from ? place.places.inForce : []
      if (found.length === 0) continue
      const isOther = (d: Division) => !areRelated(d, own, reference) && seatOf(d) !== seatOf(own)
      if (found.every(isOther)) return found[0]!
      break
    }
  }
  return null
}
