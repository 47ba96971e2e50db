import type { Clue } from './clues.ts'
import type { Evidence } from './evidence.ts'
import { idsOf } from './ids.ts'
import type { NameReading } from './name-reading.ts'
import { placesNamed } from './places.ts'

/** A zone that a title names by a short word for its kind, with or without its place: 银川经开区, 高新区管委会. */
const SHORT = /^(.*?)(经开区|高新区|开发区)(?:党工委)?(?:管理委员会|管委会)?$/
const WRITTEN_OUT: Readonly<Record<string, RegExp>> = {
  经开区: /(?:经济技术|经济)开发区$/,
  高新区: /高新技术(?:产业)?(?:开发|园)区$/,
  开发区: /(?:经济技术|经济|高新技术产业|高新技术|工业)开发区$/,
}
/** No place, or the word for its kind. */
const LEVEL = /^[市县区州]?$/
const COMMITTEE = /(?:党工委)?(?:管理委员会|管委会)$/

const isZone = ({ bodies }: NameReading) => bodies.every((body) => body.agencyType === 'development_zone')

/** The names of zones that the signature, the report's own name or the author give. */
function zonesNamed(evidence: Evidence): readonly Clue[] {
  const author = evidence.author()?.clue
  const others = evidence
    .others()
    .filter((c) => (c.where === 'signature' || c.where === 'name of the report in the text') && !c.undated)
  return [...others, ...(author ? [author] : [])].filter(({ reading }) => reading !== null && isZone(reading))
}

/**
 * The zone of a title that has only a short word for its kind, where another part of the report writes the same zone
 * out: 银川经开区 in the title, 银川经济技术开发区管理委员会 in the signature. A prefecture stands before its zone without
 * 市; null where no part writes it out, or two do in two ways.
 */
export function writtenOut(title: Clue, evidence: Evidence): Clue | null {
  const [, front = '', kind] = SHORT.exec(title.name) ?? []
  if (kind === undefined) return null
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
