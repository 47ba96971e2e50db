/** Characters of Chinese numerals, with both forms of zero and the old forms of twenty, thirty and two. */
export const NUMERALS = '〇○零一二三四五六七八九两廿卅十百千万亿'

/** Numerals of accounts in the order of `AS_WRITTEN`: two or more in a row are a number, one is a part of a word. */
export const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟'
const AS_WRITTEN = '一二三四五六七八九十百千'
const FORMAL_NUMERAL = new RegExp(`[${FORMAL}]`, 'g')

const DIGITS = '零一二三四五六七八九'
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

const digitOf = (character: string): number => {
  if (character === '〇' || character === '○') return 0
  return character === '两' ? 2 : DIGITS.indexOf(character)
}

/** Digits in a row (二〇二四); null where another character stands among them. */
function inDigits(printed: string): number | null {
  let value = 0
  for (const character of printed) {
    const digit = digitOf(character)
    if (digit < 0) return null
    value = value * 10 + digit
  }
  return value
}

/**
 * The value of a Chinese numeral: 三, 两, 十二, 廿, 叁拾, 一百零三, 三万二千, 二〇二四, 九十八点五. Null for what is none: 十百,
 * 三二 and 百 on its own, which stand in words.
 */
export function chineseNumber(printed: string): number | null {
  const plain = printed.replace(FORMAL_NUMERAL, (one) => AS_WRITTEN[FORMAL.indexOf(one)]!)
  const [whole = '', decimals] = plain.split('点')
  const number = wholeNumber(whole)
  if (number === null || decimals === undefined) return number
  return Number(`${number}.${[...decimals].map(digitOf).join('')}`)
}

/** The value of a numeral without 点. */
function wholeNumber(printed: string): number | null {
  if (printed === '' || /^[百千万亿]/.test(printed)) return null
  if (/^[^十百千万亿廿卅]{2,}$/.test(printed)) return printed.length === 2 ? null : inDigits(printed)
  let total = 0
  let group = 0
  let digit = -1
  let power = Number.POSITIVE_INFINITY
  for (const character of printed.replace('廿', '二十').replace('卅', '三十')) {
    if (SCALES[character]) {
      total = (total + group + Math.max(digit, 0)) * SCALES[character]!
      group = 0
      digit = -1
      power = Number.POSITIVE_INFINITY
    } else if (POWERS[character]) {
      if (POWERS[character]! >= power || (digit < 0 && character !== '十')) return null
      power = POWERS[character]!
      group += (digit < 0 ? 1 : digit) * power
      digit = -1
    } else {
      const next = digitOf(character)
      if (digit > 0) return null
      digit = next
    }
  }
  return total + group + Math.max(digit, 0)
}
