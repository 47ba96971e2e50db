import type { Division } from '../../reference.ts'
import type { Evidence } from '../evidence.ts'
import { mayBeInForce } from '../places/in-force.ts'
import { numbersOf } from '../places/numbers.ts'
import { isWithin } from '../places/place-index.ts'
import { fitsHint, PROVINCIAL } from '../places/place-kinds.ts'
import { placesNamed } from '../places/places.ts'
import { type FilledPlace, NO_PLACE } from './filled-place.ts'

/** Kinds of place that only a prefecture is: no county below it is called so. */
const OF_PREFECTURES = new Set(['州', '盟', '地区', '自治州'])

/** And those that only a province is. */
const OF_PROVINCES = new Set(['省', '自治区', PROVINCIAL])

/** Whether a city of a county's rank lies under a prefecture: 市 alone may mean either. */
export const hasCities = (division: Division, { reference, year }: Evidence) =>
  reference.divisions.some(
    (d) =>
      d.level === 'county' &&
      d.name.endsWith('市') &&
      isWithin(reference.places, d, division) &&
      mayBeInForce(d, year),
  )

/** The province in which all places with one area code lie: a body of a province prints the telephone of its capital. */
function provinceOf(areaCode: string, { reference }: Evidence): readonly Division[] {
  const codes = new Set<string>()
  for (const [code, { areaCodes }] of reference.areaCodes)
    if (areaCodes.includes(areaCode)) codes.add(`${code.slice(0, 2)}0000`)
  const [only] = codes
  return codes.size === 1 ? (reference.places.byCode.get(only!) ?? []) : []
}

/**
 * The only place of the kind that the page's own numbers leave: its area code for 州 and 盟, area code and postcode
 * for 市, since a page may print the telephone of its province, which settles 省, 自治区 and 厅, or of a firm.
 */
export function fromNumbers(hint: string, evidence: Evidence): FilledPlace {
  if (!OF_PREFECTURES.has(hint) && hint !== '市' && !OF_PROVINCES.has(hint)) return NO_PLACE
  const { reference, year } = evidence
  const numbers = evidence.places().numbers()
  const [areaCode, second] = numbers.areaCodes()
  if (!areaCode || second) return NO_PLACE
  if (OF_PROVINCES.has(hint)) {
    const places = provinceOf(areaCode, evidence).filter((d) => fitsHint(d, hint))
    return { places, why: `area code ${areaCode}` }
  }
  const least = hint === '市' ? 2 : 1
  const fitting = reference.divisions.filter(
    (d) =>
      d.level !== 'functional_zone' &&
      fitsHint(d, hint) &&
      mayBeInForce(d, year) &&
      numbersOf(d, numbers, reference).length >= least,
  )
  const [only, another] = fitting
  if (!only || another) return NO_PLACE
  return { places: fitting, why: numbersOf(only, numbers, reference).join(', ') }
}

/** The place that the folders of a file name, the lowest one: 湖南/怀化/溆浦 and 湖南省/溆浦县/2024. */
function placeOfFolders({ folders: foldersOf, reference, year }: Evidence): Division | null {
  const folders = foldersOf()
  for (let last = folders.length; last > 0; last--)
    for (let first = 0; first < last; first++) {
      const found = placesNamed(reference.places, folders.slice(first, last).join(''), year)
      if (found.inForce.length === 1 && !found.byStem) return found.inForce[0]!
    }
  return null
}

/**
 * The place of the folders that the file lies in. A folder of a prefecture holds reports of its counties too: it
 * settles only what names its level (州民政局), and 市 only where no city lies under it.
 */
export function fromFolders(hint: string, evidence: Evidence): FilledPlace {
  const place = placeOfFolders(evidence)
  if (!place || !fitsHint(place, hint)) return NO_PLACE
  const isLowest = place.level === 'county'
  if (!isLowest && (hint === '' || (hint === '市' && hasCities(place, evidence)))) return NO_PLACE
  return { places: [place], why: `folder ${place.name}` }
}
