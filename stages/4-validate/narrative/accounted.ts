import type { Report, Statement } from '../../3-normalise/report.ts'
import { closed } from '../../3-normalise/statements/marks.ts'

/** What adds up the figures before it: 合计17件, 全年累计17件. */
const ALTOGETHER = /(?:合计|共计?|总[共计]|累计|全年)[^，,。；;\d]{0,12}$/
/** A figure that is told of a change, of another year or of what goes on: it is no part of those of the year. */
const NO_PART = /较|比|增|减|降|同期|上年|去年|结转|[多少]$/
/** How many characters before a figure tell what it is. */
const BEFORE = 14

/** Quantities that tell requests by the way in which they came. */
const WAYS = /^requests_(?:online|by_mail|in_person|by_fax)/

/** The words before a figure, back to the figure before it. */
function wordsBefore(
  text: string,
  { wording: { span } }: Statement,
  previous: Statement | undefined,
): string {
  const from = Math.max(span.start - BEFORE, previous?.wording.span.end ?? 0)
  return closed(text.slice(from, span.start))
}

/** Whether figures in a row, one of them that of `at`, add up to one of the sums. */
function someRunAddsUp(values: readonly number[], at: number, sums: readonly number[]): boolean {
  for (let from = at; from >= 0; from--) {
    let sum = 0
    for (let i = from; i < values.length; i++) {
      sum += values[i]!
      if (i >= at && i > from && sums.includes(sum)) return true
    }
  }
  return false
}

/** Whether what a sentence denies is of others than those that it counts: 收到申请17件，未收到现场申请. */
const isOfOthers = (statements: readonly Statement[], denied: Statement, sums: readonly number[]) =>
  statements.some(
    ({ quantity, value, wording }) =>
      quantity === denied.quantity &&
      wording.sentence.start === denied.wording.sentence.start &&
      sums.includes(value),
  )

/**
 * Whether the sentence of a figure has what the table has, too: as the total of all, or as figures beside each other
 * that add up to it (线上12件，线下5件，合计17件). Then the figure is one of several parts.
 *
 * @param sums what the table may have
 */
export function isAccountedFor(
  { document: { text }, statements }: Report,
  statement: Statement,
  sums: readonly number[],
): boolean {
  if (statement.wording.denied) return isOfOthers(statements, statement, sums)
  if (statement.qualifier !== 'exact' || statement.value === 0) return false
  const beside = statements.filter(
    (one) =>
      one === statement ||
      (one.wording.sentence.start === statement.wording.sentence.start &&
        one.unit === statement.unit &&
        one.qualifier === 'exact' &&
        one.part_of !== statement.ordinal &&
        (one.quantity === null || one.quantity === statement.quantity || WAYS.test(one.quantity)) &&
        !NO_PART.test(wordsBefore(text, one, statements[one.ordinal - 2]))),
  )
  const isTotal = (one: Statement) =>
    one.quantity === statement.quantity ||
    ALTOGETHER.test(wordsBefore(text, one, statements[one.ordinal - 2]))
  if (beside.some((one) => one !== statement && sums.includes(one.value) && isTotal(one))) return true
  const values = beside.map(({ value }) => value)
  return someRunAddsUp(values, beside.indexOf(statement), sums)
}
