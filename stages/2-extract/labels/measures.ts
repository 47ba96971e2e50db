import { CLOSING, OPENING } from './brackets.ts'

/** Units of measurement that tables print in a column of their own, before the figure or behind it. */
const MEASURES: ReadonlySet<string> = new Set([
  '件',
  '条',
  '次',
  '篇',
  '个',
  '人',
  '人次',
  '万元',
  '元',
  '项',
  '份',
  '场',
  '期',
])

/** Whether the characters are a unit of measurement and nothing else. */
export const isMeasure = (characters: string): boolean => MEASURES.has(characters)

/** A bracket that names no unit; pinyin in one may be all that is left of it: （单位：(wàn)元）. */
const NOTE = new RegExp(`[${OPENING}][^${OPENING}${CLOSING}元万A-Za-z\\u00c0-\\u024f]*[${CLOSING}]`, 'g')
const UNIT_OF_MONEY = /金额(?:单位)?(?:(亿|万)元?|元)(?:保留[一二三四两]?位小数)?$/
const CELL_OF_MONEY = /^(?:单位)?(亿|万)?元$/
const BEHIND_LABEL = new RegExp(`[${OPENING}](?:单位[:：]?)?(亿|万)?元[${CLOSING}]$`)
const HEAD_SIGNS = new RegExp(`[\\s${OPENING}${CLOSING}：:，,、\\d]`, 'g')
const CELL_SIGNS = new RegExp(`[\\s${OPENING}${CLOSING}:：]`, 'g')
const SCALES: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000 }

const scaleOf = (match: RegExpExecArray | null): number | null =>
  match && (match[1] === undefined ? 1 : SCALES[match[1]]!)

/** Yuan per unit that the head of a column names, null where it names none or a character stands in it that may be part of the unit. */
export const scaleOfHead = (printed: string): number | null =>
  scaleOf(UNIT_OF_MONEY.exec(printed.replace(NOTE, '').replace(HEAD_SIGNS, '')))

/** Yuan per unit that a cell of units names (`万元`), or that stands in brackets behind the label of a row; null for anything else. */
export const scaleOfRow = (printed: string): number | null =>
  scaleOf(CELL_OF_MONEY.exec(printed.replace(CELL_SIGNS, ''))) ?? scaleOf(BEHIND_LABEL.exec(printed.trim()))
