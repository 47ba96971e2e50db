import type { Unit } from '../../../schemas/forms/form.ts'
import type { QUALIFIERS } from '../../../schemas/tables/vocabulary.ts'
import type { Span } from '../raw-report.ts'
import { COUNTERS, QUALIFIERS_BEFORE, QUALIFIERS_BEHIND, VIEWED } from './counters.ts'
import { chineseNumber, FORMAL, NUMERALS } from './numerals.ts'
import { any, BEFORE, BEHIND, COUNTER } from './patterns.ts'

/** A code of `statements.qualifier`. */
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

/** Qualifiers by each of their words, in order. */
function byWord(words: Partial<Record<Qualifier, readonly string[]>>): ReadonlyMap<string, Qualifier> {
  const all = Object.entries(words) as [Qualifier, readonly string[]][]
  return new Map(all.flatMap(([qualifier, own]) => own.map((word) => [word, qualifier] as const)))
}

const UNIT_OF: ReadonlyMap<string, Unit> = new Map(COUNTERS)
const QUALIFIER_BEFORE = byWord(QUALIFIERS_BEFORE)
const QUALIFIER_BEHIND = byWord(QUALIFIERS_BEHIND)

const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?'
const FIGURE = new RegExp(
  `(${BEFORE}|(?<![网线以晚])上(?=[百千万亿]))?(?:达到?|了|占)? ?(?:(${ARABIC}) ?([余多])? ?([万亿千百])?(?:(?<=[万亿千])(\\d{1,4})([十百千]?万|[千百]))?|(百分之)?([${NUMERALS}]+(?:点[零〇一二三四五六七八九]+)?|[${FORMAL}][${FORMAL}零万亿]+|[壹贰叁肆柒捌玖](?=${COUNTER})))(?: ?([余多]|来(?=${COUNTER})))?(?: ?(%|％|个百分点|成(?![立为果员])))?(?:(?<=成)([一二三四五六七八九]))?(?: ?(${COUNTER})|[（(] ?(${COUNTER}) ?[）)])?(?: ?(${BEHIND})(?!${COUNTER}|\\d))?`,
  'y',
)
const HALF = /(超过?|过|近)?半数(以上)?|[过超近]半(?![年天个月日小数])|一半(以上)?(?![年天个月日])/y
const ROUND: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
}
const DIGITS = '零一二三四五六七八九'
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
/** Characters before and behind 一 that make a word of it and what looks like its counter. */
const WORD_BEFORE = /[统唯单同每任逐再万某这那之另进专归如合划惟]$/
/** What 零 begins that is no number: 零售, 零距离. */
const ZERO_WORD = /[售星散部碎食工钱距容障跑]/
/** What is played again and again, and not looked at as often. */
const REPEATED = /滚动|循环|电子屏/
const VIEWED_BEFORE = new RegExp(`(?:${any(VIEWED)})[^，。；,;\\n]{0,8}$`)

function qualifierOf(before: string | undefined, behind: readonly (string | undefined)[]): Qualifier {
  if (before) return QUALIFIER_BEFORE.get(before) ?? 'at_least'
  if (behind.includes('来')) return 'about'
  for (const [word, qualifier] of QUALIFIER_BEHIND) if (behind.includes(word)) return qualifier
  return 'exact'
}

/** Units of what cannot be counted in parts: 1.204条 may be 1,204. */
const COUNTED_WHOLE: ReadonlySet<Unit | null> = new Set(['item', 'time', 'person', 'person_time', 'view'])

/** What parts two numbers that may be one, or goes on with one. */
const BESIDE = '0123456789/／-—–~～至，, 　.余多万亿千百'

/** Whether another number stands so close that the two may be one: 12/34, 3-5, 1 362, 2，362. */
function besideAnother(text: string, start: number, end: number): boolean {
  if (!BESIDE.includes(text[start - 1] ?? '#') && !BESIDE.includes(text[end] ?? '#')) return false
  return (
    /(?:\d[/／\-—–~～至，, 　万亿千百]?|[./／-])$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:.(?:[/／\-—–~～至. ]\d|[余多](?!\d))|[万亿千百]\d|\d，\d{3}(?!\d))/.test(
      text.slice(end - 1, end + 5),
    )
  )
}

const isViewed = (before: string) => VIEWED_BEFORE.test(before) && !REPEATED.test(before)

/** The figure that begins at a position; null where none does. */
export function figureAt(text: string, at: number): Figure | null {
  FIGURE.lastIndex = at
  const match = FIGURE.exec(text)
  if (!match) return null
  const [
    raw,
    before,
    arabic,
    more,
    scale,
    next,
    nextScale,
    hundredth,
    chinese,
    rest,
    percent,
    tenth,
    bare,
    bracketed,
    behind,
  ] = match
  const counter = bare ?? bracketed
  // 百余条 and 近千人 say the one that they leave out; 百件 does not count.
  const round = (before || rest) && counter !== undefined ? ROUND[chinese ?? ''] : undefined
  const all = hundredth && chinese === '百' ? 100 : undefined
  const number = arabic ? Number(arabic.replaceAll(',', '')) : (all ?? round ?? chineseNumber(chinese!))
  const end = at + raw.trimEnd().length
  if (number === null) return null
  // A Chinese numeral alone is a part of a word; a zero may stand alone.
  if (chinese && !counter && !percent && !hundredth && !/^[零〇]$/.test(chinese)) return null
  if (chinese === '零' && ZERO_WORD.test(text[at + 1] ?? '')) return null
  if (chinese === '一' && WORD_BEFORE.test(text.slice(Math.max(0, at - 1), at))) return null
  if (chinese && /^(?:一[个位类批处台部起]|[一二两三]者|万[件条元]?)$/.test(chinese + (counter ?? '')))
    return null
  const money = counter === '万元' ? 1e4 : 1
  // 1万5千 goes on, and 九成五 is 95 %.
  const further = next
    ? Number(next) * (SCALES[nextScale!] ?? ROUND[nextScale!])!
    : Math.max(DIGITS.indexOf(tenth ?? '零'), 0)
  const value = scaled(number, (scale ? SCALES[scale]! : 1) * money * (percent === '成' ? 10 : 1)) + further
  const isPercent = percent !== undefined || hundredth !== undefined
  const unit = isPercent ? 'percent' : counter ? UNIT_OF.get(counter)! : null
  const viewed = unit === 'time' && counter === '次' && isViewed(text.slice(Math.max(0, at - 14), at))
  return {
    kind: 'figure',
    start: at,
    end,
    value,
    unit: viewed ? 'view' : unit,
    qualifier: before || more || rest || behind ? qualifierOf(before, [more, rest, behind]) : 'exact',
    doubtful: besideAnother(text, at, end) || (COUNTED_WHOLE.has(unit) && !Number.isInteger(value)),
  }
}

/** A product without the noise of binary fractions: 38.6 × 10,000 is 386,000. */
const scaled = (number: number, by: number) => (by === 1 ? number : Number((number * by).toPrecision(15)))

/** A fraction in words: 三分之二. */
const FRACTION = new RegExp(
  `(${BEFORE})?([一二三四五六七八九十]{1,3})分之([一二三四五六七八九十]{1,3})(?: ?(${BEHIND}))?`,
  'y',
)

/** A fraction in words as a percentage, that begins at a position; null where none does. */
export function fractionAt(text: string, at: number): Figure | null {
  FRACTION.lastIndex = at
  const match = FRACTION.exec(text)
  if (!match) return null
  const [raw, before, whole, part, behind] = match
  const share = (100 * chineseNumber(part!)!) / chineseNumber(whole!)!
  const value = Number(share.toFixed(2))
  const qualifier = qualifierOf(before, [behind])
  const end = at + raw.length
  // 三分之二 is not 66.67 % to the last place.
  const about = qualifier === 'exact' && value !== share ? 'about' : qualifier
  return { kind: 'figure', start: at, end, value, unit: 'percent', qualifier: about, doubtful: value > 100 }
}

/** A half in words, 半数 or 过半, that begins at a position; null where none does. */
export function halfAt(text: string, at: number): Figure | null {
  if (!'超过近半一'.includes(text[at]!)) return null
  HALF.lastIndex = at
  const match = HALF.exec(text)
  if (!match) return null
  const more = match[1] || match[2] || match[3] || /^[过超]/.test(match[0])
  const qualifier = match[0].startsWith('近') ? 'nearly' : more ? 'at_least' : 'exact'
  const end = at + match[0].length
  return { kind: 'figure', start: at, end, value: 50, unit: 'percent', qualifier, doubtful: false }
}
