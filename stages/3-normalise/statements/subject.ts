import type { Unit } from '../../../schemas/forms/form.ts'
import type { Context } from './context.ts'

const QUOTED = /[“"][^”"\n]{1,24}[”"](?:[、和及]?[“"][^”"\n]{1,24}[”"])*/g
/** An account or site that posts, readers and clicks are of. */
const ACCOUNT = /[“"]([^”"\n]{1,24})[”"](?=[^，。“”]{0,4}(?:微信|公众号|微博|抖音|视频号|头条|网站))/g
const OF_ACCOUNT = /阅读|点击|浏览|粉丝|关注|发布|推送|更新|推文|信息#/
/** What stands before the name of a kind, and between it and its figure. */
const LEAD =
  /^(?:其中|包括|分别为|分别是|具体为|主要是|通过|利用|在|作出|办理|收到|受理|累计|目前|年内|今年以来|现有|高|[）)]|[全我本]局|共|全年|本年度?|20\d\d年度?|和|及|以及|、)+/
const TAIL =
  /(?:主动公开|公开|发布|推送|更新|刊发)?(?:信息|政府信息|文章)?(?:共计|共有|共|累计|合计|现为|为|是|有|高?达|约|占(?:比|到|了|其中的|总[数量]的?|全部的?)?)?$/
/** Scraps of a sentence, what is denied, and bodies: none is a kind of what is counted. */
const NO_KIND =
  /[的到给]|未|没有|无|不予?$|上$|政府$|[局委厅]$|^(?:播出|播放|发放|举办|开展)$|^(?:上年|去年|今年|当年|本年|年度)/
/** What a share is of, behind it: 近七成申请来自网络. */
const SHARED =
  /#(?:的)?([一-龥]{2,6}?)(?:来自|通过|为|是|由|均|都|已|属于?|集中|涉及|以|在|选择|采用|得到|实现)/

/** The account, column or kind that a figure is about, as printed: a quoted name before it, or a part's own name. */
export function subjectOf({ before, near, run, part }: Context, unit: Unit | null): string | null {
  const quoted = /[“"]/.test(run) ? [...run.matchAll(QUOTED)].at(-1)?.[0] : undefined
  // Several accounts are one subject: 甲、乙.
  if (quoted) return quoted.replace(/[”"][、和及]?[“"]/g, '、').replace(/[“”"]/g, '')
  const account =
    /[“"]/.test(part) && OF_ACCOUNT.test(near) ? [...part.matchAll(ACCOUNT)].at(-1)?.[1] : undefined
  if (account) return account
  const kind = before.replace(LEAD, '').replace(TAIL, '')
  if (kind.length >= 2 && kind.length <= 10 && /^[一-龥]+$/.test(kind) && !NO_KIND.test(kind)) return kind
  return (unit === 'percent' && kind === '' && SHARED.exec(near)?.[1]) || null
}
