import type { Report } from '../../3-normalise/report.ts'
import { finding, HOLDS, type Outcome, type Rule } from '../rule.ts'

function check(report: Report): Outcome {
  const { year, named } = report.dates
  if (year === null) {
    return { passed: 0, findings: [finding('report_year', 'not_assessable', 'The report names no year.')] }
  }
  const other = named.filter((mention) => mention.year !== year)
  if (other.length === 0) return HOLDS
  const observed = [...new Set(other.map((mention) => `${mention.year} (${mention.where})`))].join(', ')
  return {
    passed: 0,
    findings: [
      finding('report_year', 'fail', `The report is for ${year} but also names ${observed} as its year.`, {
        expected: String(year),
        observed,
      }),
    ],
  }
}

/** Title, period and prose name the same year. */
export const reportYear: Rule = {
  rule_id: 'report.year',
  title: 'One year throughout',
  title_zh: '年度前后一致',
  message_zh: '报告年度为 {expected}，文中又出现 {observed}',
  lacking_zh: () => ['年度'],
  hint: {
    zh: '请核对标题、统计期间和正文中的年份，常见的是沿用上年文稿未改。',
    en: "Check the years in title, period and text: one is often left over from last year's report.",
  },
  formula: 'title, period and prose name the same year',
  severity: 'warning',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014', 'narrative-2008'],
  basis: 'Article 50 of the Regulations: the report covers the year before.',
  description: 'A second year in title, period or lead is most often left over from an older report.',
  check,
}
