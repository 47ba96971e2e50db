import type { Report } from '../3-normalise/report.ts'
import type { Checks, Finding } from './checks.ts'
import { RULES } from './rules/index.ts'

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const byLocation = (a: { readonly location: string }, b: { readonly location: string }) =>
  compare(a.location, b.location)

const BY_ID = [...RULES].sort((a, b) => compare(a.rule_id, b.rule_id))

/** Every rule of the report's form, checked. Findings come sorted by rule and location. */
export function validate(report: Report): Checks {
  const findings: Finding[] = []
  let passed = 0
  let failed = 0
  let notAssessable = 0
  for (const { rule_id, severity, forms, check } of BY_ID) {
    if (!check || !forms.includes(report.form.form_id)) continue
    const outcome = check(report)
    passed += outcome.passed
    const own = outcome.findings
    for (const found of own.length > 1 ? [...own].sort(byLocation) : own) {
      if (found.status === 'fail') failed++
      else notAssessable++
      findings.push({ rule_id, severity, ...found })
    }
  }
  return { passed, failed, notAssessable, findings }
}
