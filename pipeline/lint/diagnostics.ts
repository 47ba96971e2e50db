import type { Severity } from '../../schemas/tables/vocabulary.ts'
import type { Finding } from '../../stages/4-validate/checks.ts'
import { RULES } from '../../stages/4-validate/rules/index.ts'
import type { Read } from '../../stages/read.ts'
import type { Reject } from '../workers/one-file.ts'
import { cellLabel, locationLabel } from './labels.ts'
import type { Language } from './language.ts'
import { type Located, locator } from './located.ts'
import { type Place, placesOf } from './places.ts'
import { sentenceOf } from './sentences.ts'
import { READABLE, UNREAD } from './unread.ts'

/** A finding as it is told to the author of the report: in one language, with its place in the file. */
export interface Diagnostic {
  readonly rule_id: string
  /** What the rule is called. */
  readonly title: string
  readonly severity: Severity
  readonly status: Finding['status']
  /** In codes, as in the table `findings`. */
  readonly location: string
  /** The same in the words of the form. */
  readonly label: string
  readonly message: string
  readonly hint: string
  readonly expected: string | null
  readonly observed: string | null
  readonly difference: number | null
  /** Null where it is about nothing that stands in one place. */
  readonly place: Located | null
  /** What else it is about: the other terms of a sum. */
  readonly related: readonly Located[]
}

const RULE_BY_ID = new Map(RULES.map((rule) => [rule.rule_id, rule]))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** By line, column and rule; what has no place comes first. */
function inOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compare(a.rule_id, b.rule_id) ||
    compare(a.location, b.location)
  )
}

/** What is wrong with a report, sorted by line, column and rule. */
export function diagnosticsOf({ report, checks }: Read, language: Language): Diagnostic[] {
  if (checks.findings.length === 0) return []
  const locate = locator(report.document)
  const diagnostics = checks.findings.map((finding): Diagnostic => {
    const { main, related } = placesOf(report, finding)
    const rule = RULE_BY_ID.get(finding.rule_id)!
    const named = (place: Place) => {
      const label = place.cell && cellLabel(place.cell, finding.location, language)
      return locate({ ...place, label })
    }
    return {
      rule_id: finding.rule_id,
      title: language === 'zh' ? rule.title_zh : rule.title,
      severity: finding.severity,
      status: finding.status,
      location: finding.location,
      label: locationLabel(report.form, finding.location, language),
      message: sentenceOf(report, finding, rule, language),
      hint: rule.hint[language],
      expected: finding.expected,
      observed: finding.observed,
      difference: finding.difference,
      place: main && named(main),
      related: related.map(named),
    }
  })
  return diagnostics.sort(inOrder)
}

/** That a file is not checked, and why. */
export function diagnosticOfReject({ reason, message }: Reject, language: Language): Diagnostic {
  const { severity, message_zh, hint } = UNREAD[reason]
  return {
    rule_id: READABLE.rule_id,
    title: READABLE.title[language],
    severity,
    status: 'fail',
    location: 'report',
    label: '',
    message: language === 'zh' ? message_zh : message,
    hint: hint[language],
    expected: null,
    observed: reason,
    difference: null,
    place: null,
    related: [],
  }
}
