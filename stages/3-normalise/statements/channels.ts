/** Channels by their words, and the quantity of what is posted there; `other` has none. */
export const CHANNELS = {
  website_posts:
    /网站|官网|政务网|网上(?<!联网上)(?=公开|公布|发布)|(?:政府|公开|门户)网(?!络|上(?!传))|中国[一-龥]{2,4}网/,
  wechat_posts: /微信(?!视频号|工?作?群)|公众号|公众平台|订阅号|服务号/,
  weibo_posts: /微博|博文|发博/,
  video_posts: /抖音(?:公众号)?|(?:短)?视频号|短视频平台|快手/,
  other:
    /政府公报(?=公开|发布|刊登)|头条|报纸|电视|电台|广播|公告栏|公示栏|宣传栏|公开栏(?!目)|客户端|APP|简报|电子屏|LED|新媒体|媒体|两微|平台|系统(?!全年|共|累计|主动)|手机短信|查阅点|公开目录|微信群|工作群|橱窗|官微/,
} as const
export type Channel = keyof typeof CHANNELS

const ALL = Object.keys(CHANNELS) as Channel[]
/** What names no channel: what an account is called, and a general word: 政务新媒体“甲县政府网”微信公众号, 以网站为主要平台. */
const GENERAL =
  '(?:政府|政务)?信息公开(?:统一|集约化|管理|发布)?(?:平台|系统)|[“"][^”"，。]{1,14}[”"](?=(?:官方|政务)?(?:微信|公众|微博|抖音|视频号|快手|头条|网站))|(?:政务|官方)?新媒体(?:平台|账号|矩阵)?(?=[“"]|政务微|官方微|微信|公众号|微博|抖音)|平台(?<=(?:网站|微信|微博|抖音|快手)平台)|(?:各类|各种|多种|各个|多个)平台|为(?:主要|第一|主)?的?(?:信息)?(?:公开|发布)?平台'
/** All of them at once, a group each, since most clauses are looked at. */
const ANY = new RegExp(`${GENERAL}|${ALL.map((channel) => `(${CHANNELS[channel].source})`).join('|')}`, 'g')

const NONE: readonly Channel[] = []

/** The channels named in a text, in the order of `CHANNELS`. */
export function channelsIn(text: string): readonly Channel[] {
  ANY.lastIndex = 0
  let named = 0
  for (let match = ANY.exec(text); match; match = ANY.exec(text))
    for (let i = 0; i < ALL.length; i++) if (match[i + 1] !== undefined) named |= 1 << i
  return named === 0 ? NONE : ALL.filter((_, i) => named & (1 << i))
}

/** Whether a channel is an account, where all that is published is a post. */
export const isAccount = (channel: Channel | undefined): boolean =>
  channel === 'wechat_posts' || channel === 'weibo_posts' || channel === 'video_posts'
