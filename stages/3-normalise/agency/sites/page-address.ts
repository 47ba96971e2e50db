import type { Division, Reference } from '../../reference.ts'
import { mayBeInForce } from '../places/in-force.ts'
import { ancestorsOf } from '../places/place-index.ts'
import { stemOf } from '../places/place-names.ts'
import { syllablesOf } from './readings.ts'

/** What the host of a government's page may be called, by the kind of place that it is of. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['县', 'xian'],
  ['区', 'qu'],
  ['市', 'shi'],
  ['州', 'zhou'],
  ['旗', 'qi'],
  ['省', 'sheng'],
])
/** A host, wherever it stands in a text; behind @ it is that of a mailbox, which a body may have anywhere. */
const HOST = /(?<![a-z0-9.@_-])((?:[a-z0-9-]+\.)+gov\.cn)(?![a-z])/gi
/** Shorter stems in Latin letters are words of other things too, or the first letters of several. */
const SHORTEST = 5
/** One of four letters is a place's right before gov.cn, if it holds a letter that no syllable begins with. */
const SHORT = /^(?=.*[iuv])[a-z]{4}$/
const written = new Map<string, readonly string[]>()

const syllables = (division: Division, count: number, reference: Reference) =>
  syllablesOf(division.name, reference.readings()).slice(0, count)

const letters = new WeakMap<Division, string>()

/** The first letters of the first two characters: dl for 大理. */
function initials(division: Division, reference: Reference): string {
  const known = letters.get(division)
  if (known !== undefined) return known
  const first = syllables(division, Math.min(2, stemOf(division).length), reference)
    .map((syllable) => syllable[0])
    .join('')
  letters.set(division, first)
  return first
}

/**
 * How a host writes a division: huachuan, changanqu, and gskanglexian with the first letters of the province or
 * prefecture in front; empty where that would be too short to mean it.
 */
export function hostNamesOf(division: Division, reference: Reference): readonly string[] {
  const key = division.code + division.name
  const known = written.get(key)
  if (known) return known
  const stem = stemOf(division)
  const whole = syllables(division, stem.length, reference).join('')
  const kind = KINDS.get(division.name.at(-1)!)
  const names: string[] = []
  if (stem.length >= 2 && whole.length >= SHORTEST) names.push(whole)
  if (kind && stem.length >= 2) names.push(whole + kind)
  const site = SHORT.test(whole) ? [`${whole}.gov.cn`] : []
  const above = ancestorsOf(reference.places, division).map((d) => initials(d, reference))
  const all = [
    ...new Set([...names, ...names.flatMap((name) => above.map((front) => front + name)), ...site]),
  ]
  written.set(key, all)
  return all
}

/** The sites of governments in a text or address, each by the labels of its host: mzj and huaian of mzj.huaian.gov.cn. */
export function sitesIn(text: string): readonly (readonly string[])[] {
  if (!text.toLowerCase().includes('.gov.cn')) return []
  return [...text.matchAll(HOST)]
    .map(([, host]) =>
      host!
        .toLowerCase()
        .split('.')
        .slice(0, -2)
        .filter((label) => label !== 'www'),
    )
    .filter((labels) => labels.length > 0)
}

/** The parts of the hosts of sites: huachuan of www.huachuan.gov.cn, cixi.gov.cn. */
export function hostsOf(sites: readonly (readonly string[])[]): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const labels of sites) {
    for (const part of labels) parts.add(part)
    const site = labels.at(-1)!
    if (SHORT.test(site)) parts.add(`${site}.gov.cn`)
  }
  return parts
}

/** The part of a host that is the division's name; null where none is. */
export const hostOf = (
  division: Division,
  hosts: ReadonlySet<string>,
  reference: Reference,
): string | null =>
  hosts.size === 0 ? null : (hostNamesOf(division, reference).find((name) => hosts.has(name)) ?? null)

const indexes = new WeakMap<Reference, ReadonlyMap<string, readonly Division[]>>()

/** Every division by the ways in which a host may write it, made when first asked for. */
function hostIndex(reference: Reference): ReadonlyMap<string, readonly Division[]> {
  const known = indexes.get(reference)
  if (known) return known
  const index = new Map<string, Division[]>()
  for (const division of reference.divisions) {
    if (division.level === 'functional_zone') continue
    for (const name of hostNamesOf(division, reference)) {
      const same = index.get(name)
      if (same) same.push(division)
      else index.set(name, [division])
    }
  }
  indexes.set(reference, index)
  return index
}

/** The divisions in force that a label right before gov.cn may write: suzhou is two. */
export const divisionsOfHost = (label: string, year: number | null, reference: Reference): Division[] => {
  const index = hostIndex(reference)
  const named = new Set([...(index.get(label) ?? []), ...(index.get(`${label}.gov.cn`) ?? [])])
  return [...named].filter((d) => mayBeInForce(d, year))
}

/**
 * The county whose government's page it is: the only division in force whose name the host writes out. A prefecture's
 * page holds reports of its counties and settles nothing.
 */
export function countyOfHost(
  hosts: ReadonlySet<string>,
  year: number | null,
  reference: Reference,
): { readonly county: Division; readonly host: string } | null {
  let only: { county: Division; host: string } | null = null
  for (const host of hosts) {
    const named = (hostIndex(reference).get(host) ?? []).filter((d) => mayBeInForce(d, year))
    const codes = new Set(named.map((d) => d.code))
    const [county] = named
    if (codes.size !== 1 || county!.level !== 'county') continue
    if (only && only.county.code !== county!.code) return null
    only = { county: county!, host }
  }
  return only
}
