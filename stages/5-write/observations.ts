import { cellsOf, type Form, UNITS } from '../../schemas/forms/form.ts'
import { observations } from '../../schemas/tables/observations.ts'
import { COLUMN_CODES, ROW_CODES, STATUSES, TABLE_IDS } from '../../schemas/tables/vocabulary.ts'
import type { Read } from '../read.ts'
import { NULL_INT, type TableBatch } from './columns.ts'

/** What is the same for every report of a form: its cells in the order of the key, and their codes. */
interface Plan {
  /** `FormCell.index` of each row that a report of the form has. */
  readonly cell: Int32Array
  readonly table: Int16Array
  readonly row: Int16Array
  readonly column: Int16Array
  readonly unit: Int16Array
}

const plans = new WeakMap<Form, Plan>()
const MISSING = STATUSES.indexOf('missing')
const REPORTED = STATUSES.indexOf('reported')

function planOf(form: Form): Plan {
  const known = plans.get(form)
  if (known) return known
  const coded = cellsOf(form).map((cell) => ({
    cell: cell.index,
    table: TABLE_IDS.indexOf(cell.table.table_id),
    row: ROW_CODES.indexOf(cell.row.code),
    column: COLUMN_CODES.indexOf(cell.column.code),
    unit: UNITS.indexOf(cell.unit),
  }))
  // The vocabularies are sorted, so that the order of their indices is the order of the codes.
  coded.sort((a, b) => a.table - b.table || a.row - b.row || a.column - b.column)
  const plan: Plan = {
    cell: Int32Array.from(coded, (c) => c.cell),
    table: Int16Array.from(coded, (c) => c.table),
    row: Int16Array.from(coded, (c) => c.row),
    column: Int16Array.from(coded, (c) => c.column),
    unit: Int16Array.from(coded, (c) => c.unit),
  }
  plans.set(form, plan)
  return plan
}

/** The cells of reports that are sorted by id, as rows of `observations` in the order of its key. */
export function observationBatch(reads: readonly Read[]): TableBatch<typeof observations.row> {
  let rows = 0
  for (const { report } of reads) rows += planOf(report.form).cell.length
  const id = new Int32Array(rows)
  const table = new Int16Array(rows)
  const row = new Int16Array(rows)
  const column = new Int16Array(rows)
  const unit = new Int16Array(rows)
  const status = new Int16Array(rows)
  const value = new Float64Array(rows).fill(Number.NaN)
  const raw: (string | null)[] = new Array(rows)
  const start = new Int32Array(rows).fill(NULL_INT)
  const end = new Int32Array(rows).fill(NULL_INT)
  const line = new Int32Array(rows).fill(NULL_INT)
  let at = 0
  reads.forEach(({ report }, n) => {
    const plan = planOf(report.form)
    const { cells, document } = report
    const count = plan.cell.length
    table.set(plan.table, at)
    row.set(plan.row, at)
    column.set(plan.column, at)
    unit.set(plan.unit, at)
    id.fill(n, at, at + count)
    for (let i = 0; i < count; i++, at++) {
      const cell = plan.cell[i]!
      const found = cells.status[cell]!
      status[at] = found
      if (found === REPORTED) value[at] = cells.value[cell]!
      if (found === MISSING) {
        raw[at] = null
        continue
      }
      raw[at] = document.source.slice(cells.start[cell]!, cells.end[cell]!)
      start[at] = cells.start[cell]!
      end[at] = cells.end[cell]!
      line[at] = cells.line[cell]!
    }
  })
  return {
    table: observations,
    rows,
    columns: {
      report_id: { kind: 'indexed', dictionary: reads.map((read) => read.report.reportId), indices: id },
      table_id: { kind: 'code', codes: table },
      row_code: { kind: 'code', codes: row },
      column_code: { kind: 'code', codes: column },
      value: { kind: 'double', values: value },
      unit: { kind: 'code', codes: unit },
      status: { kind: 'code', codes: status },
      raw: { kind: 'text', values: raw },
      source_start: { kind: 'int', values: start },
      source_end: { kind: 'int', values: end },
      source_line: { kind: 'int', values: line },
    },
  }
}
