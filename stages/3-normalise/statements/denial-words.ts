/** A sign of denial with what it denies, up to the end of its clause. */
export const DENIAL =
  /[均都皆从并暂既尚]?(?:未曾|未有|未|没有|没|无|不存在|不涉及|不(?=收))([^。．.；，,;！!？?…\n\t|未没]{1,60}(?:(?<=公开而?|因)未[^。．.；，,;！!？?…\n\t|未没]{1,40})?(?:、也?(?:未|没有)[^。．.；，,;！!？?…\n\t|]{1,40})?)/y

/** What happens or arrives, before what is denied. */
export const VERB =
  /^(?:曾|有|任何|人员?|干部|(?:工作|申请)人员?|自然人|公民|群众|公众|单位|个人|法人|(?:其他)?组织|社会|、|和|或者?|及)*(?:一[起例件宗]|申请|要求(?:公开|提供|获取)|提出|提交|与(?:政府|政务)?信息公开|对|针对|就|不服|承办|承接|办理|开展|进行|下达|接?收到|收悉|接到|接收|受理|新收|发生|产生|出现|涉及|存在|有|引发|引起|导致|因|被|受到|收取|收费|征收|收|提起|向|办理|作出|做出|实施|采取|应公开|履行|应诉|(?:组织|单独|专门)(?:召开|举办|举行|开展|组织))/

/** The first of several things, without a verb before it: 没有行政复议、行政诉讼案件发生. */
export const FIRST_OF_LIST =
  /^(?:依申请公开|(?:(?:政府)?信息公开(?:的|类)?)?(?:行政)?(?:复议|诉讼|许可|处罚|强制))[^、和及与或，]{0,6}[、和及与或]/

/** Requests in a list with reviews, which are none of theirs. */
export const BESIDE_REVIEWS = /^(?:申请|件|事项)?[、和及与或](?!.*(?:[逾超延]期|投诉|纠纷))/

/** What may follow the thing that is denied. */
export const BEHIND =
  /^(?:$|[）)](?:$|的|案|件|情|事|申|问|现)|活动|班$|会$|工作$|事件|的?(?:事件|情况发生)|[、和及或与。（(]|以及|或者|案件|案|件|情况|事项|的?(?:情况|事项|案件|现象|情形|行为|问题|事件|请求|要求|申请)|(?:办理)?任务|等|行政诉讼|出台|制发|印发|(?:发生|产生|出现)(?:$|的)|申请(?:$|案件|情况|、|和|及|或)|诉讼)/

/** What lets the thing stand far behind 无: the things of a list before it, who would do it, and what for. */
export const FAR =
  /复议(?:案件|申请)?[、和及与或]|^(?:任何|公民|法人|自然人|群众|公众|申请人|工作人员|干部|单位|个人|因[不未]|应公开)/

/** Requests without a name, which are those of the report where it speaks of no others. */
export const UNNAMED =
  /^(?:曾)?(?:接?收到|收到过|接到|接到过|收到了)(?:任何|相关|有关|此类|公众|群众|书面)?(?:的)?申请(?=件?[）)]?$|的?情况[）)]?$)|^申请(?=[）)]?$|情况[）)]?$)/

/** The words of a list, up to its end. */
export const LIST = /[^。；，,;：:！（(\n\t|]*$/

/** What may stand between a thing of a list and the next, or the words that are said of all. */
export const IN_LIST =
  /^(?:案件|案|申请|事项|情况|件数|数量|总数|件|数)*(?:等(?:情况|事项|案件|方面)?)?(?: *(?:$|[、和及与或]))/

/** Words at the end of a clause that deny what it lists: 行政复议、行政诉讼均未发生. */
export const TRAILING =
  /[均都皆]?(?:未|没有)(?:曾)?(?:发生|产生|出现|涉及|收到|接到|受理)(?= *(?:[。．.；，,;！!？?…）)\t|\n]|$))|[均都皆]?无(?= *(?:[。．.；，,;！!？?…）)\t|\n]|$))/y

/** The year of what is denied, which is no figure. */
export const YEARS = /20\d\d年/g
