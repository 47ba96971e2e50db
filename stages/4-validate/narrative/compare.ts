import type { Report, Statement } from '../../3-normalise/report.ts'
import { finding } from '../rule.ts'
import { type Found, lookUp, type Meaning } from './cells.ts'
import type { Range } from './range.ts'

/** What a statement says, as messages tell it: `states at least 20 views`. */
function saidOf({ quantity, value, qualifier, wording }: Statement): string {
  if (wording.denied) return `says that there were no ${quantity}`
  return `states ${qualifier === 'exact' ? '' : `${qualifier.replace('_', ' ')} `}${value} ${quantity}`
}

const within = (sum: number, { low, high }: Range) => sum >= low && sum <= high

/** Whether the cells that are there already exclude a range, although others lack. */
const excludes = ({ sum, floor }: Found, range: Range) =>
  sum !== null ? !within(sum, range) : floor !== null && floor > range.high

/** The outcome of comparing a figure with its meanings: null where it holds. */
export function compare(statement: Statement, range: Range, location: string, found: readonly Found[]) {
  if (found.some(({ sum }) => sum !== null && within(sum, range))) return null
  const { ordinal, value, source_line } = statement
  const at = `${location}@${ordinal}`
  const observed = String(value)
  if (!found.every((one) => excludes(one, range))) {
    const lacking = [...new Set(found.flatMap((one) => one.lacking))].join(', ')
    const message = `Prose ${saidOf(statement)}, but in the table ${lacking}.`
    return finding(at, 'not_assessable', message, { observed, source_line })
  }
  const figures = found.map(({ sum, floor }) => String(sum ?? `${floor} or more`))
  const told = found
    .map(({ name }, i) => `${name} = ${figures[i]}`)
    .filter((_, i) => figures.indexOf(figures[i]!) === i)
  const sums = [...new Set(found.map(({ sum }) => sum))]
  const [only] = sums.length === 1 ? sums : [null]
  const line = found.find((one) => one.line !== null)?.line
  const where = line === undefined ? '' : ` (line ${line})`
  return finding(at, 'fail', `Prose ${saidOf(statement)}, the table${where} has ${told.join(', ')}.`, {
    expected: sums.includes(null) ? null : sums.join(' or '),
    observed,
    difference: only === null || only === undefined ? null : value - only,
    source_line,
  })
}

/** What the table has for each meaning of a figure, in Chinese: `22（不计上年结转为 19）`. */
export function figuresInChinese(report: Report, meanings: readonly Meaning[]): string {
  const told = new Map<string, string>()
  for (const meaning of meanings) {
    const { sum, floor } = lookUp(report, meaning)
    const figure = sum === null ? `${floor} 以上` : String(sum)
    if (!told.has(figure)) told.set(figure, `${meaning.zh ?? ''}为 ${figure}`)
  }
  const [[first] = [''], ...others] = told
  return others.length === 0 ? first : `${first}（${others.map(([, words]) => words).join('，')}）`
}
