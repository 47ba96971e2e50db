/** A printed number: its value, half a unit of its last printed digit, and what is printed around it. */
export interface Figure {
  readonly value: number
  readonly halfDigit: number
  /** Yuan per unit where a unit of money stands behind the number (元 1, 万元 10,000), else null. */
  readonly scale: number | null
  /** Whether a counter stands behind it: 件, 项. */
  readonly counted: boolean
  /** Whether 增, 减 or a plus stands before it: a change, and no amount or count. */
  readonly change: boolean
}

/**
 * Sign, digits, decimals, unit. A number does not begin with a zero (`012` is three cells run into one, `00` two),
 * nor have more digits than a double holds, nor a space inside it (`3. 0` is row 3 and its cell).
 */
const PRINTED =
  /^(增加?|减少?|\+{1,2}|[-—–]{1,2})?[ \t]?([1-9]\d{0,2}(?:[,，]\d{3})+|[1-9]\d*|0)(?:[.．](\d+))?[ \t]?(?:[（(](亿元|万元|元)[)）]|(亿元|万元|元|[件条项个宗起份次]))?$/
const MOST_DIGITS = 15
const SCALES: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }
const ZEROES = new Set(['零', '〇'])

/** The number that digits alone print, as in nearly every cell; NaN where there is more to `text[start..end)`. */
export function wholeNumber(text: string, start: number, end: number): number {
  const length = end - start
  if (length < 1 || length > MOST_DIGITS || (length > 1 && text.charCodeAt(start) === 48)) return Number.NaN
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** A minus is a minus however it is printed; a doubled one (`--253`) is a slip for one, never a plus. */
const isNegative = (sign: string) => sign.startsWith('减') || /[-—–]/.test(sign)

/** A decimal number times a power of ten, exact to the digits printed: 14.9 and 4 give 149000. */
function scaled(digits: string, decimals: string, exponent: number): number {
  return Number(`${digits}.${decimals || '0'}e${exponent}`)
}

const exponentOf = (scale: number) => (scale === 1 ? 0 : Math.round(Math.log10(scale)))

/**
 * The number that a cell prints, or null where it prints none. `scale` is yuan per unit as the head of the
 * column names it; a unit behind the number itself beats it; it does not apply to counts (1).
 */
export function readFigure(printed: string, scale: number): Figure | null {
  if (ZEROES.has(printed)) return { value: 0, halfDigit: 0.5, scale: null, counted: false, change: false }
  const match = PRINTED.exec(printed)
  if (!match) return null
  const digits = match[2]!.length > 4 ? match[2]!.replace(/[,，]/g, '') : match[2]!
  const decimals = match[3] ?? ''
  if (digits.length + decimals.length > MOST_DIGITS) return null
  const sign = match[1] ?? ''
  const unit = match[4] ?? match[5]
  const own = unit === undefined ? null : (SCALES[unit] ?? null)
  const exponent = exponentOf(own ?? scale)
  const value = scaled(digits, decimals, exponent)
  return {
    value: isNegative(sign) && value !== 0 ? -value : value,
    halfDigit: 0.5 * 10 ** (exponent - decimals.length),
    scale: own,
    counted: unit !== undefined && own === null,
    change: /[增减+]/.test(sign),
  }
}
