import { type Clue, EVENT, ITEM } from './clue.ts'

/** What the agency explains and answers, and who answers for it. */
export const ANSWERS_CLUES: readonly Clue[] = [
  {
    quantity: 'congress_proposals',
    keys: '议',
    units: ITEM,
    near: /(?:人大|代表)[^#]*(?:建议|议案)[^#]{0,6}#|#(?:人大|代表)[^#]{0,6}(?:建议|议案)/,
    unless: /政协|提案|主办|协办|独办|会办|其中[^#]*办/,
  },
  {
    quantity: 'congress_proposals',
    keys: '议',
    units: ITEM,
    near: /^(?:代表)?建议#$/,
    part: /人大[^，。；]*(?:议案|建议)[^，。；]*$/,
    unlessPart: /政协|提案/,
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
    units: ['item', 'person', 'time', 'person_time'],
    near: /(?:责任追究|追究责任|问责|追责)[^#]{0,6}#|#[^#]{0,8}(?:问责|追责|责任追究)$/,
    unless: /约谈|检查|制度|培训|会议/,
  },
  {
    quantity: 'policy_interpretations',
    keys: '解',
    units: EVENT,
    near: /解读[^#]{0,8}#|#(?!并|同步|均|已)[^#]{0,6}解读/,
    unless:
      /(?:文件|信息|政策)[、和及与]|解读[、和及与](?![^#]{0,4}(?:解读|图片|视频|图解))|其中(?!(?:文字|图文|图片|图表|视频|动漫|音频|专家|部门|媒体|负责人|政策)*解读)|发布会|访谈|率/,
  },
  {
    quantity: 'policy_interpretations',
    keys: '图问懂',
    units: EVENT,
    near: /(?:图解(?:政策|信息)?|一图[读看]懂[”"]?|政策问答|答记者问)(?:共计?|合计|各)?#/,
    unless: /[、和及与]|栏|率/,
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
    keys: '热工12',
    units: EVENT,
    near: /(?:热线|工单)[^#]{0,10}#|#[^#]{0,10}(?:工单|热线)|12345[”"]?(?:政务服务)?(?:便民)?(?:平台)?(?:群众|百姓|市民)?(?:转办|交办|派发|派单|诉求|来电|转来)[^#]{0,6}#/,
    unless:
      /率|信箱|留言|知识|其中|信访|结转|做客|上线|直播|政风|行风|微信|微博|公众号|抖音|新媒体|网站|[、和及]/,
  },
  {
    quantity: 'mailbox_messages',
    keys: '箱留来',
    units: EVENT,
    near: /(?:信箱|留言)[^#]{0,10}#|#[^#]{0,8}(?:留言|来信)/,
    unless: /率|热线|工单|其中|申请|信息公开|[、和及](?![^#、和及]{0,6}(?:信箱|留言))/,
  },
]
