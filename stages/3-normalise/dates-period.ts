import type { Span } from '../2-extract/raw-report.ts'
import { day, smallNumber, yearOf } from './dates-read.ts'

/** A period of statistics as printed; days are `YYYY-MM-DD`. */
export interface Period {
  readonly start: string
  readonly end: string
  /** The year that it lies in. */
  readonly year: number
  /** Where it begins in `document.text`. */
  readonly position: number
  /** Where it ends there. */
  readonly behind: number
}

const YEAR = '([12二][\\d〇○零一二三四五六七八九OoＯ]{3})'
const SMALL = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
/** A line may end inside a date. */
const GAP = '\\s{0,3}'
const DAY = `${GAP}${SMALL}${GAP}月${GAP}${SMALL}${GAP}日`
const RANGE = new RegExp(
  `(?<!\\d)${YEAR}${GAP}年${DAY}${GAP}(?:起|始)?(?:,|，)?${GAP}(?:至|到|-|—|–|~|～|──){1,2}${GAP}(?:${YEAR}${GAP}年|当年|同年)?${DAY}`,
  'y',
)
const DOTTED =
  /(?<!\d)(20\d\d)([./-])(\d{1,2})\2(\d{1,2}) ?(?:日)? ?(?:至|到|-|—|–|~|～)+ ?(20\d\d)\2(\d{1,2})\2(\d{1,2})(?!\d)/y
/** What tells a period of statistics from the time of a campaign, before or behind it. */
const ABOUT_STATISTICS = /统计|核定|期限|时限|时间范围|报告期|数据|年度报告|本年报|本报告|情况报告/

/** A period that the report's own is compared with: 与2023年1月1日至2023年12月31日相比. */
const COMPARED = /(?:[与较比同]|对[比照]|去年|上一?年度?|上年同期)[(（]?$/
const COMPARED_BEHIND = /^止?[)）]?(?:期间)?的?[^，,。；;\n]{0,8}(?:相比|比较|对比|同期|相较|基础上)/

/** The date that begins at most this far before 至 of a range. */
const BACK = 24
const AROUND = 45

function periodAt(text: string, from: number, to: number): Period | null {
  for (let start = from; start < to; start++) {
    const character = text.charCodeAt(start)
    // 1, 2 or 二 begin a year.
    if (character !== 0x31 && character !== 0x32 && character !== 0x4e8c) continue
    RANGE.lastIndex = start
    const chinese = RANGE.exec(text)
    if (chinese) {
      const year = yearOf(chinese[1]!)
      const endYear = chinese[4] ? yearOf(chinese[4]) : year
      return period(
        day(year, smallNumber(chinese[2]!), smallNumber(chinese[3]!)),
        day(endYear, smallNumber(chinese[5]!), smallNumber(chinese[6]!)),
        start,
        RANGE.lastIndex,
      )
    }
    DOTTED.lastIndex = start
    const dotted = DOTTED.exec(text)
    if (dotted)
      return period(
        day(yearOf(dotted[1]!), Number(dotted[3]), Number(dotted[4])),
        day(yearOf(dotted[5]!), Number(dotted[6]), Number(dotted[7])),
        start,
        DOTTED.lastIndex,
      )
  }
  return null
}

function period(start: string | null, end: string | null, position: number, behind: number): Period | null {
  if (start === null || end === null || end < start) return null
  const year = Number(end.slice(0, 4))
  return Number(start.slice(0, 4)) === year ? { start, end, year, position, behind } : null
}

/** What joins two dates: 至, 到, or one of several dashes. */
const isJoin = (charCode: number) =>
  charCode === 0x81f3 ||
  charCode === 0x5230 ||
  charCode === 0x2d ||
  charCode === 0x7e ||
  charCode === 0xff5e ||
  charCode === 0x2500 ||
  charCode === 0x2014 ||
  charCode === 0x2013
const BEFORE_JOIN = /[日起始\d][\s,，]?$/

/** Whether what is told of a period is that it is not the report's. */
function isCompared(text: string, { position, behind }: Period): boolean {
  return (
    COMPARED.test(text.slice(Math.max(0, position - 8), position).replace(/\s/g, '')) ||
    COMPARED_BEHIND.test(text.slice(behind, behind + 24).replace(/ /g, ''))
  )
}

/**
 * The periods of statistics that a part of the text prints, in order: 自2024年1月1日至12月31日 and its variants.
 * A range inside a sentence about something else is no such period, nor is one that the report's own is compared with,
 * or a range that lost characters.
 */
export function readPeriods(text: string, { start, end }: Span): Period[] {
  const found: Period[] = []
  for (let at = start; at < end; at++) {
    if (!isJoin(text.charCodeAt(at))) continue
    if (!BEFORE_JOIN.test(text.slice(Math.max(start, at - 3), at))) continue
    const one = periodAt(text, Math.max(start, at - BACK - 4), at)
    if (!one || found.some((p) => p.position === one.position) || isCompared(text, one)) continue
    const context = text.slice(Math.max(start, one.position - AROUND), Math.min(end, at + AROUND))
    const wholeYear = one.start.endsWith('-01-01') && one.end.endsWith('-12-31')
    if (wholeYear || ABOUT_STATISTICS.test(context)) found.push(one)
  }
  return found
}
