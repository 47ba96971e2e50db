import type { Reference } from '../reference.ts'
import { type Body, bodyEndingAt } from './bodies.ts'
import { type NameReading, readName } from './name.ts'
import { fullTown, isOwnName, readZone, townBody, townEnd } from './named-by-place.ts'
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
const TOWN_ENDS = '镇乡木道街处府办区'
const LONGEST_TOWN = 8
/** What follows the name of a town that no list has. */
const ACTS = /^(?:人民政府|政府|政务公开|信息公开|党政|20\d\d)/
const IN_BETWEEN = ['', '人民政府', '政府']

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
  if (text.startsWith('国务院', start - 3)) return null
  const longer = branchAt(text, start, end, year, reference) ?? insideAt(text, start, end, year, reference)
  if (longer !== null) return longer.reading.name === '' ? null : longer
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

/** 国家机关事务管理局; others of the central government are named in every report. */
function nationalAt(text: string, start: number, end: number, reference: Reference): Mention | null {
  const name = text.slice(start, end)
  const reading = reference.bodies.national.has(name) ? readName(name, null, reference) : null
  return reading && { start, end, reading }
}

const BRANCH = /^\p{Script=Han}{2,7}?分局/u
const LOWER =
  /^(?:\p{Script=Han}{0,5}?)(?:分局|支局|大队|支队|中队|派出所|监督所|管理所)(?!\p{Script=Han}{0,2}局)/u
const NO_NAME: NameReading = {
  name: '',
  bodies: [],
  places: [],
  atOtherTimes: [],
  hint: '',
  byStem: false,
  placeOnly: false,
  within: '',
}

/** 绍兴市生态环境局柯桥分局 where 绍兴市生态环境局 ends; a name without characters where a unit of the body follows. */
function branchAt(
  text: string,
  start: number,
  end: number,
  year: number | null,
  reference: Reference,
): Mention | null {
  const behind = text.slice(end, end + 9)
  if (!behind.includes('局') && !behind.includes('队') && !behind.includes('所')) return null
  const branch = BRANCH.exec(behind)
  if (branch && text[end - 1] === '局') {
    const place = placeEndingAt(reference.places, text, Math.max(0, start - PLACE_REACH), start, year)
    const from = place?.start ?? (HINTS.has(text[start - 1] ?? '') ? start - 1 : start)
    const name = text.slice(from, end + branch[0].length)
    const reading = readName(name, year, reference)
    if (reading) return { start: from, end: from + name.length, reading }
  }
  return LOWER.test(behind) ? { start, end, reading: NO_NAME } : null
}

/** 杭州高新区(滨江)财政局: a place in brackets before the body. */
function insideAt(
  text: string,
  start: number,
  end: number,
  year: number | null,
  reference: Reference,
): Mention | null {
  if (text[start - 1] !== ')' && text[start - 1] !== '）') return null
  const front = /\p{Script=Han}{2,12}[(（]\p{Script=Han}{2,6}[)）]$/u.exec(
    text.slice(Math.max(0, start - 22), start),
  )
  if (!front) return null
  for (let cut = 0; cut < front[0].length - 5; cut++) {
    const name = front[0].slice(cut) + text.slice(start, end)
    const reading = readName(name, year, reference)
    if (reading) return { start: end - name.length, end, reading }
  }
  return null
}

const inTown = (
  name: string,
  within: string,
  places: Pick<NameReading, 'places' | 'atOtherTimes' | 'hint'>,
): NameReading => ({
  ...places,
  name,
  bodies: within.endsWith('管理区') ? ZONE : townBody(within),
  byStem: false,
  placeOnly: false,
  within: fullTown(within),
})
const ZONE: readonly Body[] = [{ agencyType: 'development_zone', line: '' }]

/** A town, township or street with its county in front, or one that some county has, with or without its government. */
function townAt(
  text: string,
  from: number,
  end: number,
  year: number | null,
  reference: Reference,
): Mention | null {
  const low = Math.max(from, end - 16)
  const words = text.slice(low, end)
  const last = low + (words.endsWith('管理区') ? words.length : townEnd(words))
  if (last <= low) return null
  const { byName } = reference.towns()
  const isKnown = (own: string) => isOwnName(own) && byName.has(fullTown(own))
  for (let start = last - 2; start >= from + 2 && last - start <= LONGEST_TOWN; start--) {
    const own = text.slice(start, last)
    if (!/^\p{Script=Han}+$/u.test(own)) break
    if (!isOwnName(own)) continue
    if (!isKnown(own) && last === end && !ACTS.test(text.slice(end, end + 5))) continue
    for (const between of IN_BETWEEN) {
      if (!text.startsWith(between, start - between.length)) continue
      const place = placeEndingAt(
        reference.places,
        text,
        Math.max(from, start - 30),
        start - between.length,
        year,
      )
      if (!place || place.places.inForce.length === 0) continue
      const { inForce: places, atOtherTimes } = place.places
      const reading = inTown(text.slice(place.start, end), own, { places, atOtherTimes, hint: null })
      return { start: place.start, end, reading }
    }
  }
  for (let start = Math.max(from, last - LONGEST_TOWN); start <= last - 2; start++) {
    const own = text.slice(start, last)
    if (!isKnown(own) || (own.endsWith('街') && !text.includes('我街'))) continue
    return {
      start,
      end,
      reading: inTown(text.slice(start, end), own, { places: [], atOtherTimes: [], hint: '' }),
    }
  }
  return null
}

/** 番禺经济技术开发区管委会: the longest run of characters before 管委会 that names a zone with its place. */
function zoneAt(
  text: string,
  from: number,
  end: number,
  year: number | null,
  reference: Reference,
): Mention | null {
  const words = text.slice(Math.max(from, end - 28), end)
  if (!/管(?:理委员|委)会$/.test(words)) return null
  const run = /\p{Script=Han}+$/u.exec(words)![0]
  for (let cut = 0; cut <= run.length - 7; cut++) {
    const name = run.slice(cut)
    const zone = readZone(name, year, reference)
    if (!zone || zone.places.inForce.length === 0) continue
    const { inForce: places, atOtherTimes, byStem } = zone.places
    const { bodies, within } = zone
    const reading = { name, bodies, places, atOtherTimes, byStem, within, hint: null, placeOnly: false }
    return { start: end - name.length, end, reading }
  }
  return null
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
    const character = text[end - 1]!
    const mention =
      (TOWN_ENDS.includes(character) ? townAt(text, from, end, year, reference) : null) ??
      (character === '会' ? zoneAt(text, from, end, year, reference) : null) ??
      mentionAt(text, from, end, year, reference)
    if (!mention) continue
    const last = found.at(-1)
    if (last && mention.start <= last.start) found.pop()
    else if (last && mention.start < last.end) continue
    found.push(mention)
  }
  return found
}
