import type { Division, Reference } from '../reference.ts'
import { ancestorsOf, namesOfCode } from './places.ts'

/** What may tell between places of one name. */
export interface PlaceEvidence {
  /** The introduction, the first section and the end of the report. */
  readonly text: string
  /** Folder, file, address and publisher of the page. */
  readonly origin: string
}

/** What speaks for a candidate: kinds of evidence for its prefecture (or its province, if nothing is between). */
interface Support {
  readonly place: Division
  readonly near: readonly string[]
  readonly far: readonly string[]
}

const CONTACT = /电话|热线|传真|联系|邮编|邮政编码/
const AREA_CODE = /(?<!\d)[(（]?(0\d{2,3})[)）]? ?[-—－–]? ?\d{7,8}(?!\d)/g
const POSTCODE = /(?:邮编|邮政编码)\s*[:：]?\s*(\d{6})(?!\d)/g
const STREET = /^(?:[东西南北中]{0,2}(?:[一二三四五六七八九十]{0,2})(?:路|街|大道|大街|道\d))/

/** Whether `text` names a division: by its stem only where no street is called so. */
function names(text: string, division: Division, reference: Reference): string | null {
  for (const name of namesOfCode(reference.places, division.code)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (!STREET.test(text.slice(at + name.length, at + name.length + 6))) return name
  }
  return null
}

function numbersIn(text: string): { readonly area: ReadonlySet<string>; readonly post: ReadonlySet<string> } {
  if (!CONTACT.test(text)) return { area: new Set(), post: new Set() }
  return {
    area: new Set([...text.matchAll(AREA_CODE)].map((m) => m[1]!)),
    post: new Set([...text.matchAll(POSTCODE)].map((m) => m[1]!)),
  }
}

/** For each candidate what stands in the text and around it that only its own prefecture or province has. */
function supports(candidates: readonly Division[], evidence: PlaceEvidence, reference: Reference): Support[] {
  const { area, post } = numbersIn(evidence.text)
  return candidates.map((place) => {
    const above = ancestorsOf(reference.places, place)
    const near: string[] = []
    const far: string[] = []
    above.forEach((division, i) => {
      const into = i === 0 ? near : far
      const inText = names(evidence.text, division, reference)
      if (inText) into.push(`${inText} in the text`)
      const inOrigin = names(evidence.origin, division, reference)
      if (inOrigin) into.push(`${inOrigin} in the path or source`)
    })
    // A prefecture stands for itself: its own numbers are as near as they get.
    const holder = place.level === 'county' ? above[0] : place
    const codes = holder && reference.areaCodes.get(holder.code)
    const area1 = codes?.areaCodes.find((code) => area.has(code))
    if (area1) near.push(`area code ${area1}`)
    const post1 = [...post].find((code) => codes?.postcodePrefixes.some((prefix) => code.startsWith(prefix)))
    if (post1) near.push(`postcode ${post1}`)
    const province = reference.areaCodes.get(`${place.code.slice(0, 2)}0000`)
    const post2 = [...post].find((code) =>
      province?.postcodePrefixes.some((prefix) => code.startsWith(prefix)),
    )
    if (post2 && !post1) far.push(`postcode ${post2}`)
    return { place, near, far }
  })
}

/** Those of `ranked` with most support, where they lead the others: by all there is, or by two kinds of evidence. */
function leaders(ranked: readonly Support[], of: (s: Support) => readonly string[]): readonly Support[] {
  const most = Math.max(...ranked.map((s) => of(s).length))
  const first = ranked.filter((s) => of(s).length === most)
  const next = Math.max(0, ...ranked.filter((s) => !first.includes(s)).map((s) => of(s).length))
  return most > 0 && (next === 0 || most >= next + 2) ? first : []
}

/**
 * Chooses between places that fit a name equally well by what stands around it: the prefecture or province named
 * in the text, in the path or in the source of the page, telephone area codes and postcodes. Several are left where
 * the evidence does not tell them apart, all where there is none or where it contradicts itself.
 */
export function choosePlace(
  candidates: readonly Division[],
  evidence: PlaceEvidence,
  reference: Reference,
): { readonly places: readonly Division[]; readonly why: string } {
  if (candidates.length < 2) return { places: candidates, why: '' }
  const ranked = supports(candidates, evidence, reference)
  const contested = ranked.some((s) => s.near.length > 0)
  const of = contested ? (s: Support) => s.near : (s: Support) => s.far
  const chosen = leaders(ranked, of)
  if (chosen.length === 0) return { places: candidates, why: '' }
  return { places: chosen.map((s) => s.place), why: of(chosen[0]!).join(', ') }
}
