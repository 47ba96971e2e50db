import { createRequire } from 'node:module'
import type { Script } from '../../schemas/tables/vocabulary.ts'
import { type Scan, TRADITIONAL_ONLY } from './scan.ts'
import { inWordsOfReports, restoredWords, withMeantCharacters } from './wording.ts'

type Convert = (text: string) => string
let converter: Convert | undefined

/** Ideographs of compatibility that `fold` leaves, which OpenCC makes plain in a pass of its own before the other. */
const COMPATIBILITY = /[\uf900-\ufaff\ud87e]/

/** OpenCC `t → cn`, loaded at the first text that needs it; without its first pass where that finds nothing. */
function convert(): Convert {
  if (converter) return converter
  const opencc = createRequire(import.meta.url)('opencc-js/t2cn') as typeof import('opencc-js/t2cn')
  const whole = opencc.Converter({ from: 't', to: 'cn' })
  const second = opencc.ConverterFactory(...opencc.Locale.to.cn!)
  const made: Convert = (text) => (COMPATIBILITY.test(text) ? whole(text) : second(text))
  converter = made
  return made
}

/** The script that a text is written in, by the characters that only one of the two has. */
export function scriptOf({ traditional, simplified }: Scan): Script {
  if (traditional === 0 || traditional * 10 < simplified) return 'simplified'
  return simplified * 10 < traditional ? 'traditional' : 'mixed'
}

function convertLine(line: string): string {
  const result = convert()(line)
  return result.length === line.length ? result : line
}

const convertForeignLine = (line: string): string =>
  TRADITIONAL_ONLY.test(line) ? inWordsOfReports(convertLine(line)) : line

/** Whether a text and its conversion, which makes and takes no line end, are as long as each other line by line. */
function haveSameLines(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  for (let at = one.indexOf('\n'); at >= 0; at = one.indexOf('\n', at + 1))
    if (other[at] !== '\n') return false
  return true
}

/** Every line converted: all at once, which costs half as much, but where a line changes its length. */
function convertLines(text: string): string {
  const result = convert()(text)
  const converted = haveSameLines(text, result) ? result : text.split('\n').map(convertLine).join('\n')
  return inWordsOfReports(converted)
}

/**
 * The text in simplified script and in the words of mainland reports, character for character (OpenCC `t → cn`).
 * Where a line would change its length, it stays as it is: positions matter more than a rare character. A
 * simplified text is converted only where it has lines in the other script: what has no need of it would be
 * harmed (乾县 is no 干县).
 *
 * @param seen what `scan` saw in the text
 */
export function toSimplified(text: string, seen: Scan): string {
  if (scriptOf(seen) !== 'simplified') return withMeantCharacters(convertLines(text))
  const converted = seen.left ? text.split('\n').map(convertForeignLine).join('\n') : text
  return withMeantCharacters(restoredWords(converted))
}
