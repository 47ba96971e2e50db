import { describe, expect, it, test } from 'vitest'
import { cellsOf } from '../../../schemas/forms/form.ts'
import { STATUSES } from '../../../schemas/tables/vocabulary.ts'
import { ingest } from '../../../stages/1-ingest/ingest.ts'
import { isMeasure, scaleOfHead, scaleOfRow } from '../../../stages/2-extract/labels/measures.ts'
import { findStatistics } from '../../../stages/2-extract/sections/statistics.ts'
import { yearNamed } from '../../../stages/2-extract/title/year-named.ts'
import { loadContext, readReport } from '../../../stages/read.ts'

const context = loadContext()
const TITLE = '盐池县卫生和计划生育局2016年政府信息公开工作年度报告'

function read(...lines: readonly string[]) {
  const result = readReport(new TextEncoder().encode(lines.join('\n')), 'a.txt', context)
  if (!('report' in result)) throw new Error(result.message)
  return result.report
}

/** The cells of some rows of the statistics: a value, or a status. */
function statistics(lines: readonly string[], ...rows: readonly string[]) {
  const { form, cells } = read(TITLE, '一、概述', '全年公开信息10条。', ...lines)
  const read_ = cellsOf(form)
    .filter(({ row }) => rows.includes(row.code))
    .map(({ index }) => {
      const status = STATUSES[cells.status[index]!]!
      return status === 'reported' ? cells.value[index]! : status
    })
  return [form.form_id, ...read_]
}

/** Twenty rows, so that a table can be told from prose. */
const ROWS = [
  '1.政府公报公开政府信息数\t条\t0',
  '2.政府网站公开政府信息数\t条\t1',
  '3.政务微博公开政府信息数\t条\t2',
  '4.政务微信公开政府信息数\t条\t3',
  '5.其他方式公开政府信息数\t条\t4',
  '1.参加或举办新闻发布会总次数\t次\t5',
  '2.政府网站在线访谈次数\t次\t6',
  '3.政策解读稿件发布数\t篇\t7',
  '4.微博微信回应事件数\t次\t8',
  '5.其他方式回应事件数\t次\t9',
  '（一）收到申请数\t件\t10',
  '1.当面申请数\t件\t11',
  '2.传真申请数\t件\t12',
  '3.网络申请数\t件\t13',
  '4.信函申请数\t件\t14',
  '（二）申请办结数\t件\t15',
  '1.按时办结数\t件\t16',
  '2.延期办结数\t件\t17',
  '（三）申请答复数\t件\t18',
  '1.属于已主动公开范围数\t件\t19',
]
const HEAD = '统计指标\t单位\t统计数'

describe('the statistical table', () => {
  it('is read where a third of it is printed', () => {
    expect(statistics([HEAD, ...ROWS], 'via_gazette', 'requests_received', 'complaints')).toEqual([
      'stat-2014',
      0,
      10,
      'missing',
    ])
  })

  it('is not read out of a few rows that may be of a local one', () => {
    expect(statistics([HEAD, ...ROWS.slice(0, 10)])).toEqual(['narrative-2008'])
  })

  it('has money in the unit of its row', () => {
    const money = ['七、依申请公开信息收取的费用\t万元\t1.5', '（四）政府信息公开专项经费\t元\t200']
    expect(statistics([HEAD, ...ROWS, ...money], 'request_fees', 'dedicated_budget')).toEqual([
      'stat-2014',
      15_000,
      200,
    ])
  })

  it('has counters behind figures where they suit the row', () => {
    const counted = [
      '（三）从事政府信息公开工作人员数\t\t3人',
      '兼职人员数\t\t2人次',
      '（三）接受培训人员数\t\t40人次',
    ]
    expect(statistics([HEAD, ...ROWS, ...counted], 'staff', 'staff_part_time', 'trainees')).toEqual([
      'stat-2014',
      3,
      'unreadable',
      40,
    ])
  })

  it('leaves blank what is blank behind a unit', () => {
    expect(statistics([HEAD, ...ROWS, '六、举报投诉数量\t件\t'], 'complaints')).toEqual([
      'stat-2014',
      'blank',
    ])
  })

  it('tells rows with one label by the rows around them', () => {
    const four = [
      '四、行政复议数量\t件\t40',
      '（一）维持具体行政行为数\t件\t41',
      '（二）被依法纠错数\t件\t42',
    ]
    const five = ['五、行政诉讼数量\t件\t50', '（二）被依法纠错数\t件\t52']
    const rows = ['reconsideration_corrected', 'lawsuit_corrected']
    expect(statistics([HEAD, ...ROWS, ...four, ...five], ...rows)).toEqual(['stat-2014', 42, 52])
    expect(statistics([HEAD, ...ROWS, ...five], ...rows)).toEqual(['stat-2014', 'missing', 52])
    const open = ['（二）被依法纠错数\t件\t42', '六、举报投诉数量\t件\t60']
    expect(statistics([HEAD, ...ROWS, ...open], ...rows)).toEqual(['stat-2014', 'missing', 'missing'])
  })

  it('takes no figure that has lost its unit in a column of cells', () => {
    const lines = [HEAD, ...ROWS].flatMap((line) => line.split('\t'))
    const at = lines.indexOf('1.当面申请数')
    const swapped = lines.toSpliced(at - 1, 2, '1.当面申请数', '10')
    expect(statistics(swapped, 'requests_received', 'requests_in_person', 'requests_fax')).toEqual([
      'stat-2014',
      'missing',
      'missing',
      12,
    ])
  })
})

test.each([
  ['件', true],
  ['人次', true],
  ['万元', true],
  ['件数', false],
  ['', false],
])('%s is a unit of measurement: %s', (characters, expected) => {
  expect(isMeasure(characters)).toBe(expected)
})

test.each([
  ['万元', 10_000],
  ['（万元）', 10_000],
  ['元', 1],
  ['亿元', 100_000_000],
  ['依申请公开信息收取的费用（万元）', 10_000],
  ['依申请公开信息收取的费用（单位：元）', 1],
  ['件', null],
  ['政府信息公开专项经费', null],
  ['(wàn)元', null],
])('the row of %s is in units of %s yuan', (printed, expected) => {
  expect(scaleOfRow(printed)).toBe(expected)
})

test.each([
  ['本年收费金额（单位：万元）', 10_000],
  ['采购总金额(元)', 1],
  ['采购总金额〔单位：万元〕', 10_000],
  ['采购总金额［单位：\n万\n元］', 10_000],
  ['采购总金额（单位：数量万元）', null],
  ['采购总金额（万元，保留四位小数）', 10_000],
  ['本年收费金额', null],
  ['本年收费金额（单位：(wàn)元）', null],
  ['本年收费金额（单位：\ufffd元）', null],
])('the head %s names units of %s yuan', (printed, expected) => {
  expect(scaleOfHead(printed)).toBe(expected)
})

test('the place of the statistics: its head, its name, its first row, or nowhere', () => {
  const lines = ['一、概述', '政府信息公开情况统计表', '统计指标', '（一）主动公开政府信息数', '5']
  const start = (...kept: readonly number[]) => findStatistics(kept.map((i) => lines[i]!).join('\n'))?.start
  expect([start(0, 1, 2, 3, 4), start(0, 1, 3, 4), start(0, 3, 4), start(0, 4)]).toEqual([
    17,
    5,
    5,
    undefined,
  ])
  expect(findStatistics('数字见《政府信息公开情况统计表》。')).toBeNull()
})

test('the statistics end with their last row, so that sections behind them are found', () => {
  const table = [HEAD, ...ROWS, '（三）接受培训人员数\t人次\t40']
  const blank = Array.from({ length: 8 }, () => '')
  const { sections } = read(TITLE, '一、概述', '略', ...table, ...blank, '六、存在的主要问题', '略')
  expect(sections.map(({ section, heading }) => [section, heading])).toEqual([
    [0, null],
    [1, '一、概述'],
    [5, '六、存在的主要问题'],
  ])
})

test.each([
  ['二〇一二年政府信息公开年度报告', 2012],
  ['2016年度政府信息公开工作报告', 2016],
  ['政府信息公开工作报告', 2011],
])('the year that %s names, else its lead: %i', (title, expected) => {
  const lead = '根据2008年5月1日起施行的条例编制2011年度报告。'
  const document = ingest(new TextEncoder().encode(`${title}\n${lead}`), 'a.txt')
  if ('reason' in document) throw new Error(document.message)
  expect(
    yearNamed(document, { title: { start: 0, end: title.length }, behindTitles: null }, document.text.length),
  ).toBe(expected)
})

test('a report before 2019 with words of later tables has no cells, and keeps its sections and prose', () => {
  const { form, cells, sections } = read(
    '盐池县财政局2016年政府信息公开工作年度报告',
    '一、概述',
    '行政许可 15',
    '行政处罚 9',
    '二、主动公开政府信息的情况',
    '规范性文件 4',
    '三、依申请公开政府信息和不予公开政府信息的情况',
    '自然人 3',
    '四、政府信息公开的收费及减免情况',
    '没有收费。',
    '五、因政府信息公开申请行政复议、提起行政诉讼的情况',
    '行政复议',
    '总计 1',
    '六、政府信息公开工作存在的主要问题及改进情况',
    '更新不够及时。',
  )
  expect([form.form_id, cells.status.length]).toEqual(['narrative-2008', 0])
  expect(sections.map(({ section, text }) => [section, text])).toEqual([
    [0, '盐池县财政局2016年政府信息公开工作年度报告'],
    [1, '行政许可 15\n行政处罚 9'],
    [2, '规范性文件 4'],
    [3, '自然人 3\n四、政府信息公开的收费及减免情况\n没有收费。'],
    [4, '行政复议\n总计 1'],
    [5, '更新不够及时。'],
  ])
})
