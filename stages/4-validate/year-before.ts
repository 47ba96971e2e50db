import { literal } from '../../schemas/views/view.ts'

/** A cell of the report, or of the report of the year before. */
export interface Operand {
  readonly year: 'this' | 'before'
  readonly row_code: string
  readonly column_code: string
  /** What messages call it. */
  readonly name: string
  /** Whether it is taken away. */
  readonly minus?: true
}

/** A check: a cell of the report equals a sum of cells of it and of the year before. */
export interface YearCheck {
  readonly location: string
  readonly observed: Operand
  readonly expected: readonly Operand[]
}

/** The checks of a rule, all in one table and with equally many operands. */
export interface YearRule {
  readonly table_id: string
  readonly forms: readonly string[]
  readonly checks: readonly YearCheck[]
  /**
   * Whether no operand is negative, so that some of them can contradict the sum without the others: a part that
   * is larger than the whole.
   */
  readonly neverNegative: boolean
}

/** A number as text, in SQL: 5 and not 5.0. */
export const asText = (number: string): string => `regexp_replace(${number}::VARCHAR, '\\.0$', '')`

/**
 * Each report with the one of the year before: the latest versions, of one lineage and in one of the forms. Where
 * several agencies of a lineage reported in the year before, it is the one of the same agency, or none.
 */
const pairs = (forms: string) => `
  WITH latest AS (
    SELECT report_id, source_path, report_year, agency_id, lineage_id
    FROM reports JOIN agencies USING (agency_id)
    WHERE is_latest AND report_year IS NOT NULL AND form_id IN (${forms})
  )
  SELECT this.report_id, before.report_id AS before_id, before.source_path AS before_path,
    before.report_year AS before_year
  FROM latest AS this
  JOIN latest AS before ON before.lineage_id = this.lineage_id AND before.report_year = this.report_year - 1
  QUALIFY this.agency_id = before.agency_id OR count(*) OVER (PARTITION BY this.report_id) = 1`

const list = (texts: readonly string[]) => [...new Set(texts)].map(literal).join(', ')

/** The checks across years of a rule as its SQL. No row where there is no report of the year before. */
export function yearBefore({ table_id, forms, checks, neverNegative }: YearRule): string {
  const operands = checks.flatMap(({ location, observed, expected }) =>
    [observed, ...expected].map((operand, term) => ({ ...operand, location, term })),
  )
  const values = operands.map(({ location, term, year, row_code, column_code, name }) => {
    const texts = [location, year, row_code, column_code, name].map(literal)
    return `(${term}, ${texts.join(', ')})`
  })
  // Every check has the operands of the first, in other rows or columns.
  const [{ observed, expected }] = checks as [YearCheck]
  const value = (term: number) => `max(value) FILTER (term = ${term})`
  const terms = expected.map((operand, i) => ({ ...operand, term: i + 1 }))
  const right = terms.filter(({ minus }) => !minus)
  const left = [{ ...observed, term: 0 }, ...terms.filter(({ minus }) => minus)]
  const side = (of: readonly { readonly term: number }[]) => ({
    sum: of.map(({ term }) => `coalesce(${value(term)}, 0)`).join(' + '),
    lacking: `count(*) FILTER (value IS NULL AND term IN (${of.map(({ term }) => term).join(', ')}))`,
  })
  const formula = terms
    .map(({ name, year, minus }, i) => {
      const sign = minus ? ' − ' : i > 0 ? ' + ' : ''
      return literal(`${sign}${name}`) + (year === 'before' ? " || ' of ' || before_year" : '')
    })
    .join(' || ')
  const cells = (year: Operand['year'], id: string) => `
    SELECT p.report_id, t.location, t.term, o.value, o.source_line,
      t.name || ${year === 'before' ? "' of ' || p.before_year ||" : ''} ' is ' || o.status AS told
    FROM observations AS o
    JOIN pairs AS p ON p.${id} = o.report_id
    JOIN operands AS t ON t.year = '${year}' AND t.row_code = o.row_code AND t.column_code = o.column_code
    WHERE o.table_id = ${literal(table_id)}
      AND o.row_code IN (${list(operands.filter((one) => one.year === year).map((one) => one.row_code))})`
  return `
WITH pairs AS MATERIALIZED (${pairs(list(forms))}
), operands(term, location, year, row_code, column_code, name) AS (
  VALUES ${values.join(',\n    ')}
), cells AS (${cells('this', 'report_id')}
  UNION ALL ${cells('before', 'before_id')}
), sums AS (
  SELECT report_id, location, ${value(0)} AS found,
    ${terms.map(({ term, minus }) => `${minus ? '- ' : '+ '}${value(term)}`).join(' ')} AS due,
    ${side(left).sum} AS "left", ${side(left).lacking} AS left_lacking,
    ${side(right).sum} AS "right", ${side(right).lacking} AS right_lacking,
    max(source_line) FILTER (term = 0) AS source_line,
    string_agg(told, ', ' ORDER BY term) FILTER (value IS NULL) AS lacking
  FROM cells
  GROUP BY report_id, location
), judged AS (
  SELECT *, CASE
      WHEN left_lacking + right_lacking = 0 THEN if(found = due, 'pass', 'fail')
      WHEN ${neverNegative} AND left_lacking = 0 AND "right" > "left" THEN 'fail'
      WHEN ${neverNegative} AND right_lacking = 0 AND "left" > "right" THEN 'fail'
      ELSE 'not_assessable'
    END AS status
  FROM sums
)
SELECT report_id, location, status,
  if(status = 'fail', ${asText('due')}, NULL) AS expected,
  if(status = 'fail', ${asText('found')}, NULL) AS observed,
  if(status = 'fail', found - due, NULL) AS difference,
  CASE
      WHEN lacking IS NULL
        THEN ${literal(`${observed.name} = `)} || ${asText('found')} || ', ' || ${formula} || ' = ' || ${asText('due')}
      ELSE lacking || if(status = 'fail', ', but the other figures already contradict the sum', '')
    END || '. The report for ' || before_year || ' is ' || before_id || ' (' || before_path || ').' AS message,
  source_line
FROM judged JOIN pairs USING (report_id)`
}
