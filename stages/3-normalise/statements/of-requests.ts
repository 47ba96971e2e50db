import type { Span } from '../../2-extract/raw-report.ts'

/** What becomes of a request, by the names of the form, with its figure. */
const OUTCOME =
  '(?:予以公开|部分公开|不予公开|无法提供|不予处理|信息不存在|同意公开|不同意公开)[”"]?(?:的|答复|申请|政府信息|件数|数|共|有|为|：)*\\d{1,5}[件宗份起条]'
/** Two of them in a row, one of which only requests have. */
const OUTCOMES = new RegExp(
  `${OUTCOME}(?:，?占(?:比|总数的)?[\\d.]{1,5}[%％])?[，、；和及](?:其中)?[“"]?${OUTCOME}`,
)
/** As `OUTCOMES`, each behind its figure: 5件予以公开，2件不予公开. */
const OUTCOMES_BEHIND =
  /\d{1,5}[件宗份](?:申请)?(?:已|均|依法|决定|作出|经审查)*(?:予以|同意|部分|全部)公开[^。；\d]{0,8}[，、；](?:其余)?(?:\d{1,5}[件宗份](?:申请)?)?(?:已|均|依法|决定|作出|经审查)*(?:不予|部分|不同意|无法|信息不)[公提存]/
/** As `OUTCOMES`, with their figures behind all: 予以公开、部分公开分别为3件、1件. */
const OUTCOMES_NAMED =
  /(?:予以|部分|不予)公开(?:的)?[、和及](?:予以|部分|不予)公开[^，。；\d]{0,16}分别[^，。；\d]{0,4}\d/
const OF_REQUESTS_ALONE = /部分公开|无法提供|不予处理|[予同][以意]公开/
/** Requests that were left from the year before, with those of the year. */
const CARRIED =
  /(?:上一?年度?|去年|20\d\d年)(?:的)?(?:未办结)?结转(?:的)?\d{1,5}[件宗份][，、和](?:本年度?|今年|当年|20\d\d年度?)?(?:共|新)?(?:收到?|受理|接收)(?:共|了)?\d{1,5}[件宗份]/
/** The name of the form for what is left at the end of a year. */
const LEFT =
  /结转至?(?:下|20\d\d)年度?继续办理(?:的)?(?:数|数量|共|有)*\d|[件宗份](?:[^。；，]{0,4})结转至?(?:下|20\d\d)年度?继续办理/
/** What is refused, with requests named behind it, or why as the form has it: 不予公开政府信息0件，没有结转下年度的申请. */
const REFUSED =
  /不予公开(?:的)?(?:政府)?信息(?:共|为)?\d[^。]*申请|不予公开(?:的)?(?:政府信息)?\d{1,5}[件宗][（，：](?:其中|均)?(?:因|为)?(?:属于|涉及)?(?:国家秘密|商业秘密|个人隐私|保护第三方|危及|[三四]类)/
/** What else is answered, left over or held back. */
const ANOTHER =
  /文件|公文|发文|制发|产生|制作|案|信访(?!举报)|工单|诉求|举报(?!投诉类)|投诉(?!类)|建议|提案|议案|仲裁|鉴定|审查|意见|\d条(?:政府)?信息|信息\d+余?[条篇]|项目|资金|经费|补[助贴]|许可|登记|审批/

/** How far from a figure these words may stand. */
const BEFORE = 160
const BEHIND = 100

/**
 * Whether the prose around a figure, which names no matter, speaks of requests by the words that the form has for them:
 * 予以公开18件，部分公开4件; 上年结转2件，本年新收9件.
 */
export function speaksOfRequests(text: string, { start, end }: Span, at: number): boolean {
  const around = text.slice(Math.max(start, at - BEFORE), Math.min(end, at + BEHIND)).replace(/[\s*]+/g, '')
  if (ANOTHER.test(around)) return false
  if (OUTCOMES_BEHIND.test(around) || OUTCOMES_NAMED.test(around)) return true
  if (OUTCOMES.test(around)) return OF_REQUESTS_ALONE.test(around)
  return (CARRIED.test(around) && around.includes('申请')) || LEFT.test(around) || REFUSED.test(around)
}
