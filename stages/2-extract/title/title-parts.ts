/** A line above that belongs to the title: the agency, the year, or both. */
const PART = /^[\p{Script=Han}\d〇○()（）·]{2,30}$/u
const PART_ENDING =
  /(?:[局委会厅部署府办院所处室社馆队心站区县市州旗盟省镇乡关]|街道|年度?|20\d\d)(?:[(（]\p{Script=Han}{2,15}[)）])?$/u
const NAVIGATION = /^(?:首页|网站首页|政务公开|信息公开|政府信息公开|当前位置|您的位置|打印|关闭)/
/** Labels of metadata, which may stand on the line above without a colon. */
const METADATA = /发布机构|公文时效|索引号|文号|主题分类|来源|日期/
/** The beginning of a title that names no agency yet. */
const YEAR_OR_SUBJECT = /^(?:关于)?(?:[12二][\d〇○零一二三四五六七八九0OＯ]{3}年?度?|年度|政府|政务|信息公开)/
/** The last one or two characters of an agency whose name began on the line above. */
const CUT_AGENCY = /^\p{Script=Han}{1,2}(?:20\d\d|二|政府信息|信息|政务)/u
/** A year that the end of the line cut: 甲县教育局20 / 24年政府信息公开. */
const CUT_YEAR = /^(\d{0,3})年/
const YEAR_BEGUN = /(?<!\d)2\d{0,3}$/
/** The agency with which a title begins, up to its year or subject. */
const AGENCY = /^\p{Script=Han}{2,24}?(?=20\d\d|二[〇○零0OＯ]|(?:政府信息|信息|政务)公开)/u
/** Words of bodies that hold the word for a kind of place. */
const NO_KIND_OF_PLACE = /市场|市监|城市|都市|市容|市政|开发区|高新区|社区|园区|景区|地区/g
const KIND_OF_PLACE = /[省市县区州旗盟]/
/** A place alone on its line. */
const PLACE = /^\p{Script=Han}{1,14}[省市县区州旗盟]$/u
const PROVINCE = /(?:省|自治区)$/
/** The kind of a place whose own name stands on the line above: 自治县民政局, 县财政局. */
const KIND_FIRST = /^(?:自治)?[市县区州旗盟]/
const BRANCH = /^[^局]{2,7}(?:分局|支局)$/
const OF_BRANCH = /(?<=局|委员会)[^局]{2,7}分局$/
/** A place and words that no body's name ends with: 甲县住房和城乡, 甲区残疾人. */
const PLACE_AND_MORE = /^\p{Script=Han}{1,14}?[省市县区州旗盟]\p{Script=Han}{1,18}$/u
const WHOLE =
  /(?:[局厅署办院所处室社馆队站镇府网台栏页录]|委员会|[^员]会|中心|街道|(?<!城)乡|政府|公开|信息|系统|平台|门户|报告|年报|公告|公示)$/

/** The government of a place, and what stands for it in a street, with the place on the line above. */
const GOVERNMENT = /^(?:(?:人民)?政府(?:办公[室厅])?|办事处)$/
/** 政府2024年, where 政府信息公开 is the subject. */
const GOVERNMENT_AND_YEAR = /^政府(?:办公[室厅])?(?:20\d\d|二[〇○零0OＯ])/
const GOVERNED = /(?:[省市县区州旗盟镇乡]|街道|人民)$/

/**
 * Whether the line above holds the beginning of the name that `agency` ends: its place, the body of a branch, or the
 * first half of a word. A government's line goes on with its office alone: other bodies' pages show it above them.
 */
function isCutFrom(agency: string, above: string): boolean {
  if (BRANCH.test(agency)) return /(?:局|委员会)$/.test(above)
  if (GOVERNMENT.test(agency)) return GOVERNED.test(above)
  if (above === '国家') return true
  // The place of a branch stands behind its body: 生态环境局甲县分局.
  const own = agency.replace(OF_BRANCH, '').replace(NO_KIND_OF_PLACE, '')
  if (KIND_FIRST.test(own)) return !KIND_OF_PLACE.test(above.slice(-1)) && !WHOLE.test(above)
  if (KIND_OF_PLACE.test(own)) return false
  // Sites print their province above the bureau of a county.
  if (PLACE.test(above)) return !agency.endsWith('局') || !PROVINCE.test(above)
  if (/^办公[室厅]$/.test(agency)) return above.endsWith('人民政府')
  return PLACE_AND_MORE.test(above) && !WHOLE.test(above)
}

/**
 * Whether the line above belongs to a title that begins with `words`: nothing names its agency yet, or its name is cut
 * by the end of the line. Both without white space and marks.
 */
export function goesOnFrom(above: string, words: string): boolean {
  const begun = YEAR_BEGUN.exec(above)
  const rest = begun && CUT_YEAR.exec(words)
  if (rest && begun[0].length + rest[1]!.length === 4) return PART.test(above) && !METADATA.test(above)
  if (!PART.test(above) || METADATA.test(above) || NAVIGATION.test(above)) return false
  const agency = AGENCY.exec(words)?.[0]
  if (YEAR_OR_SUBJECT.test(words) && !GOVERNMENT_AND_YEAR.test(words)) return PART_ENDING.test(above)
  if (agency && PART_ENDING.test(agency) && isCutFrom(agency, above)) return true
  return CUT_AGENCY.test(words) && !PART_ENDING.test(above)
}
