import type { Division } from '../../reference.ts'

/** Names of peoples as they stand in the names of autonomous divisions, longest first. */
const PEOPLES = (
  '鄂温克族 达斡尔族 哈萨克族 柯尔克孜 维吾尔 布依族 朝鲜族 土家族 哈尼族 傈僳族 拉祜族 东乡族 纳西族 景颇族 ' +
  '仫佬族 布朗族 撒拉族 毛南族 仡佬族 普米族 独龙族 裕固族 保安族 蒙古族 哈萨克 塔吉克 各族 回族 藏族 苗族 彝族 壮族 满族 ' +
  '侗族 瑶族 白族 傣族 黎族 佤族 畲族 水族 土族 羌族 怒族 蒙古 锡伯'
).split(' ')

const NO_NAMES: readonly string[] = []

function withoutPeoples(name: string): string {
  let rest = name
  for (let again = true; again; ) {
    const people = PEOPLES.find((p) => rest.endsWith(p) && rest.length - p.length >= 2)
    again = people !== undefined
    if (people) rest = rest.slice(0, -people.length)
  }
  return rest.endsWith('族') && rest.length >= 3 ? rest.slice(0, -1) : rest
}

/** Words for a kind of two characters that go as a whole; 矿区 stays, since 井陉矿区 lies beside 井陉县. */
const LONG_KINDS = new Set(['地区', '新区', '林区', '特区', '矿区'])
const KINDS = '省市县区旗盟'

const kindOfAutonomous = (name: string): string | null =>
  name.charCodeAt(name.length - 3) === 0x81ea && name.startsWith('自治', name.length - 3)
    ? name.slice(-1)
    : null

/** A division's name without the word for its kind: 盐池 for 盐池县, 通道 for 通道侗族自治县, 阿里 for 阿里地区. */
export function stemOf({ name }: Division): string {
  if (kindOfAutonomous(name)) return withoutPeoples(name.slice(0, -3))
  if (name.length >= 4 && LONG_KINDS.has(name.slice(-2)))
    return name.endsWith('矿区') ? name : name.slice(0, -2)
  if (name.endsWith('行政委员会')) return name.slice(0, -5)
  return KINDS.includes(name.at(-1)!) ? name.slice(0, -1) : name
}

/** A district's name with that of a people, which has no 自治: 瀍河 of 瀍河回族区, 梅里斯 of 梅里斯达斡尔族区. */
function withoutPeopleOfDistrict(name: string): string {
  if (!name.endsWith('族区')) return ''
  const stem = withoutPeoples(name.slice(0, -1))
  return stem.endsWith('族') ? '' : stem
}

/** Usual short names that keep the word for the kind: 通道县, 湘西自治州, 甘南州, 鄂伦春旗, 瀍河区. */
export function shortNames(division: Division): readonly string[] {
  const district = withoutPeopleOfDistrict(division.name)
  if (district.length >= 2) return [`${district}区`]
  const kind = kindOfAutonomous(division.name)
  if (kind === null || division.level === 'province') return NO_NAMES
  const stem = stemOf(division)
  return [...new Set([`${stem}${kind}`, `${stem}自治${kind}`, `${division.name.slice(0, -3)}${kind}`])]
}
