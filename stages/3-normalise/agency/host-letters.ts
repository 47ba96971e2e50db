import type { Division, Reference } from '../reference.ts'
import { mayBeInForce } from './in-force.ts'
import { divisionsOfHost } from './page-address.ts'
import { ancestorsOf } from './place-index.ts'
import { stemOf } from './place-names.ts'
import { syllablesOf } from './readings.ts'

/** Syllables whose first sound is written with two letters: 通州 is tz or tzh. */
const TWO_LETTERS = /^[zcs]h/
/** Sites of fewer letters are words of all kinds. */
const SHORTEST = 2

/** The first letters of syllables, in each way in which a host may write them: tz and tzh. */
function initialsOf(syllables: readonly string[]): readonly string[] {
  let written = ['']
  for (const syllable of syllables) {
    const two = TWO_LETTERS.exec(syllable)
    const ways = two ? [syllable[0]!, two[0]] : [syllable[0]!]
    written = written.flatMap((front) => ways.map((way) => front + way))
  }
  return written
}

const stemSyllables = (division: Division, reference: Reference) =>
  syllablesOf(division.name, reference.readings()).slice(0, stemOf(division).length)

/** What stands in front of a place's own letters: nothing, or those of a place above it (jms or jm of 佳木斯). */
function frontsOf(division: Division, reference: Reference): ReadonlySet<string> {
  const fronts = new Set([''])
  for (const above of ancestorsOf(reference.places, division)) {
    const letters = stemSyllables(above, reference).map((syllable) => syllable[0])
    fronts.add(letters.join(''))
    fronts.add(letters.slice(0, 2).join(''))
  }
  return fronts
}

const written = new WeakMap<Division, ReadonlySet<string>>()

/**
 * How the site of a division may abbreviate its name: njgl for 鼓楼区 of 南京市, dwk and nxdwkq for 大武口区, xjbz for 巴州;
 * and its whole name where that has few letters.
 */
export function lettersOf(division: Division, reference: Reference): ReadonlySet<string> {
  const known = written.get(division)
  if (known) return known
  const syllables = syllablesOf(division.name, reference.readings())
  const kind = syllables.at(-1)![0]!
  const stem = stemSyllables(division, reference)
  const own = new Set([...initialsOf(stem), stem.join('')])
  const whole = new Set(stem.length === 1 ? [syllables.join('')] : [])
  for (const name of reference.places.further.get(division.code) ?? [])
    for (const letters of initialsOf(syllablesOf(name, reference.readings()))) whole.add(letters)
  const all = new Set<string>()
  for (const front of frontsOf(division, reference)) {
    for (const letters of own) all.add(front + letters).add(front + letters + kind)
    for (const letters of whole) all.add(front + letters)
  }
  written.set(division, all)
  return all
}

const indexes = new WeakMap<Reference, ReadonlyMap<string, readonly Division[]>>()

/** Every division by the letters of its site, made when first asked for, in some 100 ms. */
function letterIndex(reference: Reference): ReadonlyMap<string, readonly Division[]> {
  const known = indexes.get(reference)
  if (known) return known
  const index = new Map<string, Division[]>()
  for (const division of reference.divisions) {
    if (division.level === 'functional_zone') continue
    for (const letters of lettersOf(division, reference)) {
      const same = index.get(letters)
      if (same) same.push(division)
      else index.set(letters, [division])
    }
  }
  indexes.set(reference, index)
  return index
}

/** The divisions in force whose site may be called `label`, written out or abbreviated. */
export function divisionsOfSite(
  label: string,
  year: number | null,
  reference: Reference,
): readonly Division[] {
  if (label.length < SHORTEST) return []
  const byLetters = (letterIndex(reference).get(label) ?? []).filter((d) => mayBeInForce(d, year))
  return [...new Set([...divisionsOfHost(label, year, reference), ...byLetters])]
}

/** A place and the label of the site that is abbreviated like it. */
export interface ChosenByLetters {
  readonly place: Division
  readonly site: string
}

/**
 * The only one of places that share a name whose site, or whose prefecture's, is abbreviated like one of the page's:
 * njgl is 鼓楼区 of 南京市. Null where the sites fit several or none, or each another.
 */
export function chosenByLetters(
  candidates: readonly Division[],
  sites: readonly (readonly string[])[],
  reference: Reference,
): ChosenByLetters | null {
  let chosen: ChosenByLetters | null = null
  for (const labels of sites) {
    const site = labels.at(-1)!
    const fitting = candidates.filter((place) => {
      const [above] = ancestorsOf(reference.places, place)
      return [place, ...(above ? [above] : [])].some((d) => lettersOf(d, reference).has(site))
    })
    const [only, second] = fitting
    if (!only) continue
    if (second || (chosen && chosen.place !== only)) return null
    chosen = { place: only, site }
  }
  return chosen
}
