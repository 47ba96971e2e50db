import type { Reference } from '../reference.ts'
import { type Body, bodyEndingAt } from './bodies.ts'
import type { NameReading } from './name.ts'
import { placeEndingAt } from './places.ts'

/** A body that running text names, with its place where one stands in front. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly reading: NameReading
}

/** How far before a body the name of its place may begin. */
const PLACE_REACH = 26
const HINTS = new Set('省市县区州旗盟')

const ends = new WeakMap<Reference, Uint8Array>()

/** Which characters can end the name of a body, by char code. */
function endsOf(reference: Reference): Uint8Array {
  let marks = ends.get(reference)
  if (!marks) {
    marks = new Uint8Array(65536)
    for (const tail of reference.bodies.tails.keys()) marks[tail & 0xffff] = 1
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
  if (text.startsWith('国家', start - 2) || text.startsWith('国务院', start - 3)) return null
  const bodies: readonly Body[] = reference.bodies.byName.get(body)!
  const place = placeEndingAt(reference.places, text, Math.max(from, start - PLACE_REACH), start, year)
  const before = start > from ? text[start - 1]! : ''
  const hint = place ? null : HINTS.has(before) ? before : ''
  start = place ? place.start : start - hint!.length
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

/** The bodies that a part of the text names, in order; of two that overlap the longer one. */
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
    const mention = mentionAt(text, from, end, year, reference)
    if (!mention) continue
    const last = found.at(-1)
    if (last && mention.start <= last.start) found.pop()
    else if (last && mention.start < last.end) continue
    found.push(mention)
  }
  return found
}
