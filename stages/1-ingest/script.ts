import { createRequire } from 'node:module'
import type { Script } from '../../schemas/tables/vocabulary.ts'
import { type Scan, TRADITIONAL_ONLY } from './scan.ts'
import { inWordsOfReports, restoredWords } from './wording.ts'

type Convert = (text: string) => string
let converter: Convert | undefined

/** Loaded at the first text that needs it. */
function convert(): Convert {
  if (converter) return converter
  const { Converter } = createRequire(import.meta.url)('opencc-js/t2cn') as typeof import('opencc-js/t2cn')
  const made = Converter({ from: 't', to: 'cn' })
  converter = made
  return made
}

/** The script that a text is written in, by the characters that only one of the two has. */
export function scriptOf({ traditional, simplified }: Scan): Script {
  if (traditional === 0 || traditional * 10 < simplified) return 'simplified'
  return simplified * 10 < traditional ? 'traditional' : 'mixed'
}

/** Lines of the form are the same in every report of a mirror: they are converted once. */
const converted = new Map<string, string>()
const SHORT = 60

function convertLine(line: string): string {
  const known = converted.get(line)
  if (known !== undefined) return known
  const result = convert()(line)
  const kept = inWordsOfReports(result.length === line.length ? result : line)
  if (line.length <= SHORT) {
    if (converted.size > 20_000) converted.clear()
    converted.set(line, kept)
  }
  return kept
}

const convertForeignLine = (line: string): string => (TRADITIONAL_ONLY.test(line) ? convertLine(line) : line)

/**
 * The text in simplified script and in the words of mainland reports, character for character (OpenCC `t → cn`).
 * Where a line would change its length, it stays as it is: positions matter more than a rare character. A
 * simplified text is converted only where it has lines in the other script: what has no need of it would be
 * harmed (乾县 is no 干县).
 *
 * @param seen what `scan` saw in the text
 */
export function toSimplified(text: string, seen: Scan): string {
  if (scriptOf(seen) !== 'simplified') return text.split('\n').map(convertLine).join('\n')
  const converted = seen.traditional === 0 ? text : text.split('\n').map(convertForeignLine).join('\n')
  return restoredWords(converted)
}
