import { CORRECTION } from '../../../schemas/tables/vocabulary.ts'
import type { Rule } from '../rule.ts'

/** Reports of one agency and year in the order in which they supersede each other: the first is the latest. */
const ranked = `
  SELECT report_id, source_path, agency_id, report_year, form_id,
    row_number() OVER (
      PARTITION BY agency_id, report_year
      ORDER BY is_latest DESC, regexp_matches(concat_ws(' ', title, source_path), '${CORRECTION}') DESC,
        published_on DESC NULLS LAST, cells_reported DESC, report_id DESC
    ) AS place,
    count(*) OVER (PARTITION BY agency_id, report_year) AS versions
  FROM reports
  WHERE agency_id IS NOT NULL AND report_year IS NOT NULL`

const figures = (n: string) => `${n} || CASE WHEN ${n} = 1 THEN ' figure' ELSE ' figures' END`

/** A version is compared with the latest, the latest with the one before: hundreds of versions stay a line each. */
const sql = `
WITH ranked AS MATERIALIZED (${ranked}
), pairs AS MATERIALIZED (
  SELECT older.report_id AS older_id, latest.report_id AS latest_id
  FROM ranked AS older
  JOIN ranked AS latest ON latest.agency_id = older.agency_id AND latest.report_year = older.report_year
    AND latest.form_id = older.form_id
  WHERE older.place > 1 AND latest.place = 1
), latest AS (
  SELECT * FROM observations WHERE report_id IN (SELECT latest_id FROM pairs)
), compared AS (
  SELECT p.older_id, count(*) FILTER (o.value <> l.value) AS other,
    count(*) FILTER ((o.value IS NULL) <> (l.value IS NULL)) AS lone,
    count(*) FILTER (o.value = l.value) AS equal
  FROM observations AS o
  JOIN pairs AS p ON p.older_id = o.report_id
  JOIN latest AS l ON l.report_id = p.latest_id AND l.table_id = o.table_id AND l.row_code = o.row_code
    AND l.column_code = o.column_code
  GROUP BY p.older_id
), told AS (
  SELECT older_id, CASE
      WHEN other + lone = 0 AND equal > 0 THEN 'the figures are the same'
      WHEN other > 0 AND lone > 0
        THEN ${figures('other')} || ' differ and ' || lone || ' more are printed in one of them only'
      WHEN other > 0 THEN ${figures('other')} || CASE WHEN other = 1 THEN ' differs' ELSE ' differ' END
      WHEN lone > 0 THEN ${figures('lone')} || CASE WHEN lone = 1 THEN ' is' ELSE ' are' END
        || ' printed in one of them only, the others are the same'
    END AS figures
  FROM compared
), twins AS (
  SELECT a.*, b.report_id AS twin_id, b.source_path AS twin_path, a.form_id = b.form_id AS same_form,
    if(a.place = 1, b.report_id, a.report_id) AS older_id
  FROM ranked AS a
  JOIN ranked AS b ON b.agency_id = a.agency_id AND b.report_year = a.report_year
    AND b.place = if(a.place = 1, 2, 1)
)
SELECT report_id, 'report' AS location, 'fail' AS status, '1' AS expected, versions AS observed,
  versions - 1 AS difference,
  'Another report of ' || agency_id || ' for ' || report_year || ' is ' || twin_id || ' (' || twin_path || '); '
    || CASE WHEN place = 1 THEN 'this one' ELSE 'that one' END || ' is the latest'
    || CASE WHEN versions > 2 THEN ' of ' || versions ELSE '' END || ', '
    || CASE WHEN same_form THEN coalesce(figures, 'neither prints a figure') ELSE 'their forms differ' END
    || '.' AS message,
  NULL AS source_line
FROM twins LEFT JOIN told USING (older_id)`

/** There is one report of an agency and year. */
export const reportVersions: Rule = {
  rule_id: 'report.versions',
  title: 'One report of an agency and year',
  title_zh: '每年一份报告',
  message_zh: '同一机关同一年度有 {observed} 份报告',
  hint: {
    zh: '请确认哪一份为准，并撤下其余各份。',
    en: 'Settle which of the reports is valid, and withdraw the others.',
  },
  formula: 'no other report has the same agency_id and report_year',
  severity: 'note',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014', 'narrative-2008'],
  basis: 'Articles 49 and 50 of the Regulations: an agency publishes one report a year.',
  description:
    'Corrected reports, and copies that are not the same byte for byte. Both versions are kept; reports.is_latest is true for one whose title or file says that it is a correction (更正, 修订), then for the one published last, then for the one with more figures, then for the one with the greater id. Only where agency and year are settled; a report without another is not counted as a check that passed.',
  check: null,
  sql,
}
