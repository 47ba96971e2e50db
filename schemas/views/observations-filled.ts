import { FORMS } from '../forms/index.ts'
import { observations } from '../tables/observations.ts'
import { literal, taken, type View } from './view.ts'

/** One row a term of an identity: its form, table and rule, its direction, its code, its side, and how many there are. */
const TERMS = FORMS.flatMap((form) =>
  form.tables.flatMap((table) =>
    table.identities.flatMap(({ rule_id, per, left, right }) => {
      const term = (side: number) => (code: string) =>
        `(${[form.form_id, table.table_id, rule_id, per, code].map(literal).join(', ')}, ${side}, ${left.length + right.length})`
      return [...left.map(term(1)), ...right.map(term(-1))]
    }),
  ),
)

/**
 * Every cell, with the value that the identities of its form force where it prints none: the left terms less
 * the right ones are 0, so a single unknown term is known. A value is forced where every identity with that
 * cell as its only unknown gives the same, and it is a possible count: whole and not below 0. A derived value
 * is not used to derive another.
 */
export const observationsFilled: View = {
  name: 'observations_filled',
  title: 'Observations, filled',
  description:
    'Every row of observations; where a cell prints no number and the sums of its form allow exactly one, that number, marked as derived.',
  columns: [
    ...taken(observations, 'report_id', 'table_id', 'row_code', 'column_code'),
    {
      name: 'value',
      type: 'double',
      description: 'What the agency printed, or the one value that the identities of the form force.',
    },
    {
      name: 'origin',
      type: 'text',
      description: '`reported` as printed; `derived` from the identities; null where there is no value.',
    },
    ...taken(observations, 'unit', 'status', 'raw', 'source_start', 'source_end', 'source_line'),
  ],
  sql: `WITH term(form_id, table_id, rule_id, per, code, side, terms) AS (VALUES
  ${TERMS.join(',\n  ')}
), operand AS (
  SELECT o.report_id, o.table_id, o.row_code, o.column_code, o.value, t.rule_id, t.side, t.terms,
    CASE t.per WHEN 'column' THEN o.column_code ELSE o.row_code END AS line
  FROM observations AS o
  JOIN reports AS r ON r.report_id = o.report_id
  JOIN term AS t ON t.form_id = r.form_id AND t.table_id = o.table_id
    AND t.code = CASE t.per WHEN 'column' THEN o.row_code ELSE o.column_code END
), forced AS (
  SELECT report_id, table_id,
    any_value(row_code) FILTER (WHERE value IS NULL) AS row_code,
    any_value(column_code) FILTER (WHERE value IS NULL) AS column_code,
    -sum(side * value) * any_value(side) FILTER (WHERE value IS NULL) AS value
  FROM operand
  GROUP BY report_id, table_id, rule_id, line
  HAVING count(*) = any_value(terms) AND count(*) FILTER (WHERE value IS NULL) = 1
), derived AS (
  SELECT report_id, table_id, row_code, column_code, min(value) AS value
  FROM forced
  GROUP BY report_id, table_id, row_code, column_code
  HAVING min(value) = max(value) AND min(value) >= 0 AND min(value) = floor(min(value))
)
SELECT o.report_id, o.table_id, o.row_code, o.column_code,
  coalesce(o.value, d.value) AS value,
  CASE WHEN o.value IS NOT NULL THEN 'reported' WHEN d.value IS NOT NULL THEN 'derived' END AS origin,
  o.unit, o.status, o.raw, o.source_start, o.source_end, o.source_line
FROM observations AS o
LEFT JOIN derived AS d ON d.report_id = o.report_id AND d.table_id = o.table_id
  AND d.row_code = o.row_code AND d.column_code = o.column_code`,
}
