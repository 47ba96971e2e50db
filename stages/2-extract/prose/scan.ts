import type { Unit } from '../../../schemas/forms/form.ts'
import type { QUALIFIERS } from '../../../schemas/tables/vocabulary.ts'
import type { Span } from '../raw-report.ts'
import { COUNTERS, QUALIFIERS_BEFORE, QUALIFIERS_BEHIND, VIEWED } from './counters.ts'
import { KINDS, type SetAsideKind, SLOGANS } from './kinds.ts'
import { chineseNumber, NUMERALS } from './numerals.ts'

export type Qualifier = (typeof QUALIFIERS)[number]

/** A number in prose that states something; its span runs from its qualifier to its counter. */
export interface Figure extends Span {
  readonly kind: 'figure'
  readonly value: number
  /** Null where no counter of data-model §5 follows. */
  readonly unit: Unit | null
  readonly qualifier: Qualifier
  /** Whether what stands beside it leaves open which number it is: a slash, a range, a second number. */
  readonly doubtful: boolean
}

/** A number in prose that states nothing, and what it is. */
export interface SetAside extends Span {
  readonly kind: SetAsideKind
}

/** What a number in prose is; spans are of the scanned text. */
export type Mention = Figure | SetAside

const any = (words: readonly string[]) => words.join('|')
/** Qualifiers by each of their words, in order. */
function byWord(words: Partial<Record<Qualifier, readonly string[]>>): ReadonlyMap<string, Qualifier> {
  const all = Object.entries(words) as [Qualifier, readonly string[]][]
  return new Map(all.flatMap(([qualifier, own]) => own.map((word) => [word, qualifier] as const)))
}

const UNIT_OF: ReadonlyMap<string, Unit> = new Map(COUNTERS)
const COUNTER = any(COUNTERS.map(([counter]) => counter))
const QUALIFIER_BEFORE = byWord(QUALIFIERS_BEFORE)
const QUALIFIER_BEHIND = byWord(QUALIFIERS_BEHIND)
const BEFORE = any(Object.values(QUALIFIERS_BEFORE).flat())
const BEHIND = any(Object.values(QUALIFIERS_BEHIND).flat())

/** Kinds by what they begin with: a digit, a Chinese numeral, 第, a bracket or a number in a circle, another character. */
const DIGIT = 1
const NUMERAL = 2
const MARKED = 3
const BRACKET = 4
const QUOTE = 5
const LEADING = 6
const KINDS_BY_START: Readonly<Record<number, readonly (keyof typeof KINDS)[]>> = {
  [DIGIT]: [
    'telephone',
    'postcode',
    'date',
    'address',
    'document_number',
    'damaged',
    'year',
    'period',
    'outline',
    'hotline',
  ],
  [NUMERAL]: ['slogan', 'date', 'year', 'period', 'ordinal', 'outline', 'vague'],
  [MARKED]: ['slogan', 'document_number', 'article', 'ordinal'],
  [BRACKET]: ['document_number', 'outline'],
  [LEADING]: ['slogan', 'ordinal', 'vague'],
}

/** What a number or the mark before it may begin with, by code unit: one of the classes above; 0 for all others. */
const STARTS = (() => {
  const classes = new Uint8Array(65_536)
  const mark = (characters: string, as: number) => {
    for (const character of characters) classes[character.charCodeAt(0)] = as
  }
  mark(
    Object.values(QUALIFIERS_BEFORE)
      .flat()
      .map((word) => word[0])
      .join(''),
    LEADING,
  )
  mark(`百半几数过${SLOGANS.map((slogan) => slogan[0]).join('')}其`, LEADING)
  mark(NUMERALS, NUMERAL)
  mark('0123456789', DIGIT)
  mark('第', MARKED)
  mark('（(〔【[［①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', BRACKET)
  mark('“"《', QUOTE)
  return classes
})()
const ASIDE = new Map(
  Object.entries(KINDS_BY_START).map(([start, kinds]) => [
    Number(start),
    { kinds, pattern: new RegExp(kinds.map((kind) => `(${KINDS[kind]})`).join('|'), 'y') },
  ]),
)
/** How far behind a word that qualifies it a number begins at most. */
const FAR = 6
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?'
const FIGURE = new RegExp(
  `(${BEFORE})?(?:达到?|了|占)? ?(?:(${ARABIC}) ?([余多])? ?([万亿千百])?|(百分之)?([${NUMERALS}]+))(?: ?([余多]))?(?: ?(%|％|个百分点|成(?![立为果员])))?(?: ?(${COUNTER}))?(?: ?(${BEHIND})(?!${COUNTER}))?`,
  'y',
)
const HALF = /(超过?|过|近)?半数|过半/y
/** Short quoted words are names, those in title marks always: what closes them, and the most that stands between. */
const QUOTES: Readonly<Record<string, readonly [closing: string, most: number]>> = {
  '“': ['”', 14],
  '"': ['"', 14],
  '《': ['》', 60],
}
/** A figure in quotes; measures that are known by their number (“30条”, “惠企20条”) are names. */
const COUNTED = new RegExp(`^(?!.(?:\\d+|[一-龥]{2,6}\\d+)条[”"]$).*\\d ?(?:${COUNTER})`)
const ROUND: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
}
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
/** Characters before and behind 一 that make a word of it and what looks like its counter. */
const WORD_BEFORE = /[统唯单同每任逐再万某这那之另进专归如合划惟]$/
const VIEWED_BEFORE = new RegExp(`(?:${any(VIEWED)})[^，。；,;\\n]{0,8}$`)

function qualifierOf(before: string | undefined, behind: readonly (string | undefined)[]): Qualifier {
  if (before) return QUALIFIER_BEFORE.get(before)!
  for (const [word, qualifier] of QUALIFIER_BEHIND) if (behind.includes(word)) return qualifier
  return 'exact'
}

/** What parts two numbers that may be one, or goes on with one. */
const BESIDE = '0123456789/／-—–~～至，, 　.余多'

/** Whether another number stands so close that the two may be one: 12/34, 3-5, 1 362, 2，362. */
function besideAnother(text: string, start: number, end: number): boolean {
  if (!BESIDE.includes(text[start - 1] ?? '#') && !BESIDE.includes(text[end] ?? '#')) return false
  return (
    /(?:\d[/／\-—–~～至，, 　]?|[./／-])$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:.(?:[/／\-—–~～至. ]\d|[余多])|\d，\d{3}(?!\d))/.test(text.slice(end - 1, end + 5))
  )
}

function figureAt(text: string, at: number): Figure | null {
  FIGURE.lastIndex = at
  const match = FIGURE.exec(text)
  if (!match) return null
  const [raw, before, arabic, more, scale, hundredth, chinese, rest, percent, counter, behind] = match
  // 百余条 and 近千人 say the one that they leave out; 百件 does not count.
  const round = (before || rest) && counter !== undefined ? ROUND[chinese ?? ''] : undefined
  const all = hundredth && chinese === '百' ? 100 : undefined
  const number = arabic ? Number(arabic.replaceAll(',', '')) : (all ?? round ?? chineseNumber(chinese!))
  const end = at + raw.trimEnd().length
  if (number === null) return null
  // A Chinese numeral alone is a part of a word; a zero may stand alone.
  if (chinese && !counter && !percent && !hundredth && !/^[零〇]$/.test(chinese)) return null
  if (chinese === '一' && WORD_BEFORE.test(text.slice(Math.max(0, at - 1), at))) return null
  if (chinese && /^(?:一[个位类批处台部起]|[一二两三]者|万[件条元]?)$/.test(chinese + (counter ?? '')))
    return null
  const money = counter === '万元' ? 1e4 : 1
  const value = scaled(number, (scale ? SCALES[scale]! : 1) * money * (percent === '成' ? 10 : 1))
  const isPercent = percent !== undefined || hundredth !== undefined
  const unit = isPercent ? 'percent' : counter ? UNIT_OF.get(counter)! : null
  const viewed =
    unit === 'time' && counter === '次' && VIEWED_BEFORE.test(text.slice(Math.max(0, at - 14), at))
  return {
    kind: 'figure',
    start: at,
    end,
    value,
    unit: viewed ? 'view' : unit,
    qualifier: before || more || rest || behind ? qualifierOf(before, [more, rest, behind]) : 'exact',
    doubtful: besideAnother(text, at, end),
  }
}

/** A product without the noise of binary fractions: 38.6 × 10,000 is 386,000. */
const scaled = (number: number, by: number) => (by === 1 ? number : Number((number * by).toPrecision(15)))

function halfAt(text: string, at: number): Figure | null {
  if (!'超过近半'.includes(text[at]!)) return null
  HALF.lastIndex = at
  const match = HALF.exec(text)
  if (!match) return null
  const qualifier = match[1] === '近' ? 'nearly' : match[1] || match[0] === '过半' ? 'at_least' : 'exact'
  const end = at + match[0].length
  return { kind: 'figure', start: at, end, value: 50, unit: 'percent', qualifier, doubtful: false }
}

function quotedAt(text: string, at: number): SetAside | null {
  const [closing, most] = QUOTES[text[at]!]!
  let end = at + 1
  while (end <= at + most && text[end] !== closing && text[end] !== '\n') end++
  if (end === at + 1 || text[end] !== closing || !hasNumber(text, at, end)) return null
  if (COUNTED.test(text.slice(at, end + 1))) return null
  return { kind: 'name', start: at, end: end + 1 }
}

function asideAt(text: string, at: number, start: number): SetAside | null {
  const { kinds, pattern } = ASIDE.get(start)!
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return null
  const kind = kinds.find((_, i) => match[i + 1] !== undefined)!
  return { kind, start: at, end: at + match[0].length }
}

/** Whether a digit or a Chinese numeral stands in `text[from..to)`. */
function hasNumber(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const start = STARTS[text.charCodeAt(at)]
    if (start === DIGIT || start === NUMERAL) return true
  }
  return false
}

const LONGER = new RegExp(`(?:${BEFORE})(?:达到?|了)? ?(?=[\\d${NUMERALS}])(?:${KINDS.period})`, 'y')

/** A period with the word that qualifies it: 超过3个月, 近三年. */
function periodAt(text: string, at: number): SetAside | null {
  LONGER.lastIndex = at
  return LONGER.test(text) ? { kind: 'period', start: at, end: LONGER.lastIndex } : null
}

const NUMBER = new RegExp(`[0-9]+(?:[.,][0-9]+)*|[${NUMERALS}]+`, 'y')

function wordAt(prose: string, at: number): SetAside | null {
  NUMBER.lastIndex = at
  const match = NUMBER.exec(prose)
  return match && { kind: 'word', start: at, end: at + match[0].length }
}

function mentionAt(text: string, at: number, start: number): Mention | null {
  if (start === QUOTE) return quotedAt(text, at)
  if (start === DIGIT || start === NUMERAL)
    return asideAt(text, at, start) ?? figureAt(text, at) ?? wordAt(text, at)
  if (start !== LEADING) return asideAt(text, at, start)
  const half = halfAt(text, at)
  if (half || !hasNumber(text, at, at + FAR)) return half
  return asideAt(text, at, start) ?? periodAt(text, at) ?? figureAt(text, at)
}

/**
 * Every number in `text[start..end)`, a stretch of prose, in order: a figure, or set aside by what it is. Each digit
 * and each Chinese numeral stands in exactly one of them.
 */
export function scanProse(text: string, start: number, end: number): Mention[] {
  const mentions: Mention[] = []
  for (let at = start; at < end; at++) {
    const begins = STARTS[text.charCodeAt(at)]!
    const found = begins === 0 ? null : mentionAt(text, at, begins)
    if (!found) continue
    // What goes on behind the stretch is cut: it is no number of it.
    mentions.push(found.end <= end ? found : { kind: 'word', start: at, end })
    at = found.end - 1
  }
  return mentions
}
