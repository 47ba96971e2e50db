import { cellsOf, type Form, type FormCell, type FormTable, type Identity } from '../../schemas/forms/form.ts'
import type { Report } from '../3-normalise/report.ts'
import { finding, type Outcome } from './rule.ts'
import { agree, type Sides, type Weighed, weigh } from './sides.ts'
import { slipIn } from './slips.ts'

/** One check: two sums of cells that must agree. */
interface Sum extends Sides {
  readonly location: string
  /** What each side adds up, in codes: `new_received + carried_in`. */
  readonly names: readonly [left: string, right: string]
}

const MOST_NAMED = 4

/** The terms of a sum by their codes, or how many there are. */
const named = (terms: readonly string[], what: string) =>
  terms.length > MOST_NAMED ? `the sum of ${terms.length} ${what}` : terms.join(' + ')

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

/** The sums under a rule, and all those of the table that they are in. */
interface TableSums {
  readonly own: readonly Sum[]
  readonly all: readonly Sum[]
}

const NO_SUMS: TableSums = { own: [], all: [] }
const cache = new Map<Form, ReadonlyMap<string, TableSums>>()

function sumsOfForm(form: Form): ReadonlyMap<string, TableSums> {
  let sums = cache.get(form)
  if (!sums) {
    const cells = cellsOf(form)
    sums = new Map(
      form.tables.flatMap((table) => {
        const each = table.identities.map((identity) => sumsOf(table, identity, cells))
        return table.identities.map(
          ({ rule_id }, i) => [rule_id, { own: each[i]!, all: each.flat() }] as const,
        )
      }),
    )
    cache.set(form, sums)
  }
  return sums
}

/**
 * The cell that is likely a slip where sums of a rule fail, with the figure that would make all sums of its table
 * hold; null where there is none, or more than one.
 */
export function slipOf({ form, cells }: Report, rule_id: string) {
  const slip = slipIn(cells, sumsOfForm(form).get(rule_id)?.all ?? [])
  return slip && { cell: cellsOf(form)[slip.cell]!, value: slip.value }
}

/** A sentence on the cell that is likely a slip, to end the message of a sum that fails; empty where none is. */
function onSlip({ form, cells }: Report, sums: readonly Sum[]): string {
  const slip = slipIn(cells, sums)
  if (!slip) return ''
  const { table, row, column } = cellsOf(form)[slip.cell]!
  const name = `${table.table_id}/${row.code}/${column.code}`
  return ` Likely a slip: with ${slip.value} in ${name} instead of ${cells.value[slip.cell]}, every sum of the table that has all its figures would hold.`
}

/**
 * Checks every sum that the form declares under a rule. A sum with an operand that is not reported cannot be assessed.
 * Where changing a single cell would make all sums of the table hold, the findings of those that fail name it.
 */
export function checkSums(report: Report, rule_id: string): Outcome {
  const sums = sumsOfForm(report.form).get(rule_id) ?? NO_SUMS
  let slip: string | undefined
  let passed = 0
  const findings: Outcome['findings'][number][] = []
  for (const sum of sums.own) {
    if (agree(report.cells, sum)) {
      passed++
      continue
    }
    const weighed = weigh(report.cells, sum)
    if (weighed.verdict === 'fails') slip ??= onSlip(report, sums.all)
    findings.push(findingOf(report, sum, weighed, slip ?? ''))
  }
  return { passed, findings }
}

function findingOf(
  { cells }: Report,
  { location, left: a, right: b, names }: Sum,
  { left, right, verdict }: Weighed,
  slip: string,
): Outcome['findings'][number] {
  const first = [...a, ...b].find((cell) => cells.line[cell]! > 0)
  const source_line = first === undefined ? null : cells.line[first]!
  const lacking = left.lacking + right.lacking
  if (verdict === 'open') {
    const message = `${lacking} of the ${a.length + b.length} figures ${lacking === 1 ? 'is' : 'are'} not reported.`
    return finding(location, 'not_assessable', message, { source_line })
  }
  const told = `${names[0]} = ${left.sum}, ${names[1]} = ${right.sum}`
  const message =
    verdict === 'fails'
      ? `${told}.${slip}`
      : `Figures are lacking, but those that are there already contradict the sum: ${told}.`
  return finding(location, 'fail', message, {
    expected: String(right.sum),
    observed: String(left.sum),
    difference: lacking === 0 ? left.sum - right.sum : null,
    source_line,
  })
}
