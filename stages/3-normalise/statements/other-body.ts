import type { Author } from './author.ts'
import type { Quantity } from './clues/clue.ts'
import { EVENTS } from './events.ts'
import { matchIn, standsIn } from './keyed.ts'
import { keyed, keysIn } from './trap-keys.ts'
import { isGovernment, ofWholeArea } from './whole-area.ts'

const ANOTHER_BODY = keyed(
  '各属辖二直区系个部全指邻兄',
  /(?<!各级)各(?!类|项|种|条|个|方面|级各|渠道|栏目|大)[^，。#]{0,10}(?:机构|单位|部门|乡镇|街道|科室|学校|局|镇|村|社区|企业|区县|县区|市县|县市|市州|州市|地市|设区市)|下属(?![机单][构位]信息)|所属|直属|(?<!公开|发布)[局委厅省市县区]属(?!于|地)|下辖|辖区|二级单位|[省市州县区]直(?!属)|(?:^|[，、。])[县市]区|系统内|(?:个别|部分)(?:单位|部门|科室|股室|乡镇|镇|街道|村)|全国(?!人大|人民代表|政协|[“"]?两会)|[县区市]（[县区市、]{1,4}）|邻近?[省市县区州]|兄弟(?:单位|部门|[省市县区州])|指导[^，]{0,10}(?:单位|部门|乡镇|街道|学校|医院|村(?!务))/,
)
/** What a body does with what is counted, or the thing itself. */
const DOES =
  '(?:20\\d\\d年度?|全年|年内|本年度?|共计?|累计|合计|总计|总共|分别|已|新|现有|主动|依法|依申请|对外)*(?:收到|受理|新收|接收|发布|作出|做出|办理|办结|答复|制发|制定|制订|印发|出台|废止|实施|召开|举办|开展|推送|更新|回应|解读|发生|因|现行|公开(?!工作|培训|要点|考核)|(?:规范性文件|行政(?:许可|处罚|强制)|(?:政府|政务)?信息公开)(?!工作|培训|要点|考核|栏|平台|制度|年度|专))'
/** Where the words of who does something begin. */
const SUBJECT = '(?<=^|[，：:、]|20\\d\\d年度?|全年|本年度?|年底|[日月]|通报|统计)'
/** All of a place or of a line of work, which is no bureau's own: 全县共收到, 全市教育系统作出, 各级各部门公开. */
const WHOLE = keyed(
  '全级系我本',
  new RegExp(
    `(?=[全我本各])${SUBJECT}(?:(?:全(?:省|市|县|区|州|旗|系统)|[我本](?:省|市|县|区|州|旗)(?![局委厅办府级直属]))[^，。：；#]{0,16}?|各级[^，。；#]{0,8}?)(?=${DOES})`,
  ),
)
/** The government of a place, where the report is none of a government. */
const SUPERIOR = keyed(
  '府',
  new RegExp(
    `(?=[省市县区州旗])(?:${SUBJECT}[省市县区州旗](?:人民)?政府(?=${DOES})|(?<=以)[省市县区州旗](?:人民)?政府(?:办公室|办)?的?名义)`,
  ),
)
/** The body itself without those below it, where it is a government. */
const OWN_LEVEL = keyed('级', /本级(?!政府门户|政策|文件)/)
/** That the clause is of the author again, whatever the sentence spoke of before: 局门户网站发布. */
const OF_AUTHOR =
  /^[我本](?:局|委|办|厅|部|院|会|街道|镇|乡|机关|单位)|^[局委厅办]机关(?!各)|^[局委厅办]?(?:官方|政务|门户)*(?:网站|官网)|[以对]我[局委厅办府镇乡]/
/** The clauses before the last that begins with the author. */
const UP_TO_OWN = /^.*[，：；;](?=[我本](?:局|委|办|厅|部|院|街道|镇|乡|机关|单位)(?!属))/
/** Others who are called to what the agency holds. */
const INVITED =
  /(?:组织|邀请|召集|面向|对|为)(?:全[省市县区镇])?各[^，。#]{0,14}?(?=开展|举办|召开|参加|进行|走进|培训)/g
const NAMED_BODY = keyed(
  '省市县区州旗',
  /(?:^|[，,：:、])(?:20\d\d年度?[，,]?)?([一-龥]{2,3}?)(?:省|市|县|区|自治州|旗)(?:[一-龥]{0,8}(?:局|厅|委|委员会|办公室|中心)|人民政府(?!(?:门户)?网))(?=20|全年|共|收到|主动|累计|发布|公开|受理)/,
)
/** A department that does something, by its level and its name: 县卫健局收到, 市局收到, 省厅公开. */
const DEPARTMENT = keyed(
  '局厅委',
  /(?:局|厅|委(?:员会)?)(?=20|全年|共|收到|主动|累计|发布|公开|受理|作出|办理|未|没有|被|在[我本]|制发|制定|印发|出台|公布|召开|举办|收取|代办|废止)(?<=([省市县区旗州])([一-龥]{2,8}.)|(?<=^|[，、。：])([省市县区]厅?)局?)/,
)
/** The level of a bureau, by its title and name: the last that stands before 局. */
const OWN_LEVELS = /([省市县区旗州])[^省市县区旗州，。]{1,12}局/g

/** What is run by an agency, or a place below it, and does something: 疾控中心收到, 第二中学没有收到, 人事股收到. */
const ORGAN = keyed(
  '心院园馆校学中队局所站司村社镇乡道股科',
  /(?:收到|接到|接收|受理|新收|作出|办[理结]|答复|制发|实施|发生|出现|提起|问责|行政(?=许可|处罚|强制))(?<=(?<![我本全])(中心|医院|卫生院|法院|检察院|幼儿园|图书馆|档案馆|学校|心校|党校|小学|中学|[一二三四五六七八九]中|[支大总中]队|分局|(?:派出|司法|看守|拘留|监督|监管|管理|执法|研究|税务|财政)所|(?<!网)站|公司|村|社区|[乡镇]|街道|股|科室?)[）)]?(?:全年|年内|本年度?|20\d\d年度?|[共也均都皆尚暂]|分别)*(?:未|没有)?..)/,
)
/** Those of another line of work, without their name: 公安机关作出, 税务部门办理. */
const LINE_OF_WORK = keyed(
  '关门',
  /(?:^|[，、。：；])(?:据)?(?:[省市县区])?((?!行政|本|我|该|复议|上级|执法)[一-龥]{2})[一-龥]{0,4}?(?:机关|部门)(?=全年|共|累计|依法|办理|作出|收到|受理|提起|发布|制发|召开|查处|实施)/,
)
/** A place that is an author as often, and then may be named by this alone. */
const PLACE = /^(?:[乡镇村]|街道|社区)$/

/** The office of a government, where the report may be the government's. */
const OFFICE = keyed(
  '办',
  /(?<!(?:及|和|、|与|含)[省市县区]?)(?:人民)?政府办(?:公室|公厅)?[^，,。#]{0,12}(?:收到|受理|新收|接收|办理|办结|答复|作出|制发|制定|印发)/,
)
/** Whether the characters of a name stand in another in their order, as 卫健局 does in 卫生健康局. */
function abbreviates(short: string, long: string): boolean {
  let at = -1
  for (const character of short) {
    at = long.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}

/** Whether what is told is of bodies below the author, or of all of a place. */
function isAmongOthers(part: string, near: string, { names }: Author, quantity: Quantity): boolean {
  const own = OF_AUTHOR.test(near) ? near : ofWholeArea(part, names)
  const spoken = EVENTS.has(quantity) ? own.replace(INVITED, '') : own
  return ANOTHER_BODY.words.test(spoken) && ANOTHER_BODY.words.test(spoken.replace(UP_TO_OWN, ''))
}

/** Whether 市局 or 省厅 is another than the author. */
function isOfAnotherLevel(bare: string, names: string): boolean {
  if (bare.endsWith('厅')) return names !== '' && !names.includes('厅')
  const own = [...names.matchAll(OWN_LEVELS)].at(-1)?.[1]
  return own !== undefined && own !== bare
}

/** Whether a figure is told of all of a place, or of its government, in the report of a bureau. */
function isOfPlace(part: string, near: string, { names }: Author, earlier: string): boolean {
  if (names === '' || isGovernment(names) || OF_AUTHOR.test(near)) return false
  // 全区受理申请17件。其中网上申请9件 goes on with what the sentence before told; so does what follows a semicolon.
  const goesOn = part.startsWith('其中') || /[；;]$/.test(earlier)
  const told = goesOn ? earlier.slice(earlier.lastIndexOf('。', earlier.length - 2) + 1) + part : part
  const keys = keysIn(told)
  if ((keys & (WHOLE.bit | SUPERIOR.bit)) === 0) return false
  const others = told.replace(UP_TO_OWN, '')
  return standsIn(WHOLE, keys, others) || standsIn(SUPERIOR, keys, others)
}

/** Whether a body is named in a sentence whose keys are known that is not the author. */
function namesAnother(part: string, keys: number, { names }: Author): boolean {
  const body = matchIn(NAMED_BODY, keys, part)
  if (body && names !== '' && !names.includes(body[1]!)) return true
  const line = matchIn(LINE_OF_WORK, keys, part)?.[1]
  if (line && names !== '' && !abbreviates(line, names) && !isGovernment(names)) return true
  const organ = matchIn(ORGAN, keys, ofWholeArea(part, names))?.[1]
  if (organ && !names.includes(organ) && !(names === '' && PLACE.test(organ))) return true
  const [, level, department, bare = level] = matchIn(DEPARTMENT, keys, part) ?? []
  if (department && names !== '' && !abbreviates(department, names)) return true
  if (bare && isOfAnotherLevel(bare, names)) return true
  return names !== '' && !names.includes('办') && standsIn(OFFICE, keys, part)
}

/**
 * Whether what a clause tells may be of another body than the author.
 *
 * @param part the sentence up to the figure
 * @param near the clause of the figure
 * @param keys those of `part`
 * @param earlier what stands before in the paragraph
 */
export const isOfAnotherBody = (
  part: string,
  near: string,
  keys: number,
  author: Author,
  earlier: string,
  quantity: Quantity,
): boolean =>
  (((keys | keysIn(near)) & ANOTHER_BODY.bit) !== 0 && isAmongOthers(part, near, author, quantity)) ||
  isOfPlace(part, near, author, earlier) ||
  (standsIn(OWN_LEVEL, keys, part) && !isGovernment(author.names)) ||
  // What a clause of the author tells is its own, whatever the sentence spoke of before.
  (namesAnother(part, keys, author) && !OF_AUTHOR.test(near))
