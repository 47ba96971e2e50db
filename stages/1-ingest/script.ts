import { createRequire } from 'node:module'
import type { Script } from '../../schemas/tables/vocabulary.ts'
import type { Scan } from './scan.ts'

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
  const kept = result.length === line.length ? result : line
  if (line.length <= SHORT) {
    if (converted.size > 20_000) converted.clear()
    converted.set(line, kept)
  }
  return kept
}

/**
 * The text in simplified script, character for character (OpenCC `t → cn`; wording is not touched). Where a
 * line would change its length, it stays as it is: positions matter more than a rare character.
 */
export const toSimplified = (text: string): string => text.split('\n').map(convertLine).join('\n')
