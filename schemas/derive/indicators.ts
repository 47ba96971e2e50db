import type { z } from 'zod'
import { cellsOf, type Form, type FormCell } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import type { indicators } from '../tables/indicators.ts'

/** A row of `indicators`, its codes not yet narrowed to the vocabulary. */
export type IndicatorRow = Readonly<Record<keyof z.infer<typeof indicators.row>, string | number | boolean>>

/** The label of a cell: its group, where the row's own label does not tell enough without it, row and column. */
function labelZh({ table, row, column }: FormCell): string {
  const group = table.groups.find(({ code }) => code === row.group)
  return [group?.label, row.label, column.label].filter(Boolean).join(' · ')
}

function indicator(form: Form, cell: FormCell): IndicatorRow {
  const { table, row, column, unit, index } = cell
  return {
    form_id: form.form_id,
    table_id: table.table_id,
    row_code: row.code,
    column_code: column.code,
    label_zh: labelZh(cell),
    label_en: `${row.label_en} · ${column.label_en}`,
    unit,
    legal_basis: row.article,
    position: index + 1,
    label_confirmed: row.confidence === 'text',
  }
}

/** The forms as rows of `indicators`, form by form in the order in which each prints its cells. */
export function indicatorRows(): readonly IndicatorRow[] {
  return FORMS.flatMap((form) => cellsOf(form).map((cell) => indicator(form, cell)))
}
