import { describe, expect, test } from 'vitest'
import { ancestorsOf } from '../../../stages/3-normalise/agency/places/place-index.ts'
import { stemOf } from '../../../stages/3-normalise/agency/places/place-names.ts'
import { syllablesOf } from '../../../stages/3-normalise/agency/sites/readings.ts'
import { type Division, loadReference } from '../../../stages/3-normalise/reference.ts'
import { agencyOf } from './agency-pages.ts'

const reference = loadReference()
const YEAR = 2023
const inForce = reference.divisions.filter(
  (d) => d.validTo === null && d.level !== 'functional_zone' && d.codeSystem !== 'nbs',
)
const counties = inForce.filter((d) => d.level === 'county')
const prefectures = inForce.filter((d) => d.level === 'prefecture')

const syllables = (d: Division) => syllablesOf(d.name, reference.readings())
const stem = (d: Division) => syllables(d).slice(0, stemOf(d).length)
const letters = (d: Division) =>
  stem(d)
    .map((syllable) => syllable[0])
    .join('')
const kindLetter = (d: Division) => syllables(d).at(-1)![0]!
const written = (d: Division) => stem(d).join('')
const parent = (d: Division) => ancestorsOf(reference.places, d)[0]!
const kindOf = ({ name }: Division) => name.at(-1)!
const telephone = (d: Division) =>
  (reference.areaCodes.get(d.code) ?? reference.areaCodes.get(d.parentCode ?? ''))?.areaCodes[0]

/** The agency of a page of an education bureau on a site. */
const onSite = (place: string, site: string, areaCode?: string) =>
  agencyOf(
    {
      where: 'page',
      printed: `${place}教育局${YEAR}年政府信息公开工作年度报告 / 一、总体情况 / 我局公开信息21条。${
        areaCode ? `联系电话：${areaCode}-6610000。` : ''
      } / 二、主动公开政府信息情况 / 无。`,
      year: YEAR,
      text: '',
      url: `www.${site}.gov.cn`,
      expected: '',
      why: '',
    },
    reference,
  ).agencyId

interface Page {
  readonly place: string
  readonly site: string
  readonly areaCode?: string | undefined
  readonly expected: string
}

/** How many of the pages are settled right, and those that are settled wrong. */
function tally(pages: readonly Page[]) {
  const wrong: string[] = []
  let right = 0
  for (const { place, site, areaCode, expected } of pages) {
    const id = onSite(place, site, areaCode)
    if (id === `${expected}.education`) right++
    else if (id !== null) wrong.push(`${place} on ${site}: ${id}`)
  }
  return { right: right / pages.length, wrong }
}

const byName = new Map<string, Division[]>()
for (const d of counties) byName.set(d.name, [...(byName.get(d.name) ?? []), d])
const namesakes = [...byName.values()].filter((group) => group.length > 1)

describe('the letters of a site', () => {
  test('tell counties of one name apart, by those of the city in front of their own, or alone', () => {
    const pages = namesakes
      .flat()
      .flatMap((d) =>
        [
          letters(parent(d)) + letters(d),
          letters(parent(d)) + letters(d) + kindLetter(d),
          letters(parent(d)),
        ].map((site): Page => ({ place: d.name, site, expected: d.code })),
      )
    const { right, wrong } = tally(pages)
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThanOrEqual(0.97)
  })

  test('of another place leave counties of one name open', () => {
    const others = counties.filter((d) => !byName.get(d.name)![1]).filter((_, i) => i % 80 === 0)
    const pages = namesakes.flatMap(([d]) =>
      others
        .filter((other) => !namesakes.some((group) => group.some((one) => parent(one) === parent(other))))
        .map(
          (other): Page => ({ place: d!.name, site: letters(parent(other)) + letters(other), expected: '' }),
        ),
    )
    expect(pages.length).toBeGreaterThan(300)
    expect(tally(pages).wrong).toEqual([])
  })

  test('find the county of a body that names its kind alone, the better with its telephone', () => {
    const sample = counties.filter((d, i) => i % 7 === 0 && '区县旗'.includes(kindOf(d)))
    const page = (d: Division): Page => ({
      place: kindOf(d),
      site: letters(parent(d)) + letters(d),
      expected: d.code,
    })
    const alone = tally(sample.map(page))
    expect(alone.wrong).toEqual([])
    expect(alone.right).toBeGreaterThanOrEqual(0.8)
    const called = tally(sample.map((d) => ({ ...page(d), areaCode: telephone(d) })))
    expect(called.wrong).toEqual([])
    expect(called.right).toBeGreaterThanOrEqual(0.9)
  })

  test('of a prefecture settle no county', () => {
    const sample = prefectures.filter((_, i) => i % 3 === 0)
    const pages = sample.flatMap((d) =>
      [letters(d), written(d), letters(parent(d)) + letters(d), letters(d) + kindLetter(d)].flatMap((site) =>
        ['区', '县'].map((place): Page => ({ place, site, areaCode: telephone(d), expected: '' })),
      ),
    )
    expect(tally(pages).wrong).toEqual([])
  })

  test('of a department or a ministry settle no county', () => {
    const departments = 'js jy jyj jyty edu zf gov kfq gxq zwfw zwgk'.split(' ')
    const ministries = 'moe mof mee nhc samr miit most mnr mwr moj ndrc mps mca mot mem'.split(' ')
    const pages = prefectures
      .filter((_, i) => i % 9 === 0)
      .flatMap((d) => departments.map((end): Page => ({ place: '县', site: letters(d) + end, expected: '' })))
    const national = ministries.map((site): Page => ({ place: '县', site, expected: '' }))
    expect(tally([...pages, ...national]).wrong).toEqual([])
  })
})
