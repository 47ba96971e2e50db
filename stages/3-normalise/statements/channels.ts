/** Channels by their words, and the quantity of what is posted there; `other` has none. */
export const CHANNELS = {
  website_posts: /网站|官网|政务网|(?:政府|公开|门户)网(?![络上])|中国[一-龥]{2,4}网/,
  wechat_posts: /微信(?!视频号|工?作?群)|公众号|公众平台|订阅号|服务号/,
  weibo_posts: /微博|博文|发博/,
  video_posts: /抖音|视频号|快手/,
  other:
    /头条|报纸|电视|电台|广播|公告栏|公示栏|宣传栏|公开栏(?!目)|客户端|APP|简报|电子屏|LED|新媒体|媒体|两微|平台|系统|手机短信|查阅点|公开目录|微信群|工作群|橱窗|官微/,
} as const
export type Channel = keyof typeof CHANNELS

const ALL = Object.keys(CHANNELS) as Channel[]
/** A general word before the name of a channel, which names none: 政务新媒体“甲县林业”微信公众号. */
const GENERAL =
  '(?:政务|官方)?新媒体(?:平台|账号|矩阵)?(?=[“"]|政务微|官方微|微信|公众号|微博|抖音)|(?<=网站|微信|微博|抖音|快手)平台'
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
