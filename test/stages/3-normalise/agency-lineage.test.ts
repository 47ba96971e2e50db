import { describe, expect, test } from 'vitest'
import { lineageOf } from '../../../stages/3-normalise/agency/places/lineage.ts'
import { agencyRows } from '../../../stages/3-normalise/agency-rows.ts'
import { loadReference } from '../../../stages/3-normalise/reference.ts'

const reference = loadReference()

describe('a division goes on', () => {
  test.each([
    ['as a district of the same name', '370282', '370215'],
    ['under a new code', '220381', '220184'],
    ['in another prefecture', '341421', '340124'],
    ['under another name', '330621', '330603'],
    ['as a city', '220881', '220881'],
    ['renamed under its code', '420600', '420600'],
    ['as the city of a former region', '542600', '540400'],
    ['a county that became a district', '500225', '500111'],
    ['under a name of two characters', '120225', '120119'],
    ['as a city named anew', '450127', '450181'],
    ['as the district of a city of its name', '522401', '520502'],
    ['as a city of a county’s rank', '341402', '340181'],
  ])('%s: %s is %s', (_, code, last) => {
    expect(lineageOf(code, reference)).toBe(last)
  })

  test.each([
    ['merged into another', '110103'],
    ['parted between two', '130521'],
    ['merged with its neighbour', '370284'],
    ['a prefecture that became a district', '371200'],
    ['a prefecture that became a city of a county’s rank', '341400'],
    ['not changed at all', '640323'],
  ])('%s: %s is not moved', (_, code) => {
    expect(lineageOf(code, reference)).toBe(code)
  })

  test('every pair of the table ended and began together', () => {
    expect(reference.successors.size).toBeGreaterThan(25)
    for (const [code, successor] of reference.successors) {
      const ended = reference.places.byCode.get(code)!.at(-1)!
      const began = reference.places.byCode.get(successor)![0]!
      expect([ended.endedBy, ended.level]).toEqual([began.beganBy, began.level])
    }
  })

  test('no lineage leads in a circle, and each ends at a code in use', () => {
    const ends = new Set(reference.divisions.map((d) => lineageOf(d.code, reference)))
    for (const code of ends) expect(lineageOf(code, reference)).toBe(code)
  })
})

test('agencies of one lineage share its id', () => {
  const rows = agencyRows(
    [
      { agencyId: '370282.health', name: '即墨市卫生局', year: 2011 },
      { agencyId: '370215.health', name: '即墨区卫生健康局', year: 2020 },
      { agencyId: '110103.health', name: '崇文区卫生局', year: 2009 },
    ],
    reference,
  ).agencies
  expect(rows.map((row) => [row.agency_id, row.lineage_id])).toEqual([
    ['110103.health', '110103.health'],
    ['370215.health', '370215.health'],
    ['370282.health', '370215.health'],
  ])
})

test('names have the years in which they were in use', () => {
  const { agencyAliases } = agencyRows(
    [
      { agencyId: '431224.natural_resources', name: '溆浦县国土资源局', year: 2015 },
      { agencyId: '431224.natural_resources', name: '溆浦县自然资源局', year: 2020 },
    ],
    reference,
  )
  expect(agencyAliases).toEqual([
    {
      agency_id: '431224.natural_resources',
      alias: '溆浦县国土资源局',
      kind: 'historical',
      valid_from: null,
      valid_to: '2019',
    },
  ])
})
