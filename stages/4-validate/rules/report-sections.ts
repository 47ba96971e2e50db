import type { Report } from '../../3-normalise/report.ts'
import { finding, HOLDS, type Outcome, type Rule } from '../rule.ts'

const ALL = [1, 2, 3, 4, 5, 6]

function check(report: Report): Outcome {
  const found = report.sections.filter(({ section }) => section > 0).map(({ section }) => section)
  const lacking = ALL.filter((section) => !found.includes(section))
  if (lacking.length === 0) return HOLDS
  const message = `No heading was found for section ${lacking.join(', ')}.`
  return {
    passed: 0,
    findings: [finding('sections', 'fail', message, { expected: ALL.join(' '), observed: found.join(' ') })],
  }
}

/** The six sections are there, in order. */
export const reportSections: Rule = {
  rule_id: 'report.sections',
  title: 'Six sections',
  title_zh: '六个部分齐全',
  message_zh: '应有第 {expected} 部分，实有第 {observed} 部分',
  hint: {
    zh: '请按格式补齐各部分的标题，序号用“一、”至“六、”。',
    en: 'Print the heading of every section as the form has it, numbered 一、 to 六、.',
  },
  formula: 'the sections found are 1, 2, 3, 4, 5, 6',
  severity: 'note',
  forms: ['ogi-2021', 'ogi-2019'],
  basis: 'The form has six sections; article 50 of the Regulations lists what they report.',
  description:
    'Sections are found by their headings, in the order of the form. A lost heading hides its section.',
  check,
}
