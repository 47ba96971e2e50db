import { describe, expect, it } from 'vitest'
import { statedIn } from '../../../../stages/3-normalise/statements/stated.ts'

/** What a sentence states in the report of a bureau for 2024. */
const told = (text: string) =>
  statedIn(text, { start: 0, end: text.length }, { year: 2024, names: '丁区水务局' })
    .flatMap(({ quantity, value }) => (quantity ? [`${quantity}=${value}`] : []))
    .join(' ')

describe('what a figure came to', () => {
  it.each([
    ['按期办结率由96%升至100%。', 'completion_rate=100'],
    ['群众满意率由上年的93.5%提升到97%。', 'satisfaction_rate=97'],
    ['满意度较上年提高2个百分点，达96%。', 'satisfaction_rate=96'],
    ['主动公开政府信息数比2023年的360条多52条，达412条。', 'disclosures_total=412'],
    ['公开信息量同比翻一番，达到744条。', 'disclosures_total=744'],
    ['与上年的360条相比，2024年主动公开信息增加到412条。', 'disclosures_total=412'],
    ['微信公众号关注人数从0.9万增至1.3万。', 'wechat_followers=13000'],
    ['微信公众号推送文章较去年增长12%，达到386篇。', 'wechat_posts=386'],
    ['收到政府信息公开申请较上年减少4件，为9件。', 'requests_received=9'],
  ])('is of the words before its change: %s', (text, expected) => expect(told(text)).toBe(expected))

  it.each([
    ['主动公开信息412条，同比增长15%，增幅达6个百分点。', 'disclosures_total=412'],
    ['主动公开信息412条，比上年增加52条，网站访问量达20万次。', 'disclosures_total=412 views=200000'],
    ['公开信息较上年增加52条，其中达到要求的38条。', ''],
  ])('is not whatever is reached: %s', (text, expected) => expect(told(text)).toBe(expected))
})

describe('what was added, or counted since the beginning', () => {
  it.each([
    ['微信公众号粉丝1.8万人，年内净增粉丝1200余人。', 'wechat_followers=18000'],
    ['公众号全年涨粉900人。', ''],
    ['网站历史累计访问量达9600万次。', ''],
    ['公众号总推送2900篇。', ''],
    ['累计制发规范性文件37件，其中现行有效9件。', 'normative_documents_in_force=9'],
    [
      '2024年累计制发规范性文件2件，现行有效9件。',
      'normative_documents_issued=2 normative_documents_in_force=9',
    ],
  ])('is no level of the year: %s', (text, expected) => expect(told(text)).toBe(expected))
})

describe('what only sounds like it', () => {
  it.each([
    ['阅读量10万+的推文3篇。', ''],
    ['审查拟公开信息470条次。', ''],
    ['以区政府名义印发规范性文件2件。', ''],
    ['以区水务局名义印发规范性文件2件。', 'normative_documents_issued=2'],
    ['利用公示栏、广播公开政务信息48期。', ''],
    ['应收信息处理费600元，实收420元。', 'processing_fees=420'],
    ['行政审批事项提前办结率97%。', ''],
    ['全年收到行政复议申请14件，应诉5件，均与政府信息公开无关。', ''],
  ])('is not stated: %s', (text, expected) => expect(told(text)).toBe(expected))
})
