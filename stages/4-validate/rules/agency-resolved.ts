import { finding, HOLDS, type Rule } from '../rule.ts'

/** The agency is settled. */
export const agencyResolved: Rule = {
  rule_id: 'agency.resolved',
  title: 'The agency is settled',
  formula: 'agency_id is not null',
  severity: 'warning',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014', 'narrative-2008'],
  basis: 'A report that cannot be told whose it is has no place in a panel.',
  description: 'Where two agencies fit equally well, or the text names none, the agency stays open.',
  check: ({ agency }) => {
    if (agency.agencyId !== null) return HOLDS
    const candidates = agency.candidates.length > 0 ? ` Candidates: ${agency.candidates.join(', ')}.` : ''
    return {
      passed: 0,
      findings: [
        finding('agency_id', 'fail', `The agency is not settled: ${agency.evidence}.${candidates}`, {
          observed: agency.name,
        }),
      ],
    }
  },
}
