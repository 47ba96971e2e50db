import type { Rule } from '../rule.ts'
import { checkSums } from '../sums.ts'

/** The applicants of a row add up to its total. */
export const requestsRowTotal: Rule = {
  rule_id: 'requests.row_total',
  title: 'Applicants add up',
  title_zh: '各类申请人之和等于总计',
  message_zh:
    '“总计”为 {observed}，各类申请人之和为 {expected}，相差 {difference}，其中缺{lacking}，疑为笔误：{slip}',
  hint: {
    zh: '请核对本行自然人、法人或其他组织各列之和与“总计”。',
    en: 'Add up the applicants of this row again and compare them with its total.',
  },
  formula: 'total = the sum of the six applicant columns, for each row',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019'],
  basis: 'The last column of the table is the total of the six before it.',
  description: 'Each request was made by an applicant of exactly one kind.',
  check: (report) => checkSums(report, 'requests.row_total'),
}
