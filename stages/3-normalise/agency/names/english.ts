import { type Readings, syllablesOf } from '../sites/readings.ts'

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

/** The peoples in the names of autonomous divisions. */
const PEOPLES: ReadonlyMap<string, string> = new Map([
  ['鄂温克族', 'Evenki'],
  ['达斡尔族', 'Daur'],
  ['哈萨克族', 'Kazakh'],
  ['哈萨克', 'Kazakh'],
  ['柯尔克孜', 'Kirgiz'],
  ['维吾尔', 'Uygur'],
  ['塔吉克', 'Tajik'],
  ['蒙古族', 'Mongol'],
  ['蒙古', 'Mongol'],
  ['锡伯', 'Xibe'],
  ['布依族', 'Bouyei'],
  ['朝鲜族', 'Korean'],
  ['土家族', 'Tujia'],
  ['哈尼族', 'Hani'],
  ['傈僳族', 'Lisu'],
  ['拉祜族', 'Lahu'],
  ['东乡族', 'Dongxiang'],
  ['纳西族', 'Naxi'],
  ['景颇族', 'Jingpo'],
  ['仫佬族', 'Mulao'],
  ['布朗族', 'Blang'],
  ['撒拉族', 'Salar'],
  ['毛南族', 'Maonan'],
  ['仡佬族', 'Gelao'],
  ['普米族', 'Primi'],
  ['独龙族', 'Derung'],
  ['裕固族', 'Yugur'],
  ['保安族', 'Bonan'],
  ['回族', 'Hui'],
  ['藏族', 'Tibetan'],
  ['苗族', 'Miao'],
  ['彝族', 'Yi'],
  ['壮族', 'Zhuang'],
  ['满族', 'Manchu'],
  ['侗族', 'Dong'],
  ['瑶族', 'Yao'],
  ['白族', 'Bai'],
  ['傣族', 'Dai'],
  ['黎族', 'Li'],
  ['佤族', 'Va'],
  ['畲族', 'She'],
  ['水族', 'Sui'],
  ['土族', 'Tu'],
  ['羌族', 'Qiang'],
  ['怒族', 'Nu'],
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
  ['高新技术产业开发区', 'High-tech Industrial Development Zone'],
  ['高新技术开发区', 'High-tech Development Zone'],
  ['经济技术开发区', 'Economic and Technological Development Zone'],
  ['经济开发区', 'Economic Development Zone'],
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

/** The peoples at the end of a name, and how much of it is left: 恩施 and Tujia and Miao. */
function peoplesOf(name: string): { readonly own: number; readonly peoples: string } {
  const found: string[] = []
  let own = name.length
  for (let again = true; again; ) {
    const rest = name.slice(0, own)
    const people = [...PEOPLES].find(([word]) => rest.endsWith(word) && rest.length - word.length >= 2)
    again = people !== undefined
    if (!people) continue
    own -= people[0].length
    found.unshift(people[1])
  }
  const last = found.pop()
  const peoples = found.length > 0 ? `${found.join(', ')} and ${last}` : (last ?? '')
  return { own, peoples: peoples && `${peoples} ` }
}

/** The name of a place in pinyin with the English word for its kind: 盐池县 → Yanchi County, 通道侗族自治县 → Tongdao Dong Autonomous County. */
export function englishPlace(name: string, readings: Readings): string {
  const established = ESTABLISHED.get(name)
  if (established) return established
  const kind = KINDS.find(([word]) => name.endsWith(word) && name.length > word.length)
  const syllables = syllablesOf(name, readings)
  if (!kind) return romanised(syllables)
  const length = name.length - kind[0].length
  const isAutonomous = kind[0].startsWith('自治') || kind[0] === '乡' || kind[0] === '民族乡'
  const { own, peoples } = isAutonomous ? peoplesOf(name.slice(0, length)) : { own: length, peoples: '' }
  // A name of one character keeps the word in pinyin: 易县 is Yixian County.
  return `${romanised(own === 1 ? syllables : syllables.slice(0, own))} ${peoples}${kind[1]}`
}
