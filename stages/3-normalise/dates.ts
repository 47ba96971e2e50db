import type { RawReport, Span } from '../2-extract/raw-report.ts'
import { yearByTheWay } from './dates-by-the-way.ts'
import { type Period, readPeriods } from './dates-period.ts'
import { yearsInProse } from './dates-prose.ts'
import { publishedOn } from './dates-published.ts'
import { yearOf } from './dates-read.ts'
import type { ReportDates } from './report.ts'

type Named = ReportDates['named'][number]

/** How far into the first section a report says what it is about, in characters. */
const REACH = 2500

/** Where the report tells what it is about: what stands before the first section, and the beginning of that. */
function introduction(raw: RawReport): { readonly lead: Span; readonly first: Span } {
  const { sections, document } = raw
  const heading = sections.find((s) => s.section > 0)
  const leadEnd = heading ? heading.start : Math.min(document.text.length, REACH)
  const opening = sections.find((s) => s.section === 1)
  const start = opening?.heading?.end ?? leadEnd
  return {
    lead: { start: raw.title?.end ?? raw.behindTitles ?? 0, end: leadEnd },
    first: { start, end: opening ? Math.min(opening.end, start + REACH) : leadEnd },
  }
}

/** Years in the title, in order; four digits count without 年 there. */
function yearsInTitle(title: string, at: number): Named[] {
  const named: Named[] = []
  for (const match of title.matchAll(
    /(?<![\d.])([\d〇○零一二三四五六七八九OoＯ]{4})(?=年|\D|$)(?!年?\s?\d{1,2}\s?月)/g,
  )) {
    const year = yearOf(match[1]!)
    if (year !== null && !named.some((n) => n.year === year))
      named.push({ year, where: 'title', position: at })
  }
  return named
}

/**
 * The year, where title, period and prose may differ: what two of them say, else the title, the period, the
 * prose, in this order. A title that names several years decides nothing by itself. A day of publication in the
 * year behind the title's stands by the title, where all else is of the year before: it was left from the old report.
 */
function settleYear(
  title: readonly Named[],
  period: readonly Named[],
  prose: readonly Named[],
  published: string | null,
): number | null {
  const one = (years: readonly Named[]) => (years.length === 1 ? years[0]!.year : null)
  const said = [one(title), one(period), one(prose)]
  const [own] = said
  const isLeft = (year: number | null) => year === null || year === own! - 1
  if (own && published?.startsWith(String(own + 1)) && said.slice(1).every(isLeft)) return own
  for (const year of said) {
    if (year === null) continue
    if (said.filter((other) => other === year).length >= 2) return year
  }
  const supported = title.filter((n) => said.includes(n.year))
  if (title.length > 1 && supported.length === 1) return supported[0]!.year
  return said.find((year) => year !== null) ?? null
}

/** A folder's year only helps to choose between years that the report itself names. */
function byFolder(sourcePath: string, named: readonly Named[]): number | null {
  const folders = sourcePath.split('/').slice(0, -1)
  const years = new Set(folders.filter((f) => /^20\d\d$/.test(f)).map(Number))
  const fitting = new Set(named.filter((n) => years.has(n.year) || years.has(n.year + 1)).map((n) => n.year))
  return fitting.size === 1 ? [...fitting][0]! : null
}

/** The period of the report's year: the printed one, where just one fits. A period that is not printed is null. */
function settlePeriod(periods: readonly Period[], year: number | null): Period | null {
  const distinct = periods.filter(
    (p, i) => periods.findIndex((q) => q.start === p.start && q.end === p.end) === i,
  )
  if (distinct.length <= 1) return distinct[0] ?? null
  const ofYear = distinct.filter((p) => p.year === year)
  return ofYear.length === 1 ? ofYear[0]! : null
}

/**
 * For which year and period the report is, and when it was published.
 *
 * The year comes from the title, the period of the statistics and what the prose calls the report; two of them
 * beat the third, and what the text speaks of by the way counts where none of them names one. The period is what is
 * printed: the calendar year that article 50 of the Regulations makes it is not assumed, so it is null where none is. The day of publication is a line of metadata, else the date
 * below the signature; a date inside the prose is neither. The year in a folder's name never makes a year.
 *
 * @param title as `titleText` gives it
 */
export function settleDates(raw: RawReport, title: string | null, sourcePath: string): ReportDates {
  const { text } = raw.document
  const { lead, first } = introduction(raw)
  const periods = [...readPeriods(text, lead), ...(first.start > lead.end ? readPeriods(text, first) : [])]
  const inTitle = title === null ? [] : yearsInTitle(title, raw.title?.start ?? 0)
  const inPeriod: Named[] = []
  for (const { year, position } of periods)
    if (!inPeriod.some((n) => n.year === year)) inPeriod.push({ year, where: 'period', position })
  const { named: inProse, isByName } = yearsInProse(text, lead, first)
  if (inTitle.length + inPeriod.length + inProse.length === 0) {
    const said = yearByTheWay(text, [lead, first])
    if (said) inProse.push({ ...said, where: 'prose' })
  }
  const published = publishedOn(raw)
  // A sentence on a year is too little where the report came out later than in the next.
  const isLate = ({ year }: Named) => published !== null && Number(published.slice(0, 4)) > year + 1
  const isDoubtful = inTitle.length + inPeriod.length === 0 && !isByName && inProse.some(isLate)
  const prose = isDoubtful ? [] : inProse
  const named = [...inTitle, ...inPeriod, ...prose]
  const year = settleYear(inTitle, inPeriod, prose, published) ?? byFolder(sourcePath, named)
  const period = settlePeriod(periods, year)
  return {
    year,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    publishedOn: published,
    named,
  }
}
