import type { Division, Reference } from '../../reference.ts'
import { mayBeInForce } from '../places/in-force.ts'
import { ancestorsOf } from '../places/place-index.ts'
import { stemOf } from '../places/place-names.ts'
import { divisionsOfHost } from './page-address.ts'
import { syllablesOf } from './readings.ts'

/** Syllables whose first sound is written with two letters: 通州 is tz or tzh. */
const TWO_LETTERS = /^[zcs]h/
const MOST_SYLLABLES = 4
/** Sites of fewer letters are words of all kinds. */
const SHORTEST = 2

/** The first letters of syllables, in each way in which a host may write them: tz and tzh; of long names the plain one. */
function initialsOf(syllables: readonly string[]): readonly string[] {
  const plain = syllables.map((syllable) => syllable[0]).join('')
  if (syllables.length > MOST_SYLLABLES || !syllables.some((one) => TWO_LETTERS.test(one))) return [plain]
  return syllables.reduce<readonly string[]>(
    (fronts, syllable) => {
      const two = TWO_LETTERS.exec(syllable)
      const ways = two ? [syllable[0]!, two[0]] : [syllable[0]!]
      return fronts.flatMap((front) => ways.map((way) => front + way))
    },
    [''],
  )
}

const stemSyllables = (division: Division, reference: Reference) =>
  syllablesOf(division.name, reference.readings()).slice(0, stemOf(division).length)

const fronts = new WeakMap<Division, ReadonlySet<string>>()

/** What may stand in front of a place's own letters: nothing, or those of a place above it (jms or jm of 佳木斯). */
function frontsOf(division: Division, reference: Reference): ReadonlySet<string> {
  const known = fronts.get(division)
  if (known) return known
  const all = new Set([''])
  for (const above of ancestorsOf(reference.places, division)) {
    const letters = stemSyllables(above, reference).map((syllable) => syllable[0])
    all.add(letters.join('')).add(letters.slice(0, 2).join(''))
  }
  fronts.set(division, all)
  return all
}

const written = new WeakMap<Division, ReadonlySet<string>>()

/** How a site may abbreviate the name of a division alone: gl and glq of 鼓楼区, bz of 巴州; and its name as it is. */
function lettersOf(division: Division, reference: Reference): ReadonlySet<string> {
  const known = written.get(division)
  if (known) return known
  const syllables = syllablesOf(division.name, reference.readings())
  const kind = syllables.at(-1)![0]!
  const stem = syllables.slice(0, stemOf(division).length)
  const all = new Set(stem.length === 1 ? [syllables.join('')] : [])
  for (const letters of [...initialsOf(stem), stem.join('')]) all.add(letters).add(letters + kind)
  for (const name of reference.places.further.get(division.code) ?? [])
    for (const letters of initialsOf(syllablesOf(name, reference.readings()))) all.add(letters)
  written.set(division, all)
  return all
}

/** Whether a site may be that of a division: njgl for 鼓楼区 of 南京市, dwk and nxdwkq for 大武口区, xjbz for 巴州. */
function isWrittenAs(site: string, division: Division, reference: Reference): boolean {
  const own = lettersOf(division, reference)
  for (const front of frontsOf(division, reference))
    if (site.startsWith(front) && own.has(site.slice(front.length))) return true
  return false
}

const indexes = new WeakMap<Reference, ReadonlyMap<string, readonly Division[]>>()

/** Every division by its own letters, made when first asked for. */
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
  const province = reference.hosts.provinces.get(label)
  if (province) return [province]
  const named = new Set(divisionsOfHost(label, year, reference))
  const index = letterIndex(reference)
  for (let cut = 0; cut < label.length; cut++)
    for (const division of index.get(label.slice(cut)) ?? []) {
      if (!mayBeInForce(division, year)) continue
      if (frontsOf(division, reference).has(label.slice(0, cut))) named.add(division)
    }
  return [...named]
}

/** A place and the label of the site that is abbreviated like it. */
export interface ChosenByLetters {
  readonly place: Division
  readonly site: string
}

/**
 * For each site of a page the only one of places that share a name whose site, or whose prefecture's, is abbreviated
 * so: 鼓楼区 of 南京市 for njgl. Sites that fit several or none choose nothing.
 */
export function choicesByLetters(
  candidates: readonly Division[],
  sites: readonly (readonly string[])[],
  reference: Reference,
): readonly ChosenByLetters[] {
  return sites.flatMap((labels) => {
    const site = labels.at(-1)!
    const fitting = candidates.filter((place) => {
      const [above] = ancestorsOf(reference.places, place)
      return [place, ...(above ? [above] : [])].some((d) => isWrittenAs(site, d, reference))
    })
    return fitting.length === 1 ? [{ place: fitting[0]!, site }] : []
  })
}

/** The place that the sites of a page choose by their letters; null where they choose none, or each another. */
export function chosenByLetters(choices: readonly ChosenByLetters[]): ChosenByLetters | null {
  const [first] = choices
  return first && choices.every((one) => one.place === first.place) ? first : null
}
