import { type Clue, ITEM } from './clue.ts'

const JOINED_DECISIONS = /许可[^#]*(?:处罚|强制)|处罚[^#]*(?:许可|强制)|强制[^#]*(?:许可|处罚)/
/** What a decision on a licence, penalty or compulsion is called, and what says how many there were. */
const DECIDED =
  '(?:类)?(?:处理)?(?:决定|案件|办件|业务|公开)?书?(?:的案件|案件)?(?:办结|结案|办理|作出|公开)?(?:了|共|为|计|件数|数量|总数|总量|数|量|合计|累计|有|达|:|：)*#'
const NO_DECISIONS = new RegExp(
  `${JOINED_DECISIONS.source}|清单|目录|事项|信息|取消|下放|承接|梳理|指南|案卷|评查|栏目|听证|其中|申请|不予`,
)
/** That a sentence spoke last of decisions of one kind. */
const LAST = (word: string) => new RegExp(`行政${word}(?!.*行政)`)

/** Decisions and documents: what section 2 has in its table. */
export const DECISIONS_CLUES: readonly Clue[] = [
  {
    quantity: 'licensing_decisions',
    keys: '许',
    units: ITEM,
    near: new RegExp(`(?:行政|准予)许可${DECIDED}|#行政许可(?:决定)?$`),
    unless: NO_DECISIONS,
    unlessPart: /权责|权力|清单|双公示|公示[^，。；]{0,6}(?:行政|信息|结果)|归集/,
    unlessCounter: '项条',
  },
  {
    quantity: 'penalty_decisions',
    keys: '罚',
    units: ITEM,
    near: new RegExp(`行政处罚${DECIDED}|(?:作出|下达)处罚决定书?#|#行政处罚(?:决定|案件)*$`),
    unless: NO_DECISIONS,
    unlessPart: /权责|权力|清单|双公示|公示[^，。；]{0,6}(?:行政|信息|结果)|归集/,
    unlessCounter: '项条',
  },
  {
    quantity: 'compulsion_decisions',
    keys: '强',
    units: ITEM,
    near: new RegExp(`行政强制(?:措施|执行)?${DECIDED}|#行政强制(?:决定|措施)?$`),
    unless: NO_DECISIONS,
    unlessPart: /权责|权力|清单|双公示|公示[^，。；]{0,6}(?:行政|信息|结果)|归集/,
    unlessCounter: '项条',
  },
  // The form of 2019: 行政许可上一年项目数量23项，处理决定数量418件.
  ...(['licensing_decisions', 'penalty_decisions', 'compulsion_decisions'] as const).map((quantity) => ({
    quantity,
    keys: '决',
    units: ITEM,
    near: /^(?:本年)?处理决定(?:数量|数)(?:为)?#$/,
    part: {
      licensing_decisions: LAST('许可'),
      penalty_decisions: LAST('处罚'),
      compulsion_decisions: LAST('强制'),
    }[quantity],
  })),
  {
    quantity: 'normative_documents_abolished',
    keys: '废失',
    units: ITEM,
    near: /(?:废止|失效)[^#]*#/,
    topic: 'normative',
    unlessPart: /规章(?!.*规范性文件)/,
    unless: /修改|修订|现行|制发|制定|规章|公开|清理(?!后)/,
  },
  {
    quantity: 'normative_documents_in_force',
    keys: '效',
    units: ITEM,
    near: /(?:现行有效|继续有效|(?<![失无])有效(?:的)?(?:行政)?规范性文件)[^#]*#|#(?:现行|继续)有效/,
    topic: 'normative',
    unlessPart: /规章(?!.*规范性文件)/,
    unless: /规章|公开|制发|废止|清理(?!后)/,
  },
  {
    quantity: 'normative_documents_issued',
    keys: '制出印颁新义',
    units: ITEM,
    near: /(?:制发|制定|制作|制订|出台|印发|颁布|(?:名义|新)发布)[^#]*#/,
    topic: 'normative',
    unlessPart: /规章(?!.*规范性文件)/,
    unless:
      /规章|(?<!(?:制定|制发|出台|印发|制订)[并、和及]?)(?:公开|(?<!名义|新)发布)|废止|解读[^#]*#|清理|审查|其他|党|内部|规范性文件[^#]{0,4}(?:办法|制度|管理|规定)/,
  },
]
