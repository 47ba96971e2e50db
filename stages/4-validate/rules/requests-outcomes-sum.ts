import type { Rule } from '../rule.ts'
import { checkSums } from '../sums.ts'

/** The outcomes add up to their total. */
export const requestsOutcomesSum: Rule = {
  rule_id: 'requests.outcomes_sum',
  title: 'Outcomes add up',
  title_zh: '办理结果之和等于总计',
  message_zh:
    '“（七）总计”为 {observed}，各项办理结果之和为 {expected}，相差 {difference}，其中缺{lacking}，疑为笔误：{slip}',
  hint: {
    zh: '请核对本列（一）至（六）各项之和与“（七）总计”。',
    en: 'Add up rows （一） to （六） of this column again and compare them with （七）.',
  },
  formula: 'outcomes_total = the sum of the outcome rows, for each column',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019'],
  basis: 'Row （七） of the table is the total of （一） to （六）.',
  description:
    'Each concluded request counts under one outcome. A partial disclosure counts under partially_disclosed alone.',
  check: (report) => checkSums(report, 'requests.outcomes_sum'),
}
