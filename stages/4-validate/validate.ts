import type { Report } from '../3-normalise/report.ts'
import type { Checks, Finding } from './checks.ts'
import { RULES } from './rules/index.ts'

/** Every rule of the report's form, checked. Findings come sorted by rule and location. */
export function validate(report: Report): Checks {
  const findings: Finding[] = []
  let passed = 0
  let failed = 0
  let notAssessable = 0
  for (const { rule_id, severity, forms, check } of RULES) {
    if (!check || !forms.includes(report.form.form_id)) continue
    const outcome = check(report)
    passed += outcome.passed
    for (const found of outcome.findings) {
      if (found.status === 'fail') failed++
      else notAssessable++
      findings.push({ rule_id, severity, ...found })
    }
  }
  findings.sort((a, b) => compare(a.rule_id, b.rule_id) || compare(a.location, b.location))
  return { passed, failed, notAssessable, findings }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
