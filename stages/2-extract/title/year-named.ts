import type { Document } from '../../1-ingest/document.ts'
import type { FoundTitle } from './title.ts'

const DIGITS = '〇一二三四五六七八九'
const YEAR_IN_TITLE = /20[0-2]\d|[二2][〇○零0O][〇○零0O一二\d][〇○零0O一二三四五六七八九\d]/
/** A year in the lead, but for the days of the Regulations of 2007 and 2019. */
const YEAR_IN_LEAD = /(?:^|\D)(20[0-2]\d)\s?年(?!\s?[45]\s?月\s?(?:1|3|5|15)\s?日)/

function numberOf(printed: string): number {
  const digits = Array.from(printed, (character) => {
    if ('○零O'.includes(character)) return 0
    const digit = DIGITS.indexOf(character)
    return digit < 0 ? character : digit
  })
  return Number(digits.join(''))
}

/**
 * The year that title or lead name first: enough to tell which forms may be printed. Whether it is the year of
 * the report is settled where its dates are.
 */
export function yearNamed(
  { text }: Document,
  { title, behindTitles }: FoundTitle,
  bodyStart: number,
): number | null {
  const inTitle = title && YEAR_IN_TITLE.exec(text.slice(title.start, title.end).replace(/\s/g, ''))
  if (inTitle) return numberOf(inTitle[0])
  const inLead = YEAR_IN_LEAD.exec(text.slice(behindTitles ?? 0, Math.max(bodyStart, 300)))
  return inLead ? Number(inLead[1]) : null
}
