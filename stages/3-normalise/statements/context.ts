import type { Figure } from '../../2-extract/prose/scan.ts'
import type { Span } from '../../2-extract/raw-report.ts'
import { speaksOfRequests } from './of-requests.ts'

/** What stands around a figure, as far as it tells what is counted. */
export interface Context {
  /** From the last comma or figure to the figure, which is `#`, and on to the next mark or figure. */
  readonly near: string
  /** `near` up to the figure. */
  readonly before: string
  /** From the last full stop or semicolon to the figure. */
  readonly part: string
  /** From the last full stop or semicolon, or the figure before in it, to the figure. */
  readonly run: string
  /** What the paragraph spoke of last before the figure, or its heading; looked for when it is asked for. */
  readonly topic: () => Topic | null
  /** The end of what stands in the paragraph before `part`; looked for when it is asked for. */
  readonly earlier: () => string
  /** What follows the figure, over the next mark; looked for when it is asked for. */
  readonly next: () => string
  /** From the last full stop or semicolon to the mark or figure behind the figure, in the text. */
  readonly sentence: Span
}

/** What a paragraph speaks of: the last of these words before a figure. */
export const TOPICS = {
  review: '(?:行政)?(?:复议|诉讼)(?:申请)?',
  elsewhere:
    '(?:协查|听证|复核|复查|延期|撤回|更正|许可|登记|备案|救助|补贴|援助|赔偿|仲裁|鉴定|资助|职称|执业|资金|专项|津贴|补助|开办|办事|项目|注册|资质|资格|入学|入园|贷款|低保|住房|变更|验收|建房|宅基地|用地|准入|查询|查阅|检测|认定|报名|服务)(?:的)?申请|申请(?:办理)?(?:生育|婚姻|不动产|户[口籍]|医师|护士|企业|工商|低保|医疗|临时|困难|住房|公租房|法律|就业|创业|失业|工伤|残疾|农机|卫生)[一-龥]{0,4}(?:登记|许可|注册|备案|补[贴助]|救助|援助|证)|行政审批|信访|举报|投诉',
  request: '申请',
  hotline: '热线|工单',
  mailbox: '信箱|留言|来信',
  proposal: '建议|提案|议案',
  normative: '规范性文件',
  training: '培训',
} as const
export type Topic = keyof typeof TOPICS

const NAMES = Object.keys(TOPICS) as Topic[]
const WORDS = NAMES.map((topic) => new RegExp(`^(?:${TOPICS[topic]})$`))
const ELSEWHERE = new RegExp(TOPICS.elsewhere)
const TOPIC = new RegExp(Object.values(TOPICS).join('|'), 'g')
/** What joins a figure to the one before it in a list. */
const JOINED = /^(?:、|以及|[和及与](?!时|其|会|解|谐))(?=.)/
/** What ends the words behind a figure where another figure follows: 专职2名工作人员和5名. */
const JOINS_NEXT = /^.+(?:、|以及|[和及与])$/
/** What leads to the next figure behind one: 建议6件和提案9件. */
const NEXT = /(?:以及|[和及与]).*$/
/** Words that say how many and not of what: that stands in the clause before, or before the bracket. */
const OF_CLAUSE_BEFORE =
  /^(?:全年|年内|20\d\d年度?|本年度?|总共|共计|共|合计|总计|累计|总数|数量|有|为|是|达到?)*$/
const REACH = 160
/** How much of the paragraph before a sentence may tell what it is about. */
const EARLIER = 60
const NEAR = 48
/** Longest beginning of a sentence that is looked at: one without an end costs no more. */
const SENTENCE_REACH = 400
const AFTER = 16

/** The last topic named in `text[from..to)`, no more than a few sentences back. */
export function topicBefore(text: string, from: number, to: number): Topic | null {
  const last = text
    .slice(Math.max(from, to - REACH), to)
    .match(TOPIC)
    ?.at(-1)
  return last === undefined ? null : NAMES[WORDS.findIndex((words) => words.test(last))]!
}

/** Longest heading of a paragraph, with its number. */
const HEADING_REACH = 28
const NUMBERED = /^[ \t#*]*[（(]? ?(?:[一二三四五六七八九十]{1,2}|\d{1,2}) ?[）)、.．][ *]*[^\n。：:，,；;]*/
const BARE = /^[ \t#*]*[^\n。：:，,；;]*$/

/**
 * What a heading says that the paragraphs below it are about: that of a numbered paragraph, or a short line of its
 * own. Null where it names no topic; undefined where the stretch has no heading.
 */
export function headingTopic(text: string, { start, end }: Span): Topic | null | undefined {
  const opening = text.slice(start, Math.min(end, start + HEADING_REACH))
  const heading = NUMBERED.exec(opening) ?? (end - start < HEADING_REACH ? BARE.exec(opening) : null)
  return heading ? topicBefore(heading[0], 0, heading[0].length) : undefined
}

/** The sentence of `text[start..end)`, on to the mark behind it. */
export function sentenceOf(text: string, prose: Span, start: number, end: number): Span {
  return {
    start: behindLast(SENTENCE, text, Math.max(prose.start, start - SENTENCE_REACH), start),
    end: firstOf(FOLLOWING, text, end, Math.min(prose.end, end + AFTER)),
  }
}

/** Marks by the parts that they end, as bits: a sentence with its semicolons, a clause, what follows a figure; and spaces. */
const SENTENCE = 1
const CLAUSE = 2
const FOLLOWING = 4
const SPACE = 8
const MARKS = (() => {
  const marks = new Uint8Array(65_536)
  const mark = (characters: string, as: number) => {
    for (const character of characters) marks[character.charCodeAt(0)]! |= as
  }
  mark('。；;！!\n', SENTENCE)
  mark('，,：:（(', CLAUSE)
  mark('，。；、,;:：（）()！\n', FOLLOWING)
  mark('\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff*', SPACE)
  mark('\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', SPACE)
  return marks
})()

/** A text without spaces and marks of bold type. */
export function closed(text: string): string {
  let kept = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!(MARKS[text.charCodeAt(at)]! & SPACE)) continue
    kept += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : kept + text.slice(from)
}

/** The position behind the last mark of a kind in `text[from..to)`; `from` where none stands there. */
function behindLast(kind: number, text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    // A bracket that is closed before the figure parts no clause: 新闻发布会（通气会）9次.
    if (kind === CLAUSE && '）)'.includes(text[at]!)) at = openingOf(text, from, at)
    else if (MARKS[text.charCodeAt(at)]! & kind) return at + 1
  }
  return from
}

/** Longest bracket that is passed over. */
const BRACKET_REACH = 20

/** Where the bracket opens that `text[at]` closes; `at` where that is not near. */
function openingOf(text: string, from: number, at: number): number {
  const stop = Math.max(from, at - BRACKET_REACH)
  for (let i = at - 1; i >= stop && !'。；\n）)'.includes(text[i]!); i--)
    if ('（('.includes(text[i]!)) return i
  return at
}

/** The position of the first mark of a kind in `text[from..to)`; `to` where none stands there. */
function firstOf(kind: number, text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (MARKS[text.charCodeAt(at)]! & kind) return at
  return to
}

/**
 * The context of a figure in a stretch of prose.
 *
 * @param before the figure before it in the stretch
 * @param after where the next figure begins
 * @param under what the heading of the paragraph speaks of
 */
export function contextOf(
  text: string,
  prose: Span,
  figure: Figure,
  before: Figure | undefined,
  after: number | undefined,
  under: Topic | null,
): Context {
  const { start, end } = figure
  const part = behindLast(SENTENCE, text, Math.max(prose.start, start - SENTENCE_REACH), start)
  const run = Math.max(part, before?.end ?? 0)
  const near = Math.max(behindLast(CLAUSE, text, run, start), start - NEAR)
  const stop = firstOf(FOLLOWING, text, end, Math.min(after ?? prose.end, prose.end, end + AFTER))
  const joined = before && near === before.end
  const clause = closed(text.slice(near, start))
  const own = joined
    ? clause.replace(JOINED, '').replace(JOINS_NEXT, '')
    : withBefore(clause, text, run, near, figure)
  const toRun = run === near && !joined ? own : closed(text.slice(run, start))
  const behind = closed(text.slice(end, stop))
  return {
    near: `${own}#${stop === after ? behind.replace(NEXT, '') : behind}`,
    before: own,
    part: part === run ? toRun : closed(text.slice(part, start)),
    run: toRun,
    topic: () => {
      const topic = topicBefore(text, prose.start, stop) ?? under
      if ((topic === null || topic === 'mailbox') && speaksOfRequests(text, prose, start)) return 'request'
      if (topic !== 'request') return topic
      const spoken = text.slice(Math.max(prose.start, stop - SENTENCE_REACH), stop)
      // 申请 without 公开 are those of the heading, or of another matter that was named before.
      if (spoken.includes('公开')) return topic
      return under === 'elsewhere' || ELSEWHERE.test(spoken) ? 'elsewhere' : topic
    },
    earlier: () => closed(text.slice(Math.max(prose.start, part - EARLIER), part)),
    next: () => closed(text.slice(end, Math.min(prose.end, end + AFTER))),
    sentence: { start: part, end: stop },
  }
}

/** A clause, with the one before it where its own words do not say what is counted: 政府信息公开申请，共12件. */
function withBefore(clause: string, text: string, run: number, near: number, { unit }: Figure): string {
  if (near - 1 <= run || !OF_CLAUSE_BEFORE.test(clause)) return clause
  if (clause === '' && (unit === null || !'：:（('.includes(text[near - 1]!))) return clause
  const from = Math.max(behindLast(CLAUSE, text, run, near - 1), near - NEAR)
  return closed(text.slice(from, near - 1)) + clause
}
