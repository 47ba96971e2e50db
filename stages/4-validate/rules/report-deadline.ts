import type { Report } from '../../3-normalise/report.ts'
import { finding, HOLDS, type Outcome, type Rule } from '../rule.ts'

/** Governments have until the end of March, their departments until the end of January. */
function deadlineOf(year: number, agencyId: string): string {
  return agencyId.split('.')[1] === 'government' ? `${year + 1}-03-31` : `${year + 1}-01-31`
}

/** What a deadline is told by, in English and in Chinese. */
function lacking({ dates, agency }: Report): readonly (readonly [en: string, zh: string])[] {
  return [
    ...(dates.year === null ? [['the year', '年度'] as const] : []),
    ...(dates.publishedOn === null ? [['the day of publication', '公布日期'] as const] : []),
    ...(agency.agencyId === null ? [['the agency', '所属机关'] as const] : []),
  ]
}

function check(report: Report): Outcome {
  const { year, publishedOn } = report.dates
  const { agencyId } = report.agency
  if (year === null || publishedOn === null || agencyId === null) {
    const unknown = lacking(report).map(([en]) => en)
    return {
      passed: 0,
      findings: [finding('published_on', 'not_assessable', `Not known: ${unknown.join(', ')}.`)],
    }
  }
  const deadline = deadlineOf(year, agencyId)
  if (publishedOn <= deadline) return HOLDS
  return {
    passed: 0,
    findings: [
      finding('published_on', 'fail', `Published on ${publishedOn}, after the deadline of ${deadline}.`, {
        expected: deadline,
        observed: publishedOn,
      }),
    ],
  }
}

/** The report is published in time. */
export const reportDeadline: Rule = {
  rule_id: 'report.deadline',
  title: 'Published in time',
  title_zh: '按期公布',
  message_zh: '{observed} 公布，晚于期限 {expected}',
  lacking_zh: (report) => lacking(report).map(([, zh]) => zh),
  hint: {
    zh: '部门应于次年1月31日前公布，县级以上政府应于次年3月31日前公布；请核对所印日期。',
    en: 'Departments publish by 31 January, governments by 31 March of the next year: check the date that is printed.',
  },
  formula: 'published_on ≤ 31 January of the next year (departments), 31 March (governments)',
  severity: 'note',
  forms: ['ogi-2021', 'ogi-2019'],
  basis: 'Article 49 of the Regulations of 2019.',
  description: 'Only where the report prints the day of its publication and the agency is settled.',
  check,
}
