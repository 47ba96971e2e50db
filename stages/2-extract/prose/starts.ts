import { QUALIFIERS_BEFORE } from './counters.ts'
import { SLOGANS } from './kinds.ts'
import { FORMAL, NUMERALS } from './numerals.ts'

/** A number in prose or the mark before it may begin with: a digit, */
export const DIGIT = 1
/** a Chinese numeral, */
export const NUMERAL = 2
/** 第, */
export const MARKED = 3
/** a bracket or a number in a circle, */
export const BRACKET = 4
/** a quotation or title mark, */
export const QUOTE = 5
/** another character that a number follows. */
export const LEADING = 6

/** What a number or the mark before it may begin with, by code unit: one of the classes above; 0 for all others. */
export const STARTS = (() => {
  const classes = new Uint8Array(65_536)
  const mark = (characters: string, as: number) => {
    for (const character of characters) classes[character.charCodeAt(0)] = as
  }
  mark(
    Object.values(QUALIFIERS_BEFORE)
      .flat()
      .map((word) => word[0])
      .join(''),
    LEADING,
  )
  mark(`百半几数过上${SLOGANS.map((slogan) => slogan[0]).join('')}其`, LEADING)
  mark(NUMERALS + FORMAL, NUMERAL)
  mark('0123456789', DIGIT)
  mark('第', MARKED)
  mark('（(〔【[［①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', BRACKET)
  mark('“"《', QUOTE)
  return classes
})()

/** Whether a digit or a Chinese numeral stands in `text[from..to)`. */
export function hasNumber(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const start = STARTS[text.charCodeAt(at)]
    if (start === DIGIT || start === NUMERAL) return true
  }
  return false
}
