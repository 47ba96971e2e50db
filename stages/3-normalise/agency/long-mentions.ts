import type { Reference } from '../reference.ts'
import { type Mention, PLACE_REACH } from './mention.ts'
import { readName } from './name.ts'
import type { NameReading } from './name-reading.ts'
import { kindEndingAt } from './place-kinds.ts'
import { placeEndingAt } from './places-in-text.ts'

/** 国家机关事务管理局; others of the central government are named in every report. */
export function nationalAt(text: string, start: number, end: number, reference: Reference): Mention | null {
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
