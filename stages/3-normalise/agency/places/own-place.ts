/** How a name is used in running text that speaks of somebody else's place: a visit, a model, another body. */
const ELSEWHERE_BEFORE = /(?:赴|前往|学习|借鉴|支援|援助|考察|对口|结对|帮扶|与|同|来自|参加|在)$/
const VISIT = /(?:赴|前往|学习|借鉴|支援|考察|结对)$/
const TO = /[到往去]$/
const ELSEWHERE_BEHIND =
  /^[省市]?(?:大学|学院|师范|医科|理工|日报|晚报|早报|时报|晚会|公司|集团|亚运|冬奥|奥运|世博|起义|会议|战役|考察|学习|调研|经验|援|来访|医院)/
const ELSEWHERE_LATER = /^[^，。；\n]{0,14}(?:考察|学习|调研|来访|经验|做法|合作|支援|公司|集团|大学|日报)/
const GOVERNED =
  /^[省市州盟]?(?:人民政府|政府|委、|委和|委员会|市委|省委|(?:统一)?的(?:统一)?(?:部署|领导|要求|指导))/
const PARTY = /(?:中共|中国共产党)$/
const ADDRESS = /(?:地址|住所|地点|位于|坐落于?|办公场所)\s*[:：]?[^，。；\n]{0,12}$/

/** A district or county right behind: 石家庄市桥西区 is another place than 石家庄市新华区. */
const OTHER_BELOW = /^(?![各全辖所本我])[^省市州盟，。；、：:\s]{1,5}(?<![城市郊])[区县旗](?!域|划|级)/
/** A body of the place, or what its government gives out: what a report of a place below it follows. */
const OFFICIAL_BEHIND =
  /^(?:《|关于|各|有关|相关|政务|门户|信息|人大|政协|两会|统一|上级|本级|[^，。；、：:\s]{2,16}(?:局|委|厅|办|办公室|中心)(?!长))/
/** A second place that goes with the first: 江苏省和徐州市的要求. */
const AND_PLACE = /^(?:、|和|与|及)[^，。；、\s]{1,8}?[省市县区州盟旗]/
/** An address without its label. */
const STREET_BEHIND = /^[^，。；、：:\s]{1,10}?(?:路|街|大道|巷|\d号)/
/** Where a place stands by itself: a line of metadata, a bracket, a list of facts. */
const ALONE_BEFORE = /(?:^|[\s(（，。；：:>|-])$/
/** The province in front of a city that stands by itself with it: 陕西省西安市. */
const PROVINCE_BEFORE = /[^，。；、：\s(（]{2,7}(?:省|自治区)$/
const ALONE_BEHIND = /^(?:$|[\s)），。；：:<|>_-])/

/** Whether running text may name a place as that of the report: not where it speaks of a visit, a model or a school. */
export function mayBeOwnPlace(text: string, at: number, name: string): boolean {
  const before = text.slice(Math.max(0, at - 24), at)
  const behind = text.slice(at + name.length, at + name.length + 24)
  if (ADDRESS.test(before)) return true
  if (ELSEWHERE_BEHIND.test(behind) || ELSEWHERE_LATER.test(behind) || VISIT.test(before)) return false
  return GOVERNED.test(behind) || !ELSEWHERE_BEFORE.test(before)
}

/** What a body is that does something with the author, to it or for it: 接待…, 向…提出, …一行, 由…制作. */
const BODY_ELSEWHERE_BEFORE = /(?:接待|邀请|转发|参观|向|由|跟|和)$/
const BODY_ELSEWHERE_BEHIND = /^(?:一行|来[^，。；]{0,8}(?:交流|参观|指导)|跟岗|专家|文章|制作|共同|联合)/

/** Whether running text names a body in [start, end) as a guest, a model or a party to something that is not its report. */
export function isElsewhere(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  const behind = text.slice(end, end + 24)
  return (
    ELSEWHERE_BEFORE.test(before) ||
    BODY_ELSEWHERE_BEFORE.test(before) ||
    ELSEWHERE_LATER.test(behind) ||
    BODY_ELSEWHERE_BEHIND.test(behind)
  )
}

/**
 * Whether running text names a place as that of the report at `at`: its government or party committee, a body of it,
 * its name in an address or by itself, or its name right before that of the place below it. In a sentence that says
 * nothing of the kind it is anybody's: a visit, a partner, the home of a plaintiff. Without its kind it may even be a
 * part of other words (庆祝 behind 隆重).
 *
 * @param name the name as it stands there; `full` where its kind belongs to it (南京市)
 * @param below names of the place whose parent it may be
 */
export function isOwnPlace(
  text: string,
  at: number,
  name: string,
  full: boolean,
  below: readonly string[],
): boolean {
  const before = text.slice(Math.max(0, at - 24), at)
  const behind = text.slice(at + name.length, at + name.length + 24)
  if (below.some((other) => behind.startsWith(other) || behind.slice(1).startsWith(other)))
    return !ELSEWHERE_BEFORE.test(before) && !ELSEWHERE_LATER.test(behind)
  if (ADDRESS.test(before)) return true
  if (ELSEWHERE_BEHIND.test(behind) || ELSEWHERE_LATER.test(behind)) return false
  if (VISIT.test(before)) return false
  if (GOVERNED.test(behind.replace(AND_PLACE, '')) || PARTY.test(before)) return true
  if (!full || ELSEWHERE_BEFORE.test(before) || TO.test(before) || OTHER_BELOW.test(behind)) return false
  if (OFFICIAL_BEHIND.test(behind)) return true
  const front = before.replace(PROVINCE_BEFORE, '')
  return ALONE_BEFORE.test(front) && (ALONE_BEHIND.test(behind) || STREET_BEHIND.test(behind))
}

const isWordCharacter = (character: string | undefined) =>
  character !== undefined && /[\u4e00-\u9fff]/.test(character)

/** Whether a path or a publisher names a place by a word of its own: 江苏/南京/鼓楼, 南京市鼓楼区, not 南京大学. */
export function isOwnWord(
  text: string,
  at: number,
  name: string,
  full: boolean,
  below: readonly string[],
): boolean {
  const behind = text.slice(at + name.length)
  if (below.some((other) => behind.startsWith(other))) return true
  if (ELSEWHERE_BEHIND.test(behind)) return false
  return full || (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + name.length]))
}
