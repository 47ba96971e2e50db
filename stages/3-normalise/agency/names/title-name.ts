import { isNote, withoutNoteInFront } from './notes.ts'

const YEAR = '(?:20\\d\\d|[二2][〇○零0OoＯ][〇○零一二三四五六七八九\\d]{2})'
const TRAILING_NOTE = /[(（]([^()（）]{2,30})[)）]$/
const SUBJECT =
  /(?:部门|机关|行政机关|单位)?(?:政府)?(?:信息|政务信息|政务)公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:总结)?(?:报告|年报|总结)(?:[(（][^()（）]{1,30}[)）])?$/
/** Of which part of its body a report is: 教育局局机关, 教育局本级, 教育局系统, 广州海关海关政府信息. */
const PART_OF_BODY =
  /(?:(?:(?<=[局委厅部署会关])[局委厅部署])?(?:机关|本级)(?:机关|本级)?|(?<=[局委厅部署会关])系统|(?<=海关|海关总署)海关)$/
const YEARS = new RegExp(`[(（]?${YEAR}(?:[-—~至、]${YEAR})?(?:年度|年)?(?:全年|上半年)?[)）]?|年度`, 'g')
const VERBS = '(?:公布|发布|公开|编制|印发|制作|报送)'
/** What stands before the name; 现公布 and 现将 begin a sentence that a page prints as its title. */
const BEFORE = new RegExp(
  `^(?:标题|名称|[【[][^】\\]]{1,12}[】\\]]|\\d{1,3}[、.．]|中国[·•]|附件\\d*|关于${VERBS}?|中共|现将|特将|[现特兹](?:此|予|予以|在此)?(?:向社会(?:公众)?)?${VERBS})+`,
)
/** The month or day of a report in brackets behind its title. */
const DAY_NOTE = new RegExp(
  `[(（]${YEAR}年[\\d一二三四五六七八九十]{1,3}月(?:[\\d一二三四五六七八九十]{1,3}日)?[)）]$`,
)
const BEHIND = /(?:关于|的|[-—_:：·、])+$/

/** A name that stands in brackets as a whole: （甲县）2024年. */
const IN_BRACKETS = /^[(（]([^()（）]{2,40})[)）]$/

/** A note in brackets that is no year or number may be the agency: …年度报告(盐池县卫健局). */
function inNote(title: string): string {
  const note = TRAILING_NOTE.exec(title)?.[1] ?? /(?:报告|年报)[-—]+([^-—]{2,30})$/.exec(title)?.[1]
  return note && !isNote(note) && !/\d|^[一二三四五六七八九十〇]+|版|稿|公开|全文/.test(note) ? note : ''
}

/**
 * The agency as a title prints it, without white space: what remains when year and subject are taken away, in
 * whatever order they stand. Empty where the title names none.
 *
 * @param title on one line, as `titleText` gives it
 */
export function agencyInTitle(title: string): string {
  let words = (title.includes(' ') ? title.replaceAll(' ', '') : title).replace(/^[《"“]|[》"”]$/g, '')
  // A page may print the name of the attached file, and then the title once more.
  if (words.includes('.'))
    words = words.replace(/\.(?:docx?|pdf|wps|html?)(?:[^.]*)$/i, '').replace(/[》"”]$/, '')
  let cut = /[)）]$/.test(words) ? words.replace(DAY_NOTE, '') : words
  cut = withoutNoteInFront(cut)
  if (/[-—]/.test(cut)) cut = cut.replace(/(?<=报告|年报)[-—]+[^-—]{2,30}$/, '')
  cut = cut.replace(YEARS, '')
  const subject = SUBJECT.exec(cut)
  if (!subject) return ''
  const end = subject.index + (subject[0].startsWith('机关') ? 2 : 0)
  let left = cut.slice(0, end).replace(BEFORE, '').replace(BEHIND, '')
  if (/[关级统]$/.test(left)) left = left.replace(PART_OF_BODY, '')
  left = left.replace(/^的/, '').replace(IN_BRACKETS, '$1')
  if (left === '') return inNote(words)
  // 人民政府信息公开 has 政府 once for the agency and the subject.
  return left.endsWith('人民') ? `${left}政府` : left
}

const LEADING_WORDS =
  /现将|现发布|现公布|现编制|特编制|特制作|编制了?|公布|发布|制作|撰写|本报告为|本年报为|形成|向社会公开|关于/g

/** A sentence from behind the last word that leads to the name of its report. */
function behindLeadingWords(words: string): string {
  let from = 0
  for (const { 0: lead, index } of words.matchAll(LEADING_WORDS)) from = index + lead.length
  return words.slice(from)
}

/** What follows the name of a report that is somebody else's form or order. */
const NO_REPORT = /^(?:的?(?:格式|有关|编制|编写|发布|公布|通知|要求|模板)|》?的?(?:有关|通知|要求))/
/** What follows the agency in the name of its report. */
const BEHIND_AGENCY = /^(?:的|关于)?(?:20\d\d|二[〇○零]|年度|政府信息公开|政务公开|信息公开)/
const BOUNDARIES = '《<〈，,。；;：:、（）()\n“”"'

/**
 * The agencies that sentences print in the name of a report (现发布《…局2024年政府信息公开工作年度报告》), in order of the
 * sentences, at most four; readable or not.
 *
 * @param known the agency of the title, whole: it is not taken apart again
 */
export function agenciesInReportNames(text: string, from: number, to: number, known: string): string[] {
  const part = text.slice(from, to)
  const names: string[] = []
  for (const ending of ['年度报告', '年报', '工作报告']) {
    for (
      let at = part.indexOf(ending);
      at >= 0 && names.length < 4;
      at = part.indexOf(ending, at + ending.length)
    ) {
      const end = at + ending.length
      if (NO_REPORT.test(part.slice(end, end + 8))) continue
      let start = at
      while (start > 0 && at - start < 70 && !BOUNDARIES.includes(part[start - 1]!)) start--
      const words = part.slice(start, end).replace(/\s+/g, '')
      if (words.length < 10 || !words.includes('公开')) continue
      const same = known === '' ? -1 : words.indexOf(known)
      if (same >= 0 && BEHIND_AGENCY.test(words.slice(same + known.length))) {
        names.push(known)
        continue
      }
      const named = behindLeadingWords(words)
      const name = named.length < 10 ? '' : agencyInTitle(named)
      if (name.length >= 2) names.push(name)
    }
  }
  return names
}
