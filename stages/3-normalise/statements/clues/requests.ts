import { type Clue, EVENT, ITEM } from './clue.ts'

/** How an authority that decides reviews speaks of its work, and what became of a case. */
const NO_REVIEW =
  /办理|受理|审理|审结|代理|应诉|出庭|维持|纠正|撤销|驳回|败诉|胜诉|未经复议|复议后|不服|其中|复议[^#]*诉讼|诉讼[^#]*复议|尚未|调解|其余|其他(?!组织)|另|信息\d/
const NO_REQUESTS_PART =
  /其中|审核|抽查|涉及|关于|重复|类|自然人|企业|(?<!公民[、和])法人|科研|律师|率|咨询|撤回|未|逾期|超期|补正|延期|复议|诉讼|转办|书》?#|(?:收到|受理)[^#]*(?:办结|答复)/

/** Requests and what follows them: what sections 3 and 4 have in their tables. */
export const REQUESTS_CLUES: readonly Clue[] = [
  {
    quantity: 'reconsiderations',
    keys: '议',
    units: EVENT,
    near: /复议(?:案件|申请|案|事项|数量|数)?(?:共|为|计|有|:|：)*#|#(?:政府信息公开)?(?:行政)?复议(?:案件|申请)?$/,
    unless: NO_REVIEW,
  },
  {
    quantity: 'litigations',
    keys: '诉',
    units: EVENT,
    near: /诉讼(?:案件|案|事项|数量|数)?(?:共|为|计|有|:|：)*#|#(?:政府信息公开)?(?:行政)?诉讼(?:案件)?$/,
    unless: NO_REVIEW,
  },
  {
    quantity: 'requests_carried_in',
    keys: '转',
    units: ITEM,
    near: /(?:上年|去年|上年度|上一年度?|往年|\d年度?)(?:的)?(?:未办结)?(?:结转|转入)(?![至到入]?(?:下|次|20))[^#]*#|结转自?(?:上|去)一?年[^#]*#|^#(?:为|系)?(?:上年|去年|上年度|上一年度?)(?:的)?(?:未办结)?结转/,
    topic: 'request',
    unless: /下年|下一年|次年|(?:收到|新收|受理|申请)[^#]*结转|#新收/,
  },
  {
    quantity: 'requests_carried_out',
    keys: '转',
    units: ITEM,
    near: /转[至到入]?(?:下|次|20\d\d)一?年[^#]*#|#[^#]{0,6}转[至到入]?(?:下|次|20\d\d)一?年/,
    topic: 'request',
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
    keys: '不',
    units: ITEM,
    near: /^(?:其中)?(?:决定)?不(?:予|同意)公开(?:的)?(?:申请|政府信息|信息)?(?:答复)?(?:总数|数量|数)?(?:共|为|有)?#/,
    topic: 'request',
    unless: /属于|[、和及]|国家秘密/,
  },
  {
    quantity: 'requests_disclosed',
    keys: '公',
    units: ITEM,
    near: /(?:(?<!不)予以|(?<!不)同意|全部)公开[^#]*#/,
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
    quantity: 'requests_by_mail',
    keys: '来',
    units: ITEM,
    near: /^来[信函](?:申请)?#/,
    part: /申请/,
    unlessPart: /信访|信箱|留言|投诉|咨询/,
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
    near: /(?:网络|网上|在线|互联网|线上|网站|政务服务网)[^#]*#/,
    topic: 'request',
    unless:
      /信函|邮寄|当面|现场|公开信息|公开政府信息|主动|发布|邮箱|邮件|答复|办结|信箱|咨询|(?:政府|政务)信息#/,
  },
  {
    quantity: 'requests_received',
    keys: '收接受申',
    units: ITEM,
    near: /(?:收到|接到|接收|受理|新收|收悉)[^#]*申请[^#]*#|申请(?:公开)?(?:政府信息)?(?:受理|收到|接收)?(?:数量|总数|总量|件数|数|量)[^#]{0,4}#|(?:收到|受理|接收|新收)[^#]*#[^#]*申请|申请(?:共|为|是|:|：)+#|申请(?:公开)?(?:受理|收到|接收|收件)(?:了|共)?#|^(?:20\d\d年度?|全年|本年度?|共)*(?:政府)?信息公开申请(?:全年|年内|本年度?|累计|合计|总计)?#|^(?:共|共计|全年|本年|本年度|今年|年内|20\d\d年度?|其中)*(?:收到|新收|受理|收件)(?:数|数量)?#/,
    topic: 'request',
    unless:
      /涉及|关于|重复|类(?!政府信息)|自然人|企业|(?<!公民[、和])法人|科研|律师|率|咨询|撤回|未|逾期|补正|复议|诉讼|许可|登记|答复|办结|结转|来信|来函|传真|邮件|不明确|不清|口头|公司|某|申请材料|通过(?![各多])|[^出息开织众民人]的申请|其他(?!组织)|其中(?!新收)/,
  },
  {
    quantity: 'requests_concluded',
    keys: '结答毕回',
    units: ITEM,
    near: /(?:办结|答复|办理完毕|回复)[^#]*#|^[，,]?#(?:均|都)?已?(?:按[时期]|依法)?(?:办结|答复)/,
    topic: 'request',
    unless: NO_REQUESTS_PART,
  },
  {
    quantity: 'requests_received',
    keys: '报申',
    units: ITEM,
    near: /#报告|申请(?:公开)?(?:为|实现)?#(?:受理|收件)$|(?:^|、|实现|为|是|保持|继续|全年|年度?)#申请$/,
    topic: 'request',
    unless: /其中|制度|执行|落实|应/,
  },
]
