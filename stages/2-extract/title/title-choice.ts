import type { Span } from '../raw-report.ts'
import type { Line } from './title-lines.ts'

/** A title as it is printed on a page: the report's own, or a link to another. */
export interface Printed extends Span {
  readonly words: string
  /** The line below it, as an index; -1 where the report goes on behind it on its line. */
  readonly below: number
}

/** A printed title with what it says, and what speaks for it. */
interface Weighed extends Printed {
  readonly year: string
  readonly agency: string
  /** Whether the page goes on below it as below a heading: with metadata, a sentence, or the first section. */
  readonly heads: boolean
  readonly named: boolean
  readonly points: number
}

const YEAR = /(?:20[0-2]\d|[二2][〇○零0O][〇○零0O一二\d][〇○零0O一二三四五六七八九\d])年?度?/g
const SUBJECT = /(?:政府)?(?:信息|政务信息|政务)公开.*$/
const METADATA =
  /发布|来源|时间|日期|浏览|点击|阅读|字体|字号|索引|文号|作者|编辑|打印|分享|访问|机构|主题|20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/
const AGENCY_ALONE = /^\p{Script=Han}{3,25}(?:[局委会厅部府办院所处室心]|街道)$/u
const SENTENCE = /。|[,，].{12}/
/** A line longer than this below a title is text. */
const LONG = 60
/** How much of the body tells the year of the report, in characters. */
const OPENING = 1500

const digits = (year: string) =>
  Array.from(year.replace(/[年度]/g, ''), (c) => {
    const digit = '〇一二三四五六七八九'.indexOf('○零O'.includes(c) ? '〇' : c)
    return digit < 0 ? c : digit
  }).join('')

function yearIn(words: string): string {
  const years = new Set(words.match(YEAR)?.map(digits))
  return years.size === 1 ? [...years][0]! : ''
}

/** Whose report a title is of, '' where it names nobody; good enough to tell two of them apart. */
const agencyIn = (words: string) =>
  words
    .replace(YEAR, '')
    .replace(SUBJECT, '')
    .replace(/^关于|[(（][)）]|[的年度]+$/g, '')

/** Whether the lines from `below` on are what stands below the heading of a report. */
function isHeading(lines: readonly Line[], below: number): boolean {
  if (below < 0) return true
  const next = lines[below]
  if (!next) return true
  if (next.words === '' || next.words.length > LONG || SENTENCE.test(next.words)) return true
  if (METADATA.test(next.words)) return true
  return AGENCY_ALONE.test(next.words) && isHeading(lines, below + 1)
}

/** Years that the opening of the body names as such. */
const yearsOf = (text: string, bodyStart: number) =>
  new Set(Array.from(text.slice(bodyStart, bodyStart + OPENING).matchAll(/(20[0-2]\d) ?年/g), ([, y]) => y!))

/** Whether one name may be short for the other: 县政府办 for 甲县人民政府办公室, but not 甲县 for 甲县教育局. */
function isShort(short: string, name: string): boolean {
  if (name.startsWith(short)) return name === short
  let at = 0
  for (const character of name) if (character === short[at]) at++
  return at === short.length
}

const agrees = (a: string, b: string) => a === '' || b === '' || a === b
/** Whether two titles may be of one report: neither year nor agency differs. */
const compatible = (a: Weighed, b: Weighed) =>
  agrees(a.year, b.year) &&
  (agrees(a.agency, b.agency) || isShort(a.agency, b.agency) || isShort(b.agency, a.agency))
const worth = ({ year, agency }: Weighed) => (year === '' ? 0 : 2) + (agency === '' ? 0 : 1)

function weigh(
  printed: readonly Printed[],
  lines: readonly Line[],
  text: string,
  bodyStart: number,
): Weighed[] {
  const years = yearsOf(text, bodyStart)
  // Where the page speaks for itself: behind the last title that it prints.
  const own = text.slice(Math.min(printed.at(-1)!.end, bodyStart))
  return printed.map((one) => {
    const year = yearIn(one.words)
    const agency = agencyIn(one.words)
    const heads = isHeading(lines, one.below)
    const named = agency.length > 2 && own.includes(agency)
    const repeated = printed.some((other) => other !== one && other.words === one.words)
    const byYear = year === '' || years.size === 0 ? 0 : years.has(year) ? 1 : -2
    const points = byYear + (heads ? 1 : 0) + (named ? 1 : 0) + (repeated ? 1 : 0)
    return { ...one, year, agency, heads, named, points }
  })
}

/** Of titles that may be of one report the fullest, but nothing above the nearest that may be a link. */
function fullest(titles: readonly Weighed[], nearest: Weighed): Weighed {
  const sure = titles.filter((one) => one === nearest || one.heads || one.named)
  return sure.reduce((best, one) => (worth(one) >= worth(best) ? one : best))
}

/**
 * Whether a title further up may be preferred to the nearest. A link that the text agrees with by chance, and the
 * report's own title at odds with it, are no rare pair: texts are copied from the year before.
 */
function isBetter(one: Weighed, nearest: Weighed): boolean {
  if (!nearest.heads) return one.heads && one.points > 1
  return one.year === nearest.year && one.points > nearest.points + 1
}

/** A sentence that names its report: 现公布甲县民政局2021年政府信息公开工作年度报告. */
const SENTENCE_OF_REPORT = /^现(?:予|予以)?(?:公布|发布|公开)/

/** Whether the last of the titles is a sentence of the report right below its title of the same year. */
function isSentenceBelowTitle(printed: readonly Printed[], lines: readonly Line[]): boolean {
  const [above, last] = printed.slice(-2)
  if (!above || !last || above.below < 0 || !SENTENCE_OF_REPORT.test(last.words)) return false
  return lines[above.below]?.start === last.start && yearIn(above.words) === yearIn(last.words)
}

/**
 * The title that is the report's own among those printed before the body: the nearest above it that has no rival.
 * Where titles of another agency or another year stand there too, it must be better founded than they are, by the
 * year of the text, by a heading's place, by the agency's name in the text, by being printed twice. Null where
 * that settles nothing: a link would give the figures to another agency or year.
 */
export function chosen(
  printed: readonly Printed[],
  lines: readonly Line[],
  text: string,
  bodyStart: number,
): Printed | null {
  if (printed.length === 1) return printed[0]!
  if (isSentenceBelowTitle(printed, lines)) return chosen(printed.slice(0, -1), lines, text, bodyStart)
  const titles = weigh(printed, lines, text, bodyStart)
  const nearest = titles.at(-1)!
  if (titles.every((one) => titles.every((other) => compatible(one, other)))) return fullest(titles, nearest)
  const most = Math.max(...titles.map(({ points }) => points))
  const best = titles.filter(({ points }) => points === most)
  const first = best.at(-1)!
  if (!best.every((one) => compatible(one, first))) return null
  if (!compatible(first, nearest) && !isBetter(first, nearest)) return null
  return fullest(
    titles.filter((one) => compatible(one, first)),
    first,
  )
}
