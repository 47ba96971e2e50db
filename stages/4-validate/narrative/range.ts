import type { Statement } from '../../3-normalise/report.ts'

/** The numbers that a figure in prose may stand for: from `low` to `high`, both included. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** How far a number called 约 may be off, either way: 约1500 is not said of 1263. */
const ABOUT = 0.15
/** How far below its figure a number called 近 may be: 近900 is said of 850, not of 700. */
const NEARLY = 0.2
/** Figures counted in tens of thousands are rounded. */
const SCALED = /[万萬亿億]/
/** 余 and 多 say that less than one more of the last digit was there: 20余 is less than 30. */
const SOME_MORE = /[余餘多]/

/** One unit of the last digit of a round number that is not 0: 1,000 for 23,000. */
function lastDigit(value: number): number {
  let unit = 1
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10
  return unit
}

/**
 * What a statement's qualifier leaves open. A lower bound (以上, 超过) says nothing of how much more there was,
 * an upper one (不足, 以内) nothing of how much less; 余 and 多 end below the next round number (20余 is 20 to 29); what is counted is never below 0. A figure in 万 is rounded or cut,
 * so that half a unit of its last digit is open below and one above: 2.3万 is 22,500 to 24,000.
 */
export function rangeOf({ value, qualifier, raw }: Pick<Statement, 'value' | 'qualifier' | 'raw'>): Range {
  const open = SCALED.test(raw) ? lastDigit(value) : 0
  if (qualifier === 'at_least') {
    const high = SOME_MORE.test(raw) ? value + lastDigit(value) - 1 + open : Number.POSITIVE_INFINITY
    return { low: value - open / 2, high }
  }
  if (qualifier === 'at_most') return { low: 0, high: value + open }
  const below = qualifier === 'about' ? ABOUT : qualifier === 'nearly' ? NEARLY : 0
  const above = qualifier === 'about' ? ABOUT : 0
  return { low: value - below * value - open / 2, high: value + above * value + open }
}
