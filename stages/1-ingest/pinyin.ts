import { pinyinOf } from './pinyin-dictionary.ts'

const readings = new Map<string, ReadonlySet<string>>()

/** Without tone marks or tone numbers, ü as u. */
const plain = (syllable: string) =>
  syllable
    .normalize('NFD')
    .replace(/[\u0300-\u036f\d]/g, '')
    .toLowerCase()
    .replace(/v/g, 'u')

function readingsOf(character: string): ReadonlySet<string> {
  let known = readings.get(character)
  if (!known) {
    known = new Set(pinyinOf()(character, { multiple: true, type: 'array', toneType: 'none' }).map(plain))
    readings.set(character, known)
  }
  return known
}

/** Pairs of a character and a syllable that were asked for: a mirror asks for the same ones all the time. */
const known = new Map<string, boolean>()

/** A reading that some mirrors print twice: `kāikāi`. */
function once(syllable: string): string {
  const half = syllable.slice(0, syllable.length / 2)
  return half + half === syllable ? half : syllable
}

/** Whether `syllable` is a reading of `character`, whatever its tone or tone mark, once or doubled. */
export function isReading(character: string, syllable: string): boolean {
  const pair = character + syllable
  let answer = known.get(pair)
  if (answer === undefined) {
    if (known.size > 50_000) known.clear()
    const readings = readingsOf(character)
    const printed = plain(syllable.trim())
    answer = readings.has(printed) || readings.has(once(printed))
    known.set(pair, answer)
  }
  return answer
}
