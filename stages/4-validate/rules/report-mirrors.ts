import type { Rule } from '../rule.ts'
import { asText } from '../year-before.ts'

/** Cells that a message names. */
const NAMED = 5

/** The first cells that differ in the order in which a report prints them, with its own value first. */
const cells = (own: 'mirror' | 'first', other: 'mirror' | 'first') => {
  const [value, there] = [asText(`${own}_value`), asText(`${other}_value`)]
  return `string_agg(cell || ' ' || ${value} || ' (' || ${there} || ')', ', ' ORDER BY ${own}_start)`
}

/** Reports that claim to be the same are compared with the first of them: hundreds of copies stay a line each. */
const sql = `
WITH ranked AS MATERIALIZED (
  SELECT report_id, source_path, agency_id, report_year, published_on, form_id,
    row_number() OVER (
      PARTITION BY agency_id, report_year, published_on, form_id
      ORDER BY is_latest DESC, cells_reported DESC, report_id DESC
    ) AS place
  FROM reports
  WHERE agency_id IS NOT NULL AND report_year IS NOT NULL
), pairs AS MATERIALIZED (
  SELECT f.report_id AS first_id, f.source_path AS first_path, m.report_id AS mirror_id,
    m.source_path AS mirror_path, m.place
  FROM ranked AS f
  JOIN ranked AS m ON m.agency_id = f.agency_id AND m.report_year = f.report_year AND m.form_id = f.form_id
    AND m.published_on IS NOT DISTINCT FROM f.published_on
  WHERE f.place = 1 AND m.place > 1
), firsts AS (
  SELECT * FROM observations WHERE value IS NOT NULL AND report_id IN (SELECT first_id FROM pairs)
), differing AS NOT MATERIALIZED (
  SELECT p.mirror_id, concat_ws('/', m.table_id, m.row_code, m.column_code) AS cell,
    m.value AS mirror_value, m.source_line AS mirror_line, m.source_start AS mirror_start,
    f.value AS first_value, f.source_line AS first_line, f.source_start AS first_start
  FROM observations AS m
  JOIN pairs AS p ON p.mirror_id = m.report_id
  JOIN firsts AS f ON f.report_id = p.first_id AND f.table_id = m.table_id AND f.row_code = m.row_code
    AND f.column_code = m.column_code
  WHERE m.value <> f.value
), compared AS MATERIALIZED (
  -- Texts come later, for the few cells that are named: those of all would not fit into memory.
  SELECT mirror_id, count(*) AS number, min(mirror_line) AS mirror_line, min(first_line) AS first_line,
    list_max(min(mirror_start, ${NAMED})) AS mirror_last, list_max(min(first_start, ${NAMED})) AS first_last
  FROM differing
  GROUP BY mirror_id
), told AS MATERIALIZED (
  SELECT *, row_number() OVER (PARTITION BY first_id ORDER BY number IS NULL, place) AS turn
  FROM pairs LEFT JOIN compared USING (mirror_id)
), named AS MATERIALIZED (
  SELECT mirror_id, ${cells('mirror', 'first')} FILTER (mirror_start <= mirror_last) AS mirror_cells,
    ${cells('first', 'mirror')} FILTER (turn = 1 AND first_start <= first_last) AS first_cells
  FROM differing JOIN told USING (mirror_id)
  WHERE mirror_start <= mirror_last OR (turn = 1 AND first_start <= first_last)
  GROUP BY mirror_id
), checked AS (
  SELECT mirror_id AS report_id, first_id AS twin_id, first_path AS twin_path, number, mirror_cells AS cells,
    mirror_line AS source_line
  FROM told LEFT JOIN named USING (mirror_id)
  UNION ALL
  -- The first has one check: with the first of the others that differs, if any does.
  SELECT first_id AS report_id, mirror_id AS twin_id, mirror_path AS twin_path, number, first_cells AS cells,
    first_line AS source_line
  FROM told LEFT JOIN named USING (mirror_id)
  WHERE turn = 1
)
SELECT report_id, 'report' AS location, if(number IS NULL, 'pass', 'fail') AS status, NULL AS expected,
  NULL AS observed, NULL AS difference,
  if(number = 1, '1 figure differs', number || ' figures differ') || ' from that in ' || twin_id || ' ('
    || twin_path || '), here and (there): ' || cells
    || if(number > ${NAMED}, ', and ' || (number - ${NAMED}) || ' more', '') || '.' AS message,
  source_line
FROM checked`

/** Reports that are copies of each other have the same figures. */
export const reportMirrors: Rule = {
  rule_id: 'report.mirrors',
  title: 'Copies print the same figures',
  title_zh: '同一报告各处数据一致',
  message_zh: '与同一报告的另一份数据不一致',
  hint: {
    zh: '请核对各网站上的同一份报告，更正不一致的数据。',
    en: 'Compare the copies of this report and correct the figures that differ.',
  },
  formula:
    'the figures are those of every other report with the same agency_id, report_year, form_id and published_on',
  severity: 'warning',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014'],
  basis: 'Articles 49 and 50 of the Regulations: an agency publishes one report a year.',
  description:
    'A report stands on several sites; copies of one day, or without a date, are the same report. Where figures differ, one was mistyped, or one was corrected in silence. Only cells that both report are compared.',
  check: null,
  sql,
}
