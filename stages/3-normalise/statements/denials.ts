import type { Span } from '../../2-extract/raw-report.ts'
import type { Quantity } from './clues/clue.ts'
import { type Deniable, deniableIn } from './deniable.ts'
import {
  BEHIND,
  BESIDE_REVIEWS,
  DENIAL,
  FAR,
  FIRST_OF_LIST,
  IN_LIST,
  LIST,
  TRAILING,
  UNNAMED,
  VERB,
  YEARS,
} from './denial-words.ts'
import { deniesAll, namesSome } from './denies-all.ts'
import { closed } from './marks.ts'
import { type Topic, topicBefore } from './topics.ts'

/** A figure that is denied: what is 0, and the words that say so. */
export interface Denial extends Span {
  readonly quantity: Quantity
}

const CARRIED: ReadonlySet<Quantity> = new Set(['requests_carried_in', 'requests_carried_out'])
/** That reviews were carried, not requests: 无上年结转的行政诉讼案件. */
const OF_REVIEWS = /^的?(?:行政)?(?:复议|诉讼)/

/** Whether the words of a denial name the thing itself, and nothing that it has. */
function denied(phrase: string, { quantity, words: { words }, unless }: Deniable, none: boolean): number {
  const match = words.exec(phrase)
  if (!match) return -1
  const end = match.index + match[0].length
  if (!deniesAll(phrase.slice(0, match.index), quantity)) return -1
  const alone = quantity === 'requests_received' && BESIDE_REVIEWS.test(phrase.slice(end))
  if (unless.test(alone || quantity === 'processing_fees' ? phrase.slice(0, end) : phrase)) return -1
  if (quantity === 'processing_fees') {
    if (
      !/^(?:因此|就此|因[^，。]{2,8}(?=收取))?(?:[向对][^，。]{0,16})?(?:(?:依申请|政府信息|信息)*公开(?:的)?)?(?:收取|收费|产生|发生|征收|收|任何|信息处理费)/.test(
        phrase,
      )
    )
      return -1
    const last = Math.max(end, phrase.includes('减免') ? 0 : phrase.lastIndexOf('费') + 1)
    return /^(?:$|[、和及。（(）)]|情况|行为|现象|事项|的情况|也[无没未]|等|用)/.test(phrase.slice(last))
      ? last
      : -1
  }
  if (!none && match.index > 0 && !VERB.test(phrase) && !FIRST_OF_LIST.test(phrase)) return -1
  if (none && match.index > 12 && !FAR.test(phrase)) return -1
  const behind = phrase.slice(end)
  if (CARRIED.has(quantity) && OF_REVIEWS.test(behind)) return -1
  return BEHIND.test(behind) ? end : -1
}

/** Where a character of a phrase stands in it as it is printed, with spaces. */
function placeOf(printed: string, phrase: string, character: number): number {
  if (printed.startsWith(phrase)) return character
  let at = 0
  for (let i = 0; ; at++) if (printed[at] === phrase[i] && i++ === character) return at
}

/** The last things of a list are told apart from the first by where their own words begin. */
function spansOf(from: number, start: number, printed: string, phrase: string, none: boolean): Denial[] {
  const found: Denial[] = []
  for (const thing of deniableIn(phrase)) {
    const length = denied(phrase, thing, none)
    if (length >= 0)
      found.push({
        quantity: thing.quantity,
        start: start + placeOf(printed, phrase, thing.words.words.exec(phrase)!.index),
        end: start + placeOf(printed, phrase, length - 1) + 1,
      })
  }
  if (found.length === 0) return found
  found.sort((a, b) => a.end - b.end)
  return found
    .map((one, i) => ({ ...one, start: i === 0 ? from : Math.max(one.start, found[i - 1]!.end) }))
    .filter((one) => one.end > one.start)
}

const [NOT_YET, NOT_HAD, NONE, NOT, STORED, WADED, CHARGED] = [...'未没无不存涉收'].map((sign) =>
  sign.charCodeAt(0),
)

/** Where the next denial in `text[from..end)` begins, with the word before its sign; -1 where there is none. */
function nextDenial(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== NOT_YET && code !== NOT_HAD && code !== NONE && code !== NOT) continue
    const next = text.charCodeAt(at + 1)
    // 申请均不涉及行政许可 is of the requests.
    const wades = next === WADED && text[at + 2] === '及' && !(at > from && '均都皆'.includes(text[at - 1]!))
    if (code === NOT && next !== STORED && next !== CHARGED && !wades) continue
    return at > from && '均都皆从并暂既尚'.includes(text[at - 1]!) ? at - 1 : at
  }
  return -1
}

/** How far back the things begin that words at the end of a clause are of. */
const LIST_REACH = 48

/** The things that a clause of `text` lists up to `at`: 行政复议、行政诉讼 before 均为0件. The last ends at `end`. */
export function listedBefore(text: string, prose: Span, at: number, end: number): Denial[] {
  const from = Math.max(prose.start, at - LIST_REACH)
  const phrase = LIST.exec(text.slice(from, at))![0]
  const start = at - phrase.length
  const found: Denial[] = []
  for (const { quantity, words, unless } of deniableIn(phrase)) {
    const match = words.words.exec(phrase)
    if (!match || quantity === 'processing_fees') continue
    const behind = match.index + match[0].length
    // Requests are followed by what came of them: 依申请公开、行政复议均为零 lists both.
    const judged = quantity === 'requests_received' ? phrase.slice(0, behind) : phrase
    if (unless.test(judged)) continue
    if (namesSome(phrase.slice(0, match.index))) continue
    if (!IN_LIST.test(phrase.slice(behind))) continue
    found.push({ quantity, start: start + match.index, end: start + behind })
  }
  found.sort((a, b) => a.start - b.start)
  const last = found.pop()
  return last ? [...found, { ...last, end }] : []
}

function trailingAt(text: string, prose: Span, at: number): Denial[] {
  TRAILING.lastIndex = at
  if (!TRAILING.test(text) || TRAILING.lastIndex > prose.end) return []
  const named = '：:'.includes(text[at - 1]!) ? at - 1 : at
  return listedBefore(text, prose, named, TRAILING.lastIndex)
}

/** Whether a denial follows what is said of requests, or of reviews of what was answered to them. */
function onRequests(text: string, { start }: Span, { end }: Denial, under: Topic | null): boolean {
  const topic = topicBefore(text, start, end) ?? under
  return topic === 'request' || (topic === 'review' && /申请|信息公开/.test(text.slice(start, end)))
}

/** What the words from a sign of denial on deny. */
function leadingAt(text: string, prose: Span, match: RegExpExecArray, under: Topic | null): Denial[] {
  const printed = match[1]!
  const phrase = closed(printed)
  if (/\d/.test(phrase.replace(YEARS, ''))) return []
  const start = match.index + match[0].length - printed.length
  const bare = UNNAMED.exec(phrase)
  const spoken = bare && (topicBefore(text, prose.start, match.index) ?? under ?? 'request')
  if (bare && spoken === 'request')
    return [
      {
        quantity: 'requests_received',
        start: match.index,
        end: start + placeOf(printed, phrase, bare[0].length - 1) + 1,
      },
    ]
  const none = /无|不存在|不涉及/.test(match[0].slice(0, match[0].length - phrase.length))
  return spansOf(match.index, start, printed, phrase, none).filter(
    (one) =>
      one.quantity !== 'processing_fees' ||
      onRequests(text, prose, one, under) ||
      /处理费|检索|任何费用|信息公开[^，。]{0,4}费/.test(phrase) ||
      /(?:信息公开|提供政府信息)[^。；]*$/.test(
        text.slice(Math.max(prose.start, match.index - 40), match.index),
      ),
  )
}

/**
 * What a stretch of prose says that there was none of, in order, spans apart from each other: 未发生复议、诉讼 is both.
 *
 * @param under what the heading of the stretch speaks of
 */
export function denialsIn(text: string, prose: Span, under: Topic | null): Denial[] {
  const found: Denial[] = []
  for (let at = nextDenial(text, prose.start, prose.end); at >= 0; at = nextDenial(text, at, prose.end)) {
    const trailing = trailingAt(text, prose, at).filter(({ start }) => start >= (found.at(-1)?.end ?? 0))
    found.push(...trailing)
    if (trailing.length > 0) {
      at = TRAILING.lastIndex
      continue
    }
    DENIAL.lastIndex = at
    const match = DENIAL.exec(text)
    at = match ? DENIAL.lastIndex : at + 2
    if (match && DENIAL.lastIndex <= prose.end) found.push(...leadingAt(text, prose, match, under))
  }
  return found
}
