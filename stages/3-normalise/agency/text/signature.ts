import { type Clue, clueOf, type Read, type Surroundings } from '../clues.ts'
import { isOther } from './other-authors.ts'

const SIGNATURE_LINES = 12
/** A day, or the month alone. */
const DAY =
  /(?:[(（]?[\d〇○零一二三四五六七八九十Oo]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?|20\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?)[)）]?(?:印发|发布)?$/
const ORGANISATION = /^[\p{Script=Han}()（）]{3,40}$/u
/** What a form or a mirror prints before the signature. */
const SIGNED_BY = /^(?:落款|署名|(?:报告|填报|填表|公开)单位)(?:单位)?[:：]/
const LABELS_BEGIN = '落署报填公'
const IN_BRACKETS = /^[(（]([^()（）]+)[)）]$/
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

const withoutDay = (line: string): string => (/[日月\d)）发]$/.test(line) ? line.replace(DAY, '') : line)

/** The name on the line above a signature: a body that signs with it. */
function above(line: string | undefined, read: Read): readonly Clue[] {
  if (line === undefined || !ORGANISATION.test(line)) return []
  const one = clueOf('second signature', line, read)
  return one.reading && one.reading.places.length > 0 ? [one] : []
}

/**
 * The signature: among the last lines one that is the name of an agency, with the day or month behind it or below it, and
 * that of a second body right above it. Without a day it is one only where no other agency has a line there: pages end
 * with lists of links. That of a school, a hospital or a company has no reading. Empty where none is found.
 */
export function signatureClues(around: Surroundings, read: Read): readonly Clue[] {
  let isDayBelow = false
  let undated: Clue | null = null
  let rivals = 0
  const lines = lastLines(around)
  for (const [i, line] of lines.entries()) {
    const signature = LABELS_BEGIN.includes(line[0]!) ? line.replace(SIGNED_BY, '') : line
    const words = withoutDay(signature)
    const isDated = words !== signature || isDayBelow
    isDayBelow = words === ''
    if (!ORGANISATION.test(words)) continue
    const one = clueOf('signature', words.replace(IN_BRACKETS, '$1'), read)
    if (isDated && one.reading) return [one, ...above(lines[i + 1], read)]
    if (isDated && isOther(words)) return [one]
    if (!one.reading || undated?.name === words) continue
    undated = { ...one, undated: i === 0 ? 'last line' : 'further up' }
    rivals++
  }
  return undated && rivals === 1 ? [undated] : []
}
