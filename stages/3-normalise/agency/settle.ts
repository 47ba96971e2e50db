import type { RawReport } from '../../2-extract/raw-report.ts'
import type { Reference } from '../reference.ts'
import type { AgencyResult, ReportDates } from '../report.ts'
import { type Clue, type Provenance, readerOf } from './clues.ts'
import { conclude, open } from './conclude.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { countyOfSite } from './fill/fill-site.ts'
import { idsOf } from './ids.ts'
import type { NameReading } from './names/name-reading.ts'
import { opposed } from './opposed.ts'
import { writtenOut } from './short-zone.ts'
import { agencyOfHost } from './sites/department-host.ts'
import { nationalOfHost } from './sites/national-host.ts'
import { aboveTitle } from './text/above-title.ts'
import { titleClue } from './text/broken-title.ts'
import { speaksForOther } from './text/other-authors.ts'
import { behindOtherWords, besideTitle } from './text/unread-title.ts'
import { contradiction, speaksForBureau, type Whose, withoutTitle } from './whose.ts'

/** A title that has lost all of its name but the word for the kind of place. */
const LEVEL_ALONE = /^(?:街道|[县区市镇乡州盟旗])$/

/** The result for what a report names as its agency, unless other parts of it name another. */
function weigh({ clue, rivals, count }: Whose, evidence: Evidence): AgencyResult {
  const reading = clue.reading!
  const weak = contradiction(clue, reading, evidence)
  const against = weak ? [weak] : opposed(clue, reading, evidence)
  if (against.length > 0) {
    const ids = [...new Set([reading, ...against.map((other) => other.reading!)].flatMap(idsOf))]
    const others = against.map((other) => `${other.where}: ${other.name}`).join(', ')
    return open(clue.name, `${clue.where}: ${clue.name}; but ${others}`, ids)
  }
  const county = clue.where === 'source line' ? countyOfSite(evidence) : null
  if (county && reading.places.length > 0 && reading.places.every((p) => p.code !== county.code))
    return open(clue.name, `source line: ${clue.name}; but on the site of ${county.name}`, idsOf(reading))
  if (clue.where === 'title' && speaksForBureau(reading, evidence))
    return open(clue.name, `title: ${clue.name}; but the text speaks for a bureau`, idsOf(reading))
  if (rivals.length > 0) {
    const ids = [...new Set([reading, ...rivals].flatMap(idsOf))]
    const names = rivals.map((rival) => rival.name).join(', ')
    return open(clue.name, `${clue.where}: ${clue.name}; but in the same way: ${names}`, ids)
  }
  const result = conclude(clue, reading, evidence)
  return count > 0 ? { ...result, evidence: `${result.evidence}; the name occurs ${count} times` } : result
}

/** The result for a report whose title holds a name that is no known place and body. */
function unread(title: Clue, evidence: Evidence): AgencyResult {
  const behind = behindOtherWords(title, evidence)
  if (behind) return conclude(behind, behind.reading!, evidence)
  const why = `title: ${title.name}; this is no known place and body`
  const beside = besideTitle(title, evidence)
  if (!beside) return open(title.name, why)
  const result = conclude(beside, beside.reading!, evidence)
  return { ...result, evidence: `${why}; ${result.evidence}` }
}

/** The department or national body on whose host a report stands that names no agency. */
function onOwnHost(evidence: Evidence, read: (name: string) => NameReading | null): Whose | null {
  const clue = agencyOfHost(evidence, read) ?? nationalOfHost(evidence, read)
  return clue && { clue, rivals: [], count: 0 }
}

/** Why a report without an agency in its title is none of an agency, in words; null where nothing says so. */
function otherAuthor(evidence: Evidence): string | null {
  const signed = evidence.others().find((c) => c.where === 'signature' && c.reading === null)
  if (signed) return `signature: ${signed.name}, which is no agency`
  return speaksForOther(evidence.around) ? 'The text speaks for a school, a hospital or a company' : null
}

/**
 * Settles whose report it is. Each name that the report prints for itself is read to its end: the title first,
 * then the report's own name in a sentence, the signature, the publisher, the bodies that the introduction speaks
 * of, a sentence above the title. Places that share a name are told apart by their parents, telephone numbers,
 * postcodes and folders, and by the report's year. What is left open has null for its id and lists what fits equally
 * well, or what contradicts it.
 *
 * @param title as `titleText` gives it; null where the report prints none
 * @param source the row of sources.csv, where there is one
 */
export function settleAgency(
  raw: RawReport,
  title: string | null,
  dates: ReportDates,
  reference: Reference,
  source?: Provenance,
): AgencyResult {
  const read = readerOf(dates.year, reference)
  const printed = titleClue(raw, title, read)
  const evidence = evidenceOf(raw, dates.year, reference, source, read, printed)
  const named = printed && !LEVEL_ALONE.test(printed.name) ? printed : null
  const inTitle = named && (writtenOut(named, evidence) ?? named)
  if (inTitle && !inTitle.reading) return unread(inTitle, evidence)
  const other = inTitle ? null : otherAuthor(evidence)
  if (other) return open(null, other)
  const whose = inTitle
    ? { clue: inTitle, rivals: [], count: 0 }
    : (withoutTitle(evidence) ?? aboveTitle(evidence) ?? onOwnHost(evidence, read))
  return whose
    ? weigh(whose, evidence)
    : open(null, 'No agency is named in the title, the introduction or the signature')
}
