import type { Mention } from './mention.ts'

/** In what part a text names a body, and how much that says about whose report it is. */
export type Role = 'author' | 'report' | 'contact' | 'own document' | 'party' | 'none'

const BEFORE = 30
const AFTER = 90
const OFFICE = '(?:(?:政府)?信息公开|政务公开|党政|综合)?(?:工作)?(?:领导小组)?(?:办公室|办|科|股|中心)?'
const NOTE = '(?:[(（][^()（）]{1,40}[)）])?'
const YEAR = '(?:20\\d\\d年?度?)?'
const NAME_OF_REPORT = `${YEAR}(?:政府|政务)?(?:信息)?公开(?:工作)?(?:年度)?(?:工作)?`
const WORD = /[\p{Script=Han}A-Za-z]$/u
const IN_FRONT = /(?:国家税务总局|中华人民共和国)$/

const WRITES = new RegExp(
  `^${OFFICE}${NOTE}(?:根据|按照|依据|依照|负责|组织|结合|汇总|具体|统一)?[^。;；]{0,70}?(?:编制|编成|制作|撰写|写成|编写|起草)`,
)
const WRITES_ITSELF =
  /^(?:[(（][^()（）]{1,40}[)）])?(?:办公室)?(?:现|特|组织)?编制(?:了|完成)?[^。;；,，]{0,24}(?:报告|年报)/
/** A line that ends with who made the report: 甲县教育局编制. */
const LINE_WRITES = /^[^\S\n]*(?:办公室)?(?:负责)?(?:编制|编写|制作)[^\S\n]*(?:\n|$)/
const REPORT = new RegExp(`^${NOTE}${NAME_OF_REPORT}(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)`)
/** 市城管局2017年度报告, behind a word that presents it. */
const REPORT_OF_YEAR =
  /^(?:20\d\d年?|二[〇○零][一二][〇○零一二三四五六七八九]年)(?:年?度)?(?:工作)?(?:报告|年报)/
const FACTS = new RegExp(
  `^${NOTE}${NAME_OF_REPORT}(?:开展|有关|实际|进展|完成|的)?(?:情况|统计数据|数据|实际)`,
)
const PRESENTS =
  /(?:公布|公开|发布|编制|结合|根据|综合|汇总|将|依据|按照|形成|和|以及|对|了|为|是)(?:20\d\d年?度?)?$/
const DEFINES =
  /^[(（]以下(?:统一)?简?称[:：]?[“"‘「『]?(?:我|本)(?:局|委|厅|办|中心|单位|机关|院|所|区|县|市|镇|乡|街)/
const WITH = /(?:与|向|联系|致电|咨询|至|到)$/
/** The second of two to ask: 与甲县民政局或者乙州民政局联系. */
const OR = /(?:与|向|联系|致电|咨询)[^。；;，,\n]{2,24}(?:或者?|、|和|及|以及)$/
const ASKED = new RegExp(`^${OFFICE}${NOTE}[^。;；\\n]{0,40}?(?:联系|咨询|反映|索取|询问)`)
/** What others are to be asked for than the report. */
const OTHER_MATTERS = /复议|诉讼|投诉|举报|监督(?!管理)|查阅|会商/
const CALLED = /(?:请|可|欢迎)?(?:联系|咨询|致电)(?:我们)?[:：]?$/
const ADDRESS = new RegExp(`^${OFFICE}[(（,，:：。]|^${OFFICE}.{0,6}(?:地址|电话|联系)`)
const LABEL =
  /(?:编制单位|撰稿单位|报送单位|填报单位|编制机关|联系单位|联系部门|受理机构|公开机构|主办单位)[:：]$/
const OWN_DOCUMENT = /^(?:政府)?(?:网上)?信息公开(?:指南|目录|制度|审查|保密)/
const PARTY = /(?:会同|联合|配合|协同|协调|与|和|同|对|向|由|在|经|、|按照|根据|依据|落实|接受|报|给)$/
/** What a body above gives. */
const ABOVE = /^(?:的)?(?:统一|有关|相关|工作)?(?:要求|部署|指导|安排|通知|文件|领导|精神|规定)/
const ORDER = /(?:通知|办法|条例|规定|意见|方案|要点|函)/

/** Where a title in 《》 that `position` is in began; -1 where it is in none. */
function titleAround(text: string, position: number): number {
  const open = Math.max(text.lastIndexOf('《', position), text.lastIndexOf('〈', position))
  if (open < 0 || position - open > 60) return -1
  const closed = Math.max(text.lastIndexOf('》', position), text.lastIndexOf('〉', position))
  return closed > open ? -1 : open
}

const sentenceOf = (words: string): string => words.slice(0, words.search(/[。；;]|$/))

/** The part in which a text names a body: who wrote the report, whose name it bears, whom to ask, with whom it works. */
export function roleOf({ start, end, reading }: Mention, text: string): Role {
  const after = text.slice(end, end + AFTER).replace(/\s+/g, '')
  const open = titleAround(text, start)
  if (open >= 0) {
    const close = text.indexOf('》', end)
    const rest = close < 0 ? after : text.slice(end, close).replace(/\s+/g, '')
    if (ORDER.test(rest)) return 'none'
    if (start - open <= 1 && OWN_DOCUMENT.test(rest)) return 'own document'
    return start - open <= 8 && REPORT.test(rest) ? 'report' : 'none'
  }
  const before = text
    .slice(Math.max(0, start - BEFORE), start)
    .replace(/\s+/g, '')
    .replace(IN_FRONT, '')
  // Words in front of a body without its place may be a brand that took it.
  const whole = reading.hint === null || !WORD.test(before) || PRESENTS.test(before)
  if (before.endsWith('由') && WRITES.test(after)) return 'author'
  if (whole && (WRITES_ITSELF.test(after) || LINE_WRITES.test(text.slice(end, end + 20)))) return 'author'
  if ((whole && DEFINES.test(after)) || LABEL.test(before)) return 'report'
  if (whole && REPORT.test(after) && !ORDER.test(after.slice(0, 40).replace(/《.*$/, ''))) return 'report'
  if (PRESENTS.test(before) && (FACTS.test(after) || REPORT_OF_YEAR.test(after))) return 'report'
  if ((WITH.test(before) || OR.test(before)) && ASKED.test(after))
    return OTHER_MATTERS.test(before) || OTHER_MATTERS.test(sentenceOf(after)) ? 'none' : 'contact'
  if (CALLED.test(before) && ADDRESS.test(after)) return 'contact'
  return PARTY.test(before) || ABOVE.test(after) ? 'party' : 'none'
}

const INTRODUCED = [
  /^[\s#*·•>|:：]+/,
  /^[(（]?[一二三四五六七八九十\d]{1,2}(?:是|[)）、.．])\s*/,
  /^(?:20\d\d|二[〇○零O0][一二]?[〇○零一二三四五六七八九])年?(?:度|以来|来|间|期间|内)?\s*[,，]?/,
  /^(?:今年|全年|本年度?|一年来|年内|过去一年)(?:以来)?\s*[,，]?/,
  /^(?:根据|按照|依据|围绕|结合|为|自|截至|截止)[^。;；]{2,90}?(?:要求|规定|部署|安排|精神|情况|工作|日|以来|下|止)\s*[,，]/,
  /^在[^。;；]{2,60}?(?:下|中|里)\s*[,，]/,
  /^(?:政府|政务)?(?:信息)?(?:主动)?公开(?:工作)?(?:方面|情况|数量及类别)\s*[。.:：,，]/,
]
const OURS =
  /^(?:我[局委厅办县市区镇乡街院省州旗盟中单机队所站]|本[局委厅办县市区镇乡街单机部中院]|全[县市区省镇乡州旗盟])/
const OPENING = /^(?:本(?:年度?)?(?:报告|年报)|报告|所列数据|该报告|现将|特|如)/
const [FULL_STOP, SEMICOLON, HALF_SEMICOLON, LINE_END] = [...'。；;\n'].map((mark) => mark.charCodeAt(0))
const endsSentence = (code: number): boolean =>
  code === FULL_STOP || code === SEMICOLON || code === HALF_SEMICOLON || code === LINE_END

/** Where the subject of a sentence begins: behind the date, the number and the phrases that introduce it. */
function subjectAt(text: string, from: number, to: number): number {
  let at = from
  let words = text.slice(at, Math.min(to, at + 110))
  for (let again = true, rounds = 0; again && rounds < 6; rounds++) {
    again = false
    for (const pattern of INTRODUCED) {
      const found = pattern.exec(words)
      if (!found || found[0].length === 0) continue
      at += found[0].length
      words = text.slice(at, Math.min(to, at + 110))
      again = true
    }
  }
  return text.startsWith('国家税务总局', at) ? at + 6 : at
}

/** Of whom the sentences of a part of the text speak, in order: where a name may begin, or null for 我局, 全县. */
export function* subjectsIn(text: string, from: number, to: number): Generator<number | null> {
  for (let start = from; start < to; ) {
    let end = start
    while (end < to && !endsSentence(text.charCodeAt(end))) end++
    const at = subjectAt(text, start, end)
    if (at < end) {
      const head = text.slice(at, at + 8)
      if (OURS.test(head)) yield null
      else if (!OPENING.test(head)) yield at
    }
    start = end + 1
  }
}
