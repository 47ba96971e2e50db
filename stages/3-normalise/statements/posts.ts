import { CHANNELS, type Channel, channelsIn, isAccount } from './channels.ts'
import type { Quantity } from './clues/clue.ts'
import type { Context } from './context.ts'
import { isTotal } from './total.ts'

/** That something is published; and what makes it a figure of another thing than of posts. */
const POSTED =
  /发布|推送|更新|刊发|发文|推文|公开|上传|转载|编发|发表|刊登|推出|发稿|公布|登载|录入|推发|发送|发博|博文|发(?:各类|原创)*(?:微博|信息|文章|图文)?#/
const NO_POSTS =
  /^含|解读|(?:栏目|专栏)(?!(?:共|累计|全年|主动)*(?:发布|推送|更新|公开|上传))|申请|留言|回复|回应|评论|粉丝|关注|阅读|点击|规范性文件|规章|许可|处罚|预算|决算|其中(?!(?:本|今|当|20\d\d)年|，?(?:属于)?主动公开|[^#]{0,8}(?:网|微信|微博|公众|抖音|视频号|官))|未|不|原创|转发|(?:转[载发]|刊[发登]|采用|录用)我[局委办县镇]|建议|提案|视频(?!号)|检查|抽查|排查|核查|巡查|审核|审查|拟公开|整改|报送|上报|移交|送交|赠阅|采用|错|读者|解答|专题|征集|意见|调查|结果#/
/** A kind of what a site publishes; on a channel that the clause names it is all the same a post. */
const KIND = /(?<!各类|各项|发布|推送|更新)动态#|公告#/
/** One sort of what is published; only on an account is it a post as the others are. */
const SORTED = /(?<!各)类/
/** The column for disclosure, which is the site; and what says that a post is made or passed on. */
const PASSED_OVER =
  /[“"]?(?:政府信息公开|信息公开|政务公开|信息发布)[”"]?(?:专栏|栏目|专题|专区|页面)|(?<=发布|推送|更新|公开|推出|刊发|编发|[发共]|各类)(?:原创(?!稿)|(?:[和及、或]|或者)?[（(]?转[发载][）)]?)|转[发载][、和或]原创/g
/** Posts by their names, without a verb: 图文总数为82篇, 微博数67条. */
const NAMED_POSTS =
  /(?:信息|文章|图文|稿件|推文|动态)[^#]{0,2}#|(?:图文|微博|微信)(?:总数|总量|数量|数)(?:共|为|达|是)?#/
/** Several kinds of what is posted, which together are what is: 发布政策解读、工作动态等158条. */
const KINDS_LISTED =
  /(?<=公开|发布|推送|更新|推出|刊发|编发|上传|公布)(?:了)?[^#，]{2,20}、[^#，]{2,20}等(?=(?:各类|各方面|方面|内容|相关)?的?(?:政务|政府|工作)?(?:信息|内容|文章|稿件|图文|动态)?(?:共计?|累计|合计|总计|达|约)*#)/
/** What is posted, by the name of its channel: 新媒体发布微信426条. */
const BY_CHANNEL = /(?:发布|推送|更新)(微信|微博)(?:信息|图文|推文|文章|消息)?(?:共计?|累计)?#/
/** All government information, whichever way it went out. */
const IN_MANY_WAYS =
  /(?:等|多种|各种)[^，]{0,8}(?:渠道|平台|方式|途径|载体|形式)(?:[^，]{0,8}(?:政府|政务)信息|(?:全年|累计|共|主动)*公开(?:各类|相关)?信息)/
/** A clause that only names where something is published: 通过门户网站. */
const WHERE =
  /(?:(?:通过|利用|依托|借助|经由?|在)(?:(?!公布|发布|公开[^栏平])[^，,]){0,30}|以[^，,]{2,20}为[^，,]{0,4}(?:渠道|平台|载体|阵地|窗口))[，,][^，,]*$/

/** A channel with its figure in a list of what is published, without a verb of its own: 其中网站390条，微信871条. */
const LISTED =
  /^[、和及]?(?:其中|分别为|包括|通过|在|[省市县区镇乡]?(?:人民)?政府|官方|政务|门户|我?[局镇委]|[：:，])*(?:网站|官网|微信|公众号|微博|抖音|视频号|快手)(?:公众号|公众平台|平台|订阅号|号)?(?:短视频|作品)?(?:[“"][^”"]{1,14}[”"]|[（(][^）)]{1,8}[）)])?#$/
const NOT_PUBLISHED = /留言|建议|意见|申请|投诉|咨询|工单|信访|来信|粉丝|关注|账号|阅读|点击|访问/

function listedChannel(context: Context, own: readonly Channel[], counter: string): Quantity | null {
  const { near, part } = context
  const [channel] = own
  if (own.length !== 1 || channel === 'other' || !'条篇则'.includes(counter) || !LISTED.test(near))
    return null
  if (NOT_PUBLISHED.test(part)) return null
  return POSTED.test(part) || /信息\d+[条篇]/.test(part) || (/^其中/.test(part) && context.topic() === null)
    ? channel!
    : null
}

/** What is only done on an account. */
const ON_ACCOUNT = /(?:推送|推文|图文|发文)[^#]*#/
/** A number of issues, and behind it that of the posts in them: 推送286期，合计948篇. */
const IN_ISSUES = /[期次][，、]?(?:共|共计|合计|总计|累计)?$/
/** What is published in general, and by whom is said before. */
const GENERAL = /^[^#]*?(?:发布|推送|更新|发文|推文|上传)[^#]*#|信息发布/
const OF_THIS_YEAR = /^其中，?(?:本|今|当|20\d\d)年/
const NOW = /^(?:本|今|当|20\d\d)年度?(?:共|新增)?(?:发布|推送|更新)/
const READERS = /粉丝|关注/
const COUNTED_POSTS = /\d[万余多]*[条篇件份]/

/**
 * The channel that a sentence spoke of last, where the figure still is of it: what stands between are its accounts and
 * readers, or a total of several years.
 */
function spokenOf({ near, part }: Context): Quantity | null {
  const clauses = part.split('，')
  let last = clauses.length - 1
  let found = channelsIn(clauses[last]!)
  while (found.length === 0 && last > 0) found = channelsIn(clauses[--last]!)
  const [channel] = found
  if (channel === undefined || channel === 'other' || found.length > 1) return null
  // 微信粉丝2万，微博粉丝3万，发布信息500条 is of both.
  if (clauses.filter((one) => READERS.test(one) && channelsIn(one).length > 0).length > 1) return null
  if (OF_THIS_YEAR.test(near) || (/累计/.test(part) && NOW.test(near)))
    return POSTED.test(near) ? channel : null
  if (/政府信息|公开|其中/.test(near)) return null
  if (isAccount(channel) && last >= clauses.length - 2 && IN_ISSUES.test(part)) return channel
  const since = clauses.slice(last).join('，').split(CHANNELS[channel]).at(-1)!
  return !COUNTED_POSTS.test(since) && GENERAL.test(near) ? channel : null
}

/** The account that the heading of a paragraph or of a point names: 二是微信公众号。推送文章365篇. */
function headed({ near, part, earlier }: Context): Quantity | null {
  // 网站总访问量8万次；信息发布总数106条
  if (/^信息发布总[数量]/.test(near) && channelsIn(earlier()).join() === 'website_posts')
    return 'website_posts'
  if (!ON_ACCOUNT.test(near) || channelsIn(part).length > 0) return null
  const heading = /(?:^|[。；])([^。；]{2,14})[。；]$/.exec(earlier())?.[1]
  const [channel, ...others] = heading === undefined ? [] : channelsIn(heading)
  return channel && channel !== 'other' && isAccount(channel) && others.length === 0 ? channel : null
}

/** What a clause that names no channel counts. */
function without(context: Context): Quantity | null {
  const { before, near, run } = context
  const total = isTotal(context)
  const sentence = channelsIn(context.part)
  if (sentence.length === 1 && ON_ACCOUNT.test(near) && !/公开|其中/.test(near)) {
    const [channel] = sentence as [Channel]
    if (channel !== 'other' && channel !== 'website_posts') return channel
  }
  const earlier = channelsIn(run)
  // 开通微信公众号1个，发布政务信息132条 is of the account.
  const account = earlier.length === 0 && total && !/公开/.test(before) ? spokenOf(context) : null
  if (account) return account
  const where = WHERE.test(run)
  if (earlier.length === 1 && (!total || where)) {
    const [channel] = earlier as [Channel]
    if (channel === 'other' || /等[^，,]{0,6}(?:渠道|方式|途径|形式|载体|媒体)/.test(run)) return null
    if (channel === 'website_posts' && !total && !where && !GENERAL.test(near)) return null
    return /其中/.test(before) ? null : channel
  }
  if (!total) return earlier.length === 0 ? (spokenOf(context) ?? headed(context)) : null
  // 公开信息 in a sentence on a site may be all, or the site's.
  if (sentence.length === 1 && !/主动公开|政府信息|政务信息/.test(before)) return null
  // By way of something that is no channel known here.
  if (
    /(?:通过|利用|依托|其他)(?!多种|各[种类]|多个|多渠道|[^，]{0,6}信息公开(?:统一|集约化|管理|发布)?(?:平台|系统))/.test(
      before,
    )
  )
    return null
  return earlier.length === 1 && earlier[0] === 'other' && where ? null : 'disclosures_total'
}

/**
 * What a figure counts that is published: all of it, what is on one channel, or neither for sure.
 *
 * @param counter the last character of the figure
 */
export function postsOf(context: Context, counter: string): Quantity | null {
  const { before } = context
  const own = channelsIn(before)
  const passed = /[转创栏专页]/.test(context.near) ? context.near.replace(PASSED_OVER, '') : context.near
  const near = own.length === 1 && passed.includes('等') ? passed.replace(KINDS_LISTED, '') : passed
  if (!POSTED.test(near) && !NAMED_POSTS.test(near))
    return listedChannel(context, own, counter) ?? (IN_ISSUES.test(context.part) ? spokenOf(context) : null)
  if (NO_POSTS.test(near) || (own.length !== 1 && KIND.test(near))) return null
  if (SORTED.test(near) && !(own.length === 1 && isAccount(own[0]))) return null
  if (/建议|提案/.test(context.part) && !/信息|稿/.test(near)) return null
  if (own.length === 0) return without(context)
  const named = own.length > 1 ? BY_CHANNEL.exec(near)?.[1] : undefined
  if (named) return named === '微信' ? 'wechat_posts' : 'weibo_posts'
  if (own.length > 1)
    return isTotal(context) && (/主动公开/.test(before) || IN_MANY_WAYS.test(before))
      ? 'disclosures_total'
      : null
  const [channel] = own as [Channel]
  if (counter === '份' && !/信息|文件|稿|文章|篇/.test(near)) return null
  if (IN_MANY_WAYS.test(before)) return isTotal(context) ? 'disclosures_total' : null
  return channel === 'other' || /以及|等(?!#)[^#]{0,6}(?:渠道|方式|途径|形式|载体)/.test(before)
    ? null
    : channel
}

/** Whether a figure of times may be one of posts: issues on an account, or times of information. */
export function inTimes({ before }: Context, counter: string): boolean {
  if (counter !== '期' && /信息$/.test(before)) return true
  const [channel, ...others] = '期次'.includes(counter) ? channelsIn(before) : []
  return (
    isAccount(channel) && others.length === 0 && /推送|推文|推出|发布|更新|发文|编发|刊发|发$/.test(before)
  )
}
