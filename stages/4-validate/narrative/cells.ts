import { cellsOf, type Form, type FormCell } from '../../../schemas/forms/form.ts'
import { STATUSES } from '../../../schemas/tables/vocabulary.ts'
import type { Report } from '../../3-normalise/report.ts'

/** A sum of cells that a figure in prose may mean, in codes: `requests/new_received/total`. */
export interface Meaning {
  readonly plus: readonly string[]
  readonly minus?: readonly string[]
  /** What tells it from the first meaning of its quantity, in Chinese: 含上年结转. */
  readonly zh?: string
}

/** What a report's table has for a meaning. */
export interface Found {
  /** In codes of rows: `new_received + carried_in`. */
  readonly name: string
  /** Null where a cell is not reported. */
  readonly sum: number | null
  /** What the sum is at least, where a cell is not reported; null where nothing is known. */
  readonly floor: number | null
  /** The cells that are not reported, with their status: `carried_in is blank`. */
  readonly lacking: readonly string[]
  /** The line of the first cell that stands somewhere, from 1; null where none does. */
  readonly line: number | null
}

const REPORTED = STATUSES.indexOf('reported')
/** Columns that a row is named without: the only one it has, or the one that adds up the others. */
const PLAIN = ['total', 'decisions', 'value']

const MOST_NAMED = 2

/** A cell, and the cells of its row that its total adds up. */
interface Known {
  readonly cell: FormCell
  readonly parts: readonly number[]
}

const cache = new Map<Form, ReadonlyMap<string, Known>>()

function knownOf(form: Form): ReadonlyMap<string, Known> {
  let known = cache.get(form)
  if (!known) {
    const all = cellsOf(form)
    known = new Map(
      all.map((cell) => {
        const { table, row, column } = cell
        const sum = table.identities.find(({ per, left }) => per === 'row' && left.join() === column.code)
        const parts = all.filter((one) => one.row === row && sum?.right.includes(one.column.code))
        return [
          `${table.table_id}/${row.code}/${column.code}`,
          { cell, parts: parts.map(({ index }) => index) },
        ]
      }),
    )
    cache.set(form, known)
  }
  return known
}

/** The cells of a meaning in a form, and their names. */
interface Terms {
  readonly added: readonly Known[]
  readonly taken: readonly Known[]
  readonly all: readonly Known[]
  readonly name: string
}

/** Terms by meaning, for each form: the rules have a few dozen. */
const terms = new Map<Form, Map<Meaning, Terms>>()

function termsOf(form: Form, meaning: Meaning): Terms {
  const own = terms.get(form) ?? new Map<Meaning, Terms>()
  terms.set(form, own)
  let found = own.get(meaning)
  if (!found) {
    const known = (code: string): Known => {
      const one = knownOf(form).get(code)
      if (!one) throw new Error(`${form.form_id} has no cell ${code}`)
      return one
    }
    const [added, taken] = [meaning.plus.map(known), (meaning.minus ?? []).map(known)]
    const name = added.map(({ cell }) => nameOf(cell)).join(' + ') + less(taken)
    found = { added, taken, all: [...added, ...taken], name }
    own.set(meaning, found)
  }
  return found
}

const nameOf = ({ row, column }: FormCell) =>
  PLAIN.includes(column.code) ? row.code : `${row.code}/${column.code}`

/** What is taken away, in words where it is much. */
function less(taken: readonly Known[]): string {
  if (taken.length > MOST_NAMED) return ` less ${taken.length} other rows`
  return taken.map(({ cell }) => ` − ${nameOf(cell)}`).join('')
}

/** What the cells of a row that are reported add up to: a total that is not printed is no less. */
function floorOf({ cells }: Report, { cell, parts }: Known): number {
  const counted = cells.status[cell.index] === REPORTED ? [cell.index] : parts
  return counted.reduce(
    (sum, i) => (cells.status[i] === REPORTED ? sum + Math.max(0, cells.value[i]!) : sum),
    0,
  )
}

/** Adds up the cells of a meaning. Throws where the form has no such cell. */
export function lookUp(report: Report, meaning: Meaning): Found {
  const { status, value, line } = report.cells
  const { added, taken, all, name } = termsOf(report.form, meaning)
  const lacking = all.filter(({ cell }) => status[cell.index] !== REPORTED)
  const sumOf = (some: readonly Known[]) => some.reduce((sum, { cell }) => sum + value[cell.index]!, 0)
  const first = all.find(({ cell }) => line[cell.index]! > 0)
  return {
    name,
    sum: lacking.length === 0 ? sumOf(added) - sumOf(taken) : null,
    floor: taken.length === 0 ? added.reduce((sum, one) => sum + floorOf(report, one), 0) : null,
    lacking: lacking.map(({ cell }) => `${nameOf(cell)} is ${STATUSES[status[cell.index]!]}`),
    line: first ? line[first.cell.index]! : null,
  }
}
