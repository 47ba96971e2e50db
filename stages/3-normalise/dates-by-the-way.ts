import type { Span } from '../2-extract/raw-report.ts'
import { yearOf } from './dates-read.ts'

/** A year that a text is about, and where it says so. */
export interface YearSaid {
  readonly year: number
  readonly position: number
}

const YEAR = '(20\\d\\d)\\s?年'
/** Work that is looked back at: 我局2023年政府信息公开工作报告, 我局2023年政务公开工作存在的问题. */
const LOOKED_BACK = '(?![^,，。；;]{0,14}(?:(?:报告|年报|总结)(?!如下)|存在|问题|整改|考核|评估))'
/** The agency's own work of a year: 我镇2023年政府信息公开工作, 本局2023年度主动公开. */
const OWN_WORK = new RegExp(
  `[我本]\\p{Script=Han}{1,4}${YEAR}${LOOKED_BACK}度?\\s?(?:政府|信息|政务|主动|共|累计|全年)`,
  'gu',
)
/** The last day of the year that figures are from: 截止2023年12月31日, 数据核定时间点为2023年12月31日. */
const LAST_DAY = new RegExp(`(?:截[止至]|时间点)[到于为是:：\\s]{0,3}${YEAR}\\s?12\\s?月\\s?31\\s?日`, 'gu')
/** A sentence that opens with a year: 2023年度,…. */
const OPENS_SENTENCE = new RegExp(`(?:^|[。；;：:\\n])\\s{0,8}${YEAR}度?[,，]`, 'gu')
/** Fewest sentences that open with a year where nothing else names it: one may be about a plan, or the year before. */
const ENOUGH = 2

/**
 * The year that introduction and first section speak of, where neither title nor period nor the name of the report
 * gives it. Null where they speak of several, or too little.
 */
export function yearByTheWay(text: string, parts: readonly Span[]): YearSaid | null {
  const said: YearSaid[] = []
  let sure = false
  let opening = 0
  for (const { start, end } of parts) {
    const part = text.slice(start, end)
    for (const pattern of [OWN_WORK, LAST_DAY, OPENS_SENTENCE]) {
      for (const match of part.matchAll(pattern)) {
        const year = yearOf(match[1]!)
        if (year === null) continue
        said.push({ year, position: start + match.index + match[0].indexOf(match[1]!) })
        if (pattern === OPENS_SENTENCE) opening++
        else sure = true
      }
    }
  }
  const [first] = said
  if (!first || said.some(({ year }) => year !== first.year)) return null
  return sure || opening >= ENOUGH ? first : null
}
