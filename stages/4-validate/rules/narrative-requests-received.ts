import { narrativeRule } from '../narrative/narrative.ts'

/** A way in which requests come, as what received them. */
const ONE_WAY = /(?:窗口|平台|网站|信箱|邮箱|系统)[^，。；]{0,12}，?(?:受理|收到|接收|接待)/

/** 依申请公开3件 without a word that says that they came: it may be what was given out on request. */
const GIVEN_OUT = /(?:^|[，,年度共])依申请(?:信息)?公开(?:政府信息|信息)?[共计为有]*\d/

/** To deal with a request may be to receive or to answer it. */
const DEALT_WITH = /^(?!.*(?:收|受理|登记)).*(?:办理|处理)/

/** Another number of what was taken up of them: 收到22件，合并后受理20件; the table may have either. */
const TAKEN_UP =
  /^[^。]*[，；](?:经[^，。；]{1,8}后?|其中)?[^，。；\d]{0,4}(?:实际|合并后?|最终|正式|有效)[^，。；\d]{0,6}(?:受理|收到|申请|登记)?[^，。；\d]{0,4}\d/

const received = [
  { plus: ['requests/new_received/total'] },
  { plus: ['requests/new_received/total', 'requests/carried_in/total'], zh: '含上年结转' },
]

/** The requests that prose says were received are those of the table. */
export const narrativeRequestsReceived = narrativeRule({
  rule_id: 'narrative.requests_received',
  title: 'Requests received: prose and table agree',
  title_zh: '收到申请数：正文与表格一致',
  formula:
    'requests_received in prose = new_received, or new_received + carried_in (column total); requests_received in stat-2014',
  basis: 'Article 50 of the Regulations of 2019: the report states how many requests were received.',
  description:
    'One check a statement. 收到, 受理 and 办理 may include what was carried in from the year before, so either figure is right. A denial (未收到申请) is 0. What came by one channel or from one kind of applicant, parts of a stated whole, and what a whole county received (全县), are not compared.',
  compares: [
    {
      quantity: 'requests_received',
      location: 'requests/new_received/total',
      meanings: {
        'ogi-2021': received,
        'ogi-2019': received,
        'stat-2014': [{ plus: ['statistics/requests_received/value'] }],
      },
      comparable: ({ clause, before, behind }) =>
        !ONE_WAY.test(before) &&
        !GIVEN_OUT.test(clause) &&
        !DEALT_WITH.test(clause) &&
        !TAKEN_UP.test(behind()) &&
        !/转办|转来|移送|移交|更正|撤回|除|另|其中(?!新收)/.test(clause),
    },
  ],
})
