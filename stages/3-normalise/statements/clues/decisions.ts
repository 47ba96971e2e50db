import { type Clue, ITEM } from './clue.ts'

const JOINED_DECISIONS = /许可[^#]*(?:处罚|强制)|处罚[^#]*(?:许可|强制)|强制[^#]*(?:许可|处罚)/
const NO_DECISIONS = new RegExp(
  `${JOINED_DECISIONS.source}|公示|公开|清单|目录|事项|信息|取消|下放|承接|梳理|指南|案卷|评查|栏目|听证|其中|申请|不予`,
)
/** Decisions and documents: what section 2 has in its table. */
export const DECISIONS_CLUES: readonly Clue[] = [
  {
    quantity: 'licensing_decisions',
    keys: '许',
    units: ITEM,
    near: /(?:行政|准予)许可(?:类)?(?:处理)?(?:决定|案件|办件)?书?(?:共|为|计|数量|总数|数|:|：)*#|#行政许可(?:决定)?$/,
    unless: NO_DECISIONS,
    unlessPart: /权责|权力|清单|公示|归集/,
    unlessCounter: '项条',
  },
  {
    quantity: 'penalty_decisions',
    keys: '罚',
    units: ITEM,
    near: /行政处罚(?:类)?(?:处理)?(?:决定|案件|办件)?书?(?:共|为|计|数量|总数|数|:|：)*#|#行政处罚(?:决定)?$/,
    unless: NO_DECISIONS,
    unlessPart: /权责|权力|清单|公示|归集/,
    unlessCounter: '项条',
  },
  {
    quantity: 'compulsion_decisions',
    keys: '强',
    units: ITEM,
    near: /行政强制(?:措施|执行)?(?:处理)?(?:决定|案件|办件)?书?(?:共|为|计|数量|总数|数|:|：)*#|#行政强制(?:决定|措施)?$/,
    unless: NO_DECISIONS,
    unlessPart: /权责|权力|清单|公示|归集/,
    unlessCounter: '项条',
  },
  {
    quantity: 'normative_documents_abolished',
    keys: '废失',
    units: ITEM,
    near: /(?:废止|失效)[^#]*#/,
    topic: 'normative',
    unlessPart: /规章(?!.*规范性文件)/,
    unless: /修改|修订|现行|制发|制定|规章|公开|清理/,
  },
  {
    quantity: 'normative_documents_in_force',
    keys: '效',
    units: ITEM,
    near: /(?:现行有效|继续有效)[^#]*#/,
    topic: 'normative',
    unlessPart: /规章(?!.*规范性文件)/,
    unless: /规章|公开|制发|废止|清理(?!后)/,
  },
  {
    quantity: 'normative_documents_issued',
    keys: '制出印颁',
    units: ITEM,
    near: /(?:制发|制定|出台|印发|颁布)[^#]*#/,
    topic: 'normative',
    unlessPart: /规章(?!.*规范性文件)/,
    unless: /规章|公开|发布|废止|解读|清理|审查|其他|党|内部|规范性文件[^#]{0,4}(?:办法|制度|管理|规定)/,
  },
]
