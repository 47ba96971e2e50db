import { narrativeRule } from '../narrative/narrative.ts'

/** A way in which requests come, as what received them. */
const ONE_WAY = /(?:窗口|平台|网站|信箱|邮箱|系统)[^，。；]{0,12}，?(?:受理|收到|接收|接待)/

/** 依申请公开3件 without a word that says that they came: it may be what was given out on request. */
const GIVEN_OUT =
  /(?:^|[，,年度共])依申请(?:信息)?公开[共计为有]*\d|^(?!.*(?:收到|受理|接)).*依申请(?:信息)?公开(?:了|的)?(?:政府信息|信息)[共计为有]*\d/

/** A kind of applicant or a way to come, before what is counted: 公民信息公开申请, 书面申请. Not 公民、法人和其他组织. */
const ONE_KIND =
  /(?<![、和及或与])(?:公民|自然人|个人|企业|法人|涉企|书面|纸质|线[上下]|网[上络]|电子邮件|邮件|信函|邮寄|当面|现场|口头|传真)(?:提[出交])?的?(?:政府)?(?:信息)?(?:公开)?(?:收到)?(?:的)?申请|线[上下](?:收到|受理)/

/** A denial of some only: 未收到涉外申请, 未收到需补正的申请. */
const DENIED_SOME =
  /涉[外密企及]|律师|补正|不予|重复|重大|复杂|疑难|逾期|超期|其[他它](?!(?:社会)?组织)|另外|不满|投诉|机构|组织没|组织未|类(?:政府)?信息/

/** At some time of the year. */
const ONE_TIME = /首次|年初|年末|年底前?收|期间/

/** Who received them, where that is an office of the agency or a body that it looks after. */
const RECEIVER =
  /(办公室|[股科处队所站]|中心|集团|公司|公共企事业单位|公用企业|企事业单位|乡镇(?:政府)?|二级(?:机构|单位)|(?:下属|基层|所属)单位)(?:共|全年|累计|分别|均|都|[暂尚]?未|没有|信息公开申请)*(?:收到|受理|接到|接收)/

/** What came new, without what was carried in. */
const NEW = /新(?:收|增|接|受理)/
const CARRIED = /结转|含|加上|连同/
const CARRIED_BEHIND = /^，?[（(]?[^，。；）)\d]{0,4}(?:含|包括|加上|连同)/

/** To deal with a request may be to receive or to answer it. */
const DEALT_WITH = /^(?!.*(?:收|受理|登记)).*(?:办理|处理)/

/** Another number of what was taken up of them: 收到22件，合并后受理20件; the table may have either. */
const TAKEN_UP =
  /^[^。]*[，；](?:经[^，。；]{1,8}后?|其中)?[^，。；\d]{0,4}(?:实际|合并后?|最终|正式|有效)[^，。；\d]{0,6}(?:受理|收到|申请|登记)?[^，。；\d]{0,4}\d/

function isOfAnother(before: string, agency: string): boolean {
  const receiver = RECEIVER.exec(before)?.[1]
  return receiver !== undefined && !agency.endsWith(receiver)
}

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
    'One check a statement. 收到, 受理 and 办理 may include what was carried in from the year before, so either figure is right; 新收 may not. A denial (未收到申请) is 0. What came by one channel, from one kind of applicant or to one office, parts of a stated whole, figures of a sentence that together are those of the table, and what a whole county received (全县), are not compared.',
  compares: [
    {
      quantity: 'requests_received',
      location: 'requests/new_received/total',
      meanings: {
        'ogi-2021': received,
        'ogi-2019': received,
        'stat-2014': [{ plus: ['statistics/requests_received/value'] }],
      },
      comparable: ({ statement, clause, before, behind, agency }) =>
        !ONE_WAY.test(before) &&
        !ONE_KIND.test(clause) &&
        !ONE_TIME.test(clause) &&
        !(statement.wording.denied && DENIED_SOME.test(clause)) &&
        !isOfAnother(before, agency) &&
        !GIVEN_OUT.test(clause) &&
        !DEALT_WITH.test(clause) &&
        !TAKEN_UP.test(behind()) &&
        !/转办|转来|移送|移交|更正|撤回|除|另|其中(?!新收)/.test(clause),
      onlyFirst: ({ clause, behind }) =>
        NEW.test(clause) && !CARRIED.test(clause) && !CARRIED_BEHIND.test(behind()),
    },
  ],
})
