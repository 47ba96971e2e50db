import type { Rule } from '../rule.ts'
import { checkSums } from '../sums.ts'

/** The results of reconsiderations and lawsuits add up to their totals. */
export const reconsiderationLitigationSum: Rule = {
  rule_id: 'reconsideration_litigation.sum',
  title: 'Results add up',
  title_zh: '复议、诉讼各项结果之和等于总计',
  message_zh:
    '“总计”为 {observed}，各项结果之和为 {expected}，相差 {difference}，其中缺{lacking}，疑为笔误：{slip}',
  hint: {
    zh: '请核对本组“结果维持”“结果纠正”“其他结果”“尚未审结”之和与“总计”。',
    en: 'Add up the four results of this group again and compare them with its total.',
  },
  formula: 'total = upheld + corrected + other_result + pending, for each group',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019'],
  basis: 'The last column of each group of the table is the total of the four before it.',
  description: 'Each reconsideration and each lawsuit has one result, or none yet.',
  check: (report) => checkSums(report, 'reconsideration_litigation.sum'),
}
