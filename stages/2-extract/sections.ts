import type { RawSection, Span } from './raw-report.ts'

/** A line that may be the heading of a section, with how sure it is. */
interface Candidate {
  readonly section: number
  readonly start: number
  readonly end: number
  readonly score: number
  /** Whether text stands behind it, as it does not in a table of contents. */
  readonly roomy: boolean
}

/** The sections of a report, and where the file goes on with the first section of another; null where it does not. */
export interface Sections {
  readonly sections: readonly RawSection[]
  readonly next: number | null
}

/** What the headings of the six sections say, behind their number. Wordings vary by office; order does not. */
const HEADINGS: readonly RegExp[] = [
  /^(?:总体(?:工作)?(?:情况|概述|概况)|概述|概况|基本情况|总体工作)/,
  /^(?:行政机关)?主动公开(?:政府信息|信息)?(?:的)?(?:工作)?情况/,
  /^(?:行政机关)?(?:收到和处理|收到及处理|办理)?(?:政府信息公开申请|依申请公开|政府信息依申请公开)(?:政府信息)?(?:的)?(?:办理|处理)?(?:的)?情况|^(?:收到和处理|收到及处理)|^依申请公开(?:政府)?信息.{0,16}情况/,
  /^(?:因)?(?:政府信息公开(?:工作)?)?(?:被申请|引起的?|引发的?|的)?(?:申请)?行政复议|^复议[、和及与]?诉讼/,
  /^(?:政府信息公开工作)?(?:中)?(?:存在|工作存在)?(?:的)?(?:主要|突出)?(?:问题|困难|不足)(?:及|和|与|以及|、)?|^存在/,
  /^(?:其他|其它)(?:需要|需)?(?:报告|说明)?(?:的)?(?:有关)?(?:事项|情况)|^(?:需要|需)(?:报告|说明)的其[他它]/,
]

/** Characters with which the words of a heading begin. */
const FIRST_WORDS = '总概基主行收办政依因被申引引发的工中存主突问困不其需复'
const ORDINALS = '一二三四五六七八九十'
/** Marks of Markdown, then an optional number of the first level, then the words. */
const NUMBERED = /^[\s#*>【]*(?:第?([一二三四五六七八九十]|\d)(?:部分)?[\s、.．，,:：]+)?[\s*]*/
const LONGEST = 60

const numberOf = (printed: string | undefined): number =>
  printed === undefined ? 0 : ORDINALS.includes(printed) ? ORDINALS.indexOf(printed) + 1 : Number(printed)

/** Faith in a heading by its number, 0 for none: reports before 2019 have one on fees among them, which moves the rest. */
function scoreOf(number: number, section: number): number {
  if (number === section) return 4
  return number === 0 || number === section + 1 || number === section + 2 ? 2 : 1
}

/** A line without its spaces: headings are often spaced out. Only short lines get here. */
function candidate(text: string, start: number, end: number): Candidate | null {
  const line = text.slice(start, end)
  const head = NUMBERED.exec(line)!
  const number = numberOf(head[1])
  const behind = line.slice(head[0].length)
  const words = behind.replace(/[\s*#]/g, '')
  // A sentence is no heading, nor is a row of a table. Behind a number a list of Word has a tab.
  if (/[。；|].|，.{12}/.test(words) || behind.includes('\t')) return null
  if (words === '' || !FIRST_WORDS.includes(words[0]!)) return null
  for (let i = 0; i < HEADINGS.length; i++) {
    if (!HEADINGS[i]!.test(words)) continue
    return { section: i + 1, start, end, score: scoreOf(number, i + 1), roomy: true }
  }
  return null
}

/** Fewest characters between the headings of two sections: in a table of contents they stand closer together. */
const ROOM = 80

/** Candidates with less faith in those that leave no room for a section before the next. */
const weighed = (candidates: readonly Candidate[]) =>
  candidates.map((one, i) => {
    const next = candidates[i + 1]
    return next && next.start - one.end < ROOM ? { ...one, score: one.score - 1, roomy: false } : one
  })

/** Fewest sections that make a report of its own. */
const ENOUGH = 3

const distinct = (candidates: readonly Candidate[]) =>
  new Set(candidates.filter(({ roomy }) => roomy).map(({ section }) => section)).size

/** The candidates before the first section of a second report, and those from there on. */
function ofFirstReport(candidates: readonly Candidate[]): readonly [Candidate[], Candidate[]] {
  const cut = candidates.findIndex(
    (one, i) =>
      one.section === 1 &&
      one.roomy &&
      distinct(candidates.slice(0, i)) >= ENOUGH &&
      distinct(candidates.slice(i)) >= ENOUGH,
  )
  return cut < 0 ? [[...candidates], []] : [candidates.slice(0, cut), candidates.slice(cut)]
}

/** The best chain of candidates whose sections rise: sums of scores, the earlier heading on a tie. */
function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const best: number[] = []
  const previous: number[] = []
  let last = -1
  for (let i = 0; i < candidates.length; i++) {
    best[i] = candidates[i]!.score
    previous[i] = -1
    for (let j = 0; j < i; j++) {
      if (candidates[j]!.section >= candidates[i]!.section) continue
      const score = best[j]! + candidates[i]!.score
      if (score > best[i]!) {
        best[i] = score
        previous[i] = j
      }
    }
    if (last < 0 || best[i]! > best[last]!) last = i
  }
  const chain: Candidate[] = []
  for (let i = last; i >= 0; i = previous[i]!) chain.unshift(candidates[i]!)
  return chain
}

/** Whether a Chinese character stands among the first of a line: a figure is no heading. */
function hasWords(text: string, start: number, end: number): boolean {
  const stop = Math.min(end, start + 12)
  for (let i = start; i < stop; i++) if (text.charCodeAt(i) >= 0x4e00) return true
  return false
}

function candidatesOf(text: string, without: Span | null): Candidate[] {
  const found: Candidate[] = []
  let start = 0
  while (start < text.length && found.length < 200) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    let from = start
    let to = end
    while (from < to && text.charCodeAt(from) <= 32) from++
    while (to > from && text.charCodeAt(to - 1) <= 32) to--
    const inside = without !== null && from >= without.start && from < without.end
    if (!inside && to - from > 1 && to - from <= LONGEST && hasWords(text, from, to)) {
      const one = candidate(text, from, to)
      if (one) found.push(one)
    }
    start = end + 1
  }
  return found
}

/**
 * The sections of a report by their headings, in order, and section 0 for what stands before the first.
 * A text without headings is all section 0. Of several reports in one text the sections of the first.
 *
 * @param without a table whose rows are worded like headings; null where there is none
 */
export function findSections(text: string, without: Span | null = null): Sections {
  const [own, others] = ofFirstReport(weighed(candidatesOf(text, without)))
  const chain = bestChain(own)
  const first = chain[0]?.start ?? text.length
  const sections: RawSection[] = [{ section: 0, heading: null, start: 0, end: first }]
  chain.forEach((one, i) => {
    sections.push({
      section: one.section,
      heading: { start: one.start, end: one.end },
      start: one.start,
      end: chain[i + 1]?.start ?? text.length,
    })
  })
  return { sections, next: others[0]?.start ?? null }
}
