import { cellsOf, type Form, type FormCell, type FormTable, type Identity } from '../../schemas/forms/form.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import type { Report } from '../3-normalise/report.ts'
import { finding, type Outcome } from './rule.ts'

/** One check: two sums of cells that must agree, by `FormCell.index`. */
interface Sum {
  readonly location: string
  readonly left: Int32Array
  readonly right: Int32Array
  /** What each side adds up, in codes: `new_received + carried_in`. */
  readonly names: readonly [left: string, right: string]
}

const MOST_NAMED = 4

/** The terms of a sum by their codes, or how many there are. */
const named = (terms: readonly string[], what: string) =>
  terms.length > MOST_NAMED ? `the sum of ${terms.length} ${what}` : terms.join(' + ')

const REPORTED = STATUSES.indexOf('reported')

/** The checks that an identity stands for: one a column, or one a row. */
function sumsOf(table: FormTable, identity: Identity, cells: readonly FormCell[]): Sum[] {
  const at = (row: string, column: string) =>
    cells.find((cell) => cell.table === table && cell.row.code === row && cell.column.code === column)!.index
  const what = identity.per === 'column' ? 'rows' : 'columns'
  const names = [named(identity.left, what), named(identity.right, what)] as const
  if (identity.per === 'column') {
    const columns = table.columns.map(({ code }) => code)
    return columns.map((column) => ({
      location: `${table.table_id}/*/${column}`,
      left: Int32Array.from(identity.left, (row) => at(row, column)),
      right: Int32Array.from(identity.right, (row) => at(row, column)),
      names,
    }))
  }
  return table.rows.map((row) => ({
    location: `${table.table_id}/${row.code}`,
    left: Int32Array.from(identity.left, (column) => at(row.code, column)),
    right: Int32Array.from(identity.right, (column) => at(row.code, column)),
    names,
  }))
}

const cache = new Map<Form, ReadonlyMap<string, readonly Sum[]>>()

function sumsOfForm(form: Form): ReadonlyMap<string, readonly Sum[]> {
  let sums = cache.get(form)
  if (!sums) {
    const cells = cellsOf(form)
    sums = new Map(
      form.tables.flatMap((table) =>
        table.identities.map((identity) => [identity.rule_id, sumsOf(table, identity, cells)] as const),
      ),
    )
    cache.set(form, sums)
  }
  return sums
}

/** The sum of the cells that are reported, and how many are not. */
function total(report: Report, cells: Int32Array): { readonly sum: number; readonly lacking: number } {
  const { status, value } = report.cells
  let sum = 0
  let lacking = 0
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!
    if (status[cell] === REPORTED) sum += value[cell]!
    else lacking++
  }
  return { sum, lacking }
}

/** Operands that are there contradict the sum already where the parts of one side exceed the other as a whole. */
const contradicted = (part: { sum: number; lacking: number }, whole: { sum: number; lacking: number }) =>
  whole.lacking === 0 && part.lacking > 0 && part.sum > whole.sum

/** Checks every sum that the form declares under a rule. A sum with an operand that is not reported cannot be assessed. */
export function checkSums(report: Report, rule_id: string): Outcome {
  let passed = 0
  const findings: Outcome['findings'][number][] = []
  for (const { location, left, right, names } of sumsOfForm(report.form).get(rule_id) ?? []) {
    const a = total(report, left)
    const b = total(report, right)
    const complete = a.lacking === 0 && b.lacking === 0
    if (complete && a.sum === b.sum) {
      passed++
      continue
    }
    const first = [...left, ...right].find((cell) => report.cells.line[cell]! > 0)
    const source_line = first === undefined ? null : report.cells.line[first]!
    if (complete || contradicted(a, b) || contradicted(b, a)) {
      const difference = complete ? a.sum - b.sum : null
      const sums = `${names[0]} = ${a.sum}, ${names[1]} = ${b.sum}`
      const message = complete
        ? `${sums}.`
        : `Figures are lacking, but those that are there already contradict the sum: ${sums}.`
      findings.push(
        finding(location, 'fail', message, {
          expected: String(b.sum),
          observed: String(a.sum),
          difference,
          source_line,
        }),
      )
    } else {
      const lacking = a.lacking + b.lacking
      const message = `${lacking} of the ${left.length + right.length} figures ${lacking === 1 ? 'is' : 'are'} not reported.`
      findings.push(finding(location, 'not_assessable', message, { source_line }))
    }
  }
  return { passed, findings }
}
