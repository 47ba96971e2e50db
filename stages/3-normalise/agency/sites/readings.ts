import { pinyinOf } from '../../../1-ingest/pinyin-dictionary.ts'

/** How the names of divisions are read in pinyin, without tones: a syllable a character, lv for lü. */
export type Readings = ReadonlyMap<string, readonly string[]>

/** The readings of division_readings.csv, a row a name: 都匀市,du yun shi. */
export function buildReadings(text: string): Readings {
  const readings = new Map<string, readonly string[]>()
  const lines = text.split('\n')
  for (let i = 1; i < lines.length; i++) {
    const [name, reading] = lines[i]!.split(',')
    readings.set(name!, reading!.split(' '))
  }
  return readings
}

/** The syllables of a name: those of the table, since dictionaries read places wrong; of others what pinyin-pro says. */
export const syllablesOf = (name: string, readings: Readings): readonly string[] =>
  readings.get(name) ?? pinyinOf()(name, { toneType: 'none', type: 'array', v: true })
