import type { Figure } from '../../2-extract/prose/figures.ts'
import type { Quantity } from './clues/clue.ts'
import { sentenceOf } from './context.ts'
import { type Denial, listedBefore } from './denials.ts'
import { EVENTS } from './events.ts'
import { closed } from './marks.ts'
import type { Setting } from './settled.ts'
import type { Stated } from './stated.ts'
import { alone, deniedElsewhere } from './traps.ts'
import { isGovernment } from './whole-area.ts'

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

/** What follows an answer that somebody does not accept. */
const REVIEWS: ReadonlySet<Quantity> = new Set(['reconsiderations', 'litigations'])

/** A way in which requests come, before it is said that none came. */
const ONE_WAY = /其他(?!组织|社会组织)|网络|网上|信函|当面|窗口|邮箱|留言|(?<!各|类|种|所有)渠道/

/** What reviews are on that are said to be none, where it is no answer to a request: 因招生未发生行政诉讼. */
const OTHER_MATTER =
  /(?:因|针对|涉及?|就|关于|围绕)(?![我本其]|[^，。；]*(?:信息|公开|答复|申请|此|依法|条例))[^，。；]{2,}|[一-龥](?:领域|类)(?:内)?(?:未|没|无)/

/** Bodies that are counted and had none: 受理点45个，均未收到申请. */
const NONE_OF_THESE = /\d+余?[个所家][^，。；]{0,6}，[^，。；]{0,6}[均都](?:未|没有|无)/

/** Who has none, where it may not be the author: 二级机构未收到, 县政府未收到, 申请人未提起 in one case. */
const OTHERS_HAVE_NONE =
  /(?<![我本]|[我本](?:行政|级人民|级))(?:申请人|当事人|相对人|被处罚人|机构|企业|组织|公司|律师|法人|单位|部门|[村乡镇街组]级|(?:人民)?(政府)|机关)(?:本年度|年内|全年|20\d\d年度?|[均都也皆尚暂并])*$/
/** That the clause before is of what they did not do, either: 当事人均未申请行政复议，未提起行政诉讼. */
const GOES_ON_OF_PARTIES = /(?:申请人|当事人|相对人|被处罚人)[均都也皆]*未[^。；]*，[也且]?$/
const OF_ANYBODY = /公民|自然人|个人|群众|公众/
/** What was done in another way instead. */
const INSTEAD = /^[，,]?(?:而是)?(?:改|转)[为由]/

/** Whether who is said to have none, in the words before it, may be another than the author. */
function isDeniedOfOthers(before: string, { names }: Setting['author']): boolean {
  const match = OTHERS_HAVE_NONE.exec(before)
  if (!match || OF_ANYBODY.test(before)) return false
  return !(match[1] && (names === '' || isGovernment(names)))
}

/** Whether a denial is of another year, a part of it or another body: 下半年未发生行政诉讼. */
export function ofAnother({ text, prose, author }: Setting, { quantity, start, end }: Denial): boolean {
  const from = sentenceOf(text, prose, start, end).start
  const clause = Math.max(from, text.lastIndexOf('，', start - 1) + 1, text.lastIndexOf(',', start - 1) + 1)
  const near = closed(text.slice(clause, end))
  // 行政复议后未提起诉讼 is what became of the reviews.
  if (quantity === 'litigations' && /复议(?:案件|决定)?后/.test(near)) return true
  if (REVIEWS.has(quantity) && OTHER_MATTER.test(near) && !/信息|公开/.test(near)) return true
  if (isDeniedOfOthers(alone(closed(text.slice(clause, start))), author)) return true
  if (GOES_ON_OF_PARTIES.test(text.slice(from, start))) return true
  if (EVENTS.has(quantity) && INSTEAD.test(text.slice(end, end + 6))) return true
  if (NONE_OF_THESE.test(text.slice(from, start + 2))) return true
  if (quantity === 'requests_received' && ONE_WAY.test(text.slice(clause, start))) return true
  return deniedElsewhere(closed(text.slice(from, end)), near, author, quantity)
}

/** Whoever decides reviews does this with them. */
const DECIDES = /办理|审理|审结|代理|受理/
const FOR_EACH = /各(?:为|有|举办|召开)? ?$/
const FOR_ALL = /(?:均|都|皆|各|分别)?(?:为|是|有)? ?$/

/** The things that a figure is said of, where they are several: 行政复议、行政诉讼均为0件, 新闻发布会、在线访谈各2次. */
export function jointly({ text, prose }: Setting, { start, end, value, unit }: Figure): Denial[] {
  if (unit !== null && unit !== 'item' && unit !== 'time') return []
  // 各126件、12件 is one figure each.
  if (value !== 0 && /^[、，和] ?\d/.test(text.slice(end, end + 3))) return []
  const all = (value === 0 ? FOR_ALL : FOR_EACH).exec(text.slice(Math.max(prose.start, start - 4), start))
  const listed = all ? listedBefore(text, prose, start - all[0].length, end) : []
  if (listed.length < 2 || /\d/.test(text.slice(listed[0]!.start, start))) return []
  const led = text.slice(Math.max(prose.start, listed[0]!.start - 8), listed[0]!.start)
  return value !== 0 && DECIDES.test(led) && listed[0]!.quantity === 'reconsiderations' ? [] : listed
}

/** Whether a figure is the 一例 of a denial that says of what there was not one. */
export const isOneDenied = ({ quantity, value, start, end }: Stated, denials: readonly Denial[]): boolean =>
  quantity === null && value === 0 && denials.some((one) => one.start < start && end < one.end)
