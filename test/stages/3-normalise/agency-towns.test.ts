import { expect, test } from 'vitest'
import { idsOf } from '../../../stages/3-normalise/agency/ids.ts'
import { readName } from '../../../stages/3-normalise/agency/names/name.ts'
import { ancestorsOf } from '../../../stages/3-normalise/agency/places/place-index.ts'
import { findMentions } from '../../../stages/3-normalise/agency/text/mentions.ts'
import { loadReference } from '../../../stages/3-normalise/reference.ts'

const reference = loadReference()
const YEAR = 2020
/** Entries of the list of towns that are none: farms, zones, names with those of their counties. */
const OTHER = /[省县区]|委员会|公司|农场|林场|社区|服务站|管理区|办事处|开发区|园区|虚拟|监狱|.{3}市/

/** Every town, township and street of the list with the id that it has, for the counties that are as they were then. */
const towns = [...reference.towns().byName].flatMap(([town, codes]) => {
  if (OTHER.test(town.slice(0, -1)) || !/(?:街道|镇|乡|苏木)$/.test(town)) return []
  return codes.flatMap((code) => {
    const [county, ...others] = reference.places.byCode.get(code) ?? []
    if (!county || others.length > 0 || county.validFrom || county.validTo) return []
    const namesakes = reference.divisions.filter((d) => d.name === county.name && d.code !== code)
    if (namesakes.length > 0) return []
    const type = town.endsWith('街道') ? 'subdistrict' : 'township'
    const [above] = ancestorsOf(reference.places, county)
    return [
      {
        name: above!.name + county.name + town,
        id: `${code}.${type}-${reference.towns().listed.get(code + town) ?? town}`,
        type,
      },
    ]
  })
})

test('every town is read as itself, with and without its office', { timeout: 60_000 }, () => {
  const wrong: string[] = []
  let read = 0
  for (const { name, id, type } of towns)
    for (const office of ['', type === 'subdistrict' ? '办事处' : '人民政府']) {
      const reading = readName(name + office, YEAR, reference)
      const ids = reading ? idsOf(reading) : []
      if (ids.join() === id) read++
      else if (ids.length > 0) wrong.push(`${name}${office}: ${ids}`)
    }
  expect(towns.length).toBeGreaterThan(30_000)
  expect(wrong).toEqual([])
  expect(read / towns.length / 2).toBeGreaterThan(0.995)
})

test('a township of a people has one id, whether its name holds the people or not', () => {
  const idOf = (name: string) => idsOf(readName(name, YEAR, reference)!).join()
  const gaoliang = '530323.township-高良壮族苗族瑶族乡'
  expect(idOf('师宗县高良乡人民政府')).toBe(gaoliang)
  expect(idOf('师宗县高良壮族苗族瑶族乡人民政府')).toBe(gaoliang)
  expect(idOf('西盟县力所乡')).toBe('530829.township-力所拉祜族乡')
  expect(idOf('松桃县松坪乡')).toBe('520628.township-松坪乡')
  expect(idOf('阿荣旗新发乡')).toBe('150721.township-新发朝鲜民族乡')
  expect(idOf('绥化市北林区红旗镇')).toBe('231202.township-红旗镇')
  expect(idOf('绥化市北林区红旗乡')).toBe('231202.township-红旗满族乡')
  const both = [...reference.towns().listed].filter(([from, to]) => from.slice(6) === to)
  expect(both).toEqual([])
})

test('no town is read over the beginning of the name of a county', () => {
  const bodiesIn = (text: string) =>
    findMentions(text, 0, text.length, YEAR, reference).map(({ reading }) => reading.name)
  expect(bodiesIn('我局联合乡宁县公安局开展检查')).toEqual(['乡宁县公安局'])
  expect(bodiesIn('经联合乡城县人民政府研究')).toEqual(['乡城县人民政府'])
  expect(bodiesIn('县教育局与城关镇人民政府')).toEqual(['县教育局', '城关镇人民政府'])
})
