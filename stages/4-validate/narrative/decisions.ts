import type { Comparison } from './narrative.ts'
import type { Told } from './told.ts'

/** What may stand right before 行政许可 where all decisions are meant, and no kind of them: 公共场所行政许可 are some. */
const ALL =
  /(?:^|[，。；、：:,;（(）)和与“"\d件份项起宗例#*]|(?<!涉)及|作出|做出|下达|办理|办结|实施|开展|完成|审批|核发|查处|采取|依法|局|委|府|单位|机关|部门|厅|办|处|镇|乡|街道|[全我本][省市县区镇乡旗州]|年度?|期间|平台|未|没有|无|为)(?:各类|各项|各种|的|了|有|过|共计?|计|公开|发生)*$/
/** Steps before or beside a decision, and some of the decisions. */
const NO_DECISION =
  /许可证|许可事项|许可件|受理|立案|移送|听证|其中|上报|报送|简易|当场|普通程序|一般程序|延续|变更|注销|不予|占|拟|法院|网上|网办|线上|通过|公开|公示|公布/

/** A decision without its kind before it: 作出许可决定, but not 施工许可. */
const PLAIN = /(?:^|[作做]出|准予|下达)(?:许可|处罚|强制)(?:决定|#|\d)|处理决定/
/** What 许可 is counted in where it may be of kinds of it. */
const MATTERS = /项$/

/** A campaign, a check, an office of the agency, or those whom decisions were on: they may be of these only. */
const SOME =
  /专项|行动|整治|查处[^，。；]{2,12}案件?\d|双随机|抽查|检查|认领|清单|监管”?事项|协助|委托|代办|配合|联合|会同|[一-龥]{2}(?:部门|所|队|中心|站|分局|科|股|窗口)(?:共|全年|依法|累计)*(?:作出|做出|办理|实施|办结)|对(?!各类|违[法规]|当事人|行政相对人)[^，。；]{1,14}(?:作出|实施|给予)|对[^，。；]{0,12}(?:家|机构|企业|单位|人员|场所)[^，。；]{0,4}(?:作出|实施|给予)/

/** Applications for one thing, of which what follows is: 受理排污申请40件，准予许可38件. */
const APPLIED = /(?<!许可|事项|各类|各项|业务|服务|群众|企业)申请\d+[余多]?[件份]/

/** All checks of the year, of which what follows are the decisions of the year, too. */
const ALL_CHECKS =
  /(?:全年|20\d\d年)度?，?(?:[我本]\p{Script=Han})?(?:共|累计)*(?:开展|组织|实施)(?:行政)?执法检查\d+[余多]?(?:户|家|人)?[次场]/u

const comparable =
  (word: string) =>
  ({ statement, clause, before }: Told) => {
    if (NO_DECISION.test(clause) || SOME.test(before.replace(ALL_CHECKS, '')) || APPLIED.test(before))
      return false
    if (MATTERS.test(statement.raw)) return false
    const at = before.lastIndexOf(word)
    // 行政许可方面，办理办学许可51件: the last is of a kind.
    const isLast = at >= 0 && before.indexOf(word.slice(2), at + word.length) < 0
    return isLast ? ALL.test(before.slice(0, at)) : PLAIN.test(clause)
  }

/** The decisions of a kind that prose counts, with those of the table of section 2. */
export function decisions(
  quantity: Comparison['quantity'],
  row: 'administrative_licensing' | 'administrative_penalty' | 'administrative_compulsion',
  word: string,
): Comparison {
  const cell = `proactive_disclosure/${row}/decisions`
  return {
    quantity,
    location: cell,
    meanings: { 'ogi-2021': [{ plus: [cell] }], 'ogi-2019': [{ plus: [cell] }] },
    comparable: comparable(word),
  }
}
