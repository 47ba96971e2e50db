import { describe, expect, test } from 'vitest'
import { titleText } from '../../../stages/2-extract/title/title.ts'
import { settleDates } from '../../../stages/3-normalise/dates.ts'
import { reportOf } from './report-of.ts'

function dates(text: string, sourcePath = 'report.txt') {
  const raw = reportOf(text, sourcePath)
  return settleDates(raw, raw.title && titleText(raw.document, raw.title), sourcePath)
}
const body = '\n一、总体情况\n略。\n二、主动公开政府信息情况\n略。\n六、其他需要报告的事项\n无\n'

describe('the year of the report', () => {
  test.each([
    ['甲县教育局2024年政府信息公开工作年度报告', 2024],
    ['甲县教育局二〇二四年政府信息公开工作年度报告', 2024],
    ['甲县教育局二○一五年度政府信息公开年报', 2015],
    ['甲县教育局二0一七年政府信息公开年报', 2017],
    ['2012年度甲县教育局政府信息公开工作报告', 2012],
    ['甲县教育局政府信息公开工作年度报告（2019）', 2019],
    ['甲县教育局政府信息公开工作年度报告', null],
    ['甲县教育局12024年政府信息公开工作年度报告', null],
  ])('%s is for %s', (title, year) => {
    expect(dates(title + body).year).toBe(year)
  })

  test('period, prose and title: two beat the third', () => {
    const found = dates(
      `甲县2023年政府信息公开工作年度报告\n本报告统计期限为2022年1月1日至2022年12月31日。\n一、总体情况\n2023年，我局公开信息。\n`,
    )
    expect(found.year).toBe(2023)
    expect(found.named.map(({ year, where }) => `${where} ${year}`)).toEqual([
      'title 2023',
      'period 2022',
      'prose 2023',
    ])
  })

  test.each([
    '2023年度结转申请2件，2024年新收9件。',
    '2022年、2023年公开信息各300条。',
    '2019年以来，公开渠道不断拓宽。',
  ])('a year that the first section opens with by the way is not named: %s', (opening) => {
    const found = dates(`甲县2024年政府信息公开工作年度报告\n一、总体情况\n${opening}\n`)
    expect(found.named.map(({ year }) => year)).toEqual([2024])
  })

  test.each([
    '2021年组建以来，本局公开渠道不断拓宽。',
    '2021年机构改革后，我局公开栏目由办公室维护。',
    '2018年，因机构合并新组建的我局明确了公开科室。',
    '2019年修订的《条例》施行以来，各科室依法公开信息。',
    '2019年成立后，中心公开了机构职能。',
    '2023年公开信息110条，2024年公开信息130条。',
    '2023年，公开信息110条，2024年增加到130条。',
    '二〇二三年我局公开信息110条，二〇二四年公开130条。',
    '2020年开设的公开专区更新及时。',
    '2023年度考核指出的不足均已改进。',
    '2025年是规划收官之年，任务更重。',
    '2025年，公开工作将进一步细化。',
    '2024年，对照2023年考核意见改进了工作。',
  ])('a first section that opens with another year is not of it: %s', (opening) => {
    const found = dates(`甲县2024年政府信息公开工作年度报告\n一、总体情况\n${opening}\n`)
    expect(new Set(found.named.map(({ year }) => year))).toEqual(new Set([2024]))
  })

  test('two beat the title where it names the year before or behind them', () => {
    const text = (end: string) =>
      `甲县2024年政府信息公开工作年度报告\n统计期限自2023年1月1日至12月31日。\n一、总体情况\n2023年，我局公开信息。\n六、其他需要报告的事项\n无\n${end}`
    expect(dates(text('')).year).toBe(2023)
    expect(dates(text('甲县教育局\n2024年1月18日')).year).toBe(2023)
    // Published in the year behind the title's, with the rest left from the report before.
    const left = dates(text('甲县教育局\n2025年1月18日'))
    expect(left.year).toBe(2024)
    expect(left.named.map(({ year, where }) => `${where} ${year}`)).toEqual([
      'title 2024',
      'period 2023',
      'prose 2023',
    ])
  })

  test('titles of which none is surely the own name no year', () => {
    const two =
      '甲县教育局2023年政府信息公开工作年度报告\n来源：甲县\n乙县教育局2022年政府信息公开工作年度报告\n'
    expect(dates(`${two}一、总体情况\n略。\n`)).toMatchObject({ year: null, named: [] })
    expect(dates(`${two}统计期限自2024年1月1日至12月31日。\n一、总体情况\n略。\n`).year).toBe(2024)
  })

  test('a sentence alone makes no year of one long before the day of publication', () => {
    const signed = (day: string, first: string) =>
      dates(`甲县教育局政府信息公开工作年度报告\n一、总体情况\n${first}\n${body}甲县教育局\n${day}\n`).year
    expect(signed('2024年1月20日', '2023年，我局公开信息9条。')).toBe(2023)
    expect(signed('2025年1月20日', '2023年，我局公开信息9条。')).toBeNull()
    expect(signed('2025年1月20日', '现公布2023年政府信息公开工作年度报告。')).toBe(2023)
  })

  test('positions are those of the text', () => {
    const text =
      '甲县2023年政府信息公开工作年度报告\n统计期限自2023年1月1日至12月31日。\n一、总体情况\n2023年，略。\n'
    const found = dates(text)
    expect(found.named.map((n) => text.slice(n.position, n.position + 4))).toEqual(['甲县20', '2023', '2023'])
  })

  test('a folder tells only between years that the report names', () => {
    expect(dates(`甲县教育局政府信息公开工作年度报告${body}`, 'reports/2021/a.txt').year).toBeNull()
    expect(dates(`甲县2019年至2020年政府信息公开工作年度报告${body}`, 'reports/2020/a.txt').year).toBeNull()
    expect(dates(`甲县2017年至2020年政府信息公开工作年度报告${body}`, 'reports/2020/a.txt').year).toBe(2020)
  })
})

/** Sentences on another report than the one in hand, of 2023 or 2025. */
const OTHER_REPORTS = [
  '1月编制并公布了2023年度政府信息公开工作年度报告。',
  '按期公布《甲县教育局2023年政府信息公开工作年度报告》。',
  '已在网站发布2023年政府信息公开年报。',
  '我局2023年政府信息公开工作年度报告于3月底前公布。',
  '针对2023年政府信息公开工作年度报告中指出的不足，逐项改进。',
  '对我局2023年政府信息公开工作报告里存在的问题开展了整改。',
  '与2023年政府信息公开工作年度报告相比，栏目增加2个。',
  '按照《条例》规定，编制并发布2023年政府信息公开工作年度报告。',
  '根据《条例》要求，编制2023年政府信息公开工作年度报告，并按时向社会公布。',
  '完成了各股室2023年政府信息公开工作总结。',
  '筹备2025年政务公开工作报告会。',
  '指导各镇完善2023年度政府信息公开年度报告。',
  '修订了《甲县2023年政府信息公开工作年度报告》。',
]

describe('the name of a report in prose', () => {
  test.each(OTHER_REPORTS)('of another report gives no year: %s', (sentence) => {
    const titled = `甲县教育局2024年政府信息公开工作年度报告\n一、总体情况\n2024年，工作有序开展。${sentence}\n`
    expect(dates(titled).named.map(({ year }) => year)).toEqual([2024, 2024])
    const bare = `甲县教育局政府信息公开工作年度报告\n一、总体情况\n公开信息9条。${sentence}\n${body}甲县教育局\n2025年1月20日\n`
    expect(dates(bare)).toMatchObject({ year: null, named: [] })
  })

  test.each([
    ['根据《条例》规定，编制2024年政府信息公开工作年度报告。', ''],
    ['由甲县教育局编制2024年政府信息公开年度报告，向社会公布。', ''],
    ['甲县教育局 2024 年度政府信息公开工作报告由六个部分组成。', ''],
    ['按照新修订的《条例》，制定大同市2024年政府信息公开工作年度报告。', ''],
    ['', '现公布甲县教育局2024年政府信息公开工作年度报告。'],
    ['', '现将我局2024年政府信息公开工作年度报告公布如下。'],
    ['', '我局2024年政府信息公开工作年度报告如下：公开信息9条。'],
    ['', '依照通知要求，编成甲县教育局2024年政府信息公开工作年度报告。全文共六个部分。'],
    ['', '本报告为甲县教育局2024年政府信息公开工作年度报告。'],
    ['', '根据《条例》第五十条，编制2024年政府信息公开工作年度报告。'],
    ['1月按时发布了2023年政府信息公开工作年度报告，现编制2024年政府信息公开工作年度报告。', ''],
  ])('of the report in hand gives its year: %s%s', (lead, first) => {
    const found = dates(
      `甲县教育局政府信息公开工作年度报告\n${lead}\n一、总体情况\n略。${first}\n二、主动公开政府信息情况\n略。\n`,
    )
    expect([found.year, found.named.map(({ where }) => where)]).toEqual([2024, ['prose']])
  })
})

describe('the year that a text without a title speaks of', () => {
  test.each([
    ['现将我镇2023年政府信息公开工作通报如下。', '略。', 2023],
    ['略。', '全年情况。本局2023年度主动公开信息15条。', 2023],
    ['略。', '截止2023年12月31日，发布信息34条。', 2023],
    ['数据核定时间点为2023年12月31日。', '略。', 2023],
    ['略。', '工作有序开展。2023年度，没有收到申请。\n2023年，加强了审核。', 2023],
    ['略。', '工作有序开展。2023年度，没有收到申请。', null],
    ['略。', '工作有序开展。2023年度，没有收到申请。2022年，收到3件。', null],
    ['现将我镇2023年政府信息公开工作通报如下。', '截至2022年12月31日，共34条。', null],
    ['略。', '计划到2023年12月31日完成。', null],
    ['略。', '对我局2023年政府信息公开工作存在的问题进行了整改。', null],
    ['略。', '我局2023年政府信息公开工作考核为优秀。', null],
  ])('%s %s is of %s', (lead, first, year) => {
    expect(dates(`${lead}\n一、总体情况\n${first}\n二、主动公开政府信息情况\n略。\n`).year).toBe(year)
  })
})

describe('the period', () => {
  test.each([
    ['统计数据从 2024 年 1 月 1 日至 12 月 31 日。', '2024-01-01', '2024-12-31'],
    ['统计期限自2024年1月1日起至2024年12月31日止。', '2024-01-01', '2024-12-31'],
    ['统计时限为2024年1月1日—12月31日。', '2024-01-01', '2024-12-31'],
    ['统计时限为2024年1月1日到当年12月31日。', '2024-01-01', '2024-12-31'],
    ['数据统计期限为2008年5月1日至2008年12月31日。', '2008-05-01', '2008-12-31'],
    ['统计期限为2024.1.1-2024.12.31。', '2024-01-01', '2024-12-31'],
    ['统计期限自二〇二四年一月一日至十二月三十一日。', '2024-01-01', '2024-12-31'],
    ['统计期限自 2024 年 1 月 1 日至 2024\n年 12 月 31 日止。', '2024-01-01', '2024-12-31'],
    ['统计时间段：2024年1月1日到12月31日。', '2024-01-01', '2024-12-31'],
    ['数据核定时间为2024年1月1日至2024年11月30日。', '2024-01-01', '2024-11-30'],
    ['统计期限自202111日至20221231日。', null, null],
    ['统计期限自2024年1月\n\n\n\n1日至12月31日。', null, null],
    ['统计期限自202511日至20251231日。', null, null],
    ['统计期限自2024年1月1日至1231日。', null, null],
    ['统计期限自2024年13月1日至12月31日。', null, null],
    ['较2023年1月1日至2023年12月31日增长。统计期限自2024年1月1日至12月31日。', '2024-01-01', '2024-12-31'],
    ['与2023年1月1日至2023年12月31日相比，信息增多。', null, null],
    ['信息数量比上年（2023年1月1日至12月31日）增加。', null, null],
    ['2023年1月1日至2023年12月31日同期为9条。', null, null],
    ['2024年5月1日至5月31日开展了政务公开宣传月活动。', null, null],
    ['本报告按规定编制。', null, null],
  ])('%s', (lead, start, end) => {
    const { periodStart, periodEnd } = dates(`甲县教育局政府信息公开工作年度报告\n${lead}${body}`)
    expect([periodStart, periodEnd]).toEqual([start, end])
  })
})

describe('the day of publication', () => {
  const title = '甲县教育局2024年政府信息公开工作年度报告'
  test.each([
    ['发布时间: 2025-01-16 15:19 信息来源:甲县教育局', '2025-01-16'],
    ['索引号：X1 发布日期：2025年1月16日', '2025-01-16'],
    ['发布日期：20250116 字体：大 中 小', '2025-01-16'],
    ['2025-01-16 来源：教育局 浏览次数：12', '2025-01-16'],
    ['（2025年1月16日）', '2025-01-16'],
    ['日期：2025/1/16', '2025-01-16'],
    ['发布日期：\n2025-01-16', '2025-01-16'],
    ['成文日期：2025-01-10 发布日期：2025-01-16', '2025-01-16'],
    ['成文日期：2025-01-10', '2025-01-10'],
    ['2025-01-16   甲县教育局', '2025-01-16'],
    ['2025-01-16 甲县教育局召开会议', null],
    ['发布日期：202511日', null],
    ['发布日期：2025-02-30', null],
    ['会议于2025年1月16日召开。', null],
  ])('%s', (line, expected) => {
    expect(dates(`${title}\n${line}\n${body}`).publishedOn).toBe(expected)
  })

  test('days of links above the title are not its own', () => {
    const links = '县民政局年报\n2025-01-02\n县财政局年报\n2025-01-03\n'
    expect(dates(`${links}${title}\n${body}`).publishedOn).toBeNull()
    expect(dates(`${links}${title}\n2025-01-16\n${body}`).publishedOn).toBe('2025-01-16')
  })

  test.each([
    ['甲县教育局\n2025 年 1 月 8 日', '2025-01-08'],
    ['甲县教育局2025年1月8日', '2025-01-08'],
    ['甲县教育局\n二〇二五年一月八日\n【打印本页】【关闭窗口】', '2025-01-08'],
    ['2024年12月6日局长参加访谈。', null],
    ['统计截至\n2024年12月31日前', null],
  ])('signature %s', (end, expected) => {
    expect(dates(`${title}\n${body}${end}`).publishedOn).toBe(expected)
  })
})
