import type { Form, FormCell, FormColumn, FormRow, FormTable } from '../../schemas/forms/form.ts'
import type { Language, Wording } from './language.ts'
import { names, parseLocation } from './location.ts'

/** What findings are about that is no cell; a report as a whole needs no name. */
const OTHERS: Readonly<Record<string, Wording>> = {
  report: { zh: '', en: '' },
  agency_id: { zh: '机关名称', en: 'Agency' },
  report_year: { zh: '年度', en: 'Year' },
  published_on: { zh: '公布日期', en: 'Day of publication' },
  sections: { zh: '各部分标题', en: 'Headings of sections' },
  statements: { zh: '正文所述数据', en: 'Figures in prose' },
}

/** Between the labels of what one code names. */
const AND: Wording = { zh: '、', en: ', ' }

const tableLabel = ({ title, title_en }: FormTable, language: Language) =>
  language === 'zh' ? title : title_en

/** A row with its number as the form prints it, or its English label. */
function rowLabel({ number, label, label_en }: FormRow, language: Language): string {
  if (language === 'en') return label_en
  return number.endsWith('.') ? `${number} ${label}` : number + label
}

const columnLabel = ({ label, label_en }: FormColumn, language: Language) =>
  language === 'zh' ? label : label_en

/** The labels of what a code names, one behind the other; null where it names nothing. */
function labelsOf<One extends { readonly code: string }>(
  all: readonly One[],
  code: string | undefined,
  language: Language,
  label: (one: One, language: Language) => string,
): string | null {
  if (code === undefined) return null
  const named = all.filter((one) => names(code, one))
  return named.length === 0 ? null : named.map((one) => label(one, language)).join(AND[language])
}

/**
 * The cell by the label of what tells it from the others that a finding at `location` names: a column of a row, a
 * row of a column.
 */
export function cellLabel({ row, column }: FormCell, location: string, language: Language): string {
  const named = parseLocation(location)
  if (named.row === '*') return rowLabel(row, language)
  if (named.column === undefined) return columnLabel(column, language)
  return `${rowLabel(row, language)} · ${columnLabel(column, language)}`
}

/** What a location is called: table, row and column by the labels of the form. Words of the report stay as they are. */
export function locationLabel(form: Form, location: string, language: Language): string {
  const { table_id, row, column } = parseLocation(location)
  const table = form.tables.find((one) => one.table_id === table_id)
  if (!table) return (OTHERS[location] ?? OTHERS[table_id])?.[language] ?? location
  const rows = row === '*' ? null : labelsOf(table.rows, row, language, rowLabel)
  const words = rows === null && row !== '*' ? location.slice(table_id.length + 1) : rows
  return [tableLabel(table, language), words, labelsOf(table.columns, column, language, columnLabel)]
    .filter((label) => label)
    .join(' · ')
}
