import type { Reference } from '../../reference.ts'
import { isNamedByStem } from '../names/bare-stems.ts'
import type { Body } from '../names/bodies.ts'
import { readName } from '../names/name.ts'
import type { NameReading } from '../names/name-reading.ts'
import { kindEndingAt } from '../places/place-kinds.ts'
import { placeEndingAt } from '../places/places-in-text.ts'
import { type Mention, PLACE_REACH } from './mention.ts'

/** How the name of an office of a national body goes on behind its region. */
const REGIONAL = /^(?:监管|监察|督察|区域)?(?:[分支]?局|办公室|办事处|专员办)/

/** Whether a region and its office stand behind the name of a national body: 国家能源局山东监管办公室 is not 国家能源局. */
function hasRegionBehind(text: string, end: number, { places }: Reference): boolean {
  for (const length of [2, 3]) {
    const region = text.slice(end, end + length)
    if (places.stems.has(region) && REGIONAL.test(text.slice(end + length, end + length + 6))) return true
  }
  return false
}

/** 国家机关事务管理局; others of the central government are named in every report. */
export function nationalAt(text: string, start: number, end: number, reference: Reference): Mention | null {
  const name = text.slice(start, end)
  if (!reference.bodies.national.has(name) || hasRegionBehind(text, end, reference)) return null
  const reading = readName(name, null, reference)
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
export function branchAt(
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
    const from = place?.start ?? start - kindEndingAt(text, 0, start).length
    const name = text.slice(from, end + branch[0].length)
    const reading = readName(name, year, reference)
    if (reading) return { start: from, end: from + name.length, reading }
  }
  return LOWER.test(behind) ? { start, end, reading: NO_NAME } : null
}

/** 杭州高新区(滨江)财政局: a place in brackets before the body. */
export function insideAt(
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

/** What a name begins behind that is named by a stem, beside marks and the beginning of a line: 由湛江海关, 与拱北海关, 2022年. */
const BEHIND = /[由与向将和年度]$/
const STEM = /\p{Script=Han}{2,10}$/u

/** 湛江海关, 拱北海关: a body that is named after a place without 市 or by a name of its own, where no other word runs into it. */
export function stemAt(
  text: string,
  start: number,
  end: number,
  bodies: readonly Body[],
  year: number | null,
  reference: Reference,
): Mention | null {
  if (!isNamedByStem(bodies)) return null
  const run = STEM.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? ''
  for (let length = run.length; length >= 2; length--) {
    const from = start - length
    const isFirst = length === run.length && length < 10
    if (!isFirst && !BEHIND.test(text.slice(from - 1, from))) continue
    const reading = readName(text.slice(from, end), year, reference)
    if (reading?.hint === null && !reading.byStem) return { start: from, end, reading }
  }
  return null
}
