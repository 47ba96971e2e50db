import type { Surroundings } from '../clues.ts'

/** How schools, hospitals and companies call themselves: they report to the agency above them, and are none. */
const OF_OTHERS = /[我本](?:校|院|公司|厂)|我(?:园(?!区)|台|村)/
const OF_AGENCIES =
  /[我本](?:局|委|办|厅|中心|单位|机关|[大支总]队|处|所|站|馆|镇|乡|街道|县|市|区|州|旗|盟|省)/
/** What is no agency of a government, by the end of its name. */
const OTHER = /(?:学校|中学|小学|高中|初中|学院|大学|幼儿园|医院|卫生院|保健院|研究院|公司|集团|法院|检察院)$/
/** A line that hands the report to somebody: 甲县教育局、甲县人民政府办公室： */
const ADDRESSED = /^[\p{Script=Han}、()（）]{0,40}[:：][^\S\n]*(?:\n|$)/u

/** Whether a text speaks for a school, a hospital, a company and for no agency: whoever published it did not write it. */
export function speaksForOther({ text, leadStart, leadEnd }: Surroundings): boolean {
  const part = text.slice(leadStart, leadEnd)
  return OF_OTHERS.test(part) && !OF_AGENCIES.test(part)
}

/** Whether a name is that of a school, a hospital, a company, a court. */
export const isOther = (name: string): boolean => OTHER.test(name)

/** Whether the body that a text names from `start` to `end` is the one that the text is addressed to. */
export function isAddressee(text: string, start: number, end: number): boolean {
  if (!ADDRESSED.test(text.slice(end, end + 60))) return false
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', start - 1) + 1), start)
  return /^[\p{Script=Han}\s#*、()（）]{0,40}$/u.test(line)
}
