import type { Quantity } from './clues/clue.ts'
import type { Context } from './context.ts'
import { keyring, matchIn, standsIn } from './keyed.ts'
import { sinceOwn } from './since.ts'
import { ofWholeArea } from './whole-area.ts'

/** What a reader of statements knows of the report. */
export interface Author {
  /** The year of the report; null where it is not settled. */
  readonly year: number | null
  /** Title and name of the agency, as far as they are printed. */
  readonly names: string
}

const { keyed, keysIn } = keyring()

/** A change, not a level: 较去年增加5条. */
const CHANGE = keyed(
  '较比增减降升提点翻多少',
  /较|相比|比(?:去年|上年|20\d\d|往年|同期)|同比|环比|增[加长幅多]|减[少幅]|下降|上升|提[高升]|降[低幅]|百分点|翻了|多了|少了|(?<!本年度?|今年|当年|年内)新增(?![^#]{0,6}(?:公开|发布|制|出台))/,
)
/** That the figure is what it came to: 满意率提升至98%. */
const UP_TO = /(?:增[加长]?|上升|提[高升]|减少|下降|降低?)(?:到|至|为)(?=#)/
/** What it was before it changed: 由1.2万增至. */
const FROM = keyed('由从', /[由从][^#，]{0,8}#[^#]{0,3}(?:增|上升|提[高升]|减少|下降|降)/)
/** A total since something was opened, or of several years. */
const STOCK = keyed(
  '来期历今建近自-—至~～',
  /(?<!今年|本年度?|年初|20\d\d年)以来(?!制[发定]|印发|出台)|五[”"]?(?:规划)?(?:期间|时期)|历年|至今|建[站成]后|近[两二三四五]年|\d年?[-—至~～]20\d\d|[两三四五]年来|自20\d\d年起/,
)
/** Words that lead back to the year of the report. */
const THIS_YEAR = /本年|今年|当年|年内|(?<!20\d\d年)全年/
const ANOTHER_YEAR = keyed(
  '上去前往同',
  /(?<![较比同与转自])(?:上年|去年|上一年|前年|往年)度?(?!度?的?(?:未办结|申请)?(?:结转|转)|度?(?:行政[许处强][可罚制])?(?:项目|事项))|同期/,
)
const PART_OF_YEAR = keyed(
  '半季每逐均前明计力争拟少标期月',
  /上半年|下半年|季度|[每逐](?:年|月|周|季|日|天|期)(?!更新)|月均|日均|平均|前[一二三四五六七八九十]{1,2}个月|明年|计划(?=[在于将20全年内召举开组公发新完培制每])|力争|争取|拟(?!发文|定|稿|制|修)|不少于|目标|(?<!报告|统计|年度?|本|两会)期间|(?<!\d)\d{1,2}月?份?[至到—~-](?:[2-9]|1[01])月(?!\d)/,
)
/** What is of the whole year, although parts of it were spoken of. */
const OF_YEAR = /^(?:年(?![底末初中均])|全年|总)/
const ANOTHER_BODY = keyed(
  '各属辖二直区系个部全指',
  /(?<!各级)各(?!类|项|种|条|个|方面|级各|渠道|栏目|大)[^，。#]{0,10}(?:机构|单位|部门|乡镇|街道|科室|学校|局|镇|村|社区|企业|区县|县区|市县|县市|市州|州市|地市|设区市)|下属(?![机单][构位]信息)|所属|直属|(?<!公开|发布)[局委厅省市县区]属(?!于|地)|下辖|辖区|二级单位|[省市州县区]直(?!属)|(?:^|[，、。])[县市]区|系统内|(?:个别|部分)(?:单位|部门|科室|股室|乡镇|镇|街道|村)|全国(?!人大|人民代表|政协|[“"]?两会)|指导[^，]{0,10}(?:单位|部门|乡镇|街道|学校|医院|村(?!务))/,
)
/** The body itself without those below it, where it is a government. */
const OWN_LEVEL = keyed('级', /本级(?!政府门户|政策|文件)/)
/** That the clause is of the author again, whatever the sentence spoke of before: 局门户网站发布. */
const OF_AUTHOR =
  /^[我本](?:局|委|办|厅|部|院|会|街道|镇|乡|机关|单位)|^[局委厅办]机关(?!各)|^[局委厅办]?(?:官方|政务|门户)*(?:网站|官网)|[以对]我[局委厅办府镇乡]/
/** The clauses before the last that begins with the author. */
const UP_TO_OWN = /^.*[，：](?=[我本](?:局|委|办|厅|部|院|街道|镇|乡|机关|单位)(?!属))/
/** Others who are called to what the agency holds. */
const INVITED =
  /(?:组织|邀请|召集|面向|对|为)(?:全[省市县区镇])?各[^，。#]{0,14}?(?=开展|举办|召开|参加|进行|走进|培训)/g
const NAMED_BODY = keyed(
  '省市县区州旗',
  /(?:^|[，,：:、])(?:20\d\d年度?[，,]?)?([一-龥]{2,3}?)(?:省|市|县|区|自治州|旗)(?:[一-龥]{0,8}(?:局|厅|委|委员会|办公室|中心)|人民政府(?!(?:门户)?网))(?=20|全年|共|收到|主动|累计|发布|公开|受理)/,
)
/** A department that does something, by its name without its division: 县卫健局收到. */
const DEPARTMENT = keyed(
  '局厅委',
  /[省市县区旗州]([一-龥]{2,8}(?:局|厅|委|委员会))(?=20|全年|共|收到|主动|累计|发布|公开|受理|作出)/,
)

/** What is run by an agency and does something: 疾控中心收到. */
const ORGAN = keyed(
  '心院校队局所站司',
  /(?<![我本])(中心|医院|学校|支队|大队|分局|监督所|(?<!网)站|公司)(?:全年|共|也)?(?:均|都)?(?:未|没有)?(?:收到|接到|受理|新收|作出|办理)/,
)

/** Whether the characters of a name stand in another in their order, as 卫健局 does in 卫生健康局. */
function abbreviates(short: string, long: string): boolean {
  let at = -1
  for (const character of short) {
    at = long.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}

/** The office of a government, where the report may be the government's. */
const OFFICE = keyed(
  '办',
  /(?<!(?:及|和|、|与|含)[省市县区]?)(?:人民)?政府办(?:公室|公厅)?[^，,。#]{0,12}(?:收到|受理|新收|接收|办理|办结|答复|作出|制发|制定|印发)/,
)
const DENIED = keyed('未没无', /(?:未(?!包?含|经|办结[^#]{0,4}结?转)|没有|没(?!收)|均无|并无)[^#]{0,12}#/)
const YEAR =
  /(?<!\d|转[至到入]?|[较比同与])(20\d\d)年(?!修|版|印|底前|结转|度?的?(?:财务|部门|单位|政府)*(?:财务|预算|决算|预决算|经营|审计))/g
const DAY = /(截[至止]|[至到—-]|自|从|止)?(?:20\d\d年)?\d{1,2}月(?!底|末)/g

/** A month before the last, up to which something is counted. */
const UNTIL = keyed('截', /截[至止]到?(?:20\d\d年)?(?:[1-9]|1[01])月/)
/** What is held on a day, not counted up to it. */
const HELD: ReadonlySet<Quantity> = new Set([
  'wechat_followers',
  'wechat_accounts',
  'normative_documents_in_force',
])

/** The year from which, or to which, requests were carried. */
const CARRIED_FROM = /(20\d\d)年度?(?:的)?(?:未办结)?(?:结转|转入)/
const CARRIED_TO = /转[至到入]?(20\d\d)年/

/** Whether requests were carried from another year than that before the report's, or to another than that behind it. */
function carriedElsewhere(near: string, year: number | null, quantity: Quantity): boolean {
  const [pattern, by] = quantity === 'requests_carried_in' ? [CARRIED_FROM, -1] : [CARRIED_TO, 1]
  const named = pattern.exec(near)?.[1]
  return named !== undefined && year !== null && Number(named) !== year + by
}

/** What happens on a day. */
const EVENTS: ReadonlySet<Quantity> = new Set([
  'trainings',
  'training_participants',
  'open_days',
  'open_day_participants',
  'press_conferences',
  'interviews',
])

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
  !/12月31日|(?<!\d)1月份?[至到—～~-]12月/.test(part) &&
  [...part.matchAll(DAY)].some((match) => !match[1])

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
  if (standsIn(DENIED, keys, near) || standsIn(FROM, keys, near)) return true
  return isOfAnother(part, near, author, earlier, quantity)
}

/** All but some. */
const EXCEPT = /除[^，。]{1,20}外/
const WISH =
  /若|如(?:果|未|无)|努力|确保(?!了)|力求|力争|避免|防止|要求(?!公开|提供|获取)|下一步|今后|应当?(?:在|及时|零|实行)|杜绝/

/** Whether it is said that something should not happen, not that it did not: 力争零复议. */
export const wished = (words: string): boolean => WISH.test(words)

/** The agency with those below it: where all have none, it has none. */
const WITH_OTHERS = /[及和与、含](?:其|各)?(?:下属|所属|直属|[局委]属|各科室)[^，。]*/g

/**
 * Whether what is denied is of another year, a part of the year or another body.
 *
 * @param part the sentence up to the denial and with it
 * @param near its clause
 */
export const deniedElsewhere = (part: string, near: string, author: Author, quantity: Quantity): boolean =>
  wished(near) ||
  EXCEPT.test(part) ||
  isOfAnother(part.replace(WITH_OTHERS, ''), near.replace(WITH_OTHERS, ''), author, '', quantity)

/** Whether a clause of a sentence that tells a total of several years is of the year of the report alone. */
const ofYear = (part: string, near: string, { year }: Author): boolean =>
  THIS_YEAR.test(near) ||
  sinceOwn(part, year) ||
  (year !== null && near.includes(`${year}年`) && !STOCK.words.test(near) && !/截[至止]/.test(near))

/** Whether what is told is of bodies below the author, or of all of a place. */
function isAmongOthers(part: string, near: string, { names }: Author, quantity: Quantity): boolean {
  const own = OF_AUTHOR.test(near) ? near : ofWholeArea(part, names)
  const spoken = EVENTS.has(quantity) ? own.replace(INVITED, '') : own
  return ANOTHER_BODY.words.test(spoken) && ANOTHER_BODY.words.test(spoken.replace(UP_TO_OWN, ''))
}

/** Whether a body is named in a sentence whose keys are known that is not the author. */
function namesAnother(part: string, keys: number, { names }: Author): boolean {
  if (standsIn(OWN_LEVEL, keys, part) && !names.includes('政府')) return true
  const body = matchIn(NAMED_BODY, keys, part)
  if (body && names !== '' && !names.includes(body[1]!)) return true
  const organ = matchIn(ORGAN, keys, part)?.[1]
  if (organ && !names.includes(organ)) return true
  const department = matchIn(DEPARTMENT, keys, part)?.[1]
  if (department && names !== '' && !abbreviates(department, names)) return true
  return names !== '' && !names.includes('办') && standsIn(OFFICE, keys, part)
}

function isOfAnother(
  part: string,
  near: string,
  author: Author,
  earlier: string,
  quantity: Quantity,
): boolean {
  const keys = keysIn(part)
  const carried = quantity === 'requests_carried_in' || quantity === 'requests_carried_out'
  if (
    standsIn(PART_OF_YEAR, keys, part) &&
    (PART_OF_YEAR.words.test(near) || !(OF_YEAR.test(near) || near.startsWith(`${author.year}年`)))
  )
    return true
  if (standsIn(STOCK, keys, part) && !ofYear(part, near, author) && !/粉丝|关注/.test(near)) return true
  if (((keys | keysIn(near)) & ANOTHER_BODY.bit) !== 0 && isAmongOthers(part, near, author, quantity))
    return true
  if (namesAnother(part, keys, author)) return true
  if (!EVENTS.has(quantity) && onOneDay(part)) return true
  if (!HELD.has(quantity) && standsIn(UNTIL, keys, part)) return true
  if (carried) return carriedElsewhere(near, author.year, quantity)
  if (standsIn(ANOTHER_YEAR, keys, part) && !THIS_YEAR.test(near) && !near.includes(`${author.year}年`))
    return true
  const year = yearIn(part, false) ?? yearIn(earlier, true)
  return year !== null && author.year !== null && year !== author.year && !THIS_YEAR.test(near)
}
