import { channelsIn } from './channels.ts'
import type { Context } from './context.ts'

const TOTAL = /(?:主动公开|公开(?!栏)|发布|公布|录入|推送|上传)(.{0,30})$/
/** Verbs that are said of whatever is published, where it is not said that it is government information. */
const ANYTHING = /^(?:发布|录入|推送|上传)/
/** Words that leave a total what it is. */
const GENERIC =
  /各类|各项|各种|相关|有关|政府|政务|主动|公开|对外|向?社会|信息|发布|更新|录入|推送|上传|(?:增[加长]?|上升|提[高升]|减少?|下降)[到至]|高达|共计|合计|总计|累计|全年|本年度?|总数|总量|数量|条目|条数|文件、动态|文件|事项|[共总计数达到为约是有的了等条量:：]/g
/** What something was done by, which is no part of it: 按照“五公开”要求. */
const BY_RULE = /(?:按照?|根据|依据|对照|围绕)[“"][^”"]{1,12}[”"][^，]{0,4}?(?=公开|主动|发布)/
/** The platform for all that is disclosed, which is named as where it is, and a bracket that says what is in it. */
const PLATFORM =
  /(?:通过|利用|依托|在|经)?(?:全?[省市县区州旗])?(?:政府|政务)?信息公开(?:统一|集约化|管理|发布)?(?:平台|系统)|[（(](?:其中)?(?:含|包括)[^）)]{1,24}[）)]|[（(][^）)]{1,20}等[）)]/g
/** What of all that was disclosed until now is of the year, where it is not said again what: 其中2024年公开396条. */
const OF_THIS_YEAR = /^其中[，：]?(?:本|今|当|20\d\d)年度?(?:新增|主动|共)*公开$/
const ALL_YEARS = /公开(?:各类)?(?:政府|政务)?信息(?:共|总数|达)?\d[^。；]*$/
/** All that is published, by its number: 年度信息发布总量. */
const ALL_POSTED =
  /^(?:全年|年度|本年度?|20\d\d年度?|政务|政府|各类)*信息(?:发布|公开)(?:总量|总数|总条数)(?:共|为|达|是)?$/
/** All that was made in the year, of which what is disclosed by itself is a part. */
const MADE = /(?:产生|制作|形成|生成)[^，。；]{0,8}信息\d/

/**
 * Whether what is said to be disclosed is all that is disclosed, and no kind of it: 主动公开政府信息, but not 公开财政信息.
 */
export function isTotal({ before: printed, near, run, part, earlier }: Context): boolean {
  const ruled = printed.includes('“') ? printed.replace(BY_RULE, '') : printed
  const before = /[台统）)]/.test(ruled) ? ruled.replace(PLATFORM, '') : ruled
  const match = TOTAL.exec(before)
  if (!match) return false
  if (/^其中[，：]?(?:属于)?主动公开(?:的?政府信息|信息)?$/.test(before)) return MADE.test(part)
  if (OF_THIS_YEAR.test(before)) return ALL_YEARS.test(part)
  if (/其中(?!(?:本|今|当|20\d\d)年)|栏目|类$|建议|提案|“/.test(before)) return false
  // 重点领域公开信息 is of a field.
  if (/领域|方面|(?<!公告|公示|宣传|公开)栏|专题|(?<!各)类/.test(before.slice(0, match.index))) return false
  if (/其中/.test(run) && !/(?:本|今|当|20\d\d)年/.test(before)) return false
  const rest = match[1]!.replace(GENERIC, '')
  const informed = /信息/.test(before) || /#(?:各类|各项)?(?:政府|政务)?信息/.test(near)
  // 主动公开 alone is of what the sentence spoke of: 制发规范性文件5件，主动公开5件.
  const spoken = part.slice(0, part.length - printed.length)
  if (!informed && (!/主动公开/.test(before) || /文件|规章|清单/.test(spoken))) return false
  // Of requests it is what had been public already: 在答复的18件申请中，主动公开5件.
  if (/申请/.test(spoken) && /#(?!.*信息)/.test(near) && !/信息/.test(before)) return false
  // 公开相关信息 is on what the sentence spoke of.
  if (/[相有]关信息/.test(before) && /\d/.test(spoken)) return false
  if (ALL_POSTED.test(before)) return !placed(part, earlier())
  if (ANYTHING.test(match[0]) && !/政府信息|政务信息|公开信息/.test(before))
    return (
      /各类(?:政策|公开)?信息/.test(before) &&
      (/^(?:政策)?$/.test(rest) || /、.*等/.test(rest)) &&
      !/\d/.test(spoken) &&
      !placed(part, earlier())
    )
  return rest === '' || MANY.test(before)
}

/** All fields that there are, by some of them: 主动公开机构职能、政策法规、财政等方面的政府信息. */
const MANY =
  /(?:累计|共计?|总计)(?:主动)?公开.{0,16}方面的政府信息$|主动公开[^，、]{2,10}、[^，、]{2,10}、.{2,10}等(?:方面|各类|领域|内容)?的?(?:政府|政务)?信息(?:共计?|合计|总计|累计)$/

/** Whether a channel, or something else that is no agency, was named before: what is published is published there. */
const placed = (part: string, earlier: string): boolean =>
  channelsIn(part).length > 0 || channelsIn(earlier).length > 0
