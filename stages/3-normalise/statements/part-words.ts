/** What opens a list of parts behind its whole. */
export const OPENER = /其中|分别[为是]/g
/** What may stand between a whole and 其中: a few words and one mark. */
export const AFTER_WHOLE = /^[^。！\n，,；;：:（(]{0,12}[，,；;。：:（(]?[*\s]*$/
/** What may stand between a whole and 分别为, which otherwise is of what stands before the figures. */
export const DIRECTLY = /^[，,：:（(]?$/
/** A figure that is no level: whose list follows it stays open. */
export const CHANGE = /较|比|同比|增|减|下降|上升|提高|降低|新增/
/** Another act or measure than that of the whole: the list is over. */
export const NOT_PART =
  /办结|答复|回复|办理完毕|结转|较|比|增|减|下降|占|率|累计|阅读|点击|平均|各(?!类|项|种)|上年|去年|同期|复议|诉讼|投诉|^(?:共计?|合计|总计|以上)/
/** What leads to the share of a part, behind its figure. */
export const SHARE = /^(?:约|各|分别)?占?(?:比|总数的?|总量的?|全部的?)?(?:约|为|达)?$/
/** Such a share before a semicolon, behind which the list goes on. */
export const SHARED = /占[^，。；]{1,10}[%％][）)]?$/
/** Who does what with a proposal: each has one of these. */
export const ROLE =
  /^(?:其中)?(?:由?我[局委县市区单位]*|本单位)?(?:主办|协办|独办|会办|分办|承办|领办|主会办)(?:件)?(?:建议|提案)?$/
/** What has roles. */
export const PROPOSAL = /建议|提案|议案/
/** By what a whole is divided; a list is of one of these: applicants, ways in, outcomes. */
export const DIVISIONS = [
  /自然人|公民|法人|企业|组织|机构|律师|个人/,
  /网|信函|邮|当面|现场|窗口|传真|微信|微博|公众号|抖音|报纸|公告栏/,
  /公开|不予|无法|同意|不存在|处理|撤/,
] as const
/** One of the two kinds of applicant that are all applicants together. */
export const NATURAL = /自然人|公民|个人/
/** The other kind. */
export const LEGAL = /法人|其他组织/
/** Media, subjects, attendance, penalties and ways of handling, of which one item may have several. */
export const OVERLAPPING =
  /图文|视频|图解|漫画|原创|转[载发]|音频|动漫|涉及|关于|出席|负责人|领导|罚款|没收|并处|网办|网上办|即办|承诺件/
/** What becomes of documents, beside kinds of them: 规范性文件4份、主动公开380份 are two divisions of one whole. */
export const DISCLOSED = /^(?:其中)?(?:主动公开|依申请公开|不予公开)/
/** What a list has besides what it names. */
export const REST = /其他|其余|另/
/** What joins a whole to the one before it: 建议15件、提案12件，其中 is of both. */
export const JOINED = /^[ *]*(?:、|以及|[和及与])/
/** Requests come in one way each, what is published may go out in several. */
export const REQUESTS = /申请|信函|当面/
/** What makes a list one of examples. */
export const AND_OTHERS = /^[^。；，,;！\n]{0,6}等/
