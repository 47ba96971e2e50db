import type { Quantity } from './clues/clue.ts'
import type { Context } from './context.ts'

/** Channels by their words, and the quantity of what is posted there; `other` has none. */
export const CHANNELS = {
  website_posts: /网站|官网|政务网|(?:政府|公开|门户)网(?![络上])/,
  wechat_posts: /微信|公众号|公众平台/,
  weibo_posts: /微博/,
  video_posts: /抖音|视频号|快手/,
  other:
    /头条|报纸|电视|电台|广播|公告栏|公示栏|宣传栏|公开栏|客户端|APP|简报|电子屏|LED|新媒体|媒体|两微|平台|系统|手机短信|查阅点|公开目录|微信群|工作群|橱窗/,
} as const
type Channel = keyof typeof CHANNELS

/** That something is published; and what makes it a figure of another thing than of posts. */
const POSTED = /发布|推送|更新|刊发|发文|推文|公开|上传|转载|编发|发表|刊登|推出|发稿|公布|登载|录入|推发/
const NO_POSTS =
  /解读|栏目|专栏|申请|留言|回复|回应|评论|粉丝|关注|阅读|点击|规范性文件|规章|许可|处罚|预算|决算|其中(?![^#]{0,8}(?:网|微信|微博|公众|抖音|视频号|官))|未|不|原创|转发|建议|提案|视频(?!号)|检查|整改|报送|上报|采用|错|读者|解答|专题|(?<!各)类|征集|意见|调查|(?<!各类|各项|发布|推送|更新)动态#|公告#|结果#/
/** A clause that only names where something is published: 通过门户网站. */
const WHERE = /(?:通过|利用|依托|借助|经由?|在)(?:(?!公布|发布|公开[^栏平])[^，,]){0,30}[，,][^，,]*$/
const TOTAL = /(?:主动公开|公开|发布|公布)(.{0,30})$/
/** Words that leave a total what it is. */
const GENERIC =
  /各类|各项|各种|相关|有关|政府|政务|主动|公开|信息|发布|共计|合计|总计|累计|全年|本年度?|总数|总量|数量|文件|事项|[共总计达数为约的了达到等条量:：]/g

/** The channels named in a text. */
const channelsIn = (text: string): Channel[] =>
  (Object.keys(CHANNELS) as Channel[]).filter((channel) => {
    // A platform for readers of WeChat is no platform of its own.
    const named = channel === 'other' ? text.replace(/公众平台|门户网站平台|微信平台/g, '') : text
    return CHANNELS[channel].test(named)
  })

/** Whether what is said to be disclosed is all that is disclosed, and no kind of it. */
function isTotal({ before, near, run }: Context): boolean {
  const match = TOTAL.exec(before)
  if (!match || /其中|栏目|类$|建议|提案|“/.test(before)) return false
  // 重点领域公开信息 is of a field, and 发布 alone of whatever is published.
  if (/领域|方面|栏|专题|类/.test(before.slice(0, match.index))) return false
  if (match[0].startsWith('发布') && !/政府信息|政务信息/.test(match[0])) return false
  if (/其中/.test(run) && !/本年|今年|当年/.test(before)) return false
  const rest = match[1]!.replace(GENERIC, '')
  const named = /信息|主动公开/.test(before) || /#(?:政府|政务)?信息/.test(near)
  if (!named) return false
  if (rest === '') return true
  return /(?:累计|共计?|总计)(?:主动)?公开.{0,16}方面的政府信息$/.test(before)
}

/** A channel with its figure in a list of what is published, without a verb of its own: 其中网站390条，微信871条. */
const LISTED =
  /^[、和及]?(?:其中|分别为|包括|政府|官方|政务|门户|我?[局镇])*(?:网站|官网|微信|公众号|微博|抖音|视频号|快手)(?:公众号|公众平台|平台|号)?(?:短视频|作品)?(?:[“"][^”"]{1,14}[”"])?#$/
const NOT_PUBLISHED = /留言|建议|意见|申请|投诉|咨询|工单|信访|来信|粉丝|关注|账号|阅读|点击|访问/

function listedChannel({ near, part }: Context, own: readonly Channel[], counter: string): Quantity | null {
  const [channel] = own
  if (own.length !== 1 || channel === 'other' || !'条篇则'.includes(counter) || !LISTED.test(near))
    return null
  return POSTED.test(part) && !NOT_PUBLISHED.test(part) ? channel! : null
}

/** What is only done on an account. */
const ON_ACCOUNT = /(?:推送|推文|图文)[^#]*#/

/**
 * What a figure of items counts that are published: all of them, those of one channel, or neither for sure.
 *
 * @param counter the last character of the figure
 */
export function postsOf(context: Context, counter: string): Quantity | null {
  const { before, near, run } = context
  const own = channelsIn(before)
  if (!POSTED.test(near) && !/(?:信息|文章|图文|稿件|推文|动态)[^#]{0,2}#/.test(near))
    return listedChannel(context, own, counter)
  if (NO_POSTS.test(near)) return null
  if (/建议|提案/.test(context.part) && !/信息|稿/.test(near)) return null
  if (own.length === 1) {
    const [channel] = own as [Channel]
    return channel === 'other' || /以及|等(?!#)[^#]{0,6}(?:渠道|方式|途径|形式|载体)/.test(before)
      ? null
      : channel
  }
  const total = isTotal(context)
  if (own.length > 1) return total && /主动公开/.test(before) ? 'disclosures_total' : null
  const sentence = channelsIn(context.part)
  if (own.length === 0 && sentence.length === 1 && ON_ACCOUNT.test(near) && !/公开|其中/.test(near)) {
    const [channel] = sentence as [Channel]
    if (channel !== 'other' && channel !== 'website_posts') return channel
  }
  const earlier = channelsIn(run)
  if (earlier.length === 1 && (!total || WHERE.test(run))) {
    const [channel] = earlier as [Channel]
    if (channel === 'other' || /等[^，,]{0,6}(?:渠道|方式|途径|形式|载体|媒体)/.test(run)) return null
    if (channel === 'website_posts' && !total) return null
    return /其中/.test(before) ? null : channel
  }
  // 公开信息 in a sentence on a site may be all, or the site's.
  if (sentence.length === 1 && !/主动公开|政府信息|政务信息/.test(before)) return null
  // By way of something that is no channel known here.
  if (/(?:通过|利用|依托|其他)(?!多种|各种|多个)/.test(before)) return null
  return total && !(earlier.length === 1 && earlier[0] === 'other' && WHERE.test(run))
    ? 'disclosures_total'
    : null
}
