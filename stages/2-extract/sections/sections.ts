import type { RawSection, Span } from '../raw-report.ts'
import { type Heading, headingsInBrackets, headingsInside, headingsOnLines } from './headings.ts'

/** The sections of a report, and where the file goes on with the first section of another; null where it does not. */
export interface Sections {
  readonly sections: readonly RawSection[]
  readonly next: number | null
}

interface Candidate extends Heading {
  /** Whether text stands behind it, as it does not in a table of contents. */
  readonly roomy: boolean
}

/** Fewest characters between the headings of two sections: in a table of contents they stand closer together. */
const ROOM = 80

/** Candidates with less faith in those that leave no room for a section before the next. */
const weighed = (headings: readonly Heading[]): Candidate[] =>
  headings.map(({ section, number, score, start, end }, i) => {
    const next = headings[i + 1]
    const roomy = !next || next.start - end >= ROOM
    return { section, number, score: roomy ? score : score - 1, start, end, roomy }
  })

/** Fewest sections that make a report of its own. */
const ENOUGH = 3
const ALL = 6

const distinct = (candidates: readonly Candidate[]) =>
  new Set(candidates.filter(({ roomy }) => roomy).map(({ section }) => section)).size

/** Whether a report may begin with a candidate: a first section, however short if the second follows with its table. */
const begins = (one: Candidate, next: Candidate | undefined) =>
  one.section === 1 && (one.roomy || (next?.section === 2 && next.roomy))

/** The candidates before the first section of a second report, and those from there on. */
function ofFirstReport(candidates: readonly Candidate[]): readonly [Candidate[], Candidate[]] {
  const cut = candidates.findIndex(
    (one, i) =>
      begins(one, candidates[i + 1]) &&
      distinct(candidates.slice(0, i)) >= ENOUGH &&
      distinct(candidates.slice(i)) >= ENOUGH,
  )
  return cut < 0 ? [[...candidates], []] : [candidates.slice(0, cut), candidates.slice(cut)]
}

/** The best chain of candidates whose sections rise: sums of scores, the earlier heading on a tie. */
function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const best: number[] = []
  const previous: number[] = []
  let last = -1
  for (let i = 0; i < candidates.length; i++) {
    best[i] = candidates[i]!.score
    previous[i] = -1
    for (let j = 0; j < i; j++) {
      if (candidates[j]!.section >= candidates[i]!.section) continue
      const score = best[j]! + candidates[i]!.score
      if (score > best[i]!) {
        best[i] = score
        previous[i] = j
      }
    }
    if (last < 0 || best[i]! > best[last]!) last = i
  }
  const chain: Candidate[] = []
  for (let i = last; i >= 0; i = previous[i]!) chain.unshift(candidates[i]!)
  return chain
}

/**
 * A chain with the headings of sections that stand elsewhere than the form has them: where the numbers of the headings
 * around one of a section that the chain lacks leave out its number alone, the report counts it there.
 */
function withMoved(chain: readonly Candidate[], candidates: readonly Candidate[]): readonly Candidate[] {
  if (chain.length < ENOUGH || chain.length === ALL) return chain
  const own = [...chain]
  for (const one of candidates) {
    if (one.number === 0 || own.some(({ section }) => section === one.section)) continue
    const at = own.findIndex(({ start }) => start > one.start)
    const above = own[at - 1]
    if (above?.number === one.number - 1 && own[at]?.number === one.number + 1) own.splice(at, 0, one)
  }
  return own
}

/** The headings of the first report in a text, one a section, and where those of a second begin. */
interface Chain {
  readonly chain: readonly Candidate[]
  readonly next: number | null
}

function chainOf(headings: readonly Heading[]): Chain {
  const [own, others] = ofFirstReport(weighed(headings))
  return { chain: withMoved(bestChain(own), own), next: others[0]?.start ?? null }
}

/**
 * The headings by lines. Where they are hardly any, those with brackets around their numbers, if they are the
 * outline of the text from its first on, or those inside lines, if they are all six.
 */
function findChain(text: string, without: Span | null): Chain {
  const onLines = chainOf(headingsOnLines(text, without))
  if (onLines.chain.length >= ENOUGH) return onLines
  if (onLines.chain.length === 0) {
    const inBrackets = chainOf(headingsInBrackets(text, without))
    if (inBrackets.chain.length >= ENOUGH && inBrackets.chain[0]!.section === 1) return inBrackets
  }
  const inside = chainOf(headingsInside(text, without))
  // A sentence that names the six parts of the report leaves no room between them.
  return inside.chain.length === ALL && distinct(inside.chain) >= ENOUGH ? inside : onLines
}

/**
 * The sections of a report by their headings, in order, and section 0 for what stands before the first.
 * A text without headings is all section 0. Of several reports in one text the sections of the first.
 *
 * @param without a table whose rows are worded like headings; null where there is none
 */
export function findSections(text: string, without: Span | null = null): Sections {
  const { chain, next } = findChain(text, without)
  const first = chain[0]?.start ?? text.length
  const sections: RawSection[] = [{ section: 0, heading: null, start: 0, end: first }]
  chain.forEach((one, i) => {
    sections.push({
      section: one.section,
      heading: { start: one.start, end: one.end },
      start: one.start,
      end: chain[i + 1]?.start ?? text.length,
    })
  })
  return { sections, next }
}
