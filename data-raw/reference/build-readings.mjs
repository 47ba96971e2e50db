// Derives division_readings.csv: how the names of divisions are read in pinyin, a syllable a character.
//
//   node build-readings.mjs > division_readings.csv
//
// The names are those of divisions.csv beside this file, the readings those of pinyin-pro, which takes some characters
// for words of everyday Chinese. What is known to be read otherwise in the name of a place stands in READINGS.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { pinyin } from 'pinyin-pro'

/** Parts of names and how they are read, as places of these names are. */
const READINGS = {
  都: 'du',
  什: 'shi',
  歙: 'she',
  乐清: 'yue qing',
  乐亭: 'lao ting',
  民乐: 'min le',
  浚县: 'xun xian',
  涡阳: 'guo yang',
  大埔: 'da bu',
  单县: 'shan xian',
  洪洞: 'hong tong',
  繁峙: 'fan shi',
  蔚县: 'yu xian',
  泌阳: 'bi yang',
  筠连: 'jun lian',
  黄陂: 'huang pi',
  调兵山: 'diao bing shan',
  宕昌: 'tan chang',
  尉犁: 'yu li',
  牟定: 'mou ding',
  六合: 'lu he',
  吴堡: 'wu bu',
  红寺堡: 'hong si bu',
  乐陵: 'lao ling',
  万柏林: 'wan bai lin',
  召陵: 'shao ling',
  略阳: 'lue yang',
  陕西: 'shaan xi',
}

const here = dirname(fileURLToPath(import.meta.url))
const [, ...rows] = readFileSync(join(here, 'divisions.csv'), 'utf8').trimEnd().split('\n')
const names = [...new Set(rows.map((row) => row.split(',')[1]))].sort()

/** The syllables of a name, one a character. */
function read(name) {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true })
  for (const [part, reading] of Object.entries(READINGS)) {
    const at = name.indexOf(part)
    if (at >= 0) syllables.splice(at, part.length, ...reading.split(' '))
  }
  if (syllables.length !== name.length) throw new Error(`${name} is not read a syllable a character`)
  return syllables.join(' ')
}

process.stdout.write(`name,reading\n${names.map((name) => `${name},${read(name)}`).join('\n')}\n`)
