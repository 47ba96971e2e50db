import type { Reference } from '../../reference.ts'
import { type Body, bodyEndingAt } from '../names/bodies.ts'
import { withHeadOfficeAt } from '../names/head-office.ts'
import { mergedFrom } from '../names/merged-body.ts'
import type { NameReading } from '../names/name-reading.ts'
import { kindEndingAt } from '../places/place-kinds.ts'
import { placeEndingAt } from '../places/places-in-text.ts'
import { branchAt, insideAt, nationalAt, stemAt } from './long-mentions.ts'
import { type Mention, PLACE_REACH } from './mention.ts'
import { isAddressee } from './other-authors.ts'
import { TOWN_ENDS, townAt, zoneAt } from './town-mentions.ts'

/** What may join the last part of a merged body's name with the one before it. */
const JOINS = /[和与及、]/
const ends = new WeakMap<Reference, Uint8Array>()

/** Which characters can end the name of a body, by char code. */
function endsOf(reference: Reference): Uint8Array {
  let marks = ends.get(reference)
  if (!marks) {
    marks = new Uint8Array(65536)
    for (const tail of reference.bodies.tails.keys()) marks[tail & 0xffff] = 1
    for (const character of TOWN_ENDS) marks[character.charCodeAt(0)] = 1
    ends.set(reference, marks)
  }
  return marks
}

function mentionAt(
  text: string,
  from: number,
  end: number,
  year: number | null,
  reference: Reference,
): Mention | null {
  const body = bodyEndingAt(reference.bodies, text, from, end)
  if (!body) return null
  let start = end - body.length
  if (text.startsWith('国家', start - 2)) return nationalAt(text, start - 2, end, reference)
  // Every report names 国务院办公厅, whose form it follows.
  if (text.startsWith('国务院', start - 3))
    return reference.bodies.byName.get(body)!.some((b) => b.agencyType === 'general_office')
      ? null
      : nationalAt(text, start - 3, end, reference)
  const longer = branchAt(text, start, end, year, reference) ?? insideAt(text, start, end, year, reference)
  if (longer !== null) return longer.reading.name === '' ? null : longer
  const bodies: readonly Body[] = reference.bodies.byName.get(body)!
  if (bodies.length === 1 && JOINS.test(text[start - 1] ?? ''))
    start = mergedFrom(reference.bodies, text, from, start, bodies[0]!)
  const place = placeEndingAt(reference.places, text, Math.max(from, start - PLACE_REACH), start, year)
  const hint = place ? null : kindEndingAt(text, from, start)
  const byStem = hint === '' ? stemAt(text, start, end, bodies, year, reference) : null
  if (byStem) return byStem
  start = place ? withHeadOfficeAt(text, from, place.start) : start - hint!.length
  const reading: NameReading = {
    name: text.slice(start, end),
    bodies,
    places: place?.places.inForce ?? [],
    atOtherTimes: place && place.places.inForce.length === 0 ? place.places.atOtherTimes : [],
    hint,
    byStem: false,
    placeOnly: false,
    within: '',
  }
  return { start, end, reading }
}

/** 联合乡宁县公安局 is a bureau of 乡宁县, and no town 联合乡 that many counties may have. */
const isNamedMore = ({ reading }: Mention, before: Mention) =>
  reading.places.length > 0 && before.reading.places.length === 0

/**
 * The bodies that a part of the text names and is not addressed to, in order; of two that overlap the longer one, or the
 * one that is named with its place.
 */
export function findMentions(
  text: string,
  from: number,
  to: number,
  year: number | null,
  reference: Reference,
): Mention[] {
  const marks = endsOf(reference)
  const found: Mention[] = []
  for (let end = from + 2; end <= to; end++) {
    if (marks[text.charCodeAt(end - 1)] === 0) continue
    const character = text[end - 1]!
    const mention =
      (TOWN_ENDS.includes(character) ? townAt(text, from, end, year, reference) : null) ??
      (character === '会' || character === '区' ? zoneAt(text, from, end, year, reference) : null) ??
      mentionAt(text, from, end, year, reference)
    if (!mention) continue
    const last = found.at(-1)
    if (last && mention.start < last.end) {
      if (mention.start > last.start && !isNamedMore(mention, last)) continue
      found.pop()
    }
    found.push(mention)
  }
  return found.filter((m) => !isAddressee(text, m.start, m.end))
}
