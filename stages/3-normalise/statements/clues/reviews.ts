import { CASE, type Clue } from './clue.ts'

/** How an authority that decides reviews speaks of its work, and what became of a case. */
const NO_REVIEW =
  /复议机[构关]|会商|旁听|观摩|(?:办理|受理)(?!(?:了)?(?:涉|因)?(?:(?:政府|政务)?信息|依申请)公开)|审理|审结|代理|应诉|出庭|维持|纠正|撤销|驳回|败诉|胜诉|未经复议|复议后|不服(?![^#]{0,6}(?:信息公开|答复))|其中(?!(?:涉及|因|与|有关)[^#]{0,6}信息公开)|复议[^#]*诉讼|诉讼[^#]*复议|尚未|调解|其余|其他(?!组织)|另|信息\d/
/** A review of something else: 因征地引发行政复议6件、行政诉讼5件. */
const OTHER_MATTER =
  /因(?![^，。；]{0,12}(?:信息|公开|此|答复|申请))[^，。；]{2,16}(?:引发|引起|产生|导致|被|提起)[^。；]*$/

/** What all reviews of the agency are followed by where some of them are on answers: 复议36件，其中信息公开2件. */
const NOT_ALL = /^(?![，、（(]?其中(?:涉及?|因|属)?[^，。；\d]{0,8}公开)/

/** Those that an authority decides: 作为复议机构收到复议申请126件. */
const DECIDES = /作为[^，。；]{0,12}复议机[构关]/

/** Reviews of what the agency answered: what section 4 has in its table. */
export const REVIEWS_CLUES: readonly Clue[] = [
  {
    quantity: 'reconsiderations',
    keys: '议',
    units: CASE,
    near: /复议(?:类)?(?:案件|申请|案|事项|件数|数量|数|的)*(?:共计?|累计|合计|总计|为|计|有|:|：)*#|#(?:政府信息公开)?(?:行政)?复议(?:案件|申请)?$/,
    unless: NO_REVIEW,
    next: NOT_ALL,
    unlessPart: new RegExp(`${OTHER_MATTER.source}|${DECIDES.source}`),
  },
  {
    quantity: 'reconsiderations',
    keys: '被',
    units: CASE,
    near: /以[我本][一-龥]{0,3}为被申请人的?#/,
    part: /复议/,
  },
  {
    quantity: 'litigations',
    keys: '诉',
    units: CASE,
    near: /诉讼(?:类)?(?:案件|案|事项|件数|数量|数|的)*(?:共计?|累计|合计|总计|为|计|有|:|：)*#|#(?:政府信息公开)?(?:行政)?诉讼(?:案件)?$|信息公开[^#]{0,6}被(?:起)?诉(?:案件)?#/,
    unless: NO_REVIEW,
    next: NOT_ALL,
    unlessPart: OTHER_MATTER,
  },
  // By how they came to court, as the form of 2019 has it: 未经复议直接起诉2件，复议后起诉0件.
  {
    quantity: 'litigations',
    keys: '诉',
    units: CASE,
    near: /^(?:其中)?(?:(?:未经(?:行政)?复议)?直接起诉|(?:经)?(?:行政)?复议后(?:再)?起诉)(?:的)?(?:案件)?(?:共|为|有)?#$/,
    unlessPart: new RegExp(`${OTHER_MATTER.source}|(?:办理|审理|审结|受理)[^。；]*复议`),
  },
  {
    quantity: 'litigations',
    keys: '诉',
    units: CASE,
    near: /#(?:有关|关于|涉及|因)?(?:政府)?信息公开(?:工作|引发|引起)?(?:的)?行政诉讼(?:案件)?$/,
    unless: NO_REVIEW,
  },
  {
    quantity: 'litigations',
    keys: '诉',
    units: CASE,
    near: /^(?:因?(?:涉及|依申请|政府|政务|信息)*公开[^#]{0,6})?(?:被(?:提)?起?诉|(?:行政)?应诉|起诉案件)(?:案件)?(?:共|共计)?#$/,
    part: /(?:被|自身|[我本]局)[^，。；]{0,6}复议|信息公开|依申请公开|复议(?:案件|申请)?\d+[件宗起][、，和]被(?:提)?起?诉/,
    unlessPart: OTHER_MATTER,
    next: /^(?![^。；]{0,2}其中)/,
  },
]
