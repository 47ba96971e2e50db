import type { Clue } from './clues.ts'
import type { Evidence } from './evidence.ts'
import { NATIONAL_CODE } from './ids.ts'
import { lineageOf } from './lineage.ts'
import type { NameReading } from './name-reading.ts'
import { isWithin } from './place-index.ts'
import { isAdministration } from './whose.ts'
import { mayBeWithin } from './within-body.ts'

/** Where the place of another body lies, seen from that of the first. */
type Lies = 'same' | 'above' | 'below' | 'elsewhere'

function lies(own: NameReading, other: NameReading, { reference }: Evidence): Lies {
  const some = (test: (a: NameReading['places'][number], b: NameReading['places'][number]) => boolean) =>
    own.places.some((a) => other.places.some((b) => test(a, b)))
  if (some((a, b) => a.code === b.code || lineageOf(a.code, reference) === lineageOf(b.code, reference)))
    return 'same'
  if (some((a, b) => b.code === NATIONAL_CODE || isWithin(reference.places, a, b))) return 'above'
  return some((a, b) => isWithin(reference.places, b, a)) ? 'below' : 'elsewhere'
}

/** Whether a body may sign for another of its place or below: its government, the body it is part of, itself renamed. */
const signsFor = (own: NameReading, other: NameReading): boolean =>
  isAdministration(other) ||
  (own.within === other.within &&
    own.bodies.some((a) => other.bodies.some((b) => a.agencyType === b.agencyType || mayBeWithin(a, b))))

/** What a report says of itself, rather than the page around it. */
const OF_REPORT: ReadonlySet<string> = new Set(['signature', 'name of the report in the text'])

/** Whether a name speaks against `own`; one that stands about the report only where its place is another. */
function speaksAgainst(own: NameReading, other: Clue, evidence: Evidence): boolean {
  const { reading } = other
  if (!reading || reading.hint !== null || reading.byStem || reading.places.length === 0) return false
  const where = own.hint === null ? lies(own, reading, evidence) : 'same'
  if (where === 'elsewhere') return true
  if (!OF_REPORT.has(other.where) || other.isUndated) return false
  return where === 'below' || !signsFor(own, reading)
}

/**
 * What the report says elsewhere of whose it is and what cannot be: a body of another place, or one of the same place
 * that has nothing to do with the first. Governments and bodies above sign for those below them, and pages end with the
 * names of their publishers, so that a last line without a day counts only where its place is another.
 */
export function opposed(clue: Clue, own: NameReading, evidence: Evidence): readonly Clue[] {
  if (own.hint === null && own.places.length === 0) return []
  return evidence
    .others()
    .filter(
      (other) =>
        other.where !== clue.where && other.name !== clue.name && speaksAgainst(own, other, evidence),
    )
}
