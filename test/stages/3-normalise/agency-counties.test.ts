import { describe, expect, test } from 'vitest'
import { idsOf, readName } from '../../../stages/3-normalise/agency/name.ts'
import { ancestorsOf } from '../../../stages/3-normalise/agency/places.ts'
import { loadReference } from '../../../stages/3-normalise/reference.ts'

const reference = loadReference()
const YEAR = 2024
const counties = reference.divisions.filter((d) => d.level === 'county' && d.validTo === null)
const BODIES: readonly (readonly [string, string])[] = [
  ['卫生健康局', 'health'],
  ['教育局', 'education'],
  ['财政局', 'finance'],
  ['人力资源和社会保障局', 'human_resources'],
  ['住房和城乡建设局', 'housing_construction'],
  ['市场监督管理局', 'market_regulation'],
  ['人民政府办公室', 'general_office'],
  ['人民政府', 'government'],
]
const namesakes = (name: string) => counties.filter((d) => d.name === name).length

describe('every current county, eight bodies, three ways of writing', () => {
  test.each(BODIES)('%s', (body, type) => {
    const wrong: string[] = []
    for (const county of counties) {
      const id = `${county.code}.${type}`
      const above = ancestorsOf(reference.places, county).map((d) => d.name)
      const full = [...above].reverse().join('') + county.name
      const withNearest = (above[0] ?? '') + county.name
      for (const name of [full, withNearest, county.name]) {
        const ids = idsOf(readName(`${name}${body}`, YEAR, reference)!)
        const unique = name !== county.name || namesakes(county.name) === 1
        // Another county's short name may be the same: 东乡县 was one until 2016.
        if (!ids.includes(id) || (unique && ids.length !== 1) || (!unique && ids.length < 2))
          wrong.push(`${name}: ${ids}`)
      }
    }
    expect(wrong).toEqual([])
    expect(counties.length).toBeGreaterThan(2800)
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
