import { cellsOf, type Form } from '../../../schemas/forms/form.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import { STATUSES, type Status } from '../../../schemas/tables/vocabulary.ts'
import { ingest } from '../../../stages/1-ingest/ingest.ts'
import type { Cells, Report, ReportDates } from '../../../stages/3-normalise/report.ts'
import type { Finding } from '../../../stages/4-validate/checks.ts'
import { RULES } from '../../../stages/4-validate/rules/index.ts'

/** Figures or states of cells by `table/row/column`. */
export type Printed = Readonly<Record<string, number | Exclude<Status, 'reported'>>>

interface Making {
  readonly form?: Form
  readonly cells?: Printed
  readonly dates?: Partial<ReportDates>
  readonly agency?: Partial<Report['agency']>
  readonly sections?: readonly number[]
  readonly notes?: Report['notes']
}

/** Every cell reports 0 on line 10 + its index, but for those that are named. */
function cellsWith(form: Form, printed: Printed): Cells {
  const expected = cellsOf(form)
  const named = new Map(Object.entries(printed))
  const cells: Cells = {
    status: new Uint8Array(expected.length),
    value: new Float64Array(expected.length),
    halfDigit: new Float64Array(expected.length).fill(0.5),
    start: new Int32Array(expected.length),
    end: new Int32Array(expected.length),
    line: Int32Array.from(expected, ({ index }) => 10 + index),
  }
  for (const { index, table, row, column } of expected) {
    const key = `${table.table_id}/${row.code}/${column.code}`
    const value = named.get(key) ?? 0
    named.delete(key)
    if (typeof value === 'number') cells.value[index] = value
    else {
      cells.status[index] = STATUSES.indexOf(value)
      cells.value[index] = Number.NaN
      if (value === 'missing') cells.line[index] = 0
    }
  }
  if (named.size > 0) throw new Error(`no cells of ${form.form_id}: ${[...named.keys()].join(', ')}`)
  return cells
}

/** A report of 2024 without fault, but for what is said of it. */
export function reportOf(making: Making = {}): Report {
  const { form = ogi2021, cells = {}, notes = [] } = making
  const document = ingest(new TextEncoder().encode('政府信息公开'), 'a.txt')
  if ('reason' in document) throw new Error(document.message)
  const none = { found: new Uint8Array(0), start: new Int32Array(0), end: new Int32Array(0) }
  return {
    reportId: document.sha256.slice(0, 16),
    document,
    raw: { document, form, title: null, sections: [], cells: none, scales: new Map(), notes },
    form,
    title: null,
    agency: {
      agencyId: '640323.health',
      name: '盐池县卫生健康局',
      evidence: 'title',
      candidates: [],
      ...making.agency,
    },
    dates: {
      year: 2024,
      periodStart: null,
      periodEnd: null,
      publishedOn: '2025-01-08',
      named: [],
      ...making.dates,
    },
    cells: cellsWith(form, cells),
    sections: (making.sections ?? [1, 2, 3, 4, 5, 6]).map((section) => ({
      section,
      heading: null,
      text: '',
      start: 0,
      end: 0,
    })),
    statements: [],
    notes,
  }
}

/** What one rule says of a report: how many of its checks hold, and the findings for the others. */
export function outcomeOf(rule_id: string, making: Making = {}) {
  const rule = RULES.find((one) => one.rule_id === rule_id)
  if (!rule?.check) throw new Error(`no rule ${rule_id} for one report`)
  return rule.check(reportOf(making))
}

/** A finding as a rule gives it, with what is absent left out. */
export const found = (
  location: string,
  status: Finding['status'],
  message: string,
  more: Partial<Pick<Finding, 'expected' | 'observed' | 'difference' | 'source_line'>> = {},
) => ({
  location,
  status,
  message,
  expected: null,
  observed: null,
  difference: null,
  source_line: null,
  ...more,
})
