const DIGITS = '〇一二三四五六七八九'
const EARLIEST = 2003
const LATEST = 2099

const digitOf = (character: string): number => {
  if (character >= '0' && character <= '9') return Number(character)
  if ('〇○零OoＯ'.includes(character)) return 0
  return DIGITS.indexOf(character)
}

/** A year of four digits in Arabic or Chinese figures, or a mixture of both (二〇二四, 二0一七); null for another number. */
export function yearOf(printed: string): number | null {
  if (printed.length !== 4) return null
  let year = 0
  for (const character of printed) {
    const digit = digitOf(character)
    if (digit < 0) return null
    year = year * 10 + digit
  }
  return year >= EARLIEST && year <= LATEST ? year : null
}

/** A month or day in Arabic or Chinese figures (十二, 三十一, 廿); null for anything else. */
export function smallNumber(printed: string): number | null {
  if (/^\d{1,2}$/.test(printed)) return Number(printed)
  const tens = /^([二三]?)十([一二三四五六七八九]?)$/.exec(printed)
  if (tens) return (tens[1] ? digitOf(tens[1]) : 1) * 10 + (tens[2] ? digitOf(tens[2]) : 0)
  return /^[一二三四五六七八九]$/.test(printed) ? digitOf(printed) : null
}

/** `YYYY-MM-DD` of a day that the calendar has; null for others. */
export function day(year: number | null, month: number | null, date: number | null): string | null {
  if (year === null || month === null || date === null) return null
  const time = new Date(Date.UTC(year, month - 1, date))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

const YEAR = '[12二][\\d〇○零一二三四五六七八九OoＯ]{3}'
const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
/** A date as it is printed with 年月日 or with marks between its numbers; groups 1–3 or 4–6. */
export const DATE = `(?<!\\d)(?:(${YEAR}) ?年 ?(${SMALL}) ?月 ?(${SMALL}) ?日|(20\\d\\d)([-/.])(\\d{1,2})\\5(\\d{1,2})(?![\\d日]))`

/** The day that a match of `DATE` names, its groups from `at` on. */
export function dayOf(match: RegExpExecArray, at = 1): string | null {
  if (match[at]) return day(yearOf(match[at]), smallNumber(match[at + 1]!), smallNumber(match[at + 2]!))
  return day(yearOf(match[at + 3]!), Number(match[at + 5]), Number(match[at + 6]))
}
