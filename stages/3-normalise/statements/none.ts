import type { Figure } from '../../2-extract/prose/scan.ts'
import type { Quantity } from './clues/clue.ts'
import { closed, sentenceOf } from './context.ts'
import { type Denial, listedBefore } from './denials.ts'
import type { Setting, Stated } from './stated.ts'
import { deniedElsewhere } from './traps.ts'

/** What is counted in times. */
const HAPPENS: ReadonlySet<Quantity> = new Set(['press_conferences', 'interviews', 'trainings', 'open_days'])

/** Things that are said to be none, in words or with a 0 for all of them. */
export const none = (
  { text, prose, under }: Setting,
  { quantity, start, end }: Denial,
  denied: boolean,
): Stated => ({
  quantity,
  start,
  end,
  value: 0,
  unit: quantity === 'processing_fees' ? 'CNY' : HAPPENS.has(quantity) ? 'time' : 'item',
  qualifier: 'exact',
  subject: null,
  partOf: null,
  wording: { span: { start, end }, sentence: sentenceOf(text, prose, start, end), under, denied, list: null },
})

/** A way in which requests come, before it is said that none came. */
const ONE_WAY = /其他|网络|网上|信函|当面|窗口|邮箱|(?<!各|类|种|所有)渠道/

/** Whether a denial is of another year, a part of it or another body: 下半年未发生行政诉讼. */
export function ofAnother({ text, prose, author }: Setting, { quantity, start, end }: Denial): boolean {
  const from = sentenceOf(text, prose, start, end).start
  const clause = Math.max(from, text.lastIndexOf('，', start - 1) + 1)
  const near = closed(text.slice(clause, end))
  // 行政复议后未提起诉讼 is what became of the reviews.
  if (quantity === 'litigations' && /复议(?:案件|决定)?后/.test(near)) return true
  if (quantity === 'requests_received' && ONE_WAY.test(text.slice(clause, start))) return true
  return deniedElsewhere(closed(text.slice(from, end)), near, author, quantity)
}

const FOR_ALL = /(?:均|都|皆|分别)?(?:为|是|有)? ?$/

/** The things that a 0 is said of, where they are several: 行政复议、行政诉讼均为0件. */
export function jointZeros({ text, prose }: Setting, { start, end, value, unit }: Figure): Denial[] {
  if (value !== 0 || (unit !== null && unit !== 'item' && unit !== 'time')) return []
  const all = FOR_ALL.exec(text.slice(Math.max(prose.start, start - 4), start))
  const listed = all ? listedBefore(text, prose, start - all[0].length, end) : []
  return listed.length > 1 && !/\d/.test(text.slice(listed[0]!.start, start)) ? listed : []
}

/** Whether a figure is the 一例 of a denial that says of what there was not one. */
export const isOneDenied = ({ quantity, value, start, end }: Stated, denials: readonly Denial[]): boolean =>
  quantity === null && value === 0 && denials.some((one) => one.start < start && end < one.end)
