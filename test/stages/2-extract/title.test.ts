import { describe, expect, test } from 'vitest'
import { findTitle, titleText } from '../../../stages/2-extract/title.ts'
import { documentOf } from '../3-normalise/report-of.ts'

function title(text: string): string | null {
  const document = documentOf(text)
  const heading = text.search(/^[# ]*一、/m)
  const span = findTitle(document, heading < 0 ? text.length : heading)
  return span && titleText(document, span)
}

const FULL = '甲县卫生健康局2024年政府信息公开工作年度报告'
const body = '\n\n一、总体情况\n略。\n'

describe('titles', () => {
  test.each([
    ['one line', FULL],
    ['a heading of Markdown', `# ${FULL}`],
    ['two headings with blank lines', '\n\n# 甲县卫生健康局\n\n## 2024 年政府信息公开工作年度报告'],
    ['bold', `**${FULL}**`],
    ['broken inside a word', '甲县卫生健康局2024年政府信息公开工作年\n度报告'],
    ['broken inside the agency', '甲县卫生健\n康局2024年政府信息公开\n工作年度报告'],
    ['three lines', '甲县卫生健康局\n2024年\n政府信息公开工作年度报告'],
    ['printed twice', `${FULL}\n发布日期：2025-01-16\n${FULL}`],
    ['stray spaces', '甲县 卫生健康局 2 0 2 4 年政府信息 公开工作年度报告'],
    ['behind navigation', `首页 > 政务公开 > 政府信息公开年报\n政府信息公开年报\n\n${FULL}`],
    ['behind a label', `标题：${FULL}`],
    ['with the name of the site', `${FULL}-甲县人民政府网`],
    ['before an introduction', `${FULL}\n根据《条例》编制本报告。`],
  ])('%s', (_, head) => {
    expect(title(head + body)).toBe(FULL)
  })

  test.each([
    '2024年甲县卫生健康局政府信息公开工作年报',
    '甲县卫生健康局2024年度政府信息公开工作报告',
    '甲县卫生健康局2024年度政府信息公开年度报告',
    '甲县卫生健康局政府信息公开工作年度报告',
    '甲县卫生健康局政务公开工作年度报告（2024年）',
    '关于2012年政府信息公开工作情况的报告',
  ])('%s', (head) => {
    expect(title(head + body)).toBe(head)
  })

  test('the whole report on one line', () => {
    expect(title(`${FULL} 根据《条例》编制本报告。 总体情况 2024年，我局公开信息10条。`)).toBe(FULL)
  })

  test('the span is that of the text', () => {
    const document = documentOf(`\n# ${FULL}  \n${body}`)
    expect(findTitle(document, document.text.indexOf('一、'))).toEqual({ start: 3, end: 3 + FULL.length })
  })
})

describe('no title', () => {
  test.each([
    ['a sentence that mentions it', `根据要求，现发布《${FULL}》，数据截至年底。`],
    ['a sentence that ends with it', '根据规定，现编制2024年政府信息公开工作年度报告'],
    ['no line at all', ''],
    ['a list of other pages', `上一篇：${FULL}`],
    ['another title', '甲县卫生健康局2024年法治政府建设工作报告'],
  ])('%s', (_, head) => {
    expect(title(head + body)).toBeNull()
  })

  test('behind the first section', () => {
    expect(title(`一、总体情况\n略。\n${FULL}\n`)).toBeNull()
  })
})
