import { type Clue, clueOf, type Read, type Surroundings } from './clues.ts'
import { isOther } from './other-authors.ts'
import { sharesBody } from './whose.ts'

const SIGNATURE_LINES = 12
const DAY =
  /[(（]?[\d〇○零一二三四五六七八九十Oo]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[)）]?$/
const ORGANISATION = /^[\p{Script=Han}()（）]{3,40}$/u
/** Longer lines are sentences: a name and a day may have much white space in front. */
const LONGEST_SIGNATURE = 160

/** The last lines of the report that hold something, the last one first, without white space and marks. */
function lastLines({ text, tailStart }: Surroundings): string[] {
  const lines: string[] = []
  for (let end = text.length; end > tailStart && lines.length < SIGNATURE_LINES; ) {
    const start = Math.max(text.lastIndexOf('\n', end - 1) + 1, tailStart)
    const line = end - start > LONGEST_SIGNATURE ? '。' : text.slice(start, end).replace(/[\s*]+/g, '')
    if (line !== '') lines.push(line)
    end = start - 1
  }
  return lines
}

const withoutDay = (line: string): string => (/日[)）]?$/.test(line) ? line.replace(DAY, '') : line)

/** Whether the line above a signature is that of the same body of another place: either may have written the report. */
function isJoint({ reading }: Clue, above: string | undefined, read: Read): boolean {
  if (!reading || above === undefined || !ORGANISATION.test(above)) return false
  const other = read(above)
  return (
    other !== null &&
    other.places.length > 0 &&
    reading.places.length > 0 &&
    sharesBody(reading, other) &&
    other.places.every((p) => reading.places.every((own) => own.code !== p.code))
  )
}

/**
 * The signature: among the last lines one that is the name of an agency, with the day behind it or below it. Without a
 * day it is one only where no other agency has a line there: pages end with lists of links. That of a school, a
 * hospital or a company has no reading; null too where two of one kind sign.
 */
export function signatureClue(around: Surroundings, read: Read): Clue | null {
  let isDayBelow = false
  let undated: Clue | null = null
  let rivals = 0
  const lines = lastLines(around)
  for (const [i, line] of lines.entries()) {
    const words = withoutDay(line)
    const isDated = words !== line || isDayBelow
    isDayBelow = words === ''
    if (!ORGANISATION.test(words)) continue
    const one = clueOf('signature', words, read)
    if (isDated && (one.reading || isOther(words))) return isJoint(one, lines[i + 1], read) ? null : one
    if (!one.reading || undated?.name === words) continue
    undated = { ...one, isUndated: true }
    rivals++
  }
  return rivals === 1 ? undated : null
}
