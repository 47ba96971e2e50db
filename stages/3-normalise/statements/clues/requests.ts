import { OF_ANOTHER_KIND } from '../topics.ts'
import { type Clue, ITEM } from './clue.ts'
import { WAYS_CLUES } from './ways.ts'

/** What is said of some of the requests that are dealt with, or of others than these. */
const NO_REQUESTS_PART =
  /其中(?!#|，?(?:已|均|依法|及时|按[时期])*(?:办结|答复|办理完毕))|协助|配合|审核|抽查|涉及|关于|重复|类|自然人|企业|(?<!公民[、和])法人|科研|律师|率|咨询|撤回|未|逾期|超期|补正|延期|复议|诉讼|转办|(?:答复|办结)[件类]#|(?<!信息)公开答复|书》?#|模板|文书|范本|(?:收到|受理)[^#]*(?:办结|答复|回复)/

/** What counts some of the requests, what became of them, or no requests. */
const NO_RECEIPT =
  /涉及|关于|重复|(?<!各)类(?!政府信息)|各类申请|自然人|企业|(?<!公民[、和])法人|科研|律师|率|咨询|撤回|未|逾期|补正|复议|诉讼|许可|登记(?!受理|依申请)|(?:答复|(?<!并)回复|办结|结转)(?=[^#]*#)|来信|来函|传真|邮件|不明确|不清|口头|公司|最[多少]|服务厅|大厅|某|查[阅询]|申请材料|通过(?![各多]|[^#]*提[交出]|[^#]*、[^#]*等(?:多种|各种)?(?:渠道|途径|方式))|[^出交息开织众民人]的申请|其他(?!组织)|其中(?!新收)/
/** Several kinds of business, of which none is information: 受理户籍、出入境等申请 */
const OF_BUSINESS =
  '^(?!.*(?:公民|法人|组织|群众|自然人|信息|公开|网|信函|当面|邮))[^#]*、[^#]*等(?:各类|各项)?(?:业务|事项|服务)?申请'
/** What is asked for, by the names that reports have for it. */
const REQUEST =
  '(?:(?:政府信息)?依申请(?:信息)?公开(?:政府信息|信息)?(?:的)?(?:申请|事项|件|工作)?|(?:政府|政务)?信息公开申请|(?:公民|群众|公众|法人|其他组织|、|和|或)*申请(?:(?:公开)?(?:政府|政务)信息(?:公开)?|信息公开))'
/** What became of one: then it counts something else than what came. */
const UNDER_WAY = '[^#]{0,6}(?:办结|答复|结转|正在|尚未)'

/** Requests, how they came and what was carried: what section 3 has in its table. */
export const REQUESTS_CLUES: readonly Clue[] = [
  {
    quantity: 'requests_carried_in',
    keys: '转承',
    units: ITEM,
    near: /(?:上年|去年|上年度|上一年度?|往年|\d年度?)(?:的)?(?:未办结)?(?:结转|转结|转入)(?![至到入]?(?:下|次|20))[^#]*#|结转自?(?:上|去)一?年[^#]*#|承接(?:上|去)一?年度?[^#]*申请#|^(?:其中)?#(?:为|系|是)?(?:上年|去年|上年度|上一年度?|20\d\d年度?)(?:的)?(?:未办结)?结转/,
    topic: 'request',
    unless:
      /下年|下一年|次年|(?:收到|新收|受理|申请)[^#]*结转|#新收|[（(](?:含|包括)[^）)#]*结转[^）)#]*[）)]/,
  },
  {
    quantity: 'requests_carried_out',
    keys: '转跨',
    units: ITEM,
    near: /转结?[至到入]?(?:下|次|20\d\d)一?年[^#]*#|跨年度?(?:结转|办理)[^#]{0,6}#|#[^#]{0,6}转结?[至到入]?(?:下|次|20\d\d)一?年/,
    topic: 'request',
    unless: /上年|办结|答复/,
  },
  // 有3件申请未办结，结转至2025年办理
  {
    quantity: 'requests_carried_out',
    keys: '未',
    units: ITEM,
    near: /^[^#]*(?:有|尚余|剩余)#[^#]*公开申请(?:尚)?未(?:能)?(?:办结|答复|办理完毕)$/,
    next: /(?:办结|答复|完毕)，(?:将|需|已|均)*结转/,
  },
  ...WAYS_CLUES,
  // 收到网络申请2件、当面申请1件，共3件
  {
    quantity: 'requests_received',
    keys: '共合总',
    units: ITEM,
    near: /^(?:共|共计|合计|总计)#$/,
    part: /(?:网|信函|邮寄|当面|现场)[^。；，、]{0,4}申请\d+[^，。；、\d]{0,2}[、，和](?:网|信函|邮寄|当面|现场)[^。；，、]{0,4}申请\d+[^，。；\d]{0,2}，(?:共|共计|合计|总计)$/,
  },
  {
    quantity: 'requests_received',
    keys: '收接受申',
    units: ITEM,
    near: /(?:收到|接到|接收|接受|受理|新收|收悉)[^#]*申请[^#]*#|申请(?:公开)?(?:政府信息)?(?:的)?(?:受理|收到|接收|收件)?(?:数量|总数|总量|件数|数|量)[^#]{0,4}#|(?:收到|接到|受理|接收|新收)[^#]*#[^#]*申请|申请(?:共|为|是|:|：)+#|申请(?:公开)?(?:受理|收到|接收|收件)(?:了|共)?#|^(?:20\d\d年度?|全年|本年度?|共)*(?:政府)?信息公开申请(?:全年|年内|本年度?|累计|合计|总计)?#|^(?:共|共计|全年|本年|本年度|今年|年内|20\d\d年度?|其中|的)*(?:收到|新收|受理|收件)(?:数量?|总?量)?(?:为|是|共)?#/,
    topic: 'request',
    // One way of several: 收到书面申请2件、网络申请3件.
    next: /^(?!、(?:网|在线|线上|信函|邮寄|当面|口头|现场)[^，。；\d]{0,4}申请)/,
    unless: new RegExp(`${NO_RECEIPT.source}|${OF_ANOTHER_KIND}|${OF_BUSINESS}`),
  },
  // Without a verb that receives: 依申请公开3件, 共有4件政府信息公开申请.
  {
    quantity: 'requests_received',
    keys: '申',
    units: ITEM,
    near: new RegExp(
      `^(?:20\\d\\d年度?|全年|本年度?|年内|[我本][局委办厅镇乡]|共计?|共?有|新增|登记|累计|(?:公民|群众|公众|市民|居民|申请人)(?:个人)?(?:提[出交]的?)?|提[出交]的?)*${REQUEST}(?:全年|年内|本年度?|共计?|合计|总计|累计|为|是|有|总数|数量|件数|数|办件量|(?:共)?(?:收到|受理)(?:总数|总量|量|数)?)*#(?!${UNDER_WAY})|(?:^|年度?|共|[我本][局委办厅镇乡])有#[^#]{0,6}${REQUEST}$`,
    ),
    // 主动公开150条，依申请公开20条 are of what was disclosed.
    unlessPart: /(?:主动公开|不予公开|产生|制作|形成)[^。；]*\d|除/,
    unlessCounter: '条篇人',
  },
  {
    quantity: 'requests_concluded',
    keys: '结答毕回',
    units: ITEM,
    near: /(?:办结|答复|办理完[毕结]|回复)[^#]*#|^[，,]?(?:其中)?#(?:均|都|已|全部|依法|及时|按[时期]|在[^#]{2,8}[内前]|完成|予以)*(?:办结|答复|回复)/,
    topic: 'request',
    unless: NO_REQUESTS_PART,
    unlessPart: /(?:受理|办理|查处|立案)(?:各类)?案件/,
  },
  // 新收政府信息公开申请7件，上年结转2件，本年度办理9件
  {
    quantity: 'requests_concluded',
    keys: '办',
    units: ITEM,
    near: /^(?:本年度?|当年|全年|20\d\d年度?)(?:共)?办理(?:了)?#$/,
    part: /新收[^。；]*信息公开申请[^。；]*结转/,
  },
  // 收到各类申请45件，其中政府信息公开申请12件
  {
    quantity: 'requests_received',
    keys: '申',
    units: ITEM,
    near: /^其中[：:]?(?:(?:政府|政务)?信息公开|依申请公开)(?:类)?(?:申请|事项)?#$/,
    part: /(?:各类|各种)申请[^。；]*其中/,
  },
  // 办理 may be to receive or to answer: it is no more than what there was.
  {
    quantity: 'requests_received',
    keys: '办处',
    units: ITEM,
    near: new RegExp(
      `^(?:20\\d\\d年度?|全年|本年度?|年内|[我本][局委办厅镇乡]|共计?|累计|依法|规范|登记)*(?:办理|处理)(?:了)?(?:公众|群众|公民|法人|和|或者?|及|、|其他组织|的)*${REQUEST}(?:共计?|合计|总计|累计)*#(?!${UNDER_WAY})|(?:办理|处理)#[^#]{0,4}${REQUEST}$`,
    ),
    unlessCounter: '条篇人',
  },
  // 对9件申请进行了答复
  {
    quantity: 'requests_concluded',
    keys: '对',
    units: ITEM,
    near: /^[^#]{0,12}对[^#]{0,16}#[^#]{0,14}(?:作出|进行|予以|做出)[^#]{0,4}答复$/,
    topic: 'request',
    unless: NO_REQUESTS_PART,
  },
  {
    quantity: 'requests_concluded',
    keys: '答',
    units: ITEM,
    near: /(?:作出|做出)(?:政府)?信息公开(?:申请)?(?:告知|答复)(?:共计?|共)?#$/,
  },
  // 申请2件，予以公开1件
  {
    quantity: 'requests_received',
    keys: '申',
    units: ITEM,
    near: /^申请#$/,
    next: /^[，、；](?:均|已|全部|予以|部分|不予|按[时期])?(?:公开|办结|答复)/,
    topic: 'request',
    unlessPart: /答复|办结|网|信函|当面|现场|许可|登记/,
  },
  {
    quantity: 'requests_received',
    keys: '报申',
    units: ITEM,
    near: /#报告|申请(?:公开)?(?:为|实现)?#(?:受理|收件)$|(?:^|、|实现|为|是|保持|继续|以来|全年|年度?|年内|公开|[局镇乡委道])#申请$/,
    topic: 'request',
    unless: /其中|制度|执行|落实|应/,
  },
]
