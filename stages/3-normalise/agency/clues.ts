import type { RawReport } from '../../2-extract/raw-report.ts'
import type { Reference } from '../reference.ts'
import { readName } from './names/name.ts'
import type { NameReading } from './names/name-reading.ts'
import { agenciesInReportNames, agencyInTitle } from './names/title-name.ts'

/** Where the file came from: the row of sources.csv. */
export interface Provenance {
  readonly url?: string
  readonly publisher?: string
}

/** A place of the report that names an agency: `reading` is null where the name cannot be read to its end. */
export interface Clue {
  readonly where: string
  readonly name: string
  readonly reading: NameReading | null
  /** For a name without a day near the end, a signature or the publisher of the page: whether it is the last line. */
  readonly undated?: 'last line' | 'further up'
}

/** The parts of a report's text that say whose it is; positions in `document.text`. */
export interface Surroundings {
  readonly text: string
  /** 0 where there is no title. */
  readonly titleStart: number
  /** From behind the title to somewhere in the first section. */
  readonly leadStart: number
  readonly leadEnd: number
  readonly bodyStart: number
  readonly tailStart: number
}

const FIRST_SECTION = 3000
const SHORTEST_SECTION = 60
const MORE_OF_NEXT = 500
const TAIL = 700
/** From the colon backwards: text has few. */
const SOURCE_LINE =
  /[:：|\]】](?<=(?:来源|发布机构|发布单位|公开机构|公开主体|发文机关|制发机关|责任部门|信息提供|供稿单位|编制单位)\s*.)\s*([^\s:：|,，。;；【[]{3,30})/

/** The parts of the text where an agency names itself. */
export function surroundingsOf(raw: RawReport): Surroundings {
  const { text } = raw.document
  const first = raw.sections.find((s) => s.section > 0)
  const bodyStart = first?.start ?? Math.min(text.length, FIRST_SECTION)
  const leadStart = Math.min(raw.title?.end ?? raw.behindTitles ?? 0, bodyStart)
  const opening = first?.section === 1 ? first : null
  const openingEnd = opening ? Math.min(opening.end, bodyStart + FIRST_SECTION) : bodyStart
  // A first section that says nothing is none: its text stands in the next.
  const second = raw.sections.find((s) => s.start >= openingEnd && s.section > 0)
  const leadEnd =
    second && second !== raw.sections.at(-1) && openingEnd - bodyStart < SHORTEST_SECTION
      ? Math.min(second.end, openingEnd + MORE_OF_NEXT)
      : openingEnd
  const last = raw.sections.at(-1)
  const tailStart = Math.max(text.length - TAIL, last?.heading?.end ?? leadStart)
  return {
    text,
    titleStart: raw.title?.start ?? 0,
    leadStart: Math.max(leadStart, bodyStart - FIRST_SECTION),
    leadEnd,
    bodyStart,
    tailStart,
  }
}

/** `readName` for one report. */
export type Read = (name: string) => NameReading | null

/** Reads names of a report of `year`, the first one once: the signature prints that of the title again. */
export function readerOf(year: number | null, reference: Reference): Read {
  let first = ''
  let known: NameReading | null = null
  return (name) => {
    if (name === first) return known
    const reading = readName(name, year, reference)
    if (first === '') {
      first = name
      known = reading
    }
    return reading
  }
}

/** A name that stands somewhere, read. */
export const clueOf = (where: string, name: string, read: Read): Clue => ({
  where,
  name,
  reading: read(name),
})

/** The agency in the report's own name, where a sentence prints it; `known` is that of the title, or empty. */
export function reportNameClue(around: Surroundings, known: string, read: Read): Clue | null {
  for (const name of agenciesInReportNames(around.text, around.leadStart, around.leadEnd, known)) {
    const one = clueOf('name of the report in the text', name, read)
    if (one.reading) return one
  }
  return null
}

/** A line of metadata that names the source: 信息来源:…局. */
export function sourceLineClue(around: Surroundings, read: Read): Clue | null {
  const { text, bodyStart, tailStart } = around
  const head = text.slice(Math.max(0, bodyStart - FIRST_SECTION), bodyStart)
  const found = SOURCE_LINE.exec(head) ?? SOURCE_LINE.exec(text.slice(tailStart))
  const one = found && clueOf('source line', found[1]!, read)
  return one?.reading ? one : null
}

/** The publisher in sources.csv. */
export function publisherClue(source: Provenance | undefined, read: Read): Clue | null {
  const name = source?.publisher?.replace(/\s+/g, '') ?? ''
  const one = name === '' ? null : clueOf('publisher in sources.csv', name, read)
  return one?.reading ? one : null
}

/** A file named like a report or an agency. */
export function fileNameClue(sourcePath: string, read: Read): Clue | null {
  const file = sourcePath.slice(sourcePath.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,5}$/, '')
  if (!/\p{Script=Han}{3}/u.test(file)) return null
  const bare = file.replace(/^[\d\s_.-]+|[\d\s_.-]+$|年$/g, '')
  const name = agencyInTitle(file.replace(/\s+/g, '')) || bare
  const one = clueOf('file name', name, read)
  return one.reading && !one.reading.placeOnly ? one : null
}
