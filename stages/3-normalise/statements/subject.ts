import type { Context } from './context.ts'

const QUOTED = /[“"][^”"\n]{1,24}[”"](?:[、和及]?[“"][^”"\n]{1,24}[”"])*/g
/** An account or site that posts, readers and clicks are of. */
const ACCOUNT = /[“"]([^”"\n]{1,24})[”"](?=[^，。“”]{0,4}(?:微信|公众号|微博|抖音|视频号|头条|网站))/g
const OF_ACCOUNT = /阅读|点击|浏览|粉丝|关注|发布|推送|更新|推文|信息#/
/** What stands before the name of a kind, and between it and its figure. */
const LEAD =
  /^(?:其中|包括|分别为|分别是|具体为|主要是|通过|利用|在|作出|办理|收到|受理|共|全年|本年度?|20\d\d年度?|和|及|以及|、)+/
const TAIL =
  /(?:主动公开|公开|发布|推送|更新|刊发)?(?:信息|政府信息|文章)?(?:共计|共有|共|累计|合计|现为|为|是|有|达|约)?$/

/** The account, column or kind that a figure is about, as printed: a quoted name before it, or a part's own name. */
export function subjectOf({ before, near, run, part }: Context): string | null {
  const quoted = /[“"]/.test(run) ? [...run.matchAll(QUOTED)].at(-1)?.[0] : undefined
  if (quoted) return quoted.replace(/^[“"]|[”"]$/g, '')
  const account =
    /[“"]/.test(part) && OF_ACCOUNT.test(near) ? [...part.matchAll(ACCOUNT)].at(-1)?.[1] : undefined
  if (account) return account
  const kind = before.replace(LEAD, '').replace(TAIL, '')
  return kind.length >= 2 && kind.length <= 10 && /^[一-龥]+$/.test(kind) && !/[的到给]/.test(kind)
    ? kind
    : null
}
