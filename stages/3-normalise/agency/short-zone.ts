import type { Clue } from './clues.ts'
import type { Evidence } from './evidence.ts'
import { idsOf } from './ids.ts'
import type { NameReading } from './names/name-reading.ts'
import { placesNamed } from './places/places.ts'

/** A zone that a title names by a short word for its kind, with or without its place: 银川经开区, 高新区管委会. */
const SHORT = /^(.*?)(经开区|高新区|开发区|新区)(?:党工委)?(?:管理委员会|管委会)?$/
const WRITTEN_OUT: Readonly<Record<string, RegExp>> = {
  经开区: /(?:经济技术|经济)开发区$/,
  高新区: /高新技术(?:产业)?(?:开发|园)区$/,
  开发区: /(?:经济技术|经济|高新技术产业|高新技术|工业)开发区$/,
  新区: /.{2}新区$/,
}
/** What the word for a zone is part of: 滨海经济技术开发区 is no short name. */
const KIND_OF_ZONE = /(?:经济|技术|产业|工业)$/
/** No place, or the word for its kind. */
const LEVEL = /^[市县区州]?$/
const COMMITTEE = /(?:党工委)?(?:管理委员会|管委会)(?:(?:党政|综合)?办公室|(?:党政|综合)办)?$/

const isZone = ({ bodies }: NameReading) => bodies.every((body) => body.agencyType === 'development_zone')

/** The names of zones that the signature, the report's own name or the author give. */
function zonesNamed(evidence: Evidence): readonly Clue[] {
  const author = evidence.author()?.clue
  const others = evidence
    .others()
    .filter((c) => (c.where === 'signature' || c.where === 'name of the report in the text') && !c.undated)
  return [...others, ...(author ? [author] : [])]
    .map(ofZone)
    .filter(({ reading }) => reading && isZone(reading))
}

/** 合肥高新技术产业开发区管委会办公室 writes for its zone, where that has a code of its own. */
function ofZone(clue: Clue): Clue {
  const { reading } = clue
  const isOffice = reading?.bodies.every((body) => body.agencyType === 'general_office')
  if (!isOffice || !reading!.places.every((place) => place.level === 'functional_zone')) return clue
  return { ...clue, reading: { ...reading!, bodies: [{ agencyType: 'development_zone', line: '' }] } }
}

/**
 * The zone that a part of the report names as the title does, with a place in front: 潍坊滨海经济技术开发区管委会 below
 * 滨海经济技术开发区, which others have as well. Null where no part does, or two.
 */
function withItsPlace({ name, reading }: Clue, evidence: Evidence): Clue | null {
  if (!reading || !isZone(reading) || idsOf(reading).length < 2) return null
  const own = name.replace(COMMITTEE, '')
  const whole = zonesNamed(evidence).filter((clue) => {
    const other = clue.name.replace(COMMITTEE, '')
    return other.endsWith(own) && other.length > own.length && clue.reading!.places.length === 1
  })
  const [first] = whole
  if (!first || new Set(whole.map((clue) => idsOf(clue.reading!).join())).size > 1) return null
  return { ...first, where: `title: ${name}; ${first.where}` }
}

/**
 * The zone of a title that has only a short word for its kind, where another part of the report writes the same zone
 * out: 银川经开区 in the title, 银川经济技术开发区管理委员会 in the signature. A prefecture stands before its zone without
 * 市; null where no part writes it out, or two do in two ways.
 */
export function writtenOut(title: Clue, evidence: Evidence): Clue | null {
  const [, front = '', kind] = SHORT.exec(title.name) ?? []
  if (kind === undefined || KIND_OF_ZONE.test(front)) return withItsPlace(title, evidence)
  const own = LEVEL.test(front) ? null : placesNamed(evidence.reference.places, front, evidence.year).inForce
  let whole: { clue: Clue; reading: NameReading } | null = null
  for (const clue of zonesNamed(evidence)) {
    const reading = clue.reading!
    const [place, second] = reading.places
    if (!place || second) continue
    if (!WRITTEN_OUT[kind]!.test(clue.name.replace(COMMITTEE, ''))) continue
    const fits =
      own === null ||
      own.some((d) => d.code === (place.level === 'functional_zone' ? place.parentCode : place.code))
    if (!fits) return null
    if (whole && idsOf(whole.reading).join() !== idsOf(reading).join()) return null
    whole ??= { clue, reading }
  }
  if (!whole) return null
  const { clue, reading } = whole
  const byStem = reading.byStem && reading.places[0]!.level !== 'prefecture'
  return { where: `title: ${title.name}; ${clue.where}`, name: clue.name, reading: { ...reading, byStem } }
}
