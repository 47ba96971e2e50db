import type { Span } from '../raw-report.ts'
import { KINDS, type SetAsideKind } from './kinds.ts'
import { NUMERALS } from './numerals.ts'
import { BEFORE, COUNTER } from './patterns.ts'
import { BRACKET, DIGIT, hasNumber, LEADING, MARKED, NUMERAL } from './starts.ts'

/** A number in prose that states nothing, and what it is. */
export interface SetAside extends Span {
  readonly kind: SetAsideKind
}

/** Kinds by the class of what they begin with. */
const KINDS_BY_START: Readonly<Record<number, readonly (keyof typeof KINDS)[]>> = {
  [DIGIT]: [
    'formula',
    'place',
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
  [NUMERAL]: ['slogan', 'place', 'date', 'year', 'period', 'ordinal', 'outline', 'vague'],
  [MARKED]: ['slogan', 'document_number', 'article', 'ordinal'],
  [BRACKET]: ['document_number', 'outline'],
  [LEADING]: ['slogan', 'ordinal', 'vague'],
}

const ASIDE = new Map(
  Object.entries(KINDS_BY_START).map(([start, kinds]) => [
    Number(start),
    { kinds, pattern: new RegExp(kinds.map((kind) => `(${KINDS[kind]})`).join('|'), 'y') },
  ]),
)
/** Short quoted words are names, those in title marks always: what closes them, and the most that stands between. */
const QUOTES: Readonly<Record<string, readonly [closing: string, most: number]>> = {
  '“': ['”', 14],
  '"': ['"', 14],
  '《': ['》', 60],
}
/** A figure in quotes; measures that are known by their number (“30条”, “惠企20条”) are names. */
const COUNTED = new RegExp(`^(?!.(?:\\d+|[一-龥]{2,6}\\d+)条[”"]$).*\\d ?(?:${COUNTER})`)

/** Quoted words with a number in them, which are a name; null where they are none. */
export function quotedAt(text: string, at: number): SetAside | null {
  const [closing, most] = QUOTES[text[at]!]!
  let end = at + 1
  while (end <= at + most && text[end] !== closing && text[end] !== '\n') end++
  if (end === at + 1 || text[end] !== closing || !hasNumber(text, at, end)) return null
  if (COUNTED.test(text.slice(at, end + 1))) return null
  return { kind: 'name', start: at, end: end + 1 }
}

/** What is set aside at a position, where something of a class begins; null where nothing is. */
export function asideAt(text: string, at: number, start: number): SetAside | null {
  const { kinds, pattern } = ASIDE.get(start)!
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return null
  const kind = kinds.find((_, i) => match[i + 1] !== undefined)!
  return { kind, start: at, end: at + match[0].length }
}

const LONGER = new RegExp(`(?:${BEFORE})(?:达到?|了)? ?(?=[\\d${NUMERALS}])(?:${KINDS.period})`, 'y')

/** A period with the word that qualifies it: 超过3个月, 近三年. */
export function periodAt(text: string, at: number): SetAside | null {
  LONGER.lastIndex = at
  return LONGER.test(text) ? { kind: 'period', start: at, end: LONGER.lastIndex } : null
}

const NUMBER = new RegExp(`[0-9]+(?:[.,][0-9]+)*|[${NUMERALS}]+`, 'y')

/** A numeral that counts nothing. */
export function wordAt(prose: string, at: number): SetAside | null {
  NUMBER.lastIndex = at
  const match = NUMBER.exec(prose)
  return match && { kind: 'word', start: at, end: at + match[0].length }
}
