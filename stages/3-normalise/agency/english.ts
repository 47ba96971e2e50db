import { type Readings, syllablesOf } from './readings.ts'

/** Names that are not written in plain pinyin. */
const ESTABLISHED: ReadonlyMap<string, string> = new Map([
  ['内蒙古自治区', 'Inner Mongolia Autonomous Region'],
  ['西藏自治区', 'Tibet Autonomous Region'],
  ['广西壮族自治区', 'Guangxi Zhuang Autonomous Region'],
  ['宁夏回族自治区', 'Ningxia Hui Autonomous Region'],
  ['新疆维吾尔自治区', 'Xinjiang Uygur Autonomous Region'],
  ['陕西省', 'Shaanxi Province'],
  ['香港特别行政区', 'Hong Kong Special Administrative Region'],
  ['澳门特别行政区', 'Macao Special Administrative Region'],
])

/** What stands at the end of a name, longest first, and how it is called. */
const KINDS: readonly (readonly [string, string])[] = [
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['行政委员会', 'Administrative Committee'],
  ['街道', 'Subdistrict'],
  ['民族乡', 'Ethnic Township'],
  ['苏木', 'Sum'],
  ['开发区', 'Development Zone'],
  ['管理区', 'Administrative Zone'],
  ['示范区', 'Demonstration Zone'],
  ['园区', 'Park'],
  ['地区', 'Prefecture'],
  ['新区', 'New District'],
  ['林区', 'Forestry District'],
  ['省', 'Province'],
  ['市', 'City'],
  ['县', 'County'],
  ['区', 'District'],
  ['旗', 'Banner'],
  ['盟', 'League'],
  ['镇', 'Town'],
  ['乡', 'Township'],
]

function romanised(syllables: readonly string[]): string {
  const joined = syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

/** The name of a place in pinyin with the English word for its kind: 盐池县 → Yanchi County. */
export function englishPlace(name: string, readings: Readings): string {
  const established = ESTABLISHED.get(name)
  if (established) return established
  const kind = KINDS.find(([word]) => name.endsWith(word) && name.length > word.length)
  const syllables = syllablesOf(name, readings)
  if (!kind) return romanised(syllables)
  const own = name.length - kind[0].length
  // A name of one character keeps the word in pinyin: 易县 is Yixian County.
  return `${romanised(own === 1 ? syllables : syllables.slice(0, own))} ${kind[1]}`
}
