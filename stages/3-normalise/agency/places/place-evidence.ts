import type { Division, Reference } from '../../reference.ts'
import { type ChosenByLetters, choicesByLetters, chosenByLetters } from '../sites/host-letters.ts'
import { hostOf } from '../sites/page-address.ts'
import { numbersOf, type PlaceNumbers, provinceNumbersOf } from './numbers.ts'
import { isOwnPlace, isOwnWord } from './own-place.ts'
import { ancestorsOf, namesOfCode } from './place-index.ts'

/** What may tell between places of one name, each part read when it is asked for. */
export interface PlaceEvidence {
  /** The introduction, the first section and the end of the report. */
  readonly text: () => string
  /** Folder, file, address and publisher of the page. */
  readonly origin: string
  readonly numbers: () => PlaceNumbers
  /** Sites of governments: `sitesIn`. */
  readonly sites: () => readonly (readonly string[])[]
  /** The parts of their hosts: `hostsOf`. */
  readonly hosts: () => ReadonlySet<string>
}

/** What speaks for a place, in words: for itself, for its prefecture, for its province. */
export interface Support {
  readonly place: Division
  readonly own: readonly string[]
  readonly near: readonly string[]
  readonly far: readonly string[]
}

const STREET = /^(?:[东西南北中]{0,2}(?:[一二三四五六七八九十]{0,2})(?:路|街|大道|大街|道\d))/

type Naming = (text: string, at: number, name: string, full: boolean, below: readonly string[]) => boolean

const KIND = /(?:[省市县区州盟旗]|地区)$/

/** Whether `text` names a division as the parent of a place, and by which name; no street that is called so. */
function names(
  text: string,
  division: Division,
  below: readonly string[],
  reference: Reference,
  isNamed: Naming,
): string | null {
  for (const name of namesOfCode(reference.places, division.code)) {
    const full = KIND.test(name) && name.length > 2
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (STREET.test(text.slice(at + name.length, at + name.length + 6))) continue
      if (isNamed(text, at, name, full, below)) return name
    }
  }
  return null
}

/** What names a division as the parent of a place: the text, the path or source, the host of the page. */
function namedBy(
  division: Division,
  place: Division,
  evidence: PlaceEvidence,
  reference: Reference,
): string[] {
  const found: string[] = []
  const below = namesOfCode(reference.places, place.code)
  const inText = names(evidence.text(), division, below, reference, isOwnPlace)
  if (inText) found.push(`${inText} in the text`)
  const inOrigin = names(evidence.origin, division, below, reference, isOwnWord)
  if (inOrigin) found.push(`${inOrigin} in the path or source`)
  const host = hostOf(division, evidence.hosts(), reference)
  if (host) found.push(`host ${host}`)
  return found
}

/** For each candidate what stands in the text and around it that only its own prefecture or province has. */
export function supports(
  candidates: readonly Division[],
  evidence: PlaceEvidence,
  reference: Reference,
): Support[] {
  const numbers = evidence.numbers()
  const hosts = evidence.hosts()
  return candidates.map((place) => {
    const [first, ...further] = ancestorsOf(reference.places, place)
    const own = numbers.creditDivisions().has(place.code) ? [`credit code of ${place.code}`] : []
    const host = hostOf(place, hosts, reference)
    const near = [
      ...(host ? [`host ${host}`] : []),
      ...(first ? namedBy(first, place, evidence, reference) : []),
      ...(first && numbers.creditDivisions().has(first.code) ? [`credit code of ${first.code}`] : []),
      ...numbersOf(place, numbers, reference),
    ]
    const far = [
      ...further.flatMap((division) => namedBy(division, place, evidence, reference)),
      ...provinceNumbersOf(place, numbers, reference),
    ]
    return { place, own, near, far }
  })
}

/** Letters from which on an abbreviation is that of few places. */
export const LONG_SITE = 4
const NO_HOSTS: ReadonlySet<string> = new Set()

/**
 * Whether something besides hosts speaks for the division that a site may write: its numbers, its name or its prefecture in
 * the text, and for a long name of the site those of its province.
 */
export function isBacked(
  division: Division,
  site: string,
  evidence: PlaceEvidence,
  reference: Reference,
): boolean {
  const [support] = supports([division], { ...evidence, hosts: () => NO_HOSTS }, reference)
  const { own, near, far } = support!
  if (names(evidence.text(), division, [], reference, isOwnPlace)) return true
  return own.length + near.length > 0 || (site.length >= LONG_SITE && far.length > 0)
}

/** Those of `given` with most support, where they lead the others: by all there is, or by two kinds of evidence. */
function leaders(given: readonly Support[], kind: (s: Support) => readonly string[]): readonly Support[] {
  // What speaks for all of them alike, as a host that two names are written in, tells nothing.
  const common = new Set(kind(given[0]!).filter((why) => given.every((s) => kind(s).includes(why))))
  const of = (s: Support) => kind(s).filter((why) => !common.has(why))
  const ranked = given
  const most = Math.max(...ranked.map((s) => of(s).length))
  const first = ranked.filter((s) => of(s).length === most)
  const next = Math.max(0, ...ranked.filter((s) => !first.includes(s)).map((s) => of(s).length))
  return most > 0 && (next === 0 || most >= next + 2) ? first : []
}

/** The one whose site is abbreviated like the page's, where nothing speaks for another and not for it. */
function byLetters({ place, site }: ChosenByLetters, ranked: readonly Support[]) {
  const all = ({ own, near, far }: Support) => [...own, ...near, ...far]
  const its = all(ranked.find((s) => s.place === place)!)
  if (ranked.some((s) => all(s).some((why) => !its.includes(why)))) return null
  return { places: [place], why: `site ${site}` }
}

/**
 * Chooses between places that fit a name equally well by what stands around it: the credit code of the body, the
 * prefecture or province named in the text, in the path or in the source of the page, the host of the page, telephone
 * area codes and postcodes; where none of that tells, the letters of the page's site. Several are left where the evidence does not tell them apart, all where there is none or
 * where it contradicts itself.
 */
export function choosePlace(
  candidates: readonly Division[],
  evidence: PlaceEvidence,
  reference: Reference,
): { readonly places: readonly Division[]; readonly why: string } {
  if (candidates.length < 2) return { places: candidates, why: '' }
  const ranked = supports(candidates, evidence, reference)
  const of = ranked.some((s) => s.own.length > 0)
    ? (s: Support) => s.own
    : ranked.some((s) => s.near.length > 0)
      ? (s: Support) => s.near
      : (s: Support) => s.far
  const chosen = leaders(ranked, of)
  const undecided = { places: candidates, why: '' }
  const choices = choicesByLetters(candidates, evidence.sites(), reference)
  if (chosen.length === 0) {
    const bySite = chosenByLetters(choices)
    return (bySite && byLetters(bySite, ranked)) ?? undecided
  }
  if (choices.some((choice) => chosen.every((s) => s.place !== choice.place))) return undecided
  return { places: chosen.map((s) => s.place), why: of(chosen[0]!).join(', ') }
}
