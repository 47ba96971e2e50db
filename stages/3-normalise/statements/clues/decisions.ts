import { type Clue, ITEM } from './clue.ts'

const JOINED_DECISIONS = /许可[^#]*(?:处罚|强制)|处罚[^#]*(?:许可|强制)|强制[^#]*(?:许可|处罚)/
/** What a decision on a licence, penalty or compulsion is called, and what says how many there were. */
const DECIDED =
  '(?:类)?(?:处理)?(?:决定|案件|案|办件|业务|公开|审批)?书?(?:的案件|案件)?(?:办结|结案|办理|作出|公开)?(?:了|共|为|计|件数|数量|总数|总量|数|量|合计|总计|累计|有|达|:|：)*#'
const NO_DECISIONS = new RegExp(
  `${JOINED_DECISIONS.source}|清单|目录|事项|信息|取消|下放|承接|梳理|指南|案卷|评查|栏目|听证|其中(?!，?(?:作出|办理|准予)?行政)|(?<!依)申请|依申请公开|不予`,
)
/** What is published or listed is no number of decisions, nor is a part of what is published. */
const PUBLISHED =
  /权责|权力|清单|双公示|公示[^，。；]{0,6}(?:行政|信息|结果)|归集|(?:公开|公示|公布|发布)[^。；]*其中/
const KIND_PUBLISHED = new RegExp(
  `${PUBLISHED.source}|(?:公[示开布]|发布)[^。；，]*(?:许可|审批|处罚)|涉及|申请内容|公开申请|咨询|投诉|举报`,
)
/** What may stand between the thing and its number. */
const COUNTED = '(?:了|共计?|为|合计|总计|累计)*'
/** What an agency does with decisions of a kind, which it may count as 项. */
const DONE = '(?:作出|做出|办理|办结|完成|审批|核发|准予)(?:了|各类|各项)*'
/** That a sentence spoke last of decisions of one kind. */
const LAST = (word: string) => new RegExp(`行政${word}(?!.*行政)`)

/** Decisions: what section 2 has in its table. */
export const DECISIONS_CLUES: readonly Clue[] = [
  {
    quantity: 'licensing_decisions',
    keys: '许',
    units: ITEM,
    near: new RegExp(`(?:行政|准予)许可${DECIDED}|#行政许可(?:决定)?$`),
    unless: NO_DECISIONS,
    unlessPart: PUBLISHED,
    unlessCounter: '项条',
  },
  // Of one kind, or as matters: 核发施工许可证87件, 办理防雷行政许可47项, 办理行政许可事项30件.
  {
    quantity: 'licensing_decisions',
    keys: '许',
    units: ITEM,
    near: new RegExp(
      `(?:核发|发放|颁发|办理|办结|换发|审批)[^#，。、]{0,16}许可证(?:书)?${COUNTED}#|(?:核发|颁发|发放)行政许可(?:决定|证)?书?${COUNTED}#|[一-龥]{2}(?<!行政|准予|不予)许可(?:决定)?(?:书)?${COUNTED}#`,
    ),
    unless:
      /清单|目录|事项|信息|取消|下放|承接|梳理|指南|栏目|听证|其中|申请|不予|公[示开布]|证照|注销|吊销|处罚/,
    unlessPart: KIND_PUBLISHED,
    unlessCounter: '项条',
  },
  {
    quantity: 'licensing_decisions',
    keys: '许',
    units: ITEM,
    near: new RegExp(`^[^#，。、]{2,16}许可证(?:书)?${COUNTED}#$`),
    unless: /注销|吊销|撤销|申请/,
    part: /核发|发放|颁发|换发/,
    unlessPart: KIND_PUBLISHED,
    unlessCounter: '项条',
  },
  {
    quantity: 'licensing_decisions',
    keys: '许',
    units: ITEM,
    near: new RegExp(`${DONE}[^#，。、]{0,16}许可(?:决定|案件|业务)?${COUNTED}#`),
    unless: NO_DECISIONS,
    unlessPart: PUBLISHED,
    unlessCounter: '条',
  },
  {
    quantity: 'licensing_decisions',
    keys: '许',
    units: ITEM,
    near: new RegExp(`${DONE}行政许可(?:类)?(?:事项|件|审批事项|审批件)${COUNTED}#`),
    unless: /清单|目录|取消|下放|承接|公[示开布]|申请|不予|处罚|强制/,
    unlessPart: PUBLISHED,
    unlessCounter: '项条',
  },
  {
    quantity: 'penalty_decisions',
    keys: '罚',
    units: ITEM,
    near: new RegExp(
      `(?:^|[一-龥])立案(?:行政)?处罚(?:案件)?${COUNTED}#|(?:^|作出|下达)[^#，。、]{0,8}处罚决定书?${COUNTED}#`,
    ),
    unless: NO_DECISIONS,
    unlessPart: PUBLISHED,
    unlessCounter: '项条',
  },
  {
    quantity: 'penalty_decisions',
    keys: '罚',
    units: ITEM,
    near: new RegExp(`行政处罚${DECIDED}|(?:作出|下达)处罚决定书?#|#行政处罚(?:决定|案件)*$`),
    unless: NO_DECISIONS,
    unlessPart: PUBLISHED,
    unlessCounter: '项条',
  },
  {
    quantity: 'compulsion_decisions',
    keys: '强',
    units: ['item', 'time'],
    near: new RegExp(`行政强制(?:措施|执行)?(?:[（(][^）)#]{1,12}[）)])?${DECIDED}|#行政强制(?:决定|措施)?$`),
    unless: NO_DECISIONS,
    unlessPart: PUBLISHED,
    unlessCounter: '项条',
  },
  // Behind 行政许可, whose 行政 is of all: 作出行政许可126件、处罚12件、强制2件.
  ...(
    [
      ['penalty_decisions', '处罚'],
      ['compulsion_decisions', '强制'],
    ] as const
  ).map(([quantity, word]) => ({
    quantity,
    keys: '罚强',
    units: ITEM,
    near: new RegExp(`^${word}(?:决定|案件)?${COUNTED}#$`),
    part: /(?:作出|办理|实施|办结)行政(?:许可|处罚)(?:决定|案件)?\d+[件宗起][、，][^。；]{0,16}$/,
    unlessPart: PUBLISHED,
  })),
  // The form of 2019: 行政许可上一年项目数量23项，处理决定数量418件.
  ...(['licensing_decisions', 'penalty_decisions', 'compulsion_decisions'] as const).map((quantity) => ({
    quantity,
    keys: '决',
    units: ITEM,
    near: /^(?:本年)?处理决定(?:数量|数)?(?:为)?#$/,
    part: {
      licensing_decisions: LAST('许可'),
      penalty_decisions: LAST('处罚'),
      compulsion_decisions: LAST('强制'),
    }[quantity],
  })),
]
