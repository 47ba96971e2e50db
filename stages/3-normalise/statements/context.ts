import type { Figure } from '../../2-extract/prose/figures.ts'
import type { Span } from '../../2-extract/raw-report.ts'
import { behindLast, CLAUSE, closed, FOLLOWING, firstOf, SENTENCE } from './marks.ts'
import { speaksOfRequests } from './of-requests.ts'
import { ELSEWHERE, OTHER_APPLICATIONS, type Topic, topicBefore } from './topics.ts'

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

/** What joins a figure to the one before it in a list. */
const JOINED = /^(?:、|以及|[和及与](?!时|其|会|解|谐))(?=.)/
/** What ends the words behind a figure where another figure follows: 专职2名工作人员和5名. */
const JOINS_NEXT = /^.+(?:、|以及|[和及与])$/
/** What leads to the next figure behind one: 建议6件和提案9件. */
const NEXT = /(?:以及|[和及与]).*$/
/** Words that say how many and not of what: that stands in the clause before, or before the bracket. */
const OF_CLAUSE_BEFORE =
  /^(?:全年|年内|20\d\d年度?|本年度?|总共|共计|共|合计|总计|累计|总数|数量|有|为|是|达到?)*$/
/** How much of the paragraph before a sentence may tell what it is about. */
const EARLIER = 60
const NEAR = 48
/** Longest beginning of a sentence that is looked at: one without an end costs no more. */
const SENTENCE_REACH = 400
const AFTER = 16

/** The sentence of `text[start..end)`, on to the mark behind it. */
export function sentenceOf(text: string, prose: Span, start: number, end: number): Span {
  return {
    start: behindLast(SENTENCE, text, Math.max(prose.start, start - SENTENCE_REACH), start),
    end: firstOf(FOLLOWING, text, end, Math.min(prose.end, end + AFTER)),
  }
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
  // A dozen clues ask for it in turn.
  let topic: Topic | null | undefined
  return {
    near: `${own}#${stop === after ? behind.replace(NEXT, '') : behind}`,
    before: own,
    part: part === run ? toRun : closed(text.slice(part, start)),
    run: toRun,
    topic: () => {
      if (topic === undefined) topic = topicAt(text, prose, start, stop, under)
      return topic
    },
    earlier: () => closed(text.slice(Math.max(prose.start, part - EARLIER), part)),
    next: () => closed(text.slice(end, Math.min(prose.end, end + AFTER))),
    sentence: { start: part, end: stop },
  }
}

/** What the paragraph of a figure at `start` spoke of last, up to the mark or figure behind it at `stop`. */
function topicAt(text: string, prose: Span, start: number, stop: number, under: Topic | null): Topic | null {
  const topic = topicBefore(text, prose.start, stop) ?? under
  if ((topic === null || topic === 'mailbox') && speaksOfRequests(text, prose, start)) return 'request'
  if (topic !== 'request') return topic
  const spoken = text.slice(Math.max(prose.start, stop - SENTENCE_REACH), stop)
  // 申请 without 公开 are those of the heading, or of another matter that was named before.
  if (spoken.includes('公开')) return topic
  if (under === 'elsewhere' || OTHER_APPLICATIONS.test(spoken)) return 'elsewhere'
  // Below a heading on requests another matter is over with its sentence.
  const matter = under === 'request' ? spoken.slice(spoken.lastIndexOf('。') + 1) : spoken
  return ELSEWHERE.test(matter) ? 'elsewhere' : topic
}

/** A clause, with the one before it where its own words do not say what is counted: 政府信息公开申请，共12件. */
function withBefore(clause: string, text: string, run: number, near: number, { unit }: Figure): string {
  if (near - 1 <= run || !OF_CLAUSE_BEFORE.test(clause)) return clause
  if (clause === '' && (unit === null || !'：:（('.includes(text[near - 1]!))) return clause
  const from = Math.max(behindLast(CLAUSE, text, run, near - 1), near - NEAR)
  return closed(text.slice(from, near - 1)) + clause
}
