import type { RawReport } from '../../../2-extract/raw-report.ts'
import { type Clue, clueOf, type Read } from '../clues.ts'
import type { NameReading } from '../names/name-reading.ts'
import { agencyInTitle } from '../names/title-name.ts'

/** The first part of a name that is cut by the end of its line. */
const PART = /^[\p{Script=Han}()（）\d]{1,30}$/u
/** How many lines of a title may hold parts of its name above the ones that were found. */
const MOST_LINES = 2

/** The lines that hold something right above the title, from the nearest up, without white space and marks. */
function linesAbove({ document: { text }, title }: RawReport): string[] {
  const lines: string[] = []
  let end = title ? title.start : 0
  while (end > 0 && lines.length < MOST_LINES) {
    const start = text.lastIndexOf('\n', end - 1)
    const words = text.slice(start + 1, end).replace(/[\s#*>]+/g, '')
    end = start
    if (words === '') continue
    if (!PART.test(words)) break
    lines.push(words)
  }
  return lines
}

const isWhole = (reading: NameReading | null): boolean =>
  reading !== null && reading.hint === null && !reading.byStem && reading.places.length > 0

/**
 * The agency of a title, with what stands of its name on the lines above where it is broken inside a place or a word
 * (绍 / 兴县卫生局): together they are whole, place and body, which no line of a page is by chance. A body that has all
 * but its place (教育局) is not joined with a line that may be the site's. Null where the title names none.
 */
export function titleClue(raw: RawReport, title: string | null, read: Read): Clue | null {
  const name = title === null ? '' : agencyInTitle(title)
  if (title === null || name === '') return null
  const clue = clueOf('title', name, read)
  if (clue.reading?.hint === '') return clue
  let front = ''
  for (const line of linesAbove(raw)) {
    front = line + front
    const whole = agencyInTitle(front + title)
    if (whole.length <= name.length) continue
    const joined = clueOf('title', whole, read)
    if (isWhole(joined.reading)) return joined
  }
  return clue
}
