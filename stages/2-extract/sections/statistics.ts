import type { Span } from '../raw-report.ts'

/** Words of the statistical table of 2014, one of which a text must have for a closer look. */
const SIGNS = ['统计指标', '统 计 指', '情况统计表', '主动公开政府信息数'] as const
/**
 * What the table may begin with, the surest first: its head, its name on a line of its own, its first row; and
 * its head inside a line, where the whole report is one. Characters are often spaced out.
 */
const BEGINNINGS: readonly RegExp[] = [
  /^[ \t|#*]*(?:序[ \t]?号[ \t|]*)?统[ \t]?计[ \t]?指[ \t]?标/m,
  /^[ \t|#*]*政府信息公开(?:工作)?情况统计表/m,
  /^[ \t|\d]*(?:[（(]一[)）])?[ \t]?主动公开政府信息数/m,
  /统[ \t]?计[ \t]?指[ \t]?标/,
]
const LAST_ROW = '接受培训人员数'
/** Lines that the unit and the figure of the last row may take, blank ones among them. */
const LINES_OF_ROW = 8

/**
 * Where the statistical table of 2014 seems to be printed: from its head to the line of its last row, or the end
 * of the text without one. Its rows are numbered like the sections of a report. Null where nothing tells of it.
 */
export function findStatistics(text: string): Span | null {
  if (!SIGNS.some((sign) => text.includes(sign))) return null
  let start = -1
  for (const beginning of BEGINNINGS) {
    start = text.search(beginning)
    if (start >= 0) break
  }
  if (start < 0) return null
  const last = text.lastIndexOf(LAST_ROW)
  return { start, end: last > start ? endOfRow(text, last + LAST_ROW.length) : text.length }
}

function endOfRow(text: string, from: number): number {
  let end = from
  for (let lines = 0; lines < LINES_OF_ROW && end < text.length; lines++) {
    const next = text.indexOf('\n', end + 1)
    end = next < 0 ? text.length : next
  }
  return end
}
