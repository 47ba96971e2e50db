import { describe, expect, it } from 'vitest'
import { statedIn } from '../../../../stages/3-normalise/statements/stated.ts'
import { SENTENCES_OF_GOVERNMENTS } from './sentences-of-governments.ts'

/** What a sentence states in a report of 2024 with this title and name. */
const stated = (names: string, text: string) =>
  statedIn(text, { start: 0, end: text.length }, { year: 2024, names }).flatMap(({ quantity, value }) =>
    quantity ? [`${quantity}=${value}`] : [],
  )

const GOVERNMENT = '乙区人民政府2024年政府信息公开工作年度报告乙区人民政府'
const OFFICE = '乙区人民政府办公室2024年政府信息公开工作年度报告乙区人民政府办公室'
const BUREAU = '乙区民政局2024年政府信息公开工作年度报告乙区民政局'

describe('what all bodies of an area have together', () => {
  it.each([
    ['全区各部门、各街道共收到政府信息公开申请312件。', ['requests_received=312']],
    ['区政府及各部门共主动公开政府信息2.3万条。', ['disclosures_total=23000']],
    ['各部门、各街道收到申请312件。', []],
    ['全区各部门分别收到申请12件、30件。', []],
    ['指导各部门公开信息1200条。', []],
  ])('is told in the report of its government: %s', (text, expected) => {
    expect(stated(GOVERNMENT, text)).toEqual(expected)
  })

  it.each([OFFICE, BUREAU])('is of others in the report of another agency: %s', (names) => {
    expect(stated(names, '全区各部门、各街道共收到政府信息公开申请312件。')).toEqual([])
  })

  it('is also what an agency denies of those below it', () => {
    expect(stated(BUREAU, '我局（含下属学校）未收到政府信息公开申请。')).toEqual(['requests_received=0'])
  })
})

describe('what is told of all of a place', () => {
  it.each(SENTENCES_OF_GOVERNMENTS)('is its government’s, and no bureau’s: %s', (text, expected) => {
    expect(stated(GOVERNMENT, text).join(' ')).toBe(expected)
    expect(stated(BUREAU, text)).toEqual([])
  })

  it('is of the administration of a zone, and of a report that is named after its place', () => {
    const told = '全区共收到政府信息公开申请312件。'
    for (const names of [
      '乙区高新区管委会2024年政府信息公开工作年度报告',
      '乙区2024年政府信息公开工作年度报告',
    ])
      expect(stated(names, told)).toEqual(['requests_received=312'])
  })

  it.each([
    ['全县共收到申请356件，我局收到申请17件。', ['requests_received=17']],
    ['省厅主动公开信息9200条，我局主动公开信息203条。', ['disclosures_total=203']],
    ['市民政局共公开信息6100条，本单位公开信息203条。', ['disclosures_total=203']],
    ['全系统累计发布信息1400条，我局主动公开信息203条。', ['disclosures_total=203']],
    ['区政府办公室通报全区公开信息1.1万条，我局排名第三。', []],
    ['2024年我区共收到政府信息公开申请312件。', []],
  ])('is told from what a bureau has itself: %s', (text, expected) =>
    expect(stated(BUREAU, text)).toEqual(expected),
  )

  it.each([
    ['在全区率先开展试点，主动公开政府信息203条。', ['disclosures_total=203']],
    ['面向全区主动公开政府信息203条。', ['disclosures_total=203']],
    ['按照全市统一部署，我局全年收到申请17件。', ['requests_received=17']],
    ['落实2024年全区政务公开工作要点，收到政府信息公开申请17件。', ['requests_received=17']],
    ['组织召开全区民政系统政务公开培训会2次。', ['trainings=2']],
    ['全局主动公开政府信息203条。', ['disclosures_total=203']],
  ])('is not whatever speaks of a place: %s', (text, expected) =>
    expect(stated(BUREAU, text)).toEqual(expected),
  )
})

describe('what was counted since a day', () => {
  it.each([
    [2024, ['disclosures_total=332']],
    [2023, []],
  ])('of %i is of the year of the report or not', (year, expected) => {
    expect(stated(BUREAU, `自${year}年5月1日新规施行以来，我局共主动公开政府信息332条。`)).toEqual(expected)
  })
})

describe('what another body does', () => {
  it.each([
    '乙区第三中学收到信息公开申请2件。',
    '区实验小学、区特殊学校均未收到政府信息公开申请。',
    '区二中没有发生行政复议。',
    '双塔派出所作出行政处罚决定31件。',
    '市民政局作出行政许可决定64件。',
    '市局收到政府信息公开申请52件。',
    '邻区民政局没有发生行政复议。',
    '柳河村未收到政府信息公开申请。',
    '全区31个村（社区）没有收到政府信息公开申请。',
  ])('is not of a bureau: %s', (text) => expect(stated(BUREAU, text)).toEqual([]))

  it.each(['区行政审批局办理行政许可决定5200件。', '有9个乡镇全年未收到政府信息公开申请。'])(
    'is not of a government: %s',
    (text) => expect(stated(GOVERNMENT, text)).toEqual([]),
  )

  it.each([
    ['乙区民政局2024年未收到政府信息公开申请。', ['requests_received=0']],
    ['区局收到政府信息公开申请9件。', ['requests_received=9']],
    ['区民政局作出行政许可决定64件。', ['licensing_decisions=64']],
    ['我局及各科室均未收到政府信息公开申请。', ['requests_received=0']],
  ])('is told from what the author does: %s', (text, expected) =>
    expect(stated(BUREAU, text)).toEqual(expected),
  )

  it('is told from what a township does that is named by this alone', () => {
    const names = '柳河镇人民政府2024年政府信息公开工作年度报告柳河镇人民政府'
    expect(stated(names, '柳河镇收到政府信息公开申请4件。')).toEqual(['requests_received=4'])
    expect(stated('', '柳河镇收到政府信息公开申请4件。')).toEqual(['requests_received=4'])
    expect(stated(BUREAU, '柳河镇收到政府信息公开申请4件。')).toEqual([])
  })
})

describe('a part of the year', () => {
  it.each([
    '8—12月收到政府信息公开申请6件。',
    '2024年9月至12月受理政府信息公开申请6件。',
    '7月1日至12月31日收到政府信息公开申请6件。',
    '截至12月18日，作出行政许可决定61件。',
    '去年全年未收到政府信息公开申请。',
  ])('is not the year: %s', (text) => expect(stated(BUREAU, text)).toEqual([]))

  it.each([
    ['截至12月31日，作出行政许可决定61件。', ['licensing_decisions=61']],
    ['1—12月作出行政许可决定61件。', ['licensing_decisions=61']],
    ['1月1日至12月31日收到政府信息公开申请6件。', ['requests_received=6']],
    ['本年度全年未收到政府信息公开申请。', ['requests_received=0']],
  ])('is told from all of it: %s', (text, expected) => expect(stated(BUREAU, text)).toEqual(expected))
})

describe('reviews of another matter', () => {
  it.each([
    '因低保审核未发生行政复议、行政诉讼。',
    '未因养老机构整治引发行政诉讼。',
    '没有就殡葬服务提起的行政诉讼案件。',
    '未发生涉婚姻登记类行政复议。',
    '养老服务领域未发生行政诉讼。',
    '暂无二审行政诉讼。',
  ])('are not denied of answers to requests: %s', (text) => expect(stated(BUREAU, text)).toEqual([]))

  it.each([
    ['未发生因依申请公开引起的行政诉讼。', ['litigations=0']],
    ['未发生针对我局的行政复议。', ['reconsiderations=0']],
    ['没有公民就信息公开答复提起行政诉讼。', ['litigations=0']],
    ['信息公开领域未发生行政复议。', ['reconsiderations=0']],
  ])('are told from those: %s', (text, expected) => expect(stated(BUREAU, text)).toEqual(expected))
})
