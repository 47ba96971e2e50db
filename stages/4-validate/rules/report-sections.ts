import type { Report } from '../../3-normalise/report.ts'
import { finding, HOLDS, type Outcome, type Rule } from '../rule.ts'

const ALL = [1, 2, 3, 4, 5, 6]

function check(report: Report): Outcome {
  const found = report.sections.filter(({ section }) => section > 0).map(({ section }) => section)
  const lacking = ALL.filter((section) => !found.includes(section))
  const moved = found.find((section, i) => i > 0 && section < found[i - 1]!)
  if (lacking.length === 0 && moved === undefined) return HOLDS
  const message =
    lacking.length > 0
      ? `No heading was found for section ${lacking.join(', ')}.`
      : `Section ${moved} stands behind section ${found[found.indexOf(moved!) - 1]}.`
  return {
    passed: 0,
    findings: [finding('sections', 'fail', message, { expected: ALL.join(' '), observed: found.join(' ') })],
  }
}

/** The six sections are there, in order. */
export const reportSections: Rule = {
  rule_id: 'report.sections',
  title: 'Six sections, in order',
  title_zh: '六个部分齐全、顺序正确',
  message_zh: '应依次有第 {expected} 部分，实有第 {observed} 部分',
  hint: {
    zh: '请按格式补齐各部分的标题，并依次排列，序号用“一、”至“六、”。',
    en: 'Print the heading of every section as the form has it and where it has it, numbered 一、 to 六、.',
  },
  formula: 'the sections found are 1, 2, 3, 4, 5, 6, in this order',
  severity: 'note',
  forms: ['ogi-2021', 'ogi-2019'],
  basis: 'The form has six sections; article 50 of the Regulations lists what they report.',
  description:
    'Sections are found by their headings. A lost heading hides its section; one that stands elsewhere than in the form is found by its number.',
  check,
}
