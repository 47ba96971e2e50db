import { describe, expect, it, test } from 'vitest'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import { loadContext, type Opened, openReport, readOpened, readReport } from '../../stages/read.ts'

const TITLE = '盐池县卫生健康局2024年政府信息公开工作年度报告'
const context = loadContext()

/** The reason why a text is no report, null where it is one. */
function reasonOf(text: string, path = 'a.txt'): string | null {
  const result = readReport(new TextEncoder().encode(text), path, context)
  return 'reason' in result ? result.reason : null
}

const SECTIONS = [
  '一、总体情况 2024年，我局主动公开政府信息86条，没有收到申请，也没有收费。全年组织培训3次，参加人员共40人，各单位按照要求更新了目录和指南，在网站设置了专栏，并按季度通报进展。',
  '二、主动公开政府信息情况 无。 三、收到和处理政府信息公开申请情况 无。 四、政府信息公开行政复议、行政诉讼情况 无。',
  '五、存在的主要问题及改进情况 公开的内容还不够丰富，解读的形式比较单一，下一步将加强培训，改进栏目，及时更新，认真听取群众的意见，并把工作纳入年度考核，按季度通报进展，对没有按时更新的单位提出整改的要求。',
  '六、其他需要报告的事项 无。',
].join(' ')

describe('what is a report', () => {
  it.each([
    ['a title alone', `${TITLE}\n`],
    ['a page whose report is attached', `${TITLE}\n发布时间：2025-01-20\n附件：年度报告.pdf\n`],
    [
      'a list of reports',
      `政府信息公开年报\n${TITLE} 2025-01-20\n盐池县教育局2024年政府信息公开工作年度报告 2025-01-21\n`,
    ],
    [
      'the news of a report',
      `我县发布2024年政府信息公开工作年度报告\n昨日，县政府公布了年度报告。欢迎查阅。\n`,
    ],
    [
      'an order to write reports',
      `甲县人民政府办公室关于做好2024年政府信息公开工作\n年度报告编制和发布工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、总体情况\n各单位要写明全年的工作。\n二、主动公开政府信息情况\n按照表格填写。\n三、收到和处理政府信息公开申请情况\n按照表格填写。\n`,
    ],
    [
      'a text that explains a report',
      `${TITLE}解读\n一、编制背景\n按照要求编制。\n二、主要内容\n共六部分。\n三、其他\n无。\n`,
    ],
  ])('%s is none', (_, text) => {
    expect(reasonOf(text)).toBe('not_a_report')
  })

  it.each([
    ['a title with a section', `${TITLE}\n一、总体情况\n公开信息10条。\n`],
    ['a line with the six sections', SECTIONS],
    ['a line with the six sections behind a title', `${TITLE} ${SECTIONS}`],
    [
      'a report that names the order to write it',
      `${TITLE}\n根据《关于做好2024年政府信息公开工作年度报告编制工作的通知》编制。\n一、总体情况\n公开信息10条。\n`,
    ],
    ['a title with prose', `${TITLE}\n全年公开信息10条。没有收到申请。没有收费。\n`],
    [
      'three sections without a title',
      '一、总体情况\n公开政府信息10条。\n五、存在的主要问题及改进情况\n无\n六、其他需要报告的事项\n无\n',
    ],
  ])('%s is one', (_, text) => {
    expect(reasonOf(text)).toBe(null)
  })
})

describe('pages without a report', () => {
  it.each([
    ['404 Not Found', 'error_page'],
    ['您访问的页面不存在', 'error_page'],
    [`今日要闻。${'全县粮食播种面积稳定。'.repeat(20)}收到来信404件，办结率100%。`, 'not_a_report'],
    [`今日要闻。完成投资14045万元。`, 'not_a_report'],
  ])('%s', (text, reason) => {
    expect(reasonOf(`<html><body><p>${text}</p></body></html>`, 'a.html')).toBe(reason)
  })
})

/** Each of these took minutes while time grew with the square of the size; a second is much. */
describe('hostile input', () => {
  it.each(['<b>', '<table>', '<div>', '<pre>'])('gives up on %s', (tag) => {
    expect(reasonOf(`<html><body><p>${TITLE}</p>${tag.repeat(300_000)}`, 'a.html')).toBe('unreadable')
  })

  it('reads many short lines without a Chinese character', { timeout: 20_000 }, () => {
    expect(reasonOf(`${TITLE}\n一、总体情况\n${'a\n'.repeat(100_000)}`)).toBe(null)
  })
})

test('a line with more cells than any report has is not aligned, and the cells say so', {
  timeout: 60_000,
}, () => {
  const text = `盐池县卫生健康局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章\t1\t2\t3\n三、收到和处理政府信息公开申请情况\n${'12 '.repeat(8_000_000)}\n`
  const result = readReport(new TextEncoder().encode(text), 'a.txt', context)
  if (!('report' in result)) throw new Error(result.message)
  expect(result.report.notes.find(({ location }) => location === 'requests/new_received')?.message).toBe(
    'more than 50,000 cells stand where the tables should be',
  )
  expect(result.report.cells.status.every((status) => STATUSES[status] === 'missing')).toBe(true)
})

describe('files read together', () => {
  const encoder = new TextEncoder()
  const texts = [`${TITLE}\n${SECTIONS}\n`, 'a list of links', '', `${TITLE}\n一、总体情况\n${SECTIONS}\n`]
  const open = (text: string) => openReport(encoder.encode(text), 'a.txt')
  const failed = (error: unknown) => ({ reason: 'unsupported' as const, message: String(error) })

  it('are what each of them is by itself, in their order', () => {
    const apart = texts.map((text) => readReport(encoder.encode(text), 'a.txt', context))
    const together = readOpened(texts.map(open), context, failed)
    const seen = (results: typeof together) =>
      results.map((result) => ('reason' in result ? result : [result.report.reportId, result.checks]))
    expect(seen(together)).toStrictEqual(seen(apart))
    expect(together.map((result) => 'reason' in result && result.reason)).toEqual([
      false,
      'not_a_report',
      'empty',
      false,
    ])
  })

  it('do not suffer from one on which a stage fails', () => {
    const { document } = open(texts[0]!) as Opened
    const broken: Opened = { document: { ...document, text: null as unknown as string } }
    const results = readOpened([open(texts[0]!), broken, open(texts[3]!)], context, failed)
    expect(results.map((result) => 'reason' in result && result.reason)).toEqual([
      false,
      'unsupported',
      false,
    ])
    const thrown = (error: unknown) => {
      throw error
    }
    expect(() => readOpened([broken], context, thrown)).toThrow(TypeError)
  })
})
