import type { Rule } from '../rule.ts'

/** Reports of one agency and year in the order in which they supersede each other: the first is the latest. */
const ranked = `
  SELECT report_id, source_path, agency_id, report_year, form_id,
    row_number() OVER (
      PARTITION BY agency_id, report_year
      ORDER BY is_latest DESC, published_on DESC NULLS LAST, cells_reported DESC, report_id DESC
    ) AS place,
    count(*) OVER (PARTITION BY agency_id, report_year) AS versions
  FROM reports
  WHERE agency_id IS NOT NULL AND report_year IS NOT NULL`

const figures = (n: string) => `${n} || CASE WHEN ${n} = 1 THEN ' figure' ELSE ' figures' END`

/** A version is compared with the latest, the latest with the one before: hundreds of versions stay a line each. */
const sql = `
WITH ranked AS MATERIALIZED (${ranked}
), twins AS MATERIALIZED (
  SELECT a.*, b.report_id AS twin_id, b.source_path AS twin_path, a.form_id = b.form_id AS same_form
  FROM ranked AS a
  JOIN ranked AS b ON b.agency_id = a.agency_id AND b.report_year = a.report_year
    AND b.place = CASE WHEN a.place = 1 THEN 2 ELSE 1 END
), own AS MATERIALIZED (
  SELECT t.report_id, t.twin_id, o.table_id, o.row_code, o.column_code, o.value
  FROM twins AS t JOIN observations AS o ON o.report_id = t.report_id
  WHERE t.same_form
), compared AS (
  SELECT own.report_id, count(*) FILTER (own.value <> o.value) AS other,
    count(*) FILTER ((own.value IS NULL) <> (o.value IS NULL)) AS lone,
    count(*) FILTER (own.value = o.value) AS equal
  FROM own
  JOIN observations AS o ON o.report_id = own.twin_id AND o.table_id = own.table_id
    AND o.row_code = own.row_code AND o.column_code = own.column_code
  GROUP BY own.report_id
), told AS (
  SELECT report_id, CASE
      WHEN other + lone = 0 AND equal > 0 THEN 'the figures are the same'
      WHEN other > 0 AND lone > 0
        THEN ${figures('other')} || ' differ and ' || lone || ' more are printed in one of them only'
      WHEN other > 0 THEN ${figures('other')} || CASE WHEN other = 1 THEN ' differs' ELSE ' differ' END
      WHEN lone > 0 THEN ${figures('lone')} || CASE WHEN lone = 1 THEN ' is' ELSE ' are' END
        || ' printed in one of them only, the others are the same'
    END AS figures
  FROM compared
)
SELECT report_id, 'report' AS location, 'fail' AS status, '1' AS expected, versions AS observed,
  versions - 1 AS difference,
  'Another report of ' || agency_id || ' for ' || report_year || ' is ' || twin_id || ' (' || twin_path || '); '
    || CASE WHEN place = 1 THEN 'this one' ELSE 'that one' END || ' is the latest'
    || CASE WHEN versions > 2 THEN ' of ' || versions ELSE '' END || ', '
    || CASE WHEN same_form THEN coalesce(figures, 'neither prints a figure') ELSE 'their forms differ' END
    || '.' AS message,
  NULL AS source_line
FROM twins LEFT JOIN told USING (report_id)`

/** There is one report of an agency and year. */
export const reportVersions: Rule = {
  rule_id: 'report.versions',
  title: 'One report of an agency and year',
  formula: 'no other report has the same agency_id and report_year',
  severity: 'note',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014', 'narrative-2008'],
  basis: 'Articles 49 and 50 of the Regulations: an agency publishes one report a year.',
  description:
    'Corrected reports, and copies that are not the same byte for byte. Both versions are kept; reports.is_latest is true for the one published last, then for the one with more figures, then for the one with the greater id. Only where agency and year are settled; a report without another is not counted as a check that passed.',
  check: null,
  sql,
}
