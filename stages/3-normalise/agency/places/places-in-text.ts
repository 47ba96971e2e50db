import type { Division } from '../../reference.ts'
import { nextLength, tailAt } from '../names/bodies.ts'
import { withHeadOfficeAt } from '../names/head-office.ts'
import { ancestorsOf, namesOfCode, type PlaceIndex } from './place-index.ts'
import { byTime, type Places } from './places.ts'

/** Words that stand in front of the name of a body and belong to none: 由叶县司法局编制. */
const IN_FRONT = '由与向将'
const isHan = (charCode: number) => charCode >= 0x3400 && charCode <= 0x9fff

const runsInto = (text: string, start: number) =>
  start > 0 &&
  isHan(text.charCodeAt(start - 1)) &&
  !IN_FRONT.includes(text[start - 1]!) &&
  withHeadOfficeAt(text, 0, start) === start

/**
 * The place whose name ends at `end` in running text, with the names of those above in front; null where none does.
 * A name of two characters counts only where no other word runs into it (和县 after 市和县).
 */
export function placeEndingAt(
  index: PlaceIndex,
  text: string,
  from: number,
  end: number,
  year: number | null,
): { readonly start: number; readonly places: Places } | null {
  if (end - from < 2) return null
  const lengths = index.tails.get(tailAt(text, end)) ?? 0
  for (let length = nextLength(lengths, 31); length > 0; length = nextLength(lengths, length)) {
    const start = end - length
    if (start < from) continue
    const divisions = index.exact.get(text.slice(start, end))
    if (!divisions) continue
    const widened = widen(index, text, from, start, divisions)
    if (length === 2 && widened.start === start && runsInto(text, start)) continue
    return { start: widened.start, places: byTime(widened.divisions, year, false) }
  }
  return null
}

function widen(index: PlaceIndex, text: string, from: number, start: number, divisions: readonly Division[]) {
  let best = { start, divisions }
  for (const division of divisions) {
    let at = start
    for (const above of ancestorsOf(index, division))
      for (const name of namesOfCode(index, above.code)) {
        if (at - name.length < from || !text.startsWith(name, at - name.length)) continue
        at -= name.length
        break
      }
    if (at < best.start) best = { start: at, divisions: [division] }
    else if (at === best.start && at < start) best = { start: at, divisions: [...best.divisions, division] }
  }
  return best
}
