import { finding, HOLDS, type Rule } from '../rule.ts'

/** The agency is settled. */
export const agencyResolved: Rule = {
  rule_id: 'agency.resolved',
  title: 'The agency is settled',
  title_zh: '报告所属机关明确',
  message_zh: '未能确定报告属于哪个机关，文中名称为“{observed}”',
  hint: {
    zh: '请在标题中写明机关全称，同名的区县请加上所属省、市。',
    en: "Print the agency's full name in the title, with its province or city where others have the same name.",
  },
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
