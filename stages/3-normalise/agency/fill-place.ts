import type { Division } from '../reference.ts'
import type { Evidence } from './evidence.ts'
import { fromFolders, fromNumbers } from './fill-surroundings.ts'
import { fillTown } from './fill-town.ts'
import { type FilledPlace, fitsHint, NO_PLACE } from './filled-place.ts'
import { mayBeInForce } from './in-force.ts'
import type { NameReading } from './name.ts'
import { mayBeOwnPlace } from './own-place.ts'
import { countyOfHost } from './page-address.ts'
import { choosePlace } from './place-evidence.ts'
import { isWithin, placeEndingAt } from './places.ts'
import { roleOf } from './roles.ts'
import { sharesBody } from './whose.ts'

/** What follows the name of the place whose website, government or office it is. */
const GOVERNMENT = /^(?:人民政府|政府|委|党委)/
const WEBSITE = /^(?:人民政府|政府)?[“”"]?(?:门户|官方|政务|公众|信息|政府){0,3}(?:网|信息公开)/
const LEVEL = /[我全本]([省市县区州旗盟])|([省市县区州旗盟])(?:委|政府)/g
const ADDRESS = /地\s*址\s*[:：]?\s*$/

/** The level that the text speaks of (全区, 区委, 我县), where it speaks of one three times as often as of all others. */
function levelOf(text: string): string {
  const counts = new Map<string, number>()
  let all = 0
  for (const [, ours, theirs] of text.matchAll(LEVEL)) {
    const level = (ours ?? theirs)!
    counts.set(level, (counts.get(level) ?? 0) + 1)
    all++
  }
  for (const [level, count] of counts) if (count >= 2 && count >= 3 * (all - count)) return level
  return ''
}

/** From other parts of the report that name a body of the same kind with its place. */
function fromNames(reading: NameReading, evidence: Evidence): FilledPlace {
  const author = evidence.author()?.clue
  if (author?.reading && author.reading.hint === null && sharesBody(author.reading, reading)) {
    const fitting = author.reading.places.filter((p) => fitsHint(p, reading.hint ?? ''))
    if (fitting.length > 0) return { places: fitting, why: `${author.where}: ${author.name}` }
  }
  for (const { where, name, reading: other } of evidence.others()) {
    if (!other || other.places.length === 0 || other.within !== reading.within) continue
    if (
      !other.bodies.some((b) =>
        reading.bodies.some((r) => r.agencyType === b.agencyType && r.line === b.line),
      )
    )
      continue
    const fitting = other.places.filter((p) => fitsHint(p, reading.hint ?? ''))
    if (fitting.length > 0) return { places: fitting, why: `${where}: ${name}` }
  }
  if (reading.hint === '') return NO_PLACE
  const codes = new Map<string, { division: readonly Division[]; name: string; count: number }>()
  for (const mention of evidence.mentions()) {
    const other = mention.reading
    if (other.places.length === 0 || roleOf(mention, evidence.around.text) === 'party') continue
    if (
      !other.bodies.some((b) =>
        reading.bodies.some((r) => r.agencyType === b.agencyType && r.line === b.line),
      )
    )
      continue
    const fitting = other.places.filter((p) => fitsHint(p, reading.hint ?? ''))
    if (fitting.length === 0) continue
    const key = fitting.map((p) => p.code).join()
    const known = codes.get(key)
    codes.set(key, { division: fitting, name: other.name, count: (known?.count ?? 0) + 1 })
  }
  if (codes.size !== 1) return NO_PLACE
  const [only] = codes.values()
  return { places: only!.division, why: `text: ${only!.name}` }
}

/** From governments, websites and addresses that the introduction and the first section name. */
function fromGovernment(reading: NameReading, evidence: Evidence): FilledPlace {
  const { around, reference, year } = evidence
  const counted = new Map<string, { places: readonly Division[]; count: number; name: string }>()
  const scan = (from: number, to: number) => {
    for (let end = from + 2; end <= to; end++) {
      if (!'县市区旗州盟省'.includes(around.text[end - 1]!)) continue
      const place = placeEndingAt(reference.places, around.text, Math.max(from, end - 24), end, year)
      if (!place || place.places.inForce.length === 0) continue
      const inAddress = ADDRESS.test(around.text.slice(Math.max(0, place.start - 6), place.start))
      // 市 is a prefecture or a county: only its own website tells which.
      const own = reading.hint === '市' ? WEBSITE : GOVERNMENT
      const behind = around.text.slice(end, end + 12)
      if (!inAddress && !own.test(behind) && !WEBSITE.test(behind)) continue
      const named = around.text.slice(place.start, end)
      if (!inAddress && !mayBeOwnPlace(around.text, place.start, named)) continue
      const fitting = place.places.inForce.filter((p) => fitsHint(p, reading.hint ?? ''))
      if (fitting.length === 0) continue
      const key = fitting.map((p) => p.code).join()
      const known = counted.get(key)
      const name = around.text.slice(place.start, end)
      counted.set(key, { places: fitting, count: (known?.count ?? 0) + (inAddress ? 2 : 1), name })
    }
  }
  scan(around.leadStart, around.leadEnd)
  scan(Math.max(around.tailStart, around.leadEnd), around.text.length)
  for (const { reading: other, name } of evidence.others()) {
    const fitting = (other?.places ?? []).filter((p) => fitsHint(p, reading.hint ?? ''))
    if (fitting.length === 0) continue
    const key = fitting.map((p) => p.code).join()
    counted.set(key, { places: fitting, count: (counted.get(key)?.count ?? 0) + 1, name })
  }
  const found = [...counted.values()]
  const lowest = found.filter(
    ({ places }) =>
      !found.some((other) => other.places.every((o) => places.some((p) => isWithin(reference.places, o, p)))),
  )
  if (lowest.length !== 1) return NO_PLACE
  return { places: lowest[0]!.places, why: `government or address in the text: ${lowest[0]!.name}` }
}

/** The only division of the level that the introduction and the first section name, twice or more; once for a province. */
function fromRepeated(hint: string, evidence: Evidence): FilledPlace {
  const { around, reference, year } = evidence
  const counted = new Map<string, { places: readonly Division[]; name: string; count: number }>()
  for (let end = around.leadStart + 2; end <= around.leadEnd; end++) {
    if (around.text[end - 1] !== hint) continue
    const place = placeEndingAt(
      reference.places,
      around.text,
      Math.max(around.leadStart, end - 24),
      end,
      year,
    )
    if (!place || place.places.inForce.length === 0) continue
    if (!mayBeOwnPlace(around.text, place.start, around.text.slice(place.start, end))) return NO_PLACE
    const key = place.places.inForce.map((p) => p.code).join()
    const name = around.text.slice(place.start, end)
    counted.set(key, { places: place.places.inForce, name, count: (counted.get(key)?.count ?? 0) + 1 })
  }
  const [only] = counted.values()
  return counted.size === 1 && only!.count >= (hint === '省' ? 1 : 2)
    ? { places: only!.places, why: `the only one of its level in the text: ${only!.name}` }
    : NO_PLACE
}

/** From the credit code of the body, or the county whose government's page it is. */
function fromPage(hint: string, evidence: Evidence): FilledPlace {
  const { reference, year } = evidence
  const { numbers, hosts } = evidence.places()
  const byCredit = [...numbers.creditDivisions].flatMap((code) =>
    (reference.places.byCode.get(code) ?? []).filter((d) => mayBeInForce(d, year) && fitsHint(d, hint)),
  )
  if (byCredit.length === 1) return { places: byCredit, why: `credit code of ${byCredit[0]!.code}` }
  if (byCredit.length > 1) return NO_PLACE
  const found = countyOfHost(hosts, year, reference)
  return found && fitsHint(found.county, hint)
    ? { places: [found.county], why: `host ${found.host}` }
    : NO_PLACE
}

/**
 * The place of a body that is named without one (市卫生局, 卫健局): that of the same body elsewhere in the report, or
 * the only one whose government, website or address the report names at the level that the name tells, or whose page,
 * credit code, folder or telephone it has. The county of a town is looked for among those that have a town of the name.
 */
export function fillPlace(reading: NameReading, evidence: Evidence): FilledPlace {
  const { around, reference, year } = evidence
  const hint = reading.hint || levelOf(around.text.slice(around.leadStart, around.leadEnd))
  const levelled = { ...reading, hint }
  let filled = fromNames(levelled, evidence)
  if (filled.places.length === 0 && reading.within !== '') {
    const town = fillTown(reading.within, year, evidence.places(), reference)
    if (town.places.length > 0) return town.places.length === 1 ? town : NO_PLACE
    filled = fromGovernment({ ...reading, hint: '' }, evidence)
    return filled.places.length === 1 && filled.places[0]!.level === 'county' ? filled : NO_PLACE
  }
  if (filled.places.length === 0 && hint !== '') filled = fromGovernment(levelled, evidence)
  if (filled.places.length === 0) filled = fromPage(reading.hint ?? '', evidence)
  if (filled.places.length === 0 && '省县区旗'.includes(reading.hint || '?'))
    filled = fromRepeated(reading.hint!, evidence)
  if (filled.places.length === 0) filled = fromFolders(hint, evidence)
  if (filled.places.length === 0) filled = fromNumbers(reading.hint ?? '', evidence)
  if (filled.places.length <= 1) return filled
  const chosen = choosePlace(filled.places, evidence.places(), reference)
  return { places: chosen.places, why: chosen.why ? `${filled.why}; ${chosen.why}` : filled.why }
}
