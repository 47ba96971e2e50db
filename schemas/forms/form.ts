/** Units of figures after normalisation; money is always in yuan (CNY). */
export const UNITS = ['item', 'time', 'person', 'person_time', 'view', 'percent', 'CNY', 'account'] as const
export type Unit = (typeof UNITS)[number]

/** A column of a statutory table. */
export interface FormColumn {
  readonly code: string
  /** As the form prints it, without brackets or unit. */
  readonly label: string
  readonly label_en: string
  /** Other wordings seen in print, simplified script. */
  readonly variants?: readonly string[]
}

/** A heading that spans rows, such as （三）不予公开: it prints no figures of its own. */
export interface FormGroup {
  readonly code: string
  readonly number: string
  readonly label: string
  readonly variants?: readonly string[]
}

/** A row of a statutory table, with the columns in which it holds figures. */
export interface FormRow {
  readonly code: string
  /** The path of numbers before the label, e.g. `三（三）1.`; empty where the form prints none. */
  readonly number: string
  readonly label: string
  readonly label_en: string
  readonly variants?: readonly string[]
  /** The code of the group whose label stands before this row's own. */
  readonly group?: string
  readonly columns: readonly string[]
  /** The unit of the row's figures, or of each of its columns where they differ. */
  readonly unit: Unit | Readonly<Record<string, Unit>>
  /** Article of the regulations that the row counts under, as cited in `schemas/forms`. */
  readonly article: string
  /** `text` where the label was seen in print, `recalled` where it was never confirmed. */
  readonly confidence: 'text' | 'recalled'
}

/** left and right sums must agree, for each column (`per: 'column'`, terms are rows) or each row (terms are columns). */
export interface Identity {
  readonly rule_id: string
  readonly per: 'column' | 'row'
  readonly left: readonly string[]
  readonly right: readonly string[]
}

/** A statutory table. */
export interface FormTable {
  readonly table_id: string
  readonly title: string
  readonly title_en: string
  /** The section of the report that holds it, 1–6; 0 where the form has no sections. */
  readonly section: number
  /** How the form prints the rows: one below the other, or all side by side in one line of figures. */
  readonly layout: 'rows' | 'side_by_side'
  readonly columns: readonly FormColumn[]
  readonly groups: readonly FormGroup[]
  readonly rows: readonly FormRow[]
  /** Words of the head that are neither row, group nor column: 信息内容, 申请人情况. */
  readonly furniture: readonly string[]
  readonly identities: readonly Identity[]
}

/** A statutory form: everything that reading, checking and documenting a report needs to know of it. */
export interface Form {
  readonly form_id: string
  readonly title: string
  readonly title_en: string
  /** The document that prescribes it. */
  readonly basis: string
  readonly years: readonly [first: number, last: number | null]
  readonly tables: readonly FormTable[]
}

/** One cell that a form expects. `index` counts in the form's own order, from 0. */
export interface FormCell {
  readonly index: number
  readonly table: FormTable
  readonly row: FormRow
  readonly column: FormColumn
  readonly unit: Unit
}

/** Every cell of a form in the order in which the form prints them. */
export function cellsOf(form: Form): readonly FormCell[] {
  const cells: FormCell[] = []
  for (const table of form.tables) {
    for (const row of table.rows) {
      for (const code of row.columns) {
        const column = table.columns.find((c) => c.code === code)
        if (!column) throw new Error(`${form.form_id} ${row.code}: no column ${code}`)
        const unit = typeof row.unit === 'string' ? row.unit : row.unit[code]
        if (!unit) throw new Error(`${form.form_id} ${row.code}: no unit for ${code}`)
        cells.push({ index: cells.length, table, row, column, unit })
      }
    }
  }
  return cells
}
