import type { Span } from '../../2-extract/raw-report.ts'

/** What a paragraph speaks of: the last of these words before a figure. */
export const TOPICS = {
  review: '(?:行政)?(?:复议|诉讼)(?:申请)?',
  elsewhere:
    '(?:协查|听证|复核|复查|延期|撤回|更正|许可|登记|备案|救助|补贴|援助|赔偿|仲裁|鉴定|资助|职称|执业|资金|专项|津贴|补助|开办|办事|项目|注册|资质|资格|入学|入园|贷款|低保|住房|变更|验收|建房|宅基地|用地|准入|查询|查阅|检测|认定|报名|服务)(?:的)?申请|申请(?:办理)?(?:生育|婚姻|不动产|户[口籍]|医师|护士|企业|工商|低保|医疗|临时|困难|住房|公租房|法律|就业|创业|失业|工伤|残疾|农机|卫生)[一-龥]{0,4}(?:登记|许可|注册|备案|补[贴助]|救助|援助|证)|行政审批|信访|举报|投诉',
  request: '申请',
  hotline: '热线|工单',
  mailbox: '信箱|留言|来信',
  proposal: '建议|提案|议案',
  normative: '规范性文件',
  training: '培训',
} as const
export type Topic = keyof typeof TOPICS

const NAMES = Object.keys(TOPICS) as Topic[]
const WORDS = NAMES.map((topic) => new RegExp(`^(?:${TOPICS[topic]})$`))
/** An application for something else than information. */
export const ELSEWHERE = new RegExp(TOPICS.elsewhere)
/** What is asked for is no information: 收到高龄津贴申请350份. Words that may stand before 申请 where it is. */
export const OF_ANOTHER_KIND =
  '(?<!^|公开|公开类|信息|依|[收接]到|接[收受]|受理|新收|收悉|提[出交]|书面|有效|办理|网络|[网线]上|在线|信函|当面|现场|邮寄|公民|公众|群众|[市居村]民|组织|单位|个人|[人类等了共的有年度份件项条宗起封月日”》、和或#])申请'
/** The same with its figure, in the sentence of another: 退税申请310件，办结310件. */
export const OTHER_APPLICATIONS = new RegExp(
  `(?<!结转|[答回]复|办结|处理|登记|新增|重复|转办|全部|上述|其他|企业|公司|机构|上门|口头|传真|邮件|快递|平台|系统|窗口)${OF_ANOTHER_KIND}(?:共计?|合计|总计|累计)?\\d[^。；]*$`,
)
const TOPIC = new RegExp(Object.values(TOPICS).join('|'), 'g')
/** How far back a topic is looked for. */
const REACH = 160

/** The last topic named in `text[from..to)`, no more than a few sentences back. */
export function topicBefore(text: string, from: number, to: number): Topic | null {
  const last = text
    .slice(Math.max(from, to - REACH), to)
    .match(TOPIC)
    ?.at(-1)
  return last === undefined ? null : NAMES[WORDS.findIndex((words) => words.test(last))]!
}

/** Longest heading of a paragraph, with its number. */
const HEADING_REACH = 28
const NUMBERED = /^[ \t#*]*[（(]? ?(?:[一二三四五六七八九十]{1,2}|\d{1,2}) ?[）)、.．][ *]*[^\n。：:，,；;]*/
const BARE = /^[ \t#*]*[^\n。：:，,；;]*$/

/**
 * What a heading says that the paragraphs below it are about: that of a numbered paragraph, or a short line of its
 * own. Null where it names no topic; undefined where the stretch has no heading.
 */
export function headingTopic(text: string, { start, end }: Span): Topic | null | undefined {
  const opening = text.slice(start, Math.min(end, start + HEADING_REACH))
  const heading = NUMBERED.exec(opening) ?? (end - start < HEADING_REACH ? BARE.exec(opening) : null)
  return heading ? topicBefore(heading[0], 0, heading[0].length) : undefined
}
