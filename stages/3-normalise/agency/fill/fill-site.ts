import type { Division } from '../../reference.ts'
import type { Evidence } from '../evidence.ts'
import type { NameReading } from '../names/name-reading.ts'
import { isBacked, LONG_SITE } from '../places/place-evidence.ts'
import { isWithin } from '../places/place-index.ts'
import { fitsHint, PROVINCIAL } from '../places/place-kinds.ts'
import { isSiteOfKind } from '../sites/department-host.ts'
import { divisionsOfSite } from '../sites/host-letters.ts'
import { sitesIn } from '../sites/page-address.ts'
import { hasCities } from './fill-surroundings.ts'
import { type FilledPlace, NO_PLACE } from './filled-place.ts'

/** Words for a kind of place that no county is called by: a site of a prefecture or province may be theirs. */
const ABOVE_COUNTIES: ReadonlySet<string> = new Set([
  '州',
  '自治州',
  '盟',
  '地区',
  '省',
  '自治区',
  PROVINCIAL,
])
/** The site of a county's government under that of its city: lhqzf.haikou. */
const GOVERNMENT = /(?:zf|gov)$/

/** Sites of a government, its construction or a zone behind the letters of its place: 烟台政府 is not 烟台芝罘. */
const OTHER_ENDS: readonly string[] = ['zf', 'gov', 'js', 'kfq', 'jkq', 'gxq']

/** Whether a site may be that of a body, or of a government, behind the letters of any place. */
const isOfBody = (site: string, { bodies }: NameReading, { reference }: Evidence): boolean =>
  OTHER_ENDS.some((end) => site.endsWith(end)) ||
  bodies.some((body) => isSiteOfKind(site, body.agencyType, reference))

/** Whether a body on a site may be the division's: 市 only where no city of a county's rank lies under it. */
const mayHave = (division: Division, hint: string, evidence: Evidence) =>
  fitsHint(division, hint) &&
  (division.level === 'county' ||
    ABOVE_COUNTIES.has(hint) ||
    (hint === '市' && !hasCities(division, evidence)))

const onlyOf = (divisions: readonly Division[]): Division | null =>
  new Set(divisions.map((d) => d.code)).size === 1 ? divisions[0]! : null

/** The county of a site below that of a place above it: changjiang.hainan. */
function below(labels: readonly string[], hint: string, { reference, year }: Evidence): Division | null {
  const [own, above] = labels.slice(-2)
  if (!own || !above) return null
  const upper = divisionsOfSite(above, year, reference).filter((d) => d.level !== 'county')
  const label = own.replace(GOVERNMENT, '')
  const isGovernment = label !== own
  if (!isGovernment && label.length < LONG_SITE + 1) return null
  return onlyOf(
    divisionsOfSite(label, year, reference).filter(
      (d) => d.level === 'county' && fitsHint(d, hint) && upper.some((u) => isWithin(reference.places, d, u)),
    ),
  )
}

/** The place of a site, by its own letters and what else speaks for it. */
function ofSite(site: string, isPage: boolean, hint: string, evidence: Evidence): Division | null {
  const named = divisionsOfSite(site, evidence.year, evidence.reference)
  if (named.length === 0 || (hint === '' && site.length < LONG_SITE)) return null
  const fitting = named.filter((d) => mayHave(d, hint, evidence))
  if (isPage && hint !== '' && fitting.length > 0) {
    const only = onlyOf(fitting)
    // No county has a body of a prefecture on its site: 地区审计局 of a site that a city below is written like.
    const all = ABOVE_COUNTIES.has(hint) ? fitting : named
    if (
      (only?.level === 'province' && ABOVE_COUNTIES.has(hint)) ||
      (site.length >= LONG_SITE && onlyOf(all) === only)
    )
      return only
  }
  const backed = named.filter((d) => isBacked(d, site, evidence.places(), evidence.reference))
  const only = onlyOf(backed.filter((d) => mayHave(d, hint, evidence)))
  // A page of a prefecture holds reports of its counties too.
  return backed.some((d) => d.level !== 'county' && d.code !== only?.code) ? null : only
}

/**
 * The place of a body that is named without one, by the site that its page stands on: one below the site of the place
 * above it; one whose letters are no other's, where the name tells the level; or one whose prefecture the page names or
 * has the numbers of. A site that is abbreviated tells little alone: letters are words of all kinds.
 *
 * @param hint as `hintOf` gives it
 */
export function fromSite(reading: NameReading, hint: string, evidence: Evidence): FilledPlace {
  const ofPage = sitesIn(evidence.origin).map((labels) => labels.join('.'))
  let found: { place: Division; site: string } | null = null
  for (const labels of evidence.places().sites()) {
    const site = labels.join('.')
    const own = labels.at(-1)!
    const place =
      below(labels, hint, evidence) ??
      (isOfBody(own, reading, evidence) ? null : ofSite(own, ofPage.includes(site), hint, evidence))
    if (!place) continue
    if (found && found.place.code !== place.code) return NO_PLACE
    found = { place, site }
  }
  return found ? { places: [found.place], why: `site ${found.site}` } : NO_PLACE
}

/** The county on whose site the page stands, where no other place is written so; null where it is no county's. */
export function countyOfSite({ origin, reference, year }: Evidence): Division | null {
  for (const labels of sitesIn(origin)) {
    const site = labels.at(-1)!
    const only = site.length < LONG_SITE ? null : onlyOf(divisionsOfSite(site, year, reference))
    if (only?.level === 'county') return only
  }
  return null
}
