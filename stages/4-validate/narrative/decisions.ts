import type { Comparison } from './narrative.ts'
import type { Told } from './told.ts'

/** What may stand right before 行政许可 where all decisions are meant, and no kind of them: 公共场所行政许可 are some. */
const ALL =
  /(?:^|[，。；、：:,;（(）)和及与“"\d件份项起宗例#*]|作出|做出|下达|办理|办结|实施|完成|审批|核发|查处|采取|依法|局|委|府|单位|机关|部门|厅|办|处|镇|乡|街道|[全我本][省市县区镇乡旗州]|年度?|期间|平台|未|没有|无|为)(?:各类|各项|各种|的|了|有|过|共计?|计|公开|发生)*$/
/** Steps before or beside a decision, and some of the decisions. */
const NO_DECISION = /受理|立案|移送|听证|其中|上报|报送|简易|当场|普通程序|一般程序|延续|变更|注销|不予|占|拟/

const comparable =
  (word: string) =>
  ({ clause, before }: Told) => {
    if (NO_DECISION.test(clause)) return false
    const at = before.lastIndexOf(word)
    return at < 0 || ALL.test(before.slice(0, at))
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
