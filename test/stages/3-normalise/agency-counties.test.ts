import { describe, expect, test } from 'vitest'
import { idsOf } from '../../../stages/3-normalise/agency/ids.ts'
import { readName } from '../../../stages/3-normalise/agency/names/name.ts'
import { ancestorsOf } from '../../../stages/3-normalise/agency/places/place-index.ts'
import { shortNames } from '../../../stages/3-normalise/agency/places/place-names.ts'
import { loadReference } from '../../../stages/3-normalise/reference.ts'
import { agencyOf, type PageCase } from './agency-pages.ts'

const reference = loadReference()
const YEAR = 2024
const counties = reference.divisions.filter((d) => d.level === 'county' && d.validTo === null)
const BODIES: readonly (readonly [full: string, short: string, type: string])[] = [
  ['卫生健康局', '卫健局', 'health'],
  ['教育局', '教体局', 'education'],
  ['财政局', '财政局', 'finance'],
  ['人力资源和社会保障局', '人社局', 'human_resources'],
  ['住房和城乡建设局', '住建局', 'housing_construction'],
  ['市场监督管理局', '市监局', 'market_regulation'],
  ['人民政府办公室', '政府办', 'general_office'],
  ['人民政府', '政府', 'government'],
]
const above = new Map(counties.map((d) => [d, ancestorsOf(reference.places, d).map((a) => a.name)]))
/** The short name where there is one: 通道县. */
const shortOf = (county: (typeof counties)[number]) => shortNames(county)[0] ?? county.name
/** How many units in force have a name, in full or short: what a name alone may mean. */
const holders = new Map<string, Set<string>>()
for (const d of reference.divisions) {
  if (d.validTo !== null || d.level === 'functional_zone') continue
  const further = reference.places.further.get(d.code) ?? []
  for (const name of [d.name, ...shortNames(d), ...further]) {
    const codes = holders.get(name) ?? new Set()
    holders.set(name, codes.add(d.code))
  }
}

describe('every current county, eight bodies, three ways of writing', () => {
  test.each(BODIES)('%s, %s', (full, short, type) => {
    const wrong: string[] = []
    const open = new Set<string>()
    for (const county of counties) {
      const id = `${county.code}.${type}`
      const [nearest = ''] = above.get(county)!
      const ways = [
        [`${[...above.get(county)!].reverse().join('')}${county.name}${full}`, ''],
        [`${nearest}${county.name}${short}`, ''],
        [`${shortOf(county)}${short}`, shortOf(county)],
      ] as const
      for (const [name, alone] of ways) {
        const ids = idsOf(readName(name, YEAR, reference)!)
        const isOne = alone === '' || holders.get(alone)!.size === 1
        if (!isOne) open.add(alone)
        if (!ids.includes(id) || (isOne ? ids.length !== 1 : ids.length !== holders.get(alone)!.size))
          wrong.push(`${name}: ${ids}`)
      }
    }
    expect(wrong).toEqual([])
    expect(counties.length).toBeGreaterThan(2800)
    // The names that several have; nothing else is left open.
    expect(open.size).toBeLessThan(40)
  })
})

describe('every county that shares its name, by what its page prints', () => {
  const shared = counties.filter((d) => holders.get(d.name)!.size > 1)
  const page = (county: (typeof counties)[number], text: string): PageCase => ({
    where: 'title',
    printed: `${county.name}卫生健康局${YEAR}年政府信息公开工作年度报告`,
    year: YEAR,
    text,
    url: '',
    expected: '',
    why: '',
  })
  const found = (text: (county: (typeof counties)[number]) => string | undefined) => {
    const wrong: string[] = []
    let settled = 0
    for (const county of shared) {
      const facts = text(county)
      if (facts === undefined) continue
      const { agencyId } = agencyOf(page(county, facts), reference)
      if (agencyId === `${county.code}.health`) settled++
      else if (agencyId !== null) wrong.push(`${county.code} ${county.name} [${facts}]: ${agencyId}`)
    }
    expect(wrong).toEqual([])
    return settled / shared.length
  }
  const codesOf = (county: (typeof counties)[number]) => reference.areaCodes.get(county.parentCode!)

  test('nothing: open', () => {
    expect(shared.length).toBeGreaterThan(60)
    expect(found(() => '')).toBe(0)
  })
  test('the prefecture or province', () => {
    expect(found((county) => above.get(county)![0])).toBe(1)
  })
  test('the area code', () => {
    const share = found((county) => {
      const code = codesOf(county)?.areaCodes[0]
      return code && `电话：${code}-${'1234567'.padEnd(code.length === 3 ? 8 : 7, '8')}`
    })
    expect(share).toBeGreaterThan(0.9)
  })
  test('the postcode', () => {
    const share = found((county) => {
      const prefix = codesOf(county)?.postcodePrefixes[0]
      return prefix && `邮编：${prefix.padEnd(6, '0')}`
    })
    expect(share).toBeGreaterThan(0.9)
  })
})

test('a name costs microseconds', () => {
  const names = counties.slice(0, 500).map((d) => `${d.name}卫生健康局`)
  for (const name of names) readName(name, YEAR, reference)
  const start = performance.now()
  for (let i = 0; i < 10; i++) for (const name of names) readName(name, YEAR, reference)
  const each = ((performance.now() - start) * 1000) / (10 * names.length)
  expect(each).toBeLessThan(50)
})
