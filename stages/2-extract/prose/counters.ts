import type { Unit } from '../../../schemas/forms/form.ts'

/**
 * Counters of prose by the unit that they are of (data-model §5 with counters seen in reports). The longer stands
 * before the one that it begins with: 人次 is not 人.
 */
export const COUNTERS: readonly (readonly [string, Unit])[] = [
  ['余人次', 'person_time'],
  ['人次', 'person_time'],
  ['件次', 'item'],
  ['条次', 'item'],
  ['户次', 'item'],
  ['场次', 'time'],
  ['期次', 'time'],
  ['次', 'time'],
  ['场', 'time'],
  ['期', 'time'],
  ['人', 'person'],
  ['名', 'person'],
  ['位', 'person'],
  ['万元', 'CNY'],
  ['元', 'CNY'],
  ['件', 'item'],
  ['条', 'item'],
  ['项', 'item'],
  ['篇', 'item'],
  ['份', 'item'],
  ['个', 'item'],
  ['宗', 'item'],
  ['起', 'item'],
  ['封', 'item'],
  ['例', 'item'],
  ['部', 'item'],
  ['则', 'item'],
  ['幅', 'item'],
  ['张', 'item'],
  ['册', 'item'],
  ['家', 'item'],
  ['类', 'item'],
  ['批', 'item'],
  ['套', 'item'],
  ['台', 'item'],
  ['处', 'item'],
]

/** What is read or clicked is counted in views: 阅读 N 次, 点击量 N 人次 stay what their counter says unless it is 次. */
export const VIEWED = ['阅读', '点击', '浏览', '访问', '播放', '观看']

/** Words that qualify a figure: before it, or behind its number, scale or counter. */
export const QUALIFIERS_BEFORE = {
  at_most: ['不足', '不到', '不超过', '不多于', '最多', '至多'],
  at_least: ['不少于', '不低于', '不下于', '不下', '至少', '超过', '突破', '逾', '超'],
  nearly: ['将近', '接近', '几近', '近'],
  about: ['大约', '大概', '大致', '差不多', '约'],
} as const

/** As `QUALIFIERS_BEFORE`, for words behind. */
export const QUALIFIERS_BEHIND = {
  at_least: ['以上', '余', '多'],
  at_most: ['以下', '以内'],
  about: ['左右', '上下'],
} as const
