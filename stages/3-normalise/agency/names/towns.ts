import type { NameReading } from './name-reading.ts'

/** The towns, townships and streets of every county, by name. */
export interface TownIndex {
  /** Codes of the counties that have a town of this name, be it the listed one or another of the same town. */
  readonly byName: ReadonlyMap<string, readonly string[]>
  /** The listed name by code and another name of the town: 五龙壮族乡 by 530323五龙乡. */
  readonly listed: ReadonlyMap<string, string>
}

/** Names of peoples as they stand in the names of towns, longest first. */
const PEOPLES = (
  '乌孜别克族 柯尔克孜族 达斡尔族 鄂温克族 鄂伦春族 哈萨克族 俄罗斯族 塔吉克族 塔塔尔族 维吾尔族 蒙古族 朝鲜族 布依族 土家族 ' +
  '哈尼族 傈僳族 拉祜族 东乡族 纳西族 景颇族 仫佬族 布朗族 撒拉族 毛南族 仡佬族 普米族 独龙族 裕固族 保安族 锡伯族 阿昌族 ' +
  '德昂族 基诺族 门巴族 珞巴族 高山族 回族 藏族 苗族 彝族 壮族 满族 侗族 瑶族 白族 傣族 黎族 佤族 畲族 水族 土族 羌族 怒族 京族'
).split(' ')
const OF_PEOPLES = /族[乡镇]$/
/** 哈萨克民族乡 and 鄂伦春族民族乡 for 哈萨克族乡, 鄂伦春族乡. */
const PEOPLE_AND = /族?民族$/
/** No town is called by one character. */
const SHORTEST_STEM = 2

/** A town's name without those of peoples: 高良乡 of 高良壮族苗族瑶族乡; the name itself where it holds none. */
export function withoutPeoplesOfTown(name: string): string {
  if (!OF_PEOPLES.test(name)) return name
  let stem = name.slice(0, -1).replace(PEOPLE_AND, '族')
  for (let again = true; again; ) {
    const people = PEOPLES.find((p) => stem.endsWith(p) && stem.length - p.length >= SHORTEST_STEM)
    again = people !== undefined
    if (people) stem = stem.slice(0, -people.length)
  }
  return stem.endsWith('族') ? name : stem + name.at(-1)
}

/** Whether two names of towns of one county are those of one town; empty ones, of bodies that are none, are the same. */
export const isSameTown = (a: string, b: string): boolean =>
  a === b || withoutPeoplesOfTown(a) === withoutPeoplesOfTown(b)

/**
 * The index of towns.csv, a row a county: its code, and the names of its towns separated by `;`. The towns are those
 * of 2017 to 2021: one that was merged before is not there, so that a name that one county has may have been another's.
 * A township of a people is listed with it in one year and without it in another: the name with all of them is the
 * town's, and those without belong to it. 红旗乡 and 红旗镇 are two.
 */
export function buildTownIndex(text: string): TownIndex {
  const byName = new Map<string, string[]>()
  const listed = new Map<string, string>()
  const add = (name: string, code: string) => {
    const known = byName.get(name)
    if (!known) byName.set(name, [code])
    else if (known.at(-1) !== code) known.push(code)
  }
  const lines = text.split('\n')
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    const code = line.slice(0, 6)
    const names = line.slice(7).split(';')
    for (const name of names) add(name, code)
    if (!line.includes('族')) continue
    const byShort = new Map<string, string>()
    for (const name of names) {
      const short = withoutPeoplesOfTown(name)
      if (short !== name && name.length > (byShort.get(short)?.length ?? 0)) byShort.set(short, name)
    }
    for (const [short, full] of byShort) {
      add(short, code)
      for (const name of [short, ...names])
        if (name !== full && withoutPeoplesOfTown(name) === short) listed.set(code + name, full)
    }
  }
  return { byName, listed }
}

/** A reading of a town by the name that the list has in its county, so that its id is one for all spellings. */
export function withListedTown(reading: NameReading, towns: () => TownIndex): NameReading {
  const { within, places, atOtherTimes } = reading
  const last = within.at(-1)
  if (last !== '乡' && last !== '镇') return reading
  const [place, second] = places.length > 0 ? places : atOtherTimes
  const full = place && !second ? towns().listed.get(place.code + within) : undefined
  return full === undefined ? reading : { ...reading, within: full }
}
