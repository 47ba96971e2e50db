import type { Span } from '../../2-extract/raw-report.ts'
import type { Quantity } from './clues/clue.ts'
import { type Topic, topicBefore } from './context.ts'
import { type Deniable, deniableIn } from './deniable.ts'

/** A figure that is denied: what is 0, and the words that say so. */
export interface Denial extends Span {
  readonly quantity: Quantity
}

const DENIAL =
  /[均都皆从并暂既尚]?(?:未曾|未有|未|没有|没|无|不存在|不涉及|不(?=收))([^。；，,;！\n\t|未没]{1,60}(?:(?<=公开而?|因)未[^。；，,;！\n\t|未没]{1,40})?(?:、也?(?:未|没有)[^。；，,;！\n\t|]{1,40})?)/y
/** What happens or arrives, before what is denied. */
const VERB =
  /^(?:曾|有|任何|人员?|干部|(?:工作|申请)人员?|自然人|公民|群众|公众|单位|个人|法人|(?:其他)?组织|社会|、|和|或者?|及)*(?:一[起例件宗]|申请|要求(?:公开|提供|获取)|提出|提交|与(?:政府|政务)?信息公开|对|针对|就|承办|承接|办理|开展|进行|下达|接?收到|收悉|接到|接收|受理|新收|发生|产生|出现|涉及|存在|有|引发|引起|导致|因|被|受到|收取|收费|征收|收|提起|向|办理|作出|做出|实施|采取|应公开|履行|应诉|(?:组织|单独|专门)(?:召开|举办|举行|开展))/
/** The first of several things, without a verb before it: 没有行政复议、行政诉讼案件发生. */
const FIRST_OF_LIST =
  /^(?:依申请公开|(?:(?:政府)?信息公开(?:的|类)?)?(?:行政)?(?:复议|诉讼|许可|处罚|强制))[^、和及与或，]{0,6}[、和及与或]/
/** Requests in a list with reviews, which are none of theirs. */
const BESIDE_REVIEWS = /^(?:申请|件|事项)?[、和及与或](?!.*(?:[逾超延]期|投诉|纠纷))/
/** What may follow the thing that is denied. */
const BEHIND =
  /^(?:$|活动|班$|会$|工作$|事件|的?(?:事件|情况发生)|[、和及或与。（(]|以及|或者|案件|案|件|情况|事项|的?(?:情况|事项|案件|现象|情形|行为|问题|事件|请求|要求|申请)|等|行政诉讼|出台|制发|印发|(?:发生|产生|出现)(?:$|的)|申请(?:$|案件|情况|、|和|及|或)|诉讼)/

/** What lets the thing stand far behind 无: the things of a list before it, who would do it, and what for. */
const FAR =
  /复议(?:案件|申请)?[、和及与或]|^(?:任何|公民|法人|自然人|群众|公众|申请人|工作人员|干部|单位|个人|因[不未]|应公开)/

/** Whether the words of a denial name the thing itself, and nothing that it has. */
function denied(phrase: string, { quantity, words: { words }, unless }: Deniable, none: boolean): number {
  const match = words.exec(phrase)
  if (!match) return -1
  const end = match.index + match[0].length
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
    return /^(?:$|[、和及。（(]|情况|行为|现象|事项|的情况|也[无没未]|等|用)/.test(phrase.slice(last))
      ? last
      : -1
  }
  if (!none && match.index > 0 && !VERB.test(phrase) && !FIRST_OF_LIST.test(phrase)) return -1
  if (none && match.index > 12 && !FAR.test(phrase)) return -1
  return BEHIND.test(phrase.slice(end)) ? end : -1
}

/** The last things of a list are told apart from the first by where their own words begin. */
function spansOf(from: number, start: number, phrase: string, none: boolean): Denial[] {
  const found: Denial[] = []
  for (const thing of deniableIn(phrase)) {
    const length = denied(phrase, thing, none)
    if (length >= 0)
      found.push({
        quantity: thing.quantity,
        start: start + thing.words.words.exec(phrase)!.index,
        end: start + length,
      })
  }
  if (found.length === 0) return found
  found.sort((a, b) => a.end - b.end)
  return found
    .map((one, i) => ({ ...one, start: i === 0 ? from : Math.max(one.start, found[i - 1]!.end) }))
    .filter((one) => one.end > one.start)
}

/** Requests without a name, which are those of the report where it speaks of no others. */
const UNNAMED =
  /^(?:曾)?(?:接?收到|收到过|接到|接到过|收到了)(?:任何|相关|有关|此类|公众|群众|书面)?(?:的)?申请(?=$|件?$|的?情况$)|^申请(?=$|情况$)/

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
const LIST = /[^。；，,;：:！（(\n\t|]*$/
/** What may stand between a thing of a list and the next, or the words that are said of all. */
const IN_LIST =
  /^(?:案件|案|申请|事项|情况|件数|数量|总数|件|数)*(?:等(?:情况|事项|案件|方面)?)?(?: *(?:$|[、和及与或]))/

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
    if (!IN_LIST.test(phrase.slice(behind))) continue
    found.push({ quantity, start: start + match.index, end: start + behind })
  }
  found.sort((a, b) => a.start - b.start)
  const last = found.pop()
  return last ? [...found, { ...last, end }] : []
}

/** Words at the end of a clause that deny what it lists: 行政复议、行政诉讼均未发生. */
const TRAILING =
  /[均都皆]?(?:未|没有)(?:曾)?(?:发生|产生|出现|涉及|收到|接到|受理)(?= *(?:[。；，,;！\n]|$))|[均都皆]?无(?= *(?:[。；，,;！\n]|$))/y

function trailingAt(text: string, prose: Span, at: number): Denial[] {
  TRAILING.lastIndex = at
  if (!TRAILING.test(text) || TRAILING.lastIndex > prose.end) return []
  const named = '：:'.includes(text[at - 1]!) ? at - 1 : at
  return listedBefore(text, prose, named, TRAILING.lastIndex)
}

/** What the words from a sign of denial on deny. */
function leadingAt(text: string, prose: Span, match: RegExpExecArray, under: Topic | null): Denial[] {
  const phrase = match[1]!
  if (/\d/.test(phrase)) return []
  const start = match.index + match[0].length - phrase.length
  const bare = UNNAMED.exec(phrase)
  const spoken = bare && (topicBefore(text, prose.start, match.index) ?? under ?? 'request')
  if (bare && spoken === 'request')
    return [{ quantity: 'requests_received', start: match.index, end: start + bare[0].length }]
  const none = /无|不存在|不涉及/.test(match[0].slice(0, match[0].length - phrase.length))
  return spansOf(match.index, start, phrase, none).filter(
    (one) =>
      one.quantity !== 'processing_fees' ||
      (topicBefore(text, prose.start, one.end) ?? under) === 'request' ||
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
