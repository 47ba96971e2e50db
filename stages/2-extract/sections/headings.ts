import type { Span } from '../raw-report.ts'

/** What may be the heading of a section, with how sure it is. */
export interface Heading extends Span {
  readonly section: number
  /** The number printed before its words; 0 where none is. */
  readonly number: number
  readonly score: number
}

/** Every heading that a text may have, in order; none inside `without`, a table whose rows are worded like headings. */
export type HeadingFinder = (text: string, without: Span | null) => Heading[]

/** What the headings of the six sections say, behind their number. Wordings vary by office; order does not. */
const HEADINGS: readonly RegExp[] = [
  /^(?:20\d\d年度?)?(?:政府|政务)?(?:网站)?(?:信息)?(?:公开)?(?:工作)?的?(?:(?:总体|整体|基本)(?:公开|工作)?(?:情况|概述|概况)|概述|概况)|^总体工作/,
  /^(?:行政机关)?(?:政府信息)?主动公开(?:政府信息|信息)?(?:的)?(?:工作)?情况/,
  /^(?:行政机关)?(?:收到和处理|收到及处理|办理)?(?:政府信息公开申请|依申请公开|政府信息依申请公开)(?:政府信息)?(?:的)?(?:办理|处理)?(?:的)?情况|^(?:收到和处理|收到及处理)|^依申请公开(?:政府)?信息.{0,16}情况/,
  /^(?:因)?(?:政府信息公开(?:工作)?)?(?:被申请|引起的?|引发的?|的)?(?:申请)?行政复议|^复议[、和及与]?诉讼/,
  /^(?:政府信息公开工作)?(?:中)?(?:存在|工作存在)?(?:的)?(?:主要|突出)?(?:问题|困难|不足)(?:及|和|与|以及|、)?|^存在/,
  /^(?:其他|其它)(?:需要|需)?(?:报告|说明)?(?:的)?(?:有关)?(?:事项|情况)|^(?:需要|需)(?:报告|说明)的其[他它]/,
]

/** All of them at once, which hardly a line is. */
const ANY_HEADING = new RegExp(HEADINGS.map(({ source }) => source).join('|'))

/** Characters with which the words of a heading begin. */
const FIRST_WORDS = '2总整概基主行收办政信网依因被申引发的工中存突问困不其需复'
const ORDINALS = '一二三四五六七八九十'
/** Marks of Markdown, then an optional number of the first level, then the words. */
const NUMBERED = /^[\s#*>【]*(?:第?([一二三四五六七八九十]|\d)(?:部分)?[\s、.．，,:：]+)?[\s*]*/
/** The same with the number in brackets, as the second level has it. */
const BRACKETED = /^[\s#*>]*[(（]\s?([一二三四五六])\s?[)）][\s、.．，,:：]*/
const LONGEST = 60
const MOST = 200

const numberOf = (printed: string | undefined): number =>
  printed === undefined ? 0 : ORDINALS.includes(printed) ? ORDINALS.indexOf(printed) + 1 : Number(printed)

/** Faith in a heading by its number, 0 for none: reports before 2019 have one on fees among them, which moves the rest. */
function scoreOf(number: number, section: number): number {
  if (number === section) return 4
  return number === 0 || number === section + 1 || number === section + 2 ? 2 : 1
}

/** What may stand before the words of a heading, what its words begin with, and what spaces them, by code unit. */
const BEFORE_WORDS = 1
const BEGINS_WORDS = 2
const SPACES_WORDS = 3
const OPENINGS = (() => {
  const classes = new Uint8Array(65_536)
  const all = Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code)).join('')
  const mark = (characters: Iterable<string>, as: number) => {
    for (const character of characters) classes[character.charCodeAt(0)] = as
  }
  mark('>【（()）第部分、.．，,:：0123456789一二三四五六七八九十', BEFORE_WORDS)
  mark(all.match(/[\s*#]/g)!, SPACES_WORDS)
  mark(FIRST_WORDS, BEGINS_WORDS)
  return classes
})()

/** The section whose heading a line says behind its number, 0 for none. Headings are often spaced out. */
function sectionOf(behind: string): number {
  const opening = OPENINGS[behind.charCodeAt(0)]
  if (opening !== BEGINS_WORDS && opening !== SPACES_WORDS) return 0
  const words = behind.replace(/[\s*#]/g, '')
  if (OPENINGS[words.charCodeAt(0)] !== BEGINS_WORDS) return 0
  // A sentence is no heading, nor is a row of a table. Behind a number a list of Word has a tab.
  if (/[。；|].|，.{12}/.test(words) || behind.includes('\t') || !ANY_HEADING.test(words)) return 0
  return HEADINGS.findIndex((heading) => heading.test(words)) + 1
}

function onLine(line: string): Omit<Heading, 'start' | 'end'> | null {
  const head = NUMBERED.exec(line)!
  const section = sectionOf(line.slice(head[0].length))
  if (section === 0) return null
  const number = numberOf(head[1])
  return { section, number, score: scoreOf(number, section) }
}

function behindBracket(line: string): Omit<Heading, 'start' | 'end'> | null {
  const head = BRACKETED.exec(line)
  if (!head) return null
  const section = sectionOf(line.slice(head[0].length))
  return section !== 0 && section === numberOf(head[1]) ? { section, number: section, score: 4 } : null
}

/** Whether a Chinese character stands among the first of a line: a figure is no heading. */
function hasWords(text: string, start: number, end: number): boolean {
  const stop = Math.min(end, start + 12)
  for (let i = start; i < stop; i++) if (text.charCodeAt(i) >= 0x4e00) return true
  return false
}

/** Whether words of a heading may begin behind what may stand before them: hardly a line of a table passes. */
function mayBegin(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const kind = OPENINGS[text.charCodeAt(i)]!
    if (kind !== BEFORE_WORDS && kind !== SPACES_WORDS) return kind === BEGINS_WORDS
  }
  return false
}

const isInside = (position: number, span: Span | null) =>
  span !== null && position >= span.start && position < span.end

/** A finder that looks at each short line. */
const lineByLine =
  (read: typeof onLine): HeadingFinder =>
  (text, without) => {
    const found: Heading[] = []
    let start = 0
    while (start < text.length && found.length < MOST) {
      let end = text.indexOf('\n', start)
      if (end < 0) end = text.length
      let from = start
      let to = end
      while (from < to && text.charCodeAt(from) <= 32) from++
      while (to > from && text.charCodeAt(to - 1) <= 32) to--
      const short = to - from > 1 && to - from <= LONGEST
      if (short && mayBegin(text, from, to) && hasWords(text, from, to) && !isInside(from, without)) {
        const one = read(text.slice(from, to))
        if (one) found.push({ ...one, start: from, end: to })
      }
      start = end + 1
    }
    return found
  }

/** Headings on lines of their own, with a number of the first level or none. */
export const headingsOnLines: HeadingFinder = lineByLine(onLine)

/** Headings on lines of their own whose number stands in brackets: （一）总体情况. */
export const headingsInBrackets: HeadingFinder = lineByLine(behindBracket)

/** The headings of the national form, which can be told inside a line too, and the common variants of each. */
const OFFICIAL: readonly (readonly string[])[] = [
  ['总体情况', '总体工作情况', '总体概述', '基本情况', '概述'],
  ['行政机关主动公开政府信息情况', '主动公开政府信息情况', '主动公开情况'],
  ['行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请情况', '依申请公开情况'],
  [
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '行政复议、行政诉讼情况',
  ],
  ['政府信息公开工作存在的主要问题及改进情况', '存在的主要问题及改进情况', '存在的问题及改进情况'],
  ['其他需要报告的事项', '其它需要报告的事项', '其他需要报告的情况'],
]

const spaced = (words: string) => Array.from(words).join(' ?')
const INSIDE = new RegExp(
  OFFICIAL.map(
    (wordings, i) =>
      `(?<![一二三四五六七八九十第(（“"《])(?:${ORDINALS[i]}|${i + 1}) ?[、.．] ?(${wordings.map(spaced).join('|')})`,
  ).join('|'),
  'g',
)

/** Headings of the national form wherever they stand, with their number: a whole report may be one line. */
export const headingsInside: HeadingFinder = (text, without) => {
  const found: Heading[] = []
  for (const match of text.matchAll(INSIDE)) {
    if (found.length === MOST) break
    if (isInside(match.index, without)) continue
    const section = match.slice(1).findIndex((words) => words !== undefined) + 1
    const end = match.index + match[0].length
    found.push({ section, number: section, start: match.index, end, score: 4 })
  }
  return found
}
