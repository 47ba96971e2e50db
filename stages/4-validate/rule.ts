import type { Severity } from '../../schemas/tables/vocabulary.ts'
import type { Report } from '../3-normalise/report.ts'
import type { Finding } from './checks.ts'

/** What one rule finds in a report: how many of its checks hold, and a finding for each that does not. */
export interface Outcome {
  readonly passed: number
  readonly findings: readonly Omit<Finding, 'rule_id' | 'severity'>[]
}

/** A rule: the one record from which the check, the table `rules` and the codebook are made. */
export interface Rule {
  readonly rule_id: string
  readonly title: string
  readonly title_zh: string
  /**
   * What a failure says in Chinese, in clauses parted by `，`: `{expected}`, `{observed}`, `{difference}` stand for
   * the finding's own, `{said}` for the words of prose that it is about, `{lacking}` for the cells that it is about and that are not reported, `{slip}` for the
   * cell of a sum that is likely a slip. A clause with one of
   * them that the finding does not have is left out.
   */
  readonly message_zh: string
  /**
   * What a finding of it expects, to stand for `{expected}`, where the author would not know what several figures
   * are: `22（不计上年结转为 19）`.
   */
  readonly expected_zh?: (report: Report, location: string) => string
  /** What a report lacks where a check that is not about cells cannot be made, in Chinese: 公布日期. */
  readonly lacking_zh?: (report: Report) => readonly string[]
  /** What the author of the report is to do about a failure, in one sentence. */
  readonly hint: { readonly zh: string; readonly en: string }
  /** When it holds, in codes of the data model. */
  readonly formula: string
  readonly severity: Severity
  /** Ids of the forms that it is for. */
  readonly forms: readonly string[]
  /** The article, or the form's own note, that it rests on. */
  readonly basis: string
  readonly description: string
  /** The check of one report; null for rules across reports, which have `sql`. */
  readonly check: ((report: Report) => Outcome) | null
  /**
   * The checks of a rule across reports: a SELECT over the tables `reports`, `observations` and `agencies` that
   * gives one row a check, in any order, with the columns `report_id`, `location`, `status` (`pass`, `fail`,
   * `not_assessable`), `expected`, `observed`, `difference`, `message` and `source_line`. It compares reports of
   * one agency or lineage, and a report that has none to be compared with gets no row. The same tables must give
   * the same rows: no sum of fractions, no list or choice without an order. Joins are made as they are
   * written: `observations` on the left, what is small on the right.
   */
  readonly sql?: string
}

/** A rule across reports. */
export interface AcrossRule extends Rule {
  readonly check: null
  readonly sql: string
}

/** Whether a rule is one across reports. */
export const isAcross = (rule: Rule): rule is AcrossRule => rule.sql !== undefined

/** The outcome of a check that holds. */
export const HOLDS: Outcome = { passed: 1, findings: [] }

/** A finding with what is usually absent left out. */
export function finding(
  location: string,
  status: Finding['status'],
  message: string,
  more: Partial<Pick<Finding, 'expected' | 'observed' | 'difference' | 'source_line'>> = {},
): Outcome['findings'][number] {
  return {
    location,
    status,
    message,
    expected: null,
    observed: null,
    difference: null,
    source_line: null,
    ...more,
  }
}
