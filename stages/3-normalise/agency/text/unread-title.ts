import type { Clue } from '../clues.ts'
import type { Evidence } from '../evidence.ts'
import { bodyEndingAt } from '../names/bodies.ts'
import { readName } from '../names/name.ts'
import type { NameReading } from '../names/name-reading.ts'
import { placesNamed } from '../places/places.ts'
import { isAdministration, sharesBody } from '../whose.ts'
import { isOther } from './other-authors.ts'

/** What the names of bodies and places end with. */
const ORGANISATION =
  /(?:[局委会厅部署府办院所处室社馆队心站校学园司团厂关区县市州旗盟省镇乡村]|街道|集团)(?:[(（][^()（）]*[)）])?$/
/** What tells whose a report is as surely as its title. */
const SURE: ReadonlySet<string> = new Set(['name of the report in the text', 'signature'])

/**
 * The name in a title behind words that are no part of it, where the text prints the same name without them: mirrors
 * put a brand in front. The name has to be whole, place and body; null where the text does not print it.
 */
export function behindOtherWords(clue: Clue, evidence: Evidence): Clue | null {
  const { around, reference, year } = evidence
  const front = clue.name.slice(0, 2)
  for (let cut = 1; cut <= clue.name.length - 3; cut++) {
    const name = clue.name.slice(cut)
    const reading = readName(name, year, reference)
    if (!reading || reading.hint !== null || reading.byStem || reading.places.length === 0) continue
    for (let at = around.text.indexOf(name); at >= 0; at = around.text.indexOf(name, at + 1)) {
      const before = around.text.slice(Math.max(0, at - cut), at)
      if (!before.includes(front) && !/[\p{Script=Han}A-Za-z]$/u.test(before.slice(-1)))
        return { where: 'title', name, reading }
    }
    return null
  }
  return null
}

/**
 * Whether words of a title that are no known name may stand for the body: they end with its name, or name nobody. A
 * place without its kind (溆浦) is its government rather than one of its bureaus.
 */
function mayMean(words: string, reading: NameReading, { reference, year }: Evidence): boolean {
  const places = placesNamed(reference.places, words, year)
  if (places.inForce.length + places.atOtherTimes.length > 0) return isAdministration(reading)
  const body = bodyEndingAt(reference.bodies, words, 0, words.length)
  if (body === null) return !ORGANISATION.test(words)
  const bodies = reference.bodies.byName.get(body)!
  return sharesBody({ ...reading, bodies }, reading)
}

/**
 * Who signs a report whose title cannot be read, or whose name its text gives it: a title that lost characters, names
 * nobody (部门, xx) or has a brand for its place. The name has to be whole, place and body, and the title may not name
 * another body; null where that is not so.
 */
export function besideTitle(title: Clue, evidence: Evidence): Clue | null {
  if (isOther(title.name)) return null
  const sure = evidence.others().filter((clue) => SURE.has(clue.where))
  const [first] = sure
  if (!first?.reading || sure.some((one) => one.reading && !sharesBody(one.reading, first.reading!)))
    return null
  const { reading } = first
  const isWhole = reading.hint === null && !reading.byStem && reading.places.length > 0
  return isWhole && mayMean(title.name, reading, evidence) ? first : null
}
