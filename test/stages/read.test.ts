import { describe, expect, it } from 'vitest'
import { loadContext, readReport } from '../../stages/read.ts'

const TITLE = '盐池县卫生健康局2024年政府信息公开工作年度报告'
const context = loadContext()

/** The reason why a text is no report, null where it is one. */
function reasonOf(text: string, path = 'a.txt'): string | null {
  const result = readReport(new TextEncoder().encode(text), path, context)
  return 'reason' in result ? result.reason : null
}

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
  ])('%s is none', (_, text) => {
    expect(reasonOf(text)).toBe('not_a_report')
  })

  it.each([
    ['a title with a section', `${TITLE}\n一、总体情况\n公开信息10条。\n`],
    ['a title with prose', `${TITLE}\n全年公开信息10条。没有收到申请。没有收费。\n`],
    [
      'three sections without a title',
      '一、总体情况\n公开政府信息10条。\n五、存在的主要问题及改进情况\n无\n六、其他需要报告的事项\n无\n',
    ],
  ])('%s is one', (_, text) => {
    expect(reasonOf(text)).toBe(null)
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
