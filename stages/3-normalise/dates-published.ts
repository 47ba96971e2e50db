import type { RawReport } from '../2-extract/raw-report.ts'
import { DATE, day, dayOf } from './dates-read.ts'

const HEAD = 3000
const TAIL = 900
const SIGNATURE_LINES = 15
const GAP = '[\\s|:：\\]】*]{1,12}'
const COMPACT = '(20\\d\\d)([01]\\d)([0-3]\\d)(?![\\d日])'
/** Labels of the day of publication, then of the day of writing. */
const LABELS: readonly RegExp[] = [
  '(?:发布|公布|公开|发表|上传|信息)(?:日期|时间)|(?:^|[\\s|【\\[])(?:日期|时间)',
  '(?:成文|生成|印发|发文|制发|形成|更新)(?:日期|时间)',
].map((label) => new RegExp(`(?:${label})${GAP}(?:${DATE}|${COMPACT})`))
const ALONE = new RegExp(`^[(（]?${DATE}(?: ?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?[)）]?$`)
const OPENS_LINE = new RegExp(`^${DATE}(?: ?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?`)
const PAGE_WORDS = /来源|浏览|点击|阅读|字体|字号|访问量|打印/
/** The day and the agency on one line, as pages print them below a title. */
const BY_AGENCY = new RegExp(
  `^${DATE}(?: ?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?\\s{1,12}\\p{Script=Han}{2,30}[局委会厅部府办院所处室社馆队心站道]$`,
  'u',
)
/** The agency and the day on one line: no sentence, and nothing behind the day. */
const SIGNED = new RegExp(
  `^[^,，。;；:：]{1,30}[局委会厅部府办院所处室社馆队心站区县市州旗盟省镇乡关道]${DATE}$`,
)

/** What a line ends with that a day stands at the end of, whatever stands before. */
const ENDS_DAY = '日0123456789)）'

/** A day behind a label. The eight digits of 20250116 count only there. */
function labelled(part: string, label: RegExp): string | null {
  const match = label.exec(part)
  if (!match) return null
  if (match[8]) return day(Number(match[8]), Number(match[9]), Number(match[10]))
  return dayOf(match)
}

/** Days on lines of their own, or on lines that go on with words that pages print beside them, in order. */
function* besideTitle(head: string): Generator<string> {
  for (const line of head.split('\n')) {
    if (line.length > 160) continue
    const words = line.replace(/^[\s#*>【]+|[\s*】]+$/g, '')
    const match =
      ALONE.exec(words) ?? (PAGE_WORDS.test(words) ? OPENS_LINE.exec(words) : BY_AGENCY.exec(words))
    const found = match && dayOf(match)
    if (found) yield found
  }
}

/** The first day behind the title, else the only one before it: links to other reports have theirs there. */
function nearTitle(behind: string, before: string): string | null {
  for (const found of besideTitle(behind)) return found
  const days = new Set(besideTitle(before))
  return days.size === 1 ? [...days][0]! : null
}

/** The day below the signature: the last line that is a day, alone or behind the agency's name. */
function signed(tail: string): string | null {
  const lines = tail.split('\n').filter((line) => line.trim() !== '')
  for (const line of lines.slice(-SIGNATURE_LINES).reverse()) {
    const words = line.replace(/[\s*]+/g, '')
    if (!ENDS_DAY.includes(words.at(-1) ?? '?')) continue
    const match = words.length <= 60 ? (ALONE.exec(words) ?? SIGNED.exec(words)) : null
    const found = match ? dayOf(match) : null
    if (found) return found
  }
  return null
}

/**
 * The day of publication: from a line of metadata before the first section or behind the last, else the day
 * below the signature, else the day of writing in the metadata. Null where none is printed.
 */
export function publishedOn(raw: RawReport): string | null {
  const { text } = raw.document
  const bodyStart = raw.sections.find((s) => s.section > 0)?.start ?? Math.min(text.length, 600)
  const headStart = Math.max(0, bodyStart - HEAD)
  const titleEnd = Math.min(bodyStart, Math.max(headStart, raw.title?.end ?? raw.behindTitles ?? headStart))
  const head = text.slice(headStart, bodyStart)
  const last = raw.sections.at(-1)
  const tail = text.slice(Math.max(text.length - TAIL, last?.heading?.end ?? bodyStart))
  return (
    labelled(head, LABELS[0]!) ??
    labelled(tail, LABELS[0]!) ??
    nearTitle(text.slice(titleEnd, bodyStart), text.slice(headStart, titleEnd)) ??
    signed(tail) ??
    labelled(head, LABELS[1]!) ??
    labelled(tail, LABELS[1]!)
  )
}
