import type { Division } from '../../reference.ts'
import type { Clue } from '../clues.ts'
import type { Evidence } from '../evidence.ts'
import { NATIONAL_CODE } from '../ids.ts'
import type { NameReading } from '../names/name-reading.ts'
import { isSameTown } from '../names/towns.ts'
import { mayBeInForce } from '../places/in-force.ts'
import { isElsewhere } from '../places/own-place.ts'
import { choosePlace } from '../places/place-evidence.ts'
import { fitsHint, hintOf } from '../places/place-kinds.ts'
import { fromDepartmentHost } from '../sites/department-host.ts'
import { countyOfHost } from '../sites/page-address.ts'
import type { Mention } from '../text/mention.ts'
import { type Role, roleOf } from '../text/roles.ts'
import { sharesBody } from '../whose.ts'
import { fromGovernment, fromRepeated, levelOf } from './fill-government.ts'
import { fromSite } from './fill-site.ts'
import { fromFolders, fromNumbers } from './fill-surroundings.ts'
import { fillTown } from './fill-town.ts'
import { type FilledPlace, NO_PLACE } from './filled-place.ts'

/** Whether the author names its place; a ministry only where it writes the report or is asked, since all obey it. */
const mayFill = ({ where, reading }: Clue) =>
  reading?.hint === null &&
  (where === 'lead paragraph' || reading.places.every((p) => p.code !== NATIONAL_CODE))

/** Whether running text names a body as a party to something else, or as a guest or model. */
function isOfOthers({ start, end }: Mention, role: Role, text: string): boolean {
  return role === 'party' || (role === 'none' && isElsewhere(text, start, end))
}

/** From other parts of the report that name a body of the same kind with its place. */
function fromNames(reading: NameReading, evidence: Evidence): FilledPlace {
  const author = evidence.author()?.clue
  if (author?.reading && mayFill(author) && sharesBody(author.reading, reading)) {
    const fitting = author.reading.places.filter((p) => fitsHint(p, reading.hint ?? ''))
    if (fitting.length > 0) return { places: fitting, why: `${author.where}: ${author.name}` }
  }
  for (const { where, name, reading: other } of evidence.others()) {
    if (!other || other.places.length === 0 || !isSameTown(other.within, reading.within)) continue
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
    if (
      other.places.length === 0 ||
      isOfOthers(mention, roleOf(mention, evidence.around.text), evidence.around.text)
    )
      continue
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

/** From the credit code of the body, or the county whose government's page it is. */
function fromPage(hint: string, evidence: Evidence): FilledPlace {
  const { reference, year } = evidence
  const page = evidence.places()
  const byCredit = [...page.numbers().creditDivisions()].flatMap((code) =>
    (reference.places.byCode.get(code) ?? []).filter((d) => mayBeInForce(d, year) && fitsHint(d, hint)),
  )
  if (byCredit.length === 1) return { places: byCredit, why: `credit code of ${byCredit[0]!.code}` }
  if (byCredit.length > 1) return NO_PLACE
  const found = countyOfHost(page.hosts(), year, reference)
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
  const own = hintOf(reading)
  const hint = own || levelOf(around.text.slice(around.leadStart, around.leadEnd))
  const levelled = { ...reading, hint }
  let filled = fromNames(levelled, evidence)
  if (filled.places.length === 0 && reading.within !== '') {
    const town = fillTown(reading.within, year, evidence.places(), reference)
    if (town.places.length > 0) return town.places.length === 1 ? town : NO_PLACE
    filled = fromGovernment('', true, evidence)
    return filled.places.length === 1 && filled.places[0]!.level === 'county' ? filled : NO_PLACE
  }
  if (filled.places.length === 0 && hint !== '') filled = fromGovernment(hint, own !== '', evidence)
  if (filled.places.length === 0) filled = fromPage(own, evidence)
  if (filled.places.length === 0) filled = fromDepartmentHost(reading, own, evidence)
  if (filled.places.length === 0) filled = fromRepeated(own, evidence)
  if (filled.places.length === 0) filled = fromSite(reading, own, evidence)
  if (filled.places.length === 0) filled = fromFolders(hint, evidence)
  if (filled.places.length === 0) filled = fromNumbers(own, evidence)
  if (filled.places.length <= 1) return filled
  const chosen = choosePlace(filled.places, evidence.places(), reference)
  return { places: chosen.places, why: chosen.why ? `${filled.why}; ${chosen.why}` : filled.why }
}
