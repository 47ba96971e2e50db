import type { Unit } from '../../../schemas/forms/form.ts'
import type { QUANTITIES } from '../../../schemas/tables/vocabulary.ts'
import type { Topic } from './context.ts'

export type Quantity = (typeof QUANTITIES)[number]

/** How a quantity is told: the wording around its figure (`#`), its units, and what must not stand there. */
export interface Clue {
  readonly quantity: Quantity
  /** Characters one of which `near` needs: looked for first, since most clues fit most figures as little. */
  readonly keys: string
  /** The units of its counters; the first is its own, where a figure prints none. */
  readonly units: readonly Unit[]
  readonly near: RegExp
  readonly unless?: RegExp
  /** What the paragraph must speak of. */
  readonly topic?: Topic
  /** What the sentence up to the figure must not say. */
  readonly unlessPart?: RegExp
  /** A counter of something else: 行政处罚20项 are powers. */
  readonly unlessCounter?: string
  /** What the sentence up to the figure must say. */
  readonly part?: RegExp
}

const ITEM: readonly Unit[] = ['item']
const EVENT: readonly Unit[] = ['time', 'item']
const JOINED_DECISIONS = /许可[^#]*(?:处罚|强制)|处罚[^#]*(?:许可|强制)|强制[^#]*(?:许可|处罚)/
const NO_DECISIONS = new RegExp(
  `${JOINED_DECISIONS.source}|公示|公开|清单|目录|事项|信息|取消|下放|承接|梳理|指南|案卷|评查|栏目|听证|其中|申请|不予`,
)
/** How an authority that decides reviews speaks of its work, and what became of a case. */
const NO_REVIEW =
  /办理|审理|审结|代理|应诉|出庭|维持|纠正|撤销|驳回|败诉|胜诉|未经复议|复议后|不服|其中|复议[^#]*诉讼|诉讼[^#]*复议|尚未|调解|信息\d/
const NO_REQUESTS_PART =
  /其中|涉及|关于|重复|类|自然人|企业|(?<!公民[、和])法人|科研|律师|率|咨询|撤回|未|逾期|超期|补正|延期|复议|诉讼|(?:收到|受理)[^#]*(?:办结|答复)/

/**
 * Quantities of data-model §5 by their wording (shapes of real reports, 2008–2025), the more particular first: the first
 * that fits is taken. Where a figure may be of two it is of none.
 */
export const CLUES: readonly Clue[] = [
  {
    quantity: 'satisfaction_rate',
    keys: '满',
    units: ['percent'],
    near: /满意[率度][^#]{0,8}#|#的?满意[率度]/,
    unless: /不满意|[率、和及][^#]*满意|满意[率度][、和及]/,
  },
  {
    quantity: 'completion_rate',
    keys: '率',
    units: ['percent'],
    near: /(?:办结|办复|完成)率[^#]{0,8}#/,
    unless: /率[、和及]|满意/,
  },
  {
    quantity: 'processing_fees',
    keys: '费',
    units: ['CNY'],
    near: /(?:处理费|检索费|复制费|邮寄费)[^#]*#/,
    unless: /减免|人均|行政事业/,
  },
  {
    quantity: 'processing_fees',
    keys: '收费',
    units: ['CNY'],
    near: /(?:收取|收费|费用)[^#]*#/,
    unless: /减免|人均|行政事业|罚/,
    topic: 'request',
  },
  {
    quantity: 'staff_full_time',
    keys: '专',
    units: ['person'],
    near: /专职[^#]{0,14}#|#专职/,
    unless: /兼职|专兼职|其中/,
  },
  {
    quantity: 'staff_part_time',
    keys: '兼',
    units: ['person'],
    near: /(?<!专)兼职[^#]{0,14}#|#兼职/,
    unless: /专职|专兼职|其中/,
  },
  {
    quantity: 'wechat_followers',
    keys: '粉关订',
    units: ['person', 'item'],
    near: /粉丝[^#]{0,8}#|关注(?:人数|用户|量|数|的?人)?[^#]{0,6}#|#(?:人)?(?:粉丝|关注)|订阅[^#]{0,8}#/,
    part: /微信|公众号|公众平台/,
    unless: /微博|抖音|视频号|快手|新增|增加|关切|问题/,
  },
  {
    quantity: 'views',
    keys: '阅点浏访播观',
    units: ['view', 'person_time'],
    near: /(?:阅读|点击|浏览|访问|播放|观看)[^#]{0,8}#|#[^#]{0,2}(?:阅读|浏览|点击)/,
    unless: /单[条篇]|最高|平均|日均/,
  },
  {
    quantity: 'training_participants',
    keys: '培训',
    units: ['person_time', 'person'],
    near: /(?:培训|参训|受训)[^#]{0,12}#/,
    unless: /参加[^#]{0,12}培训|专职|兼职/,
  },
  {
    quantity: 'training_participants',
    keys: '共累总参覆人达与#',
    units: ['person_time', 'person'],
    near: /^(?:共|共计|累计|总计)?(?:参加|参会|覆盖|参与)?(?:人员|人数)?(?:共|达|为)?#(?:参加|参训|参与)?$/,
    part: /(?:组织|举办|开展|召开)[^。；]{0,20}培训/,
    unless: /^#$/,
    topic: 'training',
  },
  {
    quantity: 'open_day_participants',
    keys: '邀请来参接代',
    units: ['person', 'person_time'],
    near: /(?:邀请|请来|来自|参加|参与|接待|代表)[^#]*#|#[^#]{0,6}(?:参加|参与)/,
    part: /开放(?:日|月|周)/,
  },
  {
    quantity: 'trainings',
    keys: '培',
    units: ['time'],
    near: /培训[^#]{0,10}#|#[^#]{0,12}培训/,
    unless: /参加|观看|阅读|次数最|会议[^#]*培训|培训[^#]*会议/,
  },
  {
    quantity: 'open_days',
    keys: '放',
    units: ['time'],
    near: /开放(?:日|月|周)[^#]{0,8}#|#[^#]{0,6}开放(?:日|月|周)/,
  },
  {
    quantity: 'press_conferences',
    keys: '会',
    units: EVENT,
    near: /发布会[^#]{0,6}#|#[^#]{0,8}发布会/,
    unless: /参加|解读|[、和及][^#]*发布会|发布会[、和及]|稿/,
  },
  {
    quantity: 'interviews',
    keys: '谈',
    units: EVENT,
    near: /访谈[^#]{0,8}#|#[^#]{0,8}访谈/,
    unless: /解读|[、和及][^#]*访谈|访谈[、和及]/,
  },
  {
    quantity: 'public_service_ads',
    keys: '广',
    units: EVENT,
    near: /公益广告[^#]{0,8}#|#公益广告/,
    unless: /公益广告[^#]*(?:播出|播放)|播[出放]#/,
  },
  {
    quantity: 'congress_proposals',
    keys: '议',
    units: ITEM,
    near: /(?:人大|代表)[^#]*(?:建议|议案)[^#]{0,6}#|#(?:人大|代表)[^#]{0,6}(?:建议|议案)/,
    unless: /政协|提案|主办|协办|独办|会办|其中[^#]*办/,
  },
  {
    quantity: 'consultative_proposals',
    keys: '提',
    units: ITEM,
    near: /(?:政协|委员)[^#]*提案[^#]{0,6}#|^[^建人]*提案#|#(?:政协)[^#]{0,6}提案/,
    unless: /人大|建议|议案|主办|协办|独办|会办/,
  },
  {
    quantity: 'accountability_cases',
    keys: '责',
    units: ['item', 'person', 'time'],
    near: /(?:责任追究|问责|追责)[^#]{0,6}#/,
    unless: /约谈/,
  },
  {
    quantity: 'policy_interpretations',
    keys: '解',
    units: EVENT,
    near: /解读[^#]{0,8}#|#[^#]{0,6}解读/,
    unless: /(?:文件|信息|政策)[、和及与]|解读[、和及与](?![^#]{0,4}解读)|其中|发布会|访谈|率/,
  },
  {
    quantity: 'hot_issue_responses',
    keys: '应',
    units: EVENT,
    near: /回应[^#]{0,16}#|#[^#]{0,4}回应/,
    unless: /留言|信箱|工单|率|解读/,
  },
  {
    quantity: 'hotline_orders',
    keys: '热工',
    units: EVENT,
    near: /(?:热线|工单)[^#]{0,10}#|#[^#]{0,10}(?:工单|热线)/,
    unless: /率|信箱|留言|知识|其中|信访|[、和及]/,
  },
  {
    quantity: 'mailbox_messages',
    keys: '箱留来',
    units: EVENT,
    near: /(?:信箱|留言)[^#]{0,10}#|#[^#]{0,8}(?:留言|来信)/,
    unless: /率|热线|工单|其中|申请|[、和及]/,
  },
  {
    quantity: 'licensing_decisions',
    keys: '许',
    units: ITEM,
    near: /行政许可(?:类)?(?:决定|案件)?书?(?:共|为|计|数量|总数|数|:|：)*#|#行政许可(?:决定)?$/,
    unless: NO_DECISIONS,
    unlessPart: /权责|权力|清单|公示|归集/,
    unlessCounter: '项',
  },
  {
    quantity: 'penalty_decisions',
    keys: '罚',
    units: ITEM,
    near: /行政处罚(?:类)?(?:决定|案件)?书?(?:共|为|计|数量|总数|数|:|：)*#|#行政处罚(?:决定)?$/,
    unless: NO_DECISIONS,
    unlessPart: /权责|权力|清单|公示|归集/,
    unlessCounter: '项',
  },
  {
    quantity: 'compulsion_decisions',
    keys: '强',
    units: ITEM,
    near: /行政强制(?:措施|执行)?(?:决定|案件)?书?(?:共|为|计|数量|总数|数|:|：)*#|#行政强制(?:决定|措施)?$/,
    unless: NO_DECISIONS,
    unlessPart: /权责|权力|清单|公示|归集/,
    unlessCounter: '项',
  },
  {
    quantity: 'normative_documents_abolished',
    keys: '废失',
    units: ITEM,
    near: /(?:废止|失效)[^#]*#/,
    topic: 'normative',
    unless: /修改|修订|现行|制发|制定|规章|公开|清理/,
  },
  {
    quantity: 'normative_documents_in_force',
    keys: '效',
    units: ITEM,
    near: /(?:现行有效|继续有效)[^#]*#/,
    topic: 'normative',
    unless: /规章|公开|制发|废止|清理/,
  },
  {
    quantity: 'normative_documents_issued',
    keys: '制出印颁',
    units: ITEM,
    near: /(?:制发|制定|出台|印发|颁布)[^#]*#/,
    topic: 'normative',
    unless: /规章|公开|发布|废止|解读|清理|审查|其他/,
  },
  {
    quantity: 'reconsiderations',
    keys: '议',
    units: EVENT,
    near: /复议(?:案件|申请|案|事项|数量|数)?(?:共|为|计|有|:|：)*#|#(?:政府信息公开)?行政复议(?:案件|申请)?$/,
    unless: NO_REVIEW,
  },
  {
    quantity: 'litigations',
    keys: '诉',
    units: EVENT,
    near: /诉讼(?:案件|案|事项|数量|数)?(?:共|为|计|有|:|：)*#|#(?:政府信息公开)?行政诉讼(?:案件)?$/,
    unless: NO_REVIEW,
  },
  {
    quantity: 'requests_carried_in',
    keys: '转',
    units: ITEM,
    near: /(?:上年|去年|上年度|上一年度?|往年|\d年度?)(?:的)?(?:未办结)?(?:结转|转入)(?![至到入]?(?:下|次|20))[^#]*#|结转自?(?:上|去)一?年[^#]*#/,
    unless: /下年|下一年|次年|(?:收到|新收)[^#]*结转/,
  },
  {
    quantity: 'requests_carried_out',
    keys: '转',
    units: ITEM,
    near: /转[至到入]?(?:下|次|20\d\d)一?年[^#]*#|#[^#]{0,4}结转(?:至|到)?(?:下|次|20\d\d)一?年/,
    unless: /上年|办结|答复/,
  },
  {
    quantity: 'requests_partially_disclosed',
    keys: '部',
    units: ITEM,
    near: /部分公开[^#]*#/,
    topic: 'request',
    unless: /[、和及]|不予/,
  },
  {
    quantity: 'requests_refused',
    keys: '予',
    units: ITEM,
    near: /^(?:其中)?(?:决定)?不予公开(?:的)?(?:申请|政府信息|信息)?(?:共|为|有)?#/,
    topic: 'request',
    unless: /属于|[、和及]|国家秘密/,
  },
  {
    quantity: 'requests_disclosed',
    keys: '公',
    units: ITEM,
    near: /(?:予以|同意|全部)公开[^#]*#/,
    topic: 'request',
    unless: /不予|部分|[、和及]|收到/,
  },
  {
    quantity: 'requests_by_mail',
    keys: '信邮来快挂',
    units: ITEM,
    near: /(?:信函|邮寄|邮政|来函|来信|快递|挂号信)[^#]*#/,
    topic: 'request',
    unless: /网络|网上|当面|现场|网站|邮箱|答复|办结|费/,
  },
  {
    quantity: 'requests_in_person',
    keys: '当现窗面',
    units: ITEM,
    near: /(?:当面|现场|窗口|面交)[^#]*#/,
    topic: 'request',
    unless: /信函|邮寄|网络|网上|网站|答复|办结|信箱/,
  },
  {
    quantity: 'requests_online',
    keys: '网在线互',
    units: ITEM,
    near: /(?:网络|网上|在线|互联网|线上|网站)[^#]*#/,
    topic: 'request',
    unless:
      /信函|邮寄|当面|现场|公开信息|公开政府信息|主动|发布|邮箱|邮件|答复|办结|信箱|咨询|(?:政府|政务)信息#/,
  },
  {
    quantity: 'requests_received',
    keys: '收接受申',
    units: ITEM,
    near: /(?:收到|接到|接收|受理|新收|收悉)[^#]*申请[^#]*#|申请(?:公开)?(?:政府信息)?(?:数量|总数|总量|件数|数|量)[^#]{0,4}#|(?:收到|受理|接收|新收)[^#]*#[^#]*申请|申请(?:共|为|是|:|：)+#|^(?:共|共计|全年|本年|本年度|今年|年内|其中)*(?:收到|新收|受理|收件)(?:数|数量)?#/,
    topic: 'request',
    unless:
      /涉及|关于|重复|类(?!政府信息)|自然人|企业|(?<!公民[、和])法人|科研|律师|率|咨询|撤回|未|逾期|补正|复议|诉讼|许可|登记|答复|办结|结转|来信|来函|其中(?!新收)/,
  },
  {
    quantity: 'requests_concluded',
    keys: '结答毕回',
    units: ITEM,
    near: /(?:办结|答复|办理完毕|回复)[^#]*#/,
    topic: 'request',
    unless: NO_REQUESTS_PART,
  },
  {
    quantity: 'requests_received',
    keys: '报申',
    units: ITEM,
    near: /#报告|(?:实现|为)#申请$/,
    topic: 'request',
    unless: /其中/,
  },
]
