import type { Author } from './author.ts'
import type { Quantity } from './clues/clue.ts'
import { EVENTS } from './events.ts'
import { standsIn } from './keyed.ts'
import { sinceOwn } from './since.ts'
import { keyed } from './trap-keys.ts'

/** A total since something was opened, or of several years. */
const STOCK = keyed(
  '来期历今建近自-—至~～总',
  /(?<!今年|本年度?|年初|20\d\d年)以来(?!制[发定]|印发|出台)|五[”"]?(?:规划)?(?:期间|时期)|历年|历史(?:累计|总)|(?:公众号|微博|账号|抖音号?|视频号)总(?:推送|发布|发文)|至今|建[站成]后|近(?:[两二三四五六七八九十\d]{1,2}年|年来)|\d年?[-—至~～]20\d\d|[两三四五六七八九十\d]年来|自20\d\d年起/,
)
/** Words that lead back to the year of the report. */
const THIS_YEAR = /本年|今年|当年|年内|(?<!20\d\d年|[去上前往]年度?|上一年度?)全年/
/** A year before that of the report, without its number. */
const ANOTHER_YEAR = keyed(
  '上去前往同',
  /(?<![较比同与转自由从])(?:上年|去年|上一年|前年|往年)度?(?!度?的?(?:未办结|申请)?(?:结转|转)|度?(?:行政[许处强][可罚制])?(?:项目|事项))|同期/,
)
/** Less than a year, or what is still to come. */
const PART_OF_YEAR = keyed(
  '半季每逐均前明计力争拟少标期月步将',
  /上半年|下半年|季度|[每逐](?:年|月|周|季|日|天|期)(?!更新)|月均|日均|平均|前[一二三四五六七八九十]{1,2}个月|明年|计划(?=[在于将20全年内召举开组公发新完培制每])|力争|争取|下一步|将(?:组织|举办|开展|召开|进一步)|拟(?!发文|定|稿|制|修|(?:公开|发布)(?:的)?(?:政府|政务)?信息)|不少于|目标|(?<!报告|统计|年度?|本|两会)期间|(?<!\d)(?:\d{1,2}月?份?[至到—–~～-](?:20\d\d年)?(?:[2-9]|1[01])月|(?:[2-9]|1[0-2])月?份?[至到—–~～-](?:20\d\d年)?12月)(?!\d)/,
)
/** What is of the whole year, although parts of it were spoken of. */
const OF_YEAR = /^(?:年(?![底末初中均])|全年|总|累计)|^[^，#]{1,4}总(?:访问|阅读|浏览|点击|播放)/
/** A year that a sentence is of. */
const YEAR =
  /(?<!\d|转[至到入]?|[较比同与])(20\d\d)年(?!修|版|印|底前|结转|度?的?(?:财务|部门|单位|政府)*(?:财务|预算|决算|预决算|经营|审计))/g
/** A month or day on which something was, and what makes it the end of a time. */
const DAY = /(截[至止]|[至到—-]|自|从|止)?(?:20\d\d年)?\d{1,2}月(?!底|末)/g

/** A month or day before the last, up to which something is counted. */
const UNTIL = keyed('截', /截[至止]到?(?:20\d\d年)?(?:(?:[1-9]|1[01])月|12月(?:[1-9]|[12]\d|30)日)/)
/** What is held on a day, not counted up to it. */
const HELD: ReadonlySet<Quantity> = new Set([
  'wechat_followers',
  'wechat_accounts',
  'normative_documents_in_force',
])

/** The year from which requests were carried. */
const CARRIED_FROM = /(20\d\d)年度?(?:的)?(?:未办结)?(?:结转|转入)/
/** As `CARRIED_FROM`, for the year to which. */
const CARRIED_TO = /转[至到入]?(20\d\d)年/

/** Whether requests were carried from another year than that before the report's, or to another than that behind it. */
function carriedElsewhere(near: string, year: number | null, quantity: Quantity): boolean {
  const [pattern, by] = quantity === 'requests_carried_in' ? [CARRIED_FROM, -1] : [CARRIED_TO, 1]
  const named = pattern.exec(near)?.[1]
  return named !== undefined && year !== null && Number(named) !== year + by
}

/** A day or the beginning of something, which is not what the next sentence is of. */
const PASSING = /^年(?:\d{1,2}月|起|以来|印发|出台|施行)/

/** The year that a sentence speaks of last; null where it names none. `before` is whether it stands before another. */
function yearIn(part: string, before: boolean): number | null {
  if (!part.includes('年')) return null
  let year: number | null = null
  for (const { 1: named, index } of part.matchAll(YEAR))
    if (!before || !PASSING.test(part.slice(index + named!.length))) year = Number(named)
  return year
}

/** Whether a day or month is named on which it was, so that the figure is not of the whole year. */
const onOneDay = (part: string) =>
  part.includes('月') &&
  !/(?<!(?:[2-9]|1[0-2])月\d{1,2}日[至到—–～~-](?:20\d\d年)?)12月31日|(?<!\d)1月份?[至到—–～~-]12月/.test(
    part,
  ) &&
  [...part.matchAll(DAY)].some((match) => !match[1])

/** Whether a clause of a sentence that tells a total of several years is of the year of the report alone. */
const ofYear = (part: string, near: string, { year }: Author): boolean =>
  THIS_YEAR.test(near) ||
  sinceOwn(part, year) ||
  (year !== null && near.includes(`${year}年`) && !STOCK.words.test(near) && !/截[至止]/.test(near))

/**
 * Whether what a clause tells may be of another year, a part of the year or several years.
 *
 * @param part the sentence up to the figure
 * @param near the clause of the figure
 * @param keys those of `part`
 * @param earlier what stands before in the paragraph
 */
export function isOfAnotherTime(
  part: string,
  near: string,
  keys: number,
  author: Author,
  earlier: string,
  quantity: Quantity,
): boolean {
  if (
    standsIn(PART_OF_YEAR, keys, part) &&
    (PART_OF_YEAR.words.test(near) || !(OF_YEAR.test(near) || near.startsWith(`${author.year}年`)))
  )
    return true
  if (standsIn(STOCK, keys, part) && !ofYear(part, near, author) && !/粉丝|关注/.test(near)) return true
  if (!EVENTS.has(quantity) && onOneDay(part)) return true
  if (!HELD.has(quantity) && standsIn(UNTIL, keys, part)) return true
  if (quantity === 'requests_carried_in' || quantity === 'requests_carried_out')
    return carriedElsewhere(near, author.year, quantity)
  if (standsIn(ANOTHER_YEAR, keys, part) && !THIS_YEAR.test(near) && !near.includes(`${author.year}年`))
    return true
  const year = yearIn(part, false) ?? yearIn(earlier, true)
  return year !== null && author.year !== null && year !== author.year && !THIS_YEAR.test(near)
}
