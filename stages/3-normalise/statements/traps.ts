import type { Author } from './author.ts'
import type { Quantity } from './clues/clue.ts'
import type { Context } from './context.ts'
import { standsIn } from './keyed.ts'
import { isOfAnotherBody } from './other-body.ts'
import { isOfAnotherTime } from './other-time.ts'
import { keyed, keysIn } from './trap-keys.ts'

/** A change, not a level: 较去年增加5条. */
const CHANGE = keyed(
  '较比增减降升提点翻多少涨',
  /较|相比|净增|涨粉|增粉|比(?:去年|上年|20\d\d|往年|同期)|同比|环比|增[加长幅多]|减[少幅]|下降|上升|提[高升]|降[低幅]|百分点|翻了|多了|少了|(?<!本年度?|今年|当年|年内)新增(?![^#]{0,6}(?:公开|发布|制|出台))/,
)
/** That the figure is what it came to: 满意率提升至98%. */
const UP_TO = /(?:增[加长]?|上?升|提[高升]|扩大|攀升|跃升|减少?|下降|降低?)(?:到|至|为)(?=#)/
/** What it was before it changed: 由1.2万增至. */
const FROM = keyed('由从', /[由从][^#，]{0,8}#[^#]{0,3}(?:增|升|上升|攀升|跃升|扩大|涨|提[高升]|减|下降|降)/)
/** One of several, each of another: 三个窗口分别收到申请2件、3件. */
const EACH = keyed('别', /分别(?!为|是|有|达|共)[一-龥]{2,}#/)
/** An average, or some of a kind: 人均办理, 跨省通办行政许可, 从轻行政处罚, a lawsuit that the agency is third party to. */
const PART = keyed(
  '均三跨轻诺',
  /(?<!申请|当事|相对)人均(?=办|作|培|收|受|参|处)|第三人|跨省通办|从轻|减轻|告知承诺/,
)
const DENIED = keyed('未没无', /(?:未(?!包?含|经|办结[^#]{0,4}结?转)|没有|没(?!收)|均无|并无)[^#]{0,12}#/)

/**
 * Whether a figure may be another than that of the agency's year: a change, a total of several years, another year, a
 * part of the year, another body.
 *
 * @param earlier what stands before in the paragraph
 * @param quantity what is counted: what was carried is of another year, an event is on one day
 */
export function isTrap(context: Context, author: Author, earlier: string, quantity: Quantity): boolean {
  const { near, part } = context
  const keys = keysIn(near)
  if ((keys & CHANGE.bit) !== 0 && CHANGE.words.test(near.replace(UP_TO, ''))) return true
  if (standsIn(PART, keys, near) || standsIn(DENIED, keys, near)) return true
  if (standsIn(FROM, keys, near) || standsIn(EACH, keys, near)) return true
  return isOfAnother(part, near, author, earlier, quantity)
}

/** All but some. */
const EXCEPT = /除[^，。]{1,20}外/
const WISH =
  /若|如(?:果|未|无)|努力|确保(?!了)|力求|力争|避免|防止|要求(?!公开|提供|获取)|下一步|今后|应当?(?:在|及时|零|实行)|杜绝/

/** Whether it is said that something should not happen, not that it did not: 力争零复议. */
export const wished = (words: string): boolean => WISH.test(words)

/** The agency with those below it: where all have none, it has none. */
const WITH_OTHERS =
  /[及和与、含](?:其|各)?(?:下属|所属|直属|[局委]属|各科室)[^，。]*|(?<=[我本](?:[局委办厅院镇乡]|街道|机关|单位))[及和与]各[^，。]*/g

/** What is told of the agency, without those below it that are told of with it. */
export const alone = (words: string): string => words.replace(WITH_OTHERS, '')

/**
 * Whether what is denied is of another year, a part of the year or another body.
 *
 * @param part the sentence up to the denial and with it
 * @param near its clause
 */
export const deniedElsewhere = (part: string, near: string, author: Author, quantity: Quantity): boolean =>
  wished(near) || EXCEPT.test(part) || isOfAnother(alone(part), alone(near), author, '', quantity)

/** Whether it is of another body, another year or a part of the year. */
function isOfAnother(
  part: string,
  near: string,
  author: Author,
  earlier: string,
  quantity: Quantity,
): boolean {
  const keys = keysIn(part)
  return (
    isOfAnotherBody(part, near, keys, author, earlier, quantity) ||
    isOfAnotherTime(part, near, keys, author, earlier, quantity)
  )
}
