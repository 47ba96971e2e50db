import type { Form } from '../../schemas/forms/form.ts'
import { FORMS } from '../../schemas/forms/index.ts'
import { type Label, VOCABULARY } from './labels/labels.ts'
import type { Token } from './rows/tokens.ts'

/** Fewest labels of a form that make a printed table of it where the form is in use. */
const ENOUGH = 3
/** The share of a form's labels that makes a printed table of it where it is not, or may stand among prose. */
const MANY = 1 / 3

/** The form of a report, and the rows that another form prints alike: only they can be read where it may be either. */
export interface DetectedForm {
  readonly form: Form
  /** Rows, as table_id/row_code, that mean something else in a form that is as likely; most often empty. */
  readonly unsure: ReadonlySet<string>
  /** How many of its tables have a label that is printed. */
  readonly tables: number
}

const SURE: ReadonlySet<string> = new Set()

/** Whether the tables of a form are attached to the report, behind its sections. */
export const isAttached = (form: Form): boolean => form.tables.some(({ section }) => section === 0)

/** How many labels a form has that are not furniture. */
const labelCounts: ReadonlyMap<Form, number> = new Map(
  FORMS.map((form) => {
    const own = [...VOCABULARY.values()]
      .flat()
      .filter(({ kind, forms }) => kind !== 'furniture' && forms.has(form))
    return [form, new Set(own).size]
  }),
)

/** Labels that must be printed: local tables of years before a form share words with it, and so do their reports. */
function needed(form: Form, year: number | null): number {
  const before = year !== null && year < form.years[0]
  return isAttached(form) || before ? labelCounts.get(form)! * MANY : ENOUGH
}

/**
 * The form whose tables are printed: the one that most labels of the text belong to, those first that no other
 * form has. Null where no table is printed.
 */
export function printedForm(tokens: readonly Token[], year: number | null): DetectedForm | null {
  const seen = new Set<Label>()
  for (const token of tokens) {
    if (typeof token === 'number' || token.labels.length !== 1) continue
    const label = token.labels[0]!
    if (label.kind !== 'furniture') seen.add(label)
  }
  const scores = FORMS.map((form) => {
    let own = 0
    let all = 0
    for (const { forms } of seen) {
      if (!forms.has(form)) continue
      all++
      if (forms.size === 1) own++
    }
    return { form, own, all, inUse: isInUse(form, year) ? 1 : 0 }
  }).filter(({ form, all }) => all > 0 && all >= needed(form, year))
  scores.sort((a, b) => b.own - a.own || b.all - a.all || b.inUse - a.inUse)
  const best = scores[0]
  if (!best) return null
  const rivals = scores.slice(1).filter(({ own }) => own > 0 || best.own === 0)
  const unsure = rivals.flatMap(({ form }) => differingRows(best.form, form))
  return {
    form: best.form,
    unsure: unsure.length > 0 ? new Set(unsure) : SURE,
    tables: tablesOf(seen, best.form),
  }
}

/** How many tables of a form the labels are of. */
function tablesOf(labels: Iterable<Label>, form: Form): number {
  const named = new Set<string>()
  for (const { table_id, forms } of labels) if (forms.has(form)) named.add(table_id)
  return named.size
}

const isInUse = ({ years: [first, last] }: Form, year: number | null) =>
  year !== null && first <= year && (last === null || year <= last)

/** Rows of a form that a rival which prints the same tables does not have, or has with other columns. */
function differingRows(form: Form, rival: Form): string[] {
  return form.tables.flatMap((table) => {
    const other = rival.tables.find(({ table_id }) => table_id === table.table_id)
    if (!other) return []
    return table.rows
      .filter((row) => {
        const same = other.rows.find(({ code }) => code === row.code)
        return same?.columns.join() !== row.columns.join()
      })
      .map((row) => `${table.table_id}/${row.code}`)
  })
}

/**
 * The form of a report without tables: the national form of its year expects them; before it, none is expected.
 * Without a year, the newest.
 */
export function formOfYear(sections: number, year: number | null): DetectedForm {
  const withSections = FORMS.filter((form) => form.tables.some((table) => table.section > 0))
  const without = FORMS.find((form) => form.tables.length === 0)!
  const inForce = withSections.find((form) => isInUse(form, year))
  const guess = year === null && sections >= 4 ? withSections[0]! : without
  return { form: inForce ?? guess, unsure: SURE, tables: 0 }
}
