import type { Span } from '../../2-extract/raw-report.ts'
import type { Quantity } from './clues/clue.ts'
import { topicBefore } from './context.ts'

/** A figure that is denied: what is 0, and the words that say so. */
export interface Denial extends Span {
  readonly quantity: Quantity
}

const DENIAL =
  /[均从并暂既]?(?:未曾|未有|未|没有|没|无|不存在)([^。；，,;！\n\t|未没]{1,60}(?:、也?(?:未|没有)[^。；，,;！\n\t|]{1,40})?)/y
/** What happens or arrives, before what is denied. */
const VERB =
  /^(?:曾|再|有)?(?:接?收到|收悉|接到|接收|受理|新收|发生|产生|出现|涉及|存在|有|引发|因|被|收取|收费|征收|收|提起|向|办理)/
/** What may follow the thing that is denied. */
const BEHIND =
  /^(?:$|[、和及或与。（(]|以及|或者|案件|案|件|情况|事项|的?(?:情况|事项|案件|现象|情形|行为)|申请(?:$|案件|情况|、|和|及|或)|诉讼)/

/** What can be denied: its words, and what makes it another thing. */
const DENIABLE: readonly { readonly quantity: Quantity; readonly words: RegExp; readonly unless: RegExp }[] =
  [
    {
      quantity: 'requests_received',
      words:
        /(?:依申请公开(?:政府信息)?(?:的)?(?:申请|事项|件|信息|材料)?|(?:政府|政务)?信息公开(?:的)?申请|信息公开的?申请|公开申请|申请公开(?:政府信息)?|公开[^，。]{0,10}信息的申请|依申请(?:事项|件)?)/,
      unless:
        /复议|诉讼|逾期|延期|超期|积压|网络|信函|当面|费|咨询|提供|答复|办结|结转|纠纷|投诉|纠错|引起|引发|因|自然人|企业|重复/,
    },
    {
      quantity: 'reconsiderations',
      words: /(?:行政)?复议/,
      unless: /复议[^、和及或]*(?:纠正|维持|撤销|败诉|驳回|被|后)|审理|应诉/,
    },
    {
      quantity: 'litigations',
      words: /(?:行政)?诉讼/,
      unless: /诉讼[^、和及或]*(?:纠正|维持|撤销|败诉|驳回|被|后)|审理|应诉|败诉/,
    },
    { quantity: 'accountability_cases', words: /责任追究|问责|追责/, unless: /泄密/ },
    {
      quantity: 'processing_fees',
      words: /(?:信息处理|检索|复制|邮寄)?费用?|收费/,
      unless: /减免|行政事业|罚|经费|花费|免费/,
    },
  ]

/** Whether the words of a denial name the thing itself, and nothing that it has. */
function denied(
  phrase: string,
  { quantity, words, unless }: (typeof DENIABLE)[number],
  none: boolean,
): number {
  const match = words.exec(phrase)
  if (!match) return -1
  const end = match.index + match[0].length
  if (unless.test(quantity === 'processing_fees' ? phrase.slice(0, end) : phrase)) return -1
  if (quantity === 'processing_fees') {
    if (!/^(?:因此|就此)?(?:向[^，。]{0,16})?(?:收取|收费|产生|发生|征收|收|任何|信息处理费)/.test(phrase))
      return -1
    const last = Math.max(end, phrase.includes('减免') ? 0 : phrase.lastIndexOf('费') + 1)
    return /^(?:$|[、和及。（(]|情况|的情况|也[无没未]|等|用)/.test(phrase.slice(last)) ? last : -1
  }
  if (!none && !VERB.test(phrase) && match.index > 0) return -1
  if (none && match.index > 12) return -1
  return BEHIND.test(phrase.slice(end)) ? end : -1
}

/** The last things of a list are told apart from the first by where their own words begin. */
function spansOf(from: number, start: number, phrase: string, none: boolean): Denial[] {
  const found: Denial[] = []
  for (const thing of DENIABLE) {
    const length = denied(phrase, thing, none)
    if (length >= 0)
      found.push({
        quantity: thing.quantity,
        start: start + thing.words.exec(phrase)!.index,
        end: start + length,
      })
  }
  found.sort((a, b) => a.end - b.end)
  return found
    .map((one, i) => ({ ...one, start: i === 0 ? from : Math.max(one.start, found[i - 1]!.end) }))
    .filter((one) => one.end > one.start)
}

const [NOT_YET, NOT_HAD, NONE, NOT, STORED] = [...'未没无不存'].map((sign) => sign.charCodeAt(0))

/** Where the next denial in `text[from..end)` begins, with the word before its sign; -1 where there is none. */
function nextDenial(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== NOT_YET && code !== NOT_HAD && code !== NONE && code !== NOT) continue
    if (code === NOT && text.charCodeAt(at + 1) !== STORED) continue
    return at > from && '均从并暂既'.includes(text[at - 1]!) ? at - 1 : at
  }
  return -1
}

/** What a stretch of prose says that there was none of, in order, spans apart from each other: 未发生复议、诉讼 is both. */
export function denialsIn(text: string, prose: Span): Denial[] {
  const found: Denial[] = []
  for (let at = nextDenial(text, prose.start, prose.end); at >= 0; at = nextDenial(text, at, prose.end)) {
    DENIAL.lastIndex = at
    const match = DENIAL.exec(text)
    at = match ? DENIAL.lastIndex : at + 2
    if (!match || DENIAL.lastIndex > prose.end) continue
    const phrase = match[1]!
    if (/\d/.test(phrase)) continue
    const from = match.index
    const start = from + match[0].length - phrase.length
    const none = /无|不存在/.test(match[0].slice(0, match[0].length - phrase.length))
    for (const one of spansOf(from, start, phrase, none))
      if (
        one.quantity !== 'processing_fees' ||
        topicBefore(text, prose.start, one.end) === 'request' ||
        /处理费|检索|任何费用/.test(phrase)
      )
        found.push(one)
  }
  return found
}
