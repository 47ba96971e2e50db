import type { Quantity } from './clues/clue.ts'
import { type Keyed, keyring } from './keyed.ts'

/** Something that prose can say there was none of: its words, and what makes it another thing. */
export interface Deniable {
  readonly quantity: Quantity
  readonly words: Keyed
  readonly unless: RegExp
}

const { keyed, keysIn } = keyring()

/** Reviews of decisions on other matters, the course of one, and what became of it. */
const NO_REVIEW = (name: string) =>
  new RegExp(
    `${name}[^、和及或]*(?:纠正|维持|撤销|败诉|驳回|被|后)|结转|新的|审理|(?<!(?:复议[、和及或与]|信息公开(?:类|方面|工作)?的?)(?:行政)?)应诉|败诉|处罚|许可|征收|征地|拆迁|超期|逾期|[一二]审|再审|上诉|不当|违法|违规|失误|瑕疵|不及时|不规范`,
  )
const NO_DECISIONS =
  /公示|公开|清单|违法|不当|撤销|超期|逾期|投诉|复议|诉讼|信息|目录|错|越权|申请|取消|下放|新增|承接|调整/
/** What was late or not as it should be. */
const NO_WORK = /逾期|超期|延期|不满意|不合格|未办结|积压|退回|投诉|参加/

const NO_EVENT = /逾期|超期|延期|不满意|不合格|未办结|积压|退回|投诉/

/** What can be denied, by the wording of reports. */
const DENIABLE: readonly Deniable[] = [
  {
    quantity: 'requests_received',
    words: keyed(
      '申要',
      /(?:依申请公开(?:政府信息)?(?:的)?(?:申请|事项|件|信息|材料)?|依申请信息公开|(?:政府|政务)?信息公开(?:方面)?(?:的)?申请|信息公开的?申请|公开申请|申请公开(?:政府信息)?|申请(?:政府|政务)?信息公开|要求(?:公开|提供|获取)(?:的)?(?:政府|政务)?信息(?:的申请)?|公开(?:任何|相关|有关|我[局镇街委乡]道?|本[局镇委乡机]关?)?(?:的)?(?:政府|政务)?信息的申请|依申请(?:事项|件)?)/,
    ),
    unless:
      /复议|诉讼|逾期|延期|超期|积压|网络|[网线]上|在线|信函|当面|费|咨询|(?<!要求)提供|答复|办结|结转|纠纷|投诉|纠错|引起|引发|因|自然人|企业|公司|公益|科研|法律服务|传真|口头|邮件|重复|涉及|关于/,
  },
  {
    quantity: 'requests_carried_in',
    words: keyed(
      '结',
      /(?:上一?年度?|去年|往年|20\d\d年)(?:的)?(?:未办结)?结转(?![至到]?(?:下|次))(?:至?本年度?)?(?:的)?(?:(?:政府)?信息公开)?(?:申请|件)?/,
    ),
    unless: /资金|经费|预算/,
  },
  {
    quantity: 'requests_carried_out',
    words: keyed(
      '结',
      /(?:需要?)?结转(?:至|到)?(?:下一?年度?|次年)(?:度)?(?:继续)?(?:办理)?(?:的)?(?:(?:政府)?信息公开)?(?:申请|件)?/,
    ),
    unless: /资金|经费|预算/,
  },
  { quantity: 'reconsiderations', words: keyed('复', /(?:行政)?复议/), unless: NO_REVIEW('复议') },
  {
    quantity: 'litigations',
    words: keyed(
      '诉',
      /被?(?:行政)?诉讼|被(?:起)?诉(?!讼)|应诉(?<=复议[、和及或与](?:行政)?应诉)|(?:行政)?应诉(?<=信息公开(?:类|方面|工作)?的?(?:行政)?应诉)|起诉(?!讼)(?<=复议(?:、|[和及或与]|或者|以及)(?:提?)起诉)/,
    ),
    unless: NO_REVIEW('诉讼'),
  },
  { quantity: 'accountability_cases', words: keyed('责', /责任追究|追究责任|被?问责|追责/), unless: /泄密/ },
  {
    quantity: 'processing_fees',
    words: keyed('费', /(?:信息处理|检索|复制|邮寄)?费用?|收费/),
    unless: /(?<!收取[或和及、])减免|行政事业|罚|经费|花费|免费/,
  },
  { quantity: 'licensing_decisions', words: keyed('许', /行政许可(?:决定|业务)?/), unless: NO_DECISIONS },
  { quantity: 'penalty_decisions', words: keyed('罚', /行政处罚(?:决定)?/), unless: NO_DECISIONS },
  {
    quantity: 'compulsion_decisions',
    words: keyed('强', /行政强制(?:措施)?(?:决定)?(?!执行)/),
    unless: NO_DECISIONS,
  },
  {
    quantity: 'normative_documents_issued',
    words: keyed(
      '范',
      /新?(?:制发|制定|制订|出台|印发|颁布|[、和并]|(?<=制定[、和并]?)发布)+(?:过|新的?|任何)?(?:行政)?规范性文件|^(?:行政)?规范性文件/,
    ),
    unless: /公开|(?<!制定[、和并]?)发布|解读|审查|备案|违|越权|擅自|废止|清理/,
  },
  {
    quantity: 'normative_documents_abolished',
    words: keyed('废', /(?:清理)?废止(?:过)?(?:行政)?规范性文件/),
    unless: /公开|发布|及时|清理(?!废止)/,
  },
  {
    quantity: 'press_conferences',
    words: keyed(
      '闻',
      /(?:召开|举行|举办|组织|开展|参加)(?:过)?(?:专题|例行)?新闻发布会|新闻发布会(?<=(?:^|[、和或及与])新闻发布会)/,
    ),
    unless: NO_EVENT,
  },
  {
    quantity: 'interviews',
    words: keyed(
      '谈',
      /(?:开展|举办|组织|举行|参加)(?:过)?(?:在线|网上)?访谈|在线访谈(?<=(?:^|[、和或及与])在线访谈)/,
    ),
    unless: NO_EVENT,
  },
  {
    quantity: 'trainings',
    words: keyed(
      '训',
      /(?:举办|组织|开展)(?:过)?(?:任何|专门|专项|集中|系统|单独|政务公开|政府信息公开|信息公开|专题|业务|相关|工作|的)*培训/,
    ),
    unless: NO_WORK,
  },
  {
    quantity: 'open_days',
    words: keyed('放', /(?:举办|组织|开展)(?:过)?[“"]?(?:政府|政务|公众|政务公开)?开放[日月周][”"]?/),
    unless: NO_WORK,
  },
  {
    quantity: 'policy_interpretations',
    words: keyed('读', /(?:发布|开展|制作)(?:过)?(?:政策|文件)*解读(?:材料|文章|信息)?/),
    unless: NO_WORK,
  },
  {
    quantity: 'mailbox_messages',
    words: keyed('留来', /(?:群众|网民|网友|公众)(?:留言|来信)/),
    unless: /回复|答复|办理|逾期|超期|投诉/,
  },
  {
    quantity: 'congress_proposals',
    words: keyed('大', /人大(?:代表)?(?:意见)?(?:建议|议案)/),
    unless: NO_WORK,
  },
  { quantity: 'consultative_proposals', words: keyed('协', /政协(?:委员)?提案/), unless: NO_WORK },
]

const NONE: readonly Deniable[] = []

/** Those whose words may stand in a phrase, most often none. */
export function deniableIn(phrase: string): readonly Deniable[] {
  const keys = keysIn(phrase)
  return keys === 0 ? NONE : DENIABLE.filter(({ words }) => keys & words.bit)
}
