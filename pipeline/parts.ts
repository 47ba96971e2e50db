import type { SettledAgency } from '../stages/3-normalise/agency-name-zh.ts'
import { agencyRows } from '../stages/3-normalise/agency-rows.ts'
import { loadReference } from '../stages/3-normalise/reference.ts'
import { isAcross, type Rule } from '../stages/4-validate/rule.ts'
import { RULES } from '../stages/4-validate/rules/index.ts'
import type { ReleaseParts } from '../stages/5-write/release.ts'
import type { ReportRow } from '../stages/5-write/reports.ts'
import { VERSION } from './version.ts'
import type { Reject } from './workers/one-file.ts'

/** Where the figures and the reference tables come from, as the data package names it. */
const SOURCES: ReleaseParts['sources'] = [
  {
    title:
      'Annual reports on open government information, published by the agencies themselves as articles 49 and 50 of the Regulations on Open Government Information require',
  },
  { title: 'GB/T 2260, codes of the administrative divisions of China, through its public editions' },
]

/**
 * What a release holds besides the batches of its reports. Throws where the reference tables are not there, or do
 * not know the id of an agency.
 */
export function releaseParts(reports: readonly ReportRow[], rejects: readonly Reject[]): ReleaseParts {
  return {
    reports,
    ...agencyRows(settled(reports), loadReference()),
    rules: RULES.map(ruleRow),
    across: RULES.filter(isAcross),
    rejects,
    version: VERSION,
    sources: SOURCES,
  }
}

const settled = (reports: readonly ReportRow[]): SettledAgency[] =>
  reports.flatMap(({ agency_id, agency_name, report_year }) =>
    agency_id === null ? [] : [{ agencyId: agency_id, name: agency_name, year: report_year }],
  )

const ruleRow = (rule: Rule): ReleaseParts['rules'][number] => ({
  rule_id: rule.rule_id,
  title: rule.title,
  formula: rule.formula,
  severity: rule.severity,
  forms: rule.forms.join(' '),
  basis: rule.basis,
  description: rule.description,
})
