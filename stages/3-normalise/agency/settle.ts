import type { RawReport } from '../../2-extract/raw-report.ts'
import type { Division, Reference } from '../reference.ts'
import type { AgencyResult, ReportDates } from '../report.ts'
import {
  type Clue,
  fileNameClue,
  type Provenance,
  publisherClue,
  reportNameClue,
  type Surroundings,
  signatureClue,
  sourceLineClue,
  surroundingsOf,
  titleClue,
} from './clues.ts'
import { fillPlace } from './fill-place.ts'
import { findMentions, type Mention } from './mentions.ts'
import { idsOf, type NameReading } from './name.ts'
import { choosePlace } from './place-evidence.ts'
import { ancestorsOf } from './places.ts'
import { mainBody, type SelfMention } from './self-mention.ts'

/** Everything that a report offers, read only when it is asked for: most titles settle the agency alone. */
export interface Evidence {
  readonly around: Surroundings
  readonly reference: Reference
  readonly year: number | null
  /** Folder, file, address and publisher. */
  readonly origin: string
  readonly others: () => readonly Clue[]
  readonly mentions: () => readonly Mention[]
}

function evidenceOf(
  raw: RawReport,
  year: number | null,
  reference: Reference,
  source: Provenance | undefined,
): Evidence {
  const around = surroundingsOf(raw)
  const { sourcePath } = raw.document
  let others: readonly Clue[] | null = null
  let mentions: readonly Mention[] | null = null
  return {
    around,
    reference,
    year,
    origin: [sourcePath, source?.publisher ?? '', source?.url ?? ''].join(' '),
    others: () =>
      (others ??= [
        reportNameClue(around, year, reference),
        signatureClue(around, year, reference),
        sourceLineClue(around, year, reference),
        publisherClue(source, year, reference),
        fileNameClue(sourcePath, year, reference),
      ].filter((clue) => clue !== null)),
    mentions: () =>
      (mentions ??= findMentions(around.text, around.leadStart, around.leadEnd, year, reference)),
  }
}

const ADMINISTRATION = new Set(['government', 'general_office'])
const OUR_BODY = /我(?:局|委|办|中心|院|厅|所|大队|单位)/
const isAdministration = (reading: NameReading) =>
  reading.bodies.every((b) => ADMINISTRATION.has(b.agencyType))
const sharesBody = (a: NameReading, b: NameReading) =>
  a.within === b.within &&
  a.bodies.some((x) => b.bodies.some((y) => x.agencyType === y.agencyType && x.line === y.line))

const open = (name: string | null, evidence: string, candidates: readonly string[] = []): AgencyResult => ({
  agencyId: null,
  name,
  evidence,
  candidates,
})

/** Brings down the places of a reading by what other parts of the report and its surroundings say. */
function narrowed(
  first: Clue,
  reading: NameReading,
  evidence: Evidence,
): { reading: NameReading; why: string[] } {
  let places = reading.places
  const why = [`${first.where}: ${first.name}`]
  for (const { where, name, reading: other } of evidence.others()) {
    if (places.length <= 1 || !other || other.places.length === 0) continue
    const same = sharesBody(reading, other) || isAdministration(other)
    const kept = places.filter((p) => other.places.some((o) => o.code === p.code))
    if (!same || kept.length === 0 || kept.length === places.length) continue
    places = kept
    why.push(`${where}: ${name}`)
  }
  if (places.length > 1) {
    const { text, leadEnd, leadStart, tailStart } = evidence.around
    const chosen = choosePlace(
      places,
      { text: `${text.slice(leadStart, leadEnd)}\n${text.slice(tailStart)}`, origin: evidence.origin },
      evidence.reference,
    )
    places = chosen.places
    if (chosen.why) why.push(chosen.why)
  }
  return { reading: { ...reading, places }, why }
}

/** Whether the report or its origin names the division or one above it in full: a stem alone may be a brand. */
function isSupported(division: Division, { around, origin, reference }: Evidence): boolean {
  const { text, leadStart, leadEnd, tailStart } = around
  const part = `${text.slice(leadStart, leadEnd)}\n${text.slice(tailStart)}\n${origin}`
  return [division, ...ancestorsOf(reference.places, division)].some((d) => part.includes(d.name))
}

/** The result for one clue that was read: settled, or open with the ids that fit equally well. */
function conclude(clue: Clue, given: NameReading, evidence: Evidence): AgencyResult {
  let reading = given
  let why = [`${clue.where}: ${clue.name}`]
  if (reading.places.length > 1) ({ reading, why } = narrowed(clue, reading, evidence))
  if (reading.byStem && reading.places.length === 1 && !isSupported(reading.places[0]!, evidence)) {
    return open(clue.name, `${why[0]}; nothing else names the place`, idsOf(reading))
  }
  if (reading.places.length === 0 && reading.atOtherTimes.length > 0) {
    return open(clue.name, `${why[0]}; no division of this name in the year of the report`, idsOf(reading))
  }
  if (reading.hint !== null) {
    const filled = fillPlace(reading, evidence)
    if (filled.places.length === 0) return open(clue.name, `${why[0]}; its place is not settled`)
    reading = { ...reading, places: filled.places, hint: null }
    why.push(filled.why)
  }
  const ids = idsOf(reading)
  if (ids.length === 1)
    return { agencyId: ids[0]!, name: clue.name, evidence: why.join('; '), candidates: [] }
  return open(clue.name, `${why.join('; ')}; fits equally well: ${ids.join(', ')}`, ids)
}

/**
 * A title that names a place alone is its government's – unless another part of the report names a department:
 * then either may have made it.
 */
function contradiction(clue: Clue, reading: NameReading, evidence: Evidence): Clue | null {
  const weak = clue.where !== 'title' || isAdministration(reading)
  if (!weak) return null
  const strong = evidence
    .others()
    .find(
      (other) =>
        other.where !== clue.where &&
        other.where !== 'source line' &&
        other.reading !== null &&
        !isAdministration(other.reading) &&
        !sharesBody(reading, other.reading),
    )
  if (strong || !isAdministration(reading)) return strong ?? null
  const self = mainBody(evidence.mentions(), evidence.around)
  return self && self.pronouns >= 2 ? { where: 'text', name: self.name, reading: self.reading } : null
}

/** A report whose title names no agency: the text's own name for it, the signature, the lead paragraph. */
function withoutTitle(evidence: Evidence): { clue: Clue; self: SelfMention | null } | null {
  const others = evidence.others().filter((c) => c.reading !== null)
  const named = others.find((c) => c.where !== 'source line' && !isAdministration(c.reading!))
  if (named) return { clue: named, self: null }
  const self = mainBody(evidence.mentions(), evidence.around)
  if (self) {
    const where = self.inLead ? 'lead paragraph' : 'first section'
    return { clue: { where, name: self.name, reading: self.reading }, self }
  }
  const last = others.find((c) => c.where === 'source line' && !isAdministration(c.reading!))
  if (last) return { clue: last, self: null }
  // A department's report may stand on a page that its government signs.
  const { text, leadStart, leadEnd } = evidence.around
  const government = others.find((c) => c.where !== 'source line')
  return government && !OUR_BODY.test(text.slice(leadStart, leadEnd))
    ? { clue: government, self: null }
    : null
}

/**
 * Settles whose report it is. Each name that the report prints for itself is read to its end: the title first,
 * then the report's own name in a sentence, the signature, the publisher, the bodies that the introduction speaks
 * of. Places that share a name are told apart by their parents, telephone numbers, postcodes and folders, and by the
 * report's year. What is left open has null for its id and lists what fits equally well.
 *
 * @param title as `titleText` gives it; null where the report prints none
 * @param source the row of sources.csv, where there is one
 */
export function settleAgency(
  raw: RawReport,
  title: string | null,
  dates: ReportDates,
  reference: Reference,
  source?: Provenance,
): AgencyResult {
  const inTitle = titleClue(title, dates.year, reference)
  if (inTitle && !inTitle.reading)
    return open(inTitle.name, `title: ${inTitle.name}; this is no known place and body`)
  const evidence = evidenceOf(raw, dates.year, reference, source)
  const found = inTitle ? { clue: inTitle, self: null } : withoutTitle(evidence)
  if (!found) return open(null, 'No agency is named in the title, the introduction or the signature')
  const { clue, self } = found
  const reading = clue.reading!
  const against = contradiction(clue, reading, evidence)
  if (against) {
    const ids = [...new Set([...idsOf(reading), ...idsOf(against.reading!)])]
    return open(clue.name, `${clue.where}: ${clue.name}; but ${against.where}: ${against.name}`, ids)
  }
  const result = conclude(clue, reading, evidence)
  return self ? { ...result, evidence: `${result.evidence}; the name occurs ${self.count} times` } : result
}
