import type { Span } from '../2-extract/raw-report.ts'
import { yearOf } from './dates-read.ts'
import type { ReportDates } from './report.ts'

type Named = ReportDates['named'][number]

const DIGITS = '[\\d〇○零一二三四五六七八九OoＯ]{4}'
const IN_REPORT_NAME = new RegExp(
  `(${DIGITS})年(?:度)?(?:的)?(?:政府信息|政务信息|信息|政务)公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报|总结)`,
  'g',
)
/** How far the words around a name are looked at, in characters, spaces and all. */
const AROUND = 90

/** That the name is of the report in hand: 现公布…, 本报告是…, …如下. */
const THIS_ONE =
  /现(?:公布|发布|编制|制定|形成|将|就|予|向|面向|依法|按)|本(?:报告|年报)|特(?:此|编制|制定|撰写|形成|向)/
const THIS_ONE_BEHIND =
  /^[》”"]?(?:(?:情况)?(?:向社会)?(?:予以)?(?:公布|报告|公开|发布|汇报|通报)?如下|由[^。，]{2,40}(?:组成|构成)|。?(?:全文|本报告|报告全文)(?:由|共|包括|依次|分|从|中?所列)|(?:主要)?(?:内容)?包括|共?分为?|中?所列)/
/** A report that is drawn up because the Regulations ask for it: they are what reports begin with. */
const DRAWN_UP = /条例[^。]{0,80}(?:编制|撰写|制定|形成)(?!并|发布|公布|公开)(?:了|的)?[^。，]{0,30}$/
const THEN_PUBLISHED = /^[》”"]?，?(?:并|后)?[^。，]{0,12}(?:发布|公布|公开|上报|报送)/
/**
 * Another report, before its name: one that came out, was set right or sent in at a time of the year, or that of
 * which something else is told: 1月按时发布了…, 对…中的问题进行整改, 与…相比.
 */
const ANOTHER =
  /(?:按时|按期|如期|及时|已经?|率先|首次|完成|\d月份?|[日月]前|[上中下]旬|季度|指导|督促|修订|整改|总结|回顾|审核|评估|通报|(?:公开|发布|公布|上报|报送|印发)了)[^。，；》]{0,24}$|(?:[比较](?!如)|(?:^|[，：])[与同]|对照|针对|参照|参考|去年|上一?年度?|往年)[^。，；》]{0,24}$/
/** The same behind its name: …中存在的问题, …报告会. */
const ANOTHER_BEHIND =
  /^[》”"]?(?:会|里|中(?!所列)|内|存在|指出|提出|反映|的?(?:问题|整改|意见)|已|于\d|在\d|和[^。]{0,12}(?:制度|计划)|相?比|编[制写](?:工作)?(?:培训|会)|[^。；]{0,16}(?:按时|按期|及时)[^。，；]{0,6}(?:发布|公布|公开|上报|报送))/

/** The words of its sentence before [start, end) of a text and those behind it, without spaces. */
function around(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly behind: string } {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/\s/g, '')
  const behind = text.slice(end, end + AROUND).replace(/\s/g, '')
  return { before: before.slice(before.search(/[^。；;！？]*$/)), behind }
}

/**
 * Whether a report's name in a sentence is that of the report in hand. What stands before the first section says so
 * unless its words are of another; in a section, where a year's work is told, they must say it.
 */
function isOwnName(text: string, start: number, end: number, inLead: boolean): boolean {
  const { before, behind } = around(text, start, end)
  if (THIS_ONE_BEHIND.test(behind)) return true
  if (ANOTHER_BEHIND.test(behind)) return false
  if (THIS_ONE.test(before)) return true
  if (ANOTHER.test(before)) return false
  return inLead || (DRAWN_UP.test(before) && !THEN_PUBLISHED.test(behind))
}

/** Whether 政府信息 or 信息公开 follows: a look at one character spares the pattern for most years. */
function mayBeName(text: string, at: number): boolean {
  let next = at
  while (text[next] === ' ' || text[next] === '度' || text[next] === '的') next++
  return text[next] === '政' || text[next] === '信'
}

/** Names of the report in a part of the text (《…2024年政府信息公开工作年度报告》): their digits, and where. */
function* ownNames(text: string, { start, end }: Span, inLead: boolean): Generator<[string, number]> {
  const slice = text.slice(start, end)
  if (!slice.includes('公开')) return
  // Spaces stand around digits in many texts: positions are those of the digits.
  for (let at = slice.indexOf('年'); at >= 0; at = slice.indexOf('年', at + 1)) {
    if (!mayBeName(slice, at + 1)) continue
    const from = Math.max(0, at - 5)
    const characters = [...slice.slice(from, at + 30).matchAll(/\S/g)]
    const near = characters.map(([character]) => character).join('')
    IN_REPORT_NAME.lastIndex = 0
    const match = IN_REPORT_NAME.exec(near)
    if (!match || match.index > 1) continue
    const first = start + from + characters[match.index]!.index
    const last = start + from + characters[match.index + match[0].length - 1]!.index + 1
    if (isOwnName(text, first, last, inLead)) yield [match[1]!, first]
  }
}

/**
 * A first section that opens with its year and goes on with what the agency did in it. Not a year of figures alone
 * (2023年公开320条，2024年公开412条), nor of something that was then (2021年机构改革后).
 */
const OPENING = new RegExp(
  `^[\\s*]*(?:[(（]?[一1][)）]?[^\\d二。]{0,14}[。:：]?[\\s*]*)?(${DIGITS}) ?年(?!\\s?\\d{0,2}\\s?[月底初末]|度?的?(?:未办结)?结转|以来|[、至到—-])`,
)
/** What was of a year and went on, in the clause that it opens. */
const THEN =
  /^[^，,。；;]{0,24}(?:以来|以后|之后|后(?=[，,。]|我|本)|起(?=[，,。])|机构改革|修订的|修订后|修正|制定的|印发的|出台的|颁布|施行的|下发的|发布的|(?:合并|新?组建|划转|更名|挂牌|成立)(?:而成|的|为|以)?)/
/** What goes on behind a year that a section opens with, where it is told of as a whole. */
const WORK_OF_YEAR =
  /^度?(?:[，,:：]|[我本全]|在|按照|根据|围绕|共|累计|通过|以|坚持|认真|深入|严格|扎实|持续|不断|积极|主动公开|(?:政府|政务)?信息公开工作|(?:(?!考核|评估|检查|反馈|问题)\p{Script=Han}){2,14}(?:局|委|厅|办|府|镇|乡|街道|中心|院|站))/u
/** A year to come. */
const TO_COME = /^[^，,。；;]{0,12}(?:将|拟|计划)/

const YEARS = new RegExp(`(${DIGITS})年`, 'g')
/** How far a sentence that opens with a year is looked at. */
const SENTENCE = 200

/** The year that the first section opens with, where its first sentence is of that year alone. */
function opening(text: string, first: Span): [string, number] | null {
  const head = text.slice(first.start, Math.min(first.end, first.start + SENTENCE)).replace(/^\s+/, '')
  const match = OPENING.exec(head.slice(0, 60))
  if (!match) return null
  const behind = head.slice(match[0].length).replace(/\s/g, '')
  if (!WORK_OF_YEAR.test(behind)) return null
  const words = /^[^。\n]*/.exec(behind.replace(/^度?[,，:：]?/, ''))![0]
  if (THEN.test(words) || TO_COME.test(words)) return null
  const year = yearOf(match[1]!)
  // The figures of a year and those of the next: what is told is a comparison, and the next is the report's.
  const next = [...words.matchAll(YEARS)].some(([, other]) => (yearOf(other!) ?? 0) > (year ?? 0))
  return next ? null : [match[1]!, text.indexOf(match[1]!, first.start)]
}

/** The years that prose gives a report. */
export interface ProseYears {
  readonly named: Named[]
  /** Whether one of them is in the report's own name, and not just what its first section opens with. */
  readonly isByName: boolean
}

/**
 * The years that prose gives the report: its own name in a sentence, and what its first section opens with. A report
 * that was published, set right or compared within the year is another one.
 */
export function yearsInProse(text: string, lead: Span, first: Span): ProseYears {
  const named: Named[] = []
  const add = ([digits, position]: [string, number]) => {
    const year = yearOf(digits)
    if (year !== null && !named.some((n) => n.year === year)) named.push({ year, where: 'prose', position })
  }
  for (const name of ownNames(text, lead, true)) add(name)
  for (const name of ownNames(text, first, false)) add(name)
  const isByName = named.length > 0
  const opened = opening(text, first)
  if (opened) add(opened)
  return { named, isByName }
}
