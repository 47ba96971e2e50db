import type { RawReport } from '../../2-extract/raw-report.ts'
import type { Reference } from '../reference.ts'
import {
  type Clue,
  fileNameClue,
  type Provenance,
  publisherClue,
  type Read,
  reportNameClue,
  type Surroundings,
  sourceLineClue,
  surroundingsOf,
} from './clues.ts'
import { numbersIn, type PlaceNumbers } from './places/numbers.ts'
import type { PlaceEvidence } from './places/place-evidence.ts'
import { hostsOf, sitesIn } from './sites/page-address.ts'
import { type Author, authorOf } from './text/author.ts'
import type { Mention } from './text/mention.ts'
import { findMentions } from './text/mentions.ts'
import { signatureClues } from './text/signature.ts'

/** Everything that a report offers, read only when it is asked for: most titles settle the agency alone. */
export interface Evidence {
  readonly around: Surroundings
  readonly reference: Reference
  readonly year: number | null
  /** Folder, file, address and publisher. */
  readonly origin: string
  /** The folders that the file lies in, from the top: words without digits and marks. */
  readonly folders: () => readonly string[]
  readonly others: () => readonly Clue[]
  readonly mentions: () => readonly Mention[]
  /** What may tell between places. */
  readonly places: () => PlaceEvidence
  readonly author: () => Author | null
}

/** Whether a name says which body of which one place it is of. */
const isWhole = ({ reading }: Clue) =>
  reading !== null &&
  reading.hint === null &&
  !reading.byStem &&
  !reading.placeOnly &&
  reading.places.length === 1

/** The evidence of a report, none of it read yet but where its parts begin. */
export function evidenceOf(
  raw: RawReport,
  year: number | null,
  reference: Reference,
  source: Provenance | undefined,
  read: Read,
  inTitle: Clue | null,
): Evidence {
  const around = surroundingsOf(raw)
  const { sourcePath } = raw.document
  const origin = [sourcePath, source?.publisher ?? '', source?.url ?? ''].join(' ')
  let places: PlaceEvidence | null = null
  let author: Author | null | undefined
  let others: readonly Clue[] | null = null
  let mentions: readonly Mention[] | null = null
  const evidence: Evidence = {
    around,
    reference,
    year,
    origin,
    folders: () =>
      sourcePath
        .split('/')
        .slice(0, -1)
        .map((folder) => folder.replace(/[\s\d_.-]+/g, ''))
        .filter((folder) => folder !== ''),
    places: () => (places ??= placeEvidenceOf(around, origin)),
    author: () => {
      if (author === undefined) author = authorOf(evidence.mentions(), around, read)
      return author
    },
    others: () =>
      (others ??= [
        reportNameClue(around, inTitle && isWhole(inTitle) ? inTitle.name : '', read),
        ...signatureClues(around, read),
        sourceLineClue(around, read),
        publisherClue(source, read),
        fileNameClue(sourcePath, read),
      ].filter((clue) => clue !== null)),
    mentions: () =>
      (mentions ??= findMentions(around.text, around.leadStart, around.leadEnd, year, reference)),
  }
  return evidence
}

/** The introduction, the first section and the end of the report, with the numbers and hosts that they print. */
function placeEvidenceOf(around: Surroundings, origin: string): PlaceEvidence {
  const { text, bodyStart, leadStart, leadEnd, tailStart } = around
  let part: string | undefined
  let numbers: PlaceNumbers | undefined
  let sites: readonly (readonly string[])[] | undefined
  let hosts: ReadonlySet<string> | undefined
  const textOf = () =>
    (part ??= `${text.slice(leadStart, leadEnd)}\n${text.slice(Math.max(tailStart, leadEnd))}`)
  const sitesOf = () => (sites ??= sitesIn(`${origin} ${textOf()}`))
  const head = () => text.slice(0, bodyStart)
  return {
    text: textOf,
    origin,
    numbers: () => (numbers ??= numbersIn(textOf, head, origin)),
    sites: sitesOf,
    hosts: () => (hosts ??= hostsOf(sitesOf())),
  }
}
