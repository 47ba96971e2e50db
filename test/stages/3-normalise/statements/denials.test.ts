import { describe, expect, it } from 'vitest'
import { statedIn } from '../../../../stages/3-normalise/statements/stated.ts'

const BUREAU = '丙县林业局2024年政府信息公开工作年度报告丙县林业局'

const stated = (text: string, names = BUREAU) =>
  statedIn(text, { start: 0, end: text.length }, { year: 2024, names }).flatMap(
    ({ quantity, value, start, end }) => (quantity ? [[quantity, value, text.slice(start, end)]] : []),
  )
const told = (text: string) => stated(text).map(([quantity, value]) => `${quantity}=${value}`)

/** What ends a sentence, or is left at its end. */
const ENDS = ['。', ' 。', '　。', '.', '．', ' .', '!', '！', '…', '…… ', ' ', '', '；', ';', '\n', '？']

describe('a denial at the end of a sentence', () => {
  const denials: readonly (readonly [string, string])[] = [
    ['今年我局未收到政府信息公开申请', 'requests_received=0'],
    ['全年没有收取信息处理费', 'processing_fees=0'],
    ['2024年未制发规范性文件', 'normative_documents_issued=0'],
    ['没有因信息公开受到责任追究', 'accountability_cases=0'],
    ['本年度未作出行政处罚', 'penalty_decisions=0'],
    ['没有发生行政复议、行政诉讼', 'reconsiderations=0 litigations=0'],
    ['行政复议、行政诉讼均未发生', 'reconsiderations=0 litigations=0'],
  ]
  it.each(denials)('is one whatever ends it: %s', (sentence, expected) => {
    const different = ENDS.filter((end) => told(sentence + end.replace('　', ' ')).join(' ') !== expected)
    expect(different).toEqual([])
  })

  it('is one in brackets', () => {
    expect(told('（全年未收到政府信息公开申请）')).toEqual(['requests_received=0'])
    expect(told('信息公开工作平稳(未发生行政复议).')).toEqual(['reconsiderations=0'])
  })

  it('is one with spaces in it, and has the span that is printed', () => {
    expect(stated('我局未收到 政府信息 公开申请 ，没有发生 行政复议 、行政诉讼 。')).toEqual([
      ['requests_received', 0, '未收到 政府信息 公开申请'],
      ['reconsiderations', 0, '没有发生 行政复议'],
      ['litigations', 0, '行政诉讼'],
    ])
  })
})

describe('a denial of some', () => {
  it.each([
    '全年收到申请31件，没有涉外政府信息公开申请。',
    '未收到记者提出的政府信息公开申请。',
    '未收到窗口提交的信息公开申请。',
    '没有需要补正的政府信息公开申请。',
    '无涉密的信息公开申请。',
    '本年度没有不予公开的政府信息公开申请。',
    '没有要求更正的信息公开申请。',
    '未收到社会组织提出的信息公开申请。',
    '没有疑难的政府信息公开申请。',
    '没有发生重大行政复议案件。',
    '未发生集体行政诉讼、行政复议。',
    '没有造成不良影响的行政诉讼案件。',
    '没有新增行政诉讼案件。',
    '没有其他行政复议、行政诉讼。',
    '全年无因依申请公开不作为引起的行政诉讼。',
    '没有上年结转的行政复议案件。',
    '无结转至下年度的行政诉讼。',
    '没有因涉密信息公开引起的行政复议。',
    '没有涉企行政处罚决定。',
    '未作出较大数额行政处罚。',
    '未实施加处罚款行政强制。',
    '没有简易程序行政许可。',
    '未制定涉及民生的规范性文件。',
    '重大行政复议、行政诉讼均为0件。',
    '群体性行政复议、行政诉讼均未发生。',
    '没有召开线下新闻发布会。',
    '未举办线上政务公开培训。',
  ])('is no denial of all: %s', (text) => expect(told(text).filter((one) => one.endsWith('=0'))).toEqual([]))

  it.each([
    '法律援助机构没有提交政府信息公开申请。',
    '乡镇政府未收到信息公开申请。',
    '县政府未收到信息公开申请。',
    '村级未收到政府信息公开申请。',
    '三级机构全年未收到政府信息公开申请。',
    '民营企业没有提出信息公开申请。',
    '林场等单位均未收到政府信息公开申请。',
    '本级人民政府未收到政府信息公开申请。',
    '2024年，上级机关未收到针对我局的行政复议。',
  ])('is of those who have none: %s', (text) => expect(told(text)).toEqual([]))

  it('is not of what was held in another way', () => {
    expect(told('受天气影响未举办政务开放日，改为网上直播。')).toEqual([])
  })
})

describe('a denial of all', () => {
  it.each([
    ['未收到任何公民、法人或者其他组织以任何形式提出的政府信息公开申请。', 'requests_received=0'],
    ['没有人向我局申请公开政府信息。', 'requests_received=0'],
    ['没有单位和个人提出信息公开申请。', 'requests_received=0'],
    ['公民、法人和其他组织均未提出政府信息公开申请。', 'requests_received=0'],
    ['我局及所属单位均未收到政府信息公开申请。', 'requests_received=0'],
    ['没有因政府信息公开工作引发的投诉、举报、行政复议和行政诉讼案件。', 'reconsiderations=0 litigations=0'],
    ['未发生针对本部门有关政府信息公开事务的行政复议案、行政诉讼案。', 'reconsiderations=0 litigations=0'],
    ['没有不服我局信息公开答复提起的行政复议。', 'reconsiderations=0'],
    ['未发生一起因信息公开引起的舆情、上访、诉讼。', 'litigations=0'],
    ['没有工作人员因政务公开不力被追究责任的情况。', 'accountability_cases=0'],
    ['没有对有关责任人员进行责任追究。', 'accountability_cases=0'],
    ['没有发生与林业信息公开有关的行政复议。', 'reconsiderations=0'],
    ['没有发生因林业信息公开引起的行政诉讼。', 'litigations=0'],
    ['本年度未接收到政府信息公开申请。', 'requests_received=0'],
    ['监督保障方面行政复议、行政诉讼均为零。', 'reconsiderations=0 litigations=0'],
    ['无上年结转、无结转下年度申请。', 'requests_carried_in=0 requests_carried_out=0'],
    ['没有办理人大代表建议和政协提案。', 'congress_proposals=0 consultative_proposals=0'],
    ['未向申请人收取任何形式的费用。', 'processing_fees=0'],
    [
      '未实施行政许可、行政处罚和行政强制。',
      'licensing_decisions=0 penalty_decisions=0 compulsion_decisions=0',
    ],
  ])('has words of its kind alone before it: %s', (text, expected) =>
    expect(told(text).join(' ')).toBe(expected),
  )

  it('may be of a government that is the author', () => {
    const names = '丙县人民政府2024年政府信息公开工作年度报告丙县人民政府'
    expect(stated('县政府未收到政府信息公开申请。', names)).toEqual([
      ['requests_received', 0, '未收到政府信息公开申请'],
    ])
  })
})
