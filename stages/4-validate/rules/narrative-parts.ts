import type { Report, Statement } from '../../3-normalise/report.ts'
import { rangeOf } from '../narrative/range.ts'
import { finding, type Outcome, type Rule } from '../rule.ts'

/** Whether the first of the parts are the whole already, so that what follows divides it another way. */
function endsBefore(parts: readonly Statement[], whole: number): boolean {
  let sum = 0
  return parts.some(({ value }, i) => {
    sum += value
    return sum === whole && i > 0 && i < parts.length - 1
  })
}

/** Why the parts cannot be those of the whole; null where they can. */
function contradiction(whole: Statement, parts: readonly Statement[]): string | null {
  const { low, high } = rangeOf(whole)
  const ranges = parts.map(rangeOf)
  const list = parts[0]!.wording.list
  if (list === 'overlapping' || (whole.unit === 'person' && list !== 'complete')) {
    const larger = parts.find((_, i) => ranges[i]!.low > high)
    return larger ? `A part of ${larger.value} is more than the whole` : null
  }
  if (endsBefore(parts, whole.value)) return null
  const least = ranges.reduce((sum, range) => sum + range.low, 0)
  const most = ranges.reduce((sum, range) => sum + range.high, 0)
  if (least > high) return 'The parts are more than the whole'
  return list === 'complete' && most < low ? 'The parts are less than the whole' : null
}

function check({ statements }: Report): Outcome {
  const parts = new Map<number, Statement[]>()
  for (const statement of statements) {
    if (statement.part_of === null) continue
    const own = parts.get(statement.part_of)
    if (own) own.push(statement)
    else parts.set(statement.part_of, [statement])
  }
  const findings: Outcome['findings'][number][] = []
  for (const [ordinal, own] of parts) {
    const whole = statements[ordinal - 1]!
    const why = contradiction(whole, own)
    if (!why) continue
    const sum = own.reduce((all, { value }) => all + value, 0)
    const terms = own.map(({ value }) => value).join(' + ')
    const added = own.length > 1 ? `${terms} = ${sum}` : terms
    findings.push(
      finding(`statements/${ordinal}`, 'fail', `${why}: ${added}, stated whole ${whole.value}.`, {
        expected: String(whole.value),
        observed: String(sum),
        difference: sum - whole.value,
        source_line: whole.source_line,
      }),
    )
  }
  return { passed: parts.size - findings.length, findings }
}

/** The parts that prose lists are those of the whole that it states. */
export const narrativeParts: Rule = {
  rule_id: 'narrative.parts',
  title: 'Stated parts and their whole agree',
  title_zh: '正文分项之和与总数一致',
  message_zh: '总数为 {expected}，所列分项之和为 {observed}，相差 {difference}',
  hint: {
    zh: '请核对正文中的总数与其后所列各项，改正有误的一处。',
    en: 'Compare the whole with the parts that are listed behind it, and correct the one that is wrong.',
  },
  formula:
    'the sum of the parts (statements.part_of) ≤ the whole; = the whole where the list is complete; each part ≤ the whole where parts overlap',
  severity: 'note',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014', 'narrative-2008'],
  basis: 'A list behind 其中 or 分别为 is of the figure before it.',
  description:
    'One check a whole with parts; it can always be assessed. A list may name some parts only, so a smaller sum is no fault unless the list says that it is complete (分别为) or names natural persons and legal persons, without 等. Channels, media and subjects overlap: one item may be in several, and one person in several groups (党员, 女职工). Where the first parts are the whole already, those behind them divide it another way. Parts of proposals are told by what the agency does with them (主办, 协办).',
  check,
}
