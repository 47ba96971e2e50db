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

const WORDS = new RegExp(Object.keys(REWORDED).join('|'), 'g')

/**
 * What a mirror that went to Taiwan and back has in simplified script: nobody else calls the subject so, or a
 * normative document.
 */
const SIGN = /[务府]资讯|资讯公开|行政规范性档案/

/** The text with the words of mainland reports for those of Taiwan; length and positions stay. */
export const inWordsOfReports = (text: string): string => text.replace(WORDS, (word) => REWORDED[word]!)

/** The same for a simplified text, which keeps its words unless something in it is worded as in Taiwan only. */
export function restoredWords(text: string): string {
  const worthALook = text.includes('资讯') || text.includes('性档案')
  return worthALook && SIGN.test(text) ? inWordsOfReports(text) : text
}
