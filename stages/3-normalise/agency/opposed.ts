import type { Clue } from './clues.ts'
import type { Evidence } from './evidence.ts'
import { NATIONAL_CODE } from './ids.ts'
import type { NameReading } from './names/name-reading.ts'
import { isSameTown } from './names/towns.ts'
import { isMerged, isRelated, isRunFromAbove, mayBeWithin, mayPublish } from './names/within-body.ts'
import { lineageOf } from './places/lineage.ts'
import { isWithin } from './places/place-index.ts'
import { fitsHint, hintOf } from './places/place-kinds.ts'
import { claimsOf } from './text/claims.ts'
import { isAdministration } from './whose.ts'

/** Where the place of another body lies, seen from that of the first. */
type Lies = 'same' | 'above' | 'below' | 'elsewhere'

function liesOf(own: NameReading, other: NameReading, { reference }: Evidence): Lies {
  const some = (test: (a: NameReading['places'][number], b: NameReading['places'][number]) => boolean) =>
    own.places.some((a) => other.places.some((b) => test(a, b)))
  if (some((a, b) => a.code === b.code || lineageOf(a.code, reference) === lineageOf(b.code, reference)))
    return 'same'
  if (some((a, b) => b.code === NATIONAL_CODE || isWithin(reference.places, a, b))) return 'above'
  return some((a, b) => isWithin(reference.places, b, a)) ? 'below' : 'elsewhere'
}

/** The same for names of which one or both have no place: the same where a word for its kind fits, else unknown. */
function lies(own: NameReading, other: NameReading, evidence: Evidence): Lies | null {
  if (other.hint === null) {
    if (other.places.length === 0) return null
    return own.hint === null ? liesOf(own, other, evidence) : 'same'
  }
  // Towns name each other without their county.
  if (own.within !== '' && other.within !== '') return 'same'
  const hint = hintOf(other)
  if (hint === '') return null
  const fits = own.hint === null ? own.places.some((p) => fitsHint(p, hint)) : own.hint === hint
  return fits ? 'same' : null
}

/**
 * What each part of a report is worth against a name: `says` whose it is, `points` to a body that has to do with it, or
 * stands `about` it, where bodies of the same place stand for many reasons.
 */
const WORTH: Readonly<Record<string, 'says' | 'points'>> = {
  signature: 'says',
  'second signature': 'says',
  'name of the report in the text': 'says',
  'author in the text': 'says',
  'source line': 'points',
  'whom to ask': 'points',
  'subject of the text': 'points',
}

function worthOf({ where, undated }: Clue): 'says' | 'points' | 'about' {
  if (undated) return undated === 'last line' ? 'points' : 'about'
  return WORTH[where] ?? 'about'
}

/**
 * Whether a body may sign for another of its place or of one below: its government, the body that it is part of, itself
 * renamed or merged. Only bodies run from above sign for those of their kind below.
 */
function signsFor(own: NameReading, other: NameReading, where: Lies): boolean {
  if (isAdministration(other)) return true
  if (isAdministration(own)) return mayPublish(other.bodies)
  if (!isSameTown(own.within, other.within)) return false
  const ofKind = own.bodies.some((a) => other.bodies.some((b) => a.agencyType === b.agencyType))
  if (where === 'above') return ofKind && own.bodies.every(isRunFromAbove)
  return ofKind || isMerged(own, other) || own.bodies.some((a) => other.bodies.some((b) => mayBeWithin(a, b)))
}

/**
 * Whether a name speaks against `own`: one that stands about the report only where its place is another, and so one that
 * points to a body where another part says that the report is of `own`.
 */
function speaksAgainst(own: NameReading, isSaid: boolean, other: Clue, evidence: Evidence): boolean {
  const { reading } = other
  if (!reading || reading.byStem) return false
  const where = lies(own, reading, evidence)
  if (where === null || where === 'elsewhere') return where !== null
  const worth = worthOf(other)
  if (worth === 'about' || (worth === 'points' && isSaid)) return false
  // A place alone near the end or as the source is where the page comes from.
  if (worth === 'points' && reading.placeOnly) return false
  if (worth === 'says') return where === 'below' || !signsFor(own, reading, where)
  if (where === 'below') return true
  if (isAdministration(reading) || mayPublish(reading.bodies)) return false
  return isAdministration(own) || !isRelated(own, reading)
}

/**
 * What the report says elsewhere of whose it is and what cannot be: a body of another place, or one of the same place
 * that has nothing to do with the first. Governments and bodies above sign for those below them, and pages end with the
 * names of their publishers, so that a line near the end without a day counts only where its place is another.
 */
export function opposed(clue: Clue, own: NameReading, evidence: Evidence): readonly Clue[] {
  if (own.hint === null && own.places.length === 0) return []
  const others = [...evidence.others(), ...claimsOf(own, evidence)].filter(
    ({ where }) => where !== clue.where,
  )
  const isSaid = others.some((other) => worthOf(other) === 'says' && other.name === clue.name)
  return others.filter((other) => other.name !== clue.name && speaksAgainst(own, isSaid, other, evidence))
}
