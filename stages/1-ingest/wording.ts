/**
 * Words of reports, their headings and the labels of the forms, as mirrors for readers in Taiwan reword them
 * (OpenCC `twp`), in simplified script, with the words that the reports print. Both are as long as each other.
 * Words that mainland reports use too, such as 档案 of 档案局 or 资料, are left alone but where the words around
 * them leave no doubt.
 */
export const REWORDED: Readonly<Record<string, string>> = {
  资讯: '信息',
  规范性档案: '规范性文件',
  本列资料: '本列数据',
  大资料局: '大数据局',
  大资料发展: '大数据发展',
  大资料管理: '大数据管理',
  大资料中心: '大数据中心',
  专案数量: '项目数量',
  新闻释出会: '新闻发布会',
  稿件释出: '稿件发布',
  释出日期: '发布日期',
  释出时间: '发布时间',
  网站线上访谈: '网站在线访谈',
  网路: '网络',
  设定政府资讯公开查阅点: '设置政府信息公开查阅点',
}

/** What a word may be broken by within the cell of a table: spaces or line ends behind each of its characters. */
const BREAK = /[ \n]/g
/** Shorter words may meet by chance at a break: 互联网 路由. */
const LONG_ENOUGH = 3

const mayBreak = (word: string) =>
  word.length < LONG_ENOUGH && word !== '资讯' ? word : Array.from(word).join('[ \\n]{0,3}')
const WORDS = new RegExp(Object.keys(REWORDED).map(mayBreak).join('|'), 'g')

/** The words of reports for one of Taiwan, broken where that is. */
function reworded(printed: string): string {
  const word = REWORDED[printed]
  if (word !== undefined) return word
  const characters = Array.from(REWORDED[printed.replace(BREAK, '')]!)
  return Array.from(printed, (one) => (one === ' ' || one === '\n' ? one : characters.shift()!)).join('')
}

/**
 * What a mirror that went to Taiwan and back has in simplified script: nobody else calls the subject so, or a
 * normative document.
 */
const SIGN = /[务府]资讯|资讯公开|行政规范[ \n]{0,3}性档案/

/** The text with the words of mainland reports for those of Taiwan; length and positions stay. */
export const inWordsOfReports = (text: string): string => text.replace(WORDS, reworded)

/** The same for a simplified text, which keeps its words unless something in it is worded as in Taiwan only. */
export function restoredWords(text: string): string {
  const worthALook = text.includes('资讯') || text.includes('性档案')
  return worthALook && SIGN.test(text) ? inWordsOfReports(text) : text
}

/**
 * Characters of both scripts that a conversion to traditional script and back puts for others of their sound, where the
 * characters beside them leave no doubt: 重覆申请, 行政覆议. 覆盖 stays.
 */
const MISTAKEN: readonly (readonly [mistaken: string, where: RegExp, meant: string])[] = [
  ['覆', /(?<=[重反答回批恢][ \n]{0,3})覆(?![ \n]{0,3}盖)|覆(?=[ \n]{0,3}[议核函])/g, '复'],
  ['谘', /谘(?=[ \n]{0,3}询)/g, '咨'],
  ['馀', /(?<=[\d其十百千万])馀/g, '余'],
]

/** The text with the characters that are meant for those that a conversion mistook; length and positions stay. */
export function withMeantCharacters(text: string): string {
  let meant = text
  for (const [mistaken, where, right] of MISTAKEN)
    if (text.includes(mistaken)) meant = meant.replace(where, right)
  return meant
}
