import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { idsOf } from '../../../stages/3-normalise/agency/ids.ts'
import { readName } from '../../../stages/3-normalise/agency/names/name.ts'
import { mayBeInForce } from '../../../stages/3-normalise/agency/places/in-force.ts'
import { placesNamed } from '../../../stages/3-normalise/agency/places/places.ts'
import { loadReference } from '../../../stages/3-normalise/reference.ts'
import { correct } from '../../../stages/3-normalise/reference-places.ts'

const reference = loadReference()
const folder = fileURLToPath(new URL('../../../data-raw/reference/', import.meta.url))
const find = (code: string, name: string) =>
  reference.divisions.find((d) => d.code === code && d.name === name)

describe('what the packages have wrong', () => {
  test.each([
    ['659005', '北屯市', 2012, true],
    ['659006', '铁门关市', 2013, true],
    ['659007', '双河市', 2014, true],
    ['659008', '可克达拉市', 2016, true],
    ['659009', '昆玉市', 2017, true],
    ['460302', '西沙区', 2020, true],
    ['460303', '南沙区', 2021, true],
    ['220602', '浑江区', 2011, true],
    ['659005', '北屯市', 2009, false],
    ['659008', '可克达拉市', 2013, false],
    ['460302', '西沙区', 2018, false],
    ['460321', '西沙群岛', 2023, false],
    ['232761', '加格达奇区', 2024, true],
    ['632857', '大柴旦行政委员会', 2012, true],
    ['632859', '茫崖行政委员会', 2020, false],
  ])('%s %s in %i: %s', (code, name, year, inForce) => {
    expect(mayBeInForce(find(code, name)!, year)).toBe(inForce)
  })

  test('a code that only statistics used is none', () => {
    expect(find('139001', '定州市')).toBeUndefined()
    expect(placesNamed(reference.places, '辛集市', 2016).inForce.map((d) => d.code)).toEqual(['130181'])
  })

  test('all that is no code of the standard is flagged', () => {
    const extras = reference.divisions.filter((d) => d.codeSystem === 'nbs' && d.level !== 'functional_zone')
    expect(extras.length).toBe(15)
    expect(extras.every((d) => /^(?:2327|4603|6202|6328)/.test(d.code))).toBe(true)
  })

  test('a correction for no division is an error', () => {
    const one = { code: '999999', name: '某县', valid_from: '', valid_to: '', basis: '' } as const
    expect(() => correct([], [{ ...one, code_system: 'nbs' }])).toThrow('there is no 999999')
  })
})

describe('development zones', () => {
  test.each([
    ['石家庄高新区', '130171'],
    ['石家庄高新技术产业开发区', '130171'],
    ['河北省石家庄市高新技术产业开发区', '130171'],
    ['蚌埠市经济开发区', '340372'],
    ['蚌埠经济开发区', '340372'],
    ['苏州工业园区', '320571'],
    ['益阳市大通湖区', '430971'],
    ['大通湖管理区', '430971'],
    ['河北唐山海港经济开发区', '130274'],
    ['兰州新区', '620171'],
    ['郑州航空港经济综合实验区', '410173'],
    ['包头稀土高新区', '150271'],
  ])('%s is %s', (name, code) => {
    const found = placesNamed(reference.places, name, 2022)
    expect([...new Set(found.inForce.map((d) => d.code))]).toEqual([code])
    expect(found.byStem).toBe(false)
  })

  test.each(['高新区', '经济开发区', '新城区'])('%s alone is no zone', (name) => {
    const found = placesNamed(reference.places, name, 2022).inForce
    expect(found.filter((d) => d.level === 'functional_zone')).toEqual([])
  })
})

describe('towns', () => {
  test('a name leads to every county that has it', () => {
    const { byName } = reference.towns()
    expect(byName.get('花马池镇')).toEqual(['640323'])
    expect(byName.get('城关镇')!.length).toBeGreaterThan(100)
    expect(byName.size).toBeGreaterThan(33_000)
  })

  test('every row of the tables of places is for a division, in order', () => {
    const codes = new Set(reference.divisions.map((d) => d.code))
    for (const file of ['towns.csv', 'functional_zones.csv', 'division_corrections.csv']) {
      const [head, ...rows] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
      const keys = rows.map((row) => row.slice(0, 6))
      expect(head?.startsWith('code,')).toBe(true)
      expect([...keys].sort()).toEqual(keys)
      if (file !== 'division_corrections.csv') expect(keys.filter((code) => !codes.has(code))).toEqual([])
    }
  })
})

describe('readings', () => {
  const readings = reference.readings()

  test('every division has one, a syllable a character', () => {
    const names = reference.divisions.filter((d) => d.level !== 'functional_zone').map((d) => d.name)
    const unread = names.filter((name) => readings.get(name)?.length !== name.length)
    expect(unread).toEqual([])
  })

  test.each([
    ['花都区', 'hua du qu'],
    ['喀什地区', 'ka shi di qu'],
    ['乐清市', 'yue qing shi'],
    ['乐亭县', 'lao ting xian'],
    ['乐平市', 'le ping shi'],
    ['蔚县', 'yu xian'],
    ['六安市', 'lu an shi'],
    ['单县', 'shan xian'],
    ['厦门市', 'xia men shi'],
  ])('%s is %s', (name, reading) => {
    expect(readings.get(name)?.join(' ')).toBe(reading)
  })
})

describe('names that do not say which division a body is of', () => {
  const { byName, byId } = reference.ownNames

  test('every one is read as its id, with its committee too where it is a zone', () => {
    const wrong = [...byName].filter(([name, own]) => {
      const printed = own.within === '' ? [name] : [name, `${name}管委会`, `${name}管理委员会`]
      return printed.some((one) => idsOf(readName(one, 2022, reference)!).join() !== own.agencyId)
    })
    expect(wrong).toEqual([])
    expect([...new Set(byName.values())].length).toBe(byId.size)
  })

  test('every city of the corps is read behind its own division and behind no other', () => {
    const cities = [...reference.places.fronts.keys()].map(
      (code) => reference.places.byCode.get(code)!.at(-1)!,
    )
    expect(cities.length).toBe(12)
    for (const city of cities)
      for (const other of cities)
        for (const front of reference.places.fronts.get(other.code)!) {
          if (front.endsWith('兵团')) continue
          const reading = readName(`${front}${city.name}教育局`, 2024, reference)
          expect(reading === null ? null : idsOf(reading).join()).toBe(
            city === other ? `${city.code}.education` : null,
          )
        }
  })
})
