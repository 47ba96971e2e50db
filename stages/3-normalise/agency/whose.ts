import type { Clue } from './clues.ts'
import type { Evidence } from './evidence.ts'
import type { NameReading } from './names/name-reading.ts'
import { isSameTown } from './names/towns.ts'
import { mayPublish } from './names/within-body.ts'
import { mainBody } from './text/self-mention.ts'

const ADMINISTRATION = new Set(['government', 'general_office'])
const OUR_BODY = /我(?:局|委|办|中心|院|厅|所|大队|单位)/
const OUR_BUREAU = /我(?:局|委|厅|中心|大队)(?![县市区])/
/** How a report speaks for a whole area, and how an office speaks for itself. */
const AREA =
  /我[县市区省州旗盟]|全[县市区省州旗盟]|各(?:乡镇|镇|街道|部门|单位|县|区)|[,，。;；\n][县市区省州旗盟]政府(?!办|网|门户|信息)/
/** What stands about a report and not in it. */
const ABOUT: ReadonlySet<string> = new Set(['publisher in sources.csv', 'file name', 'source line'])
const OWN_OFFICE = /我办|本办|我室/

/** What a report names as its agency, and other bodies that it names in the same way. */
export interface Whose {
  readonly clue: Clue
  readonly rivals: readonly NameReading[]
  /** How often the text names it; 0 where that does not matter. */
  readonly count: number
}

/** Whether a reading is a government or its office: every text names them, as every page does. */
export const isAdministration = (reading: NameReading): boolean =>
  reading.bodies.every((b) => ADMINISTRATION.has(b.agencyType))

/** Whether two readings may be the same body, but for the place. */
export const sharesBody = (a: NameReading, b: NameReading): boolean =>
  isSameTown(a.within, b.within) &&
  a.bodies.some((x) => b.bodies.some((y) => x.agencyType === y.agencyType && x.line === y.line))

/**
 * A title that names a place alone is its government's – unless another part of the report names a department:
 * then either may have made it.
 */
export function contradiction(clue: Clue, reading: NameReading, evidence: Evidence): Clue | null {
  const weak = clue.where !== 'title' || isAdministration(reading)
  if (!weak) return null
  const strong = evidence
    .others()
    .find(
      (other) =>
        other.where !== clue.where &&
        other.where !== 'source line' &&
        other.reading !== null &&
        !isAdministration(other.reading) &&
        !(isAdministration(reading) && mayPublish(other.reading.bodies)) &&
        !sharesBody(reading, other.reading),
    )
  if (strong || !isAdministration(reading)) return strong ?? null
  const { text, leadStart, bodyStart } = evidence.around
  const line = evidence.author()?.clue
  if (line?.where === 'first line' && !isAdministration(line.reading!))
    if (text.slice(leadStart, bodyStart).includes(line.name))
      // Above the title it is a part of the site.
      return line
  const self = mainBody(evidence.mentions(), evidence.around)
  return self && self.pronouns >= 2 ? { where: 'text', name: self.name, reading: self.reading } : null
}

/**
 * Whether the text below a title that names a place alone speaks for a bureau and nowhere for the whole place: one of
 * its bureaus left its name out.
 */
export function speaksForBureau({ placeOnly }: NameReading, { around }: Evidence): boolean {
  const lead = around.text.slice(around.leadStart, around.leadEnd)
  return placeOnly && OUR_BUREAU.test(lead) && !AREA.test(lead)
}

const alone = (clue: Clue | undefined): Whose | null => (clue ? { clue, rivals: [], count: 0 } : null)

/** A government that the text names as the author, or its office: which of them the text speaks for tells. */
function governmentOf(evidence: Evidence): Whose | null {
  const author = evidence.author()
  if (!author || !isAdministration(author.clue.reading!)) return null
  const { text, leadStart, leadEnd } = evidence.around
  const lead = text.slice(leadStart, leadEnd)
  const { clue, rivals, count } = author
  const reading = clue.reading!
  if (author.isContact && (!AREA.test(lead) || OWN_OFFICE.test(lead))) return null
  const isOffice = reading.bodies.some((b) => b.agencyType === 'general_office')
  if (!isOffice || OWN_OFFICE.test(lead)) return { clue, rivals, count }
  const government: NameReading = { ...reading, bodies: [{ agencyType: 'government', line: '' }] }
  return AREA.test(lead)
    ? { clue: { ...clue, reading: government }, rivals, count }
    : { clue, rivals: [government], count }
}

/**
 * Whose report is one whose title names no agency: the text's own name for the report, the signature, the publisher,
 * the part that bodies have in the introduction, a line of metadata; a government comes last.
 */
export function withoutTitle(evidence: Evidence): Whose | null {
  const others = evidence.others().filter((c) => c.reading !== null)
  const inText = (c: Clue) => !ABOUT.has(c.where)
  const { text, leadStart, leadEnd } = evidence.around
  const lead = text.slice(leadStart, leadEnd)
  /** The last line without a day may be that of the body that publishes the page. */
  const maySign = ({ undated, reading }: Clue) =>
    !undated || (isAdministration(reading!) ? AREA.test(lead) : !mayPublish(reading!.bodies))
  const named = others.find((c) => inText(c) && !isAdministration(c.reading!) && maySign(c))
  if (named) return alone(named)
  const author = evidence.author()
  if (author && !isAdministration(author.clue.reading!)) return author
  const self = mainBody(evidence.mentions(), evidence.around)
  if (self) {
    const where = self.inLead ? 'lead paragraph' : 'first section'
    return { clue: { where, name: self.name, reading: self.reading }, rivals: [], count: self.count }
  }
  const last = others.find((c) => !inText(c) && !isAdministration(c.reading!))
  if (last) return alone(last)
  // A department's report may stand on a page that its government signs.
  if (OUR_BODY.test(lead)) {
    const office = governmentOf(evidence)
    return office && OWN_OFFICE.test(lead) ? office : null
  }
  return alone(others.find((c) => c.where !== 'source line' && maySign(c))) ?? governmentOf(evidence)
}
