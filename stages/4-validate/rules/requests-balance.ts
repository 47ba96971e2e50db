import type { Rule } from '../rule.ts'
import { checkSums } from '../sums.ts'

/** What came in equals what was concluded and what goes on. */
export const requestsBalance: Rule = {
  rule_id: 'requests.balance',
  title: 'Requests balance',
  title_zh: '申请收支平衡',
  message_zh:
    '第一项加第二项之和为 {observed}，第三项（七）加第四项之和为 {expected}，相差 {difference}，其中缺{lacking}，疑为笔误：{slip}',
  hint: {
    zh: '请核对本列：本年新收加上年结转，应等于办理结果总计加结转下年度。',
    en: 'Check this column: newly received and carried in must equal the outcomes and what is carried over.',
  },
  formula: 'new_received + carried_in = outcomes_total + carried_out, for each column',
  severity: 'error',
  forms: ['ogi-2021', 'ogi-2019'],
  basis:
    'The note in the head of the table: the first item plus the second equals the third plus the fourth.',
  description:
    'Every request that came in this year or was carried over from the last is either concluded or carried over to the next.',
  check: (report) => checkSums(report, 'requests.balance'),
}
