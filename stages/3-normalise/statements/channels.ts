/** Channels by their words, and the quantity of what is posted there; `other` has none. */
export const CHANNELS = {
  website_posts: /网站|官网|政务网|(?:政府|公开|门户)网(?![络上])|中国[一-龥]{2,4}网/,
  wechat_posts: /微信|公众号|公众平台|订阅号|服务号/,
  weibo_posts: /微博|博文|发博/,
  video_posts: /抖音|视频号|快手/,
  other:
    /头条|报纸|电视|电台|广播|公告栏|公示栏|宣传栏|公开栏(?!目)|客户端|APP|简报|电子屏|LED|新媒体|媒体|两微|平台|系统|手机短信|查阅点|公开目录|微信群|工作群|橱窗|官微/,
} as const
export type Channel = keyof typeof CHANNELS

const ALL = Object.keys(CHANNELS) as Channel[]

/** What names a channel twice, and a general word before the name of a channel: 政务新媒体“甲县林业”微信公众号. */
const TWICE =
  /微信(?=视频号)|(?:网站|微信|微博|抖音|快手|公众)平台|(?:政务|官方)?新媒体(?:平台|账号|矩阵)?(?=[“"]|政务微|官方微|微信|公众号|微博|抖音)/g

function once(named: string): string {
  if (named === '公众平台') return '公众号'
  return named.endsWith('平台') && !named.includes('新媒体') ? named.slice(0, -2) : ''
}

/** The channels named in a text. */
export function channelsIn(text: string): readonly Channel[] {
  const named = /[台号体]/.test(text) ? text.replace(TWICE, once) : text
  return ALL.filter((channel) => CHANNELS[channel].test(named))
}

/** Whether a channel is an account, where all that is published is a post. */
export const isAccount = (channel: Channel | undefined): boolean =>
  channel === 'wechat_posts' || channel === 'weibo_posts' || channel === 'video_posts'
