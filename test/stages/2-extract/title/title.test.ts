import { describe, expect, test } from 'vitest'
import { findTitle, settleTitle, titleText } from '../../../../stages/2-extract/title/title.ts'
import { documentOf } from '../../3-normalise/report-of.ts'

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
    ['behind a label in a list', `- 文 号: 甲卫〔2025〕1号\n- 标 题: ${FULL}\n- 有效性: 有效`],
    ['behind a label without a colon', `标   题 ${FULL}\n发布机构 甲县卫生健康局`],
    ['in a row of metadata', `索引号 | A1 | 发布日期 | 2025-01-16 |\n标 题 | ${FULL} | 文号 | |`],
    ['before a run of pipes', `${FULL} |${'|'.repeat(500)}`],
    ['as the name of a file', `${FULL}.pdf`],
    ['twice on one line', `${FULL} ${FULL}.docx`],
    ['on the line of the first sentence', `${FULL}(以下简称年报)是根据《条例》编制的，统计期限为全年。`],
    ['behind words of an index', `${FULL}\n主题词 | 甲县 2024 政府信息公开 信息公开工作 年度报告 |\n文号 |`],
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
    '甲县卫生健康局2024政府信息公开工作年度报告',
    '甲县卫生健康局政府信息公开工作2024年度报告',
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

test('a name with a second in brackets above the year', () => {
  expect(title(`甲县农业农村局(县茶叶局)\n2024年政府信息公开工作年度报告${body}`)).toBe(
    '甲县农业农村局(县茶叶局)2024年政府信息公开工作年度报告',
  )
})

describe('a name over several lines', () => {
  const rest = '2024年政府信息公开工作年度报告'
  test.each([
    ['甲县', '教育局'],
    ['甲县', '教育局', ''],
    ['甲市', '生态环境局', '乙县分局', ''],
    ['甲市公安局', '乙区分局'],
    ['甲市规划和自然资源委员会', '乙丙分局', ''],
    ['甲县住房和城乡', '建设局', ''],
    ['甲区残疾人', '联合会'],
    ['甲县人力资源和', '社会保障局'],
    ['甲乙族', '自治县民政局'],
    ['甲乙', '县财政局', ''],
    ['甲区人民政府', '办公室', ''],
    ['甲区', '乙街道办事处'],
    ['甲省', '教育厅', ''],
  ])('%s %s', (...lines) => {
    expect(title(`首页\n${lines.join('\n')}${rest}${body}`)).toBe(`${lines.join('')}${rest}`)
  })

  test.each([
    ['a site', '甲县人民政府门户网站', '教育局'],
    ['a government', '甲省人民政府', '教育局'],
    ['a province above a bureau', '甲省', '教育局'],
    ['another body', '甲县财政局', '教育局'],
    ['a part of the site', '甲县政务公开', '教育局'],
    ['a place above a whole name', '甲市', '乙县教育局'],
    ['the place above', '甲市', '县教育局'],
    ['navigation', '首页', '甲县教育局'],
    ['the preposition', '关于', '甲县教育局'],
  ])('%s is no part of it', (_, above, name) => {
    expect(title(`${above}\n${name}${rest}${body}`)).toBe(name + rest)
  })
})

describe('titles of other reports on the page', () => {
  const OTHER_YEAR = '甲县卫生健康局2023年政府信息公开工作年度报告'
  const OTHER_AGENCY = '甲县教育局2024年政府信息公开工作年度报告'
  const of2024 = '\n一、总体情况\n2024年，我局公开信息10条。\n'

  test.each([
    ['a list above', `${OTHER_YEAR}\n甲县卫生健康局2022年政府信息公开工作年度报告\n${FULL}${of2024}`],
    ['other agencies above', `${OTHER_AGENCY}\n乙县教育局2024年政府信息公开工作年度报告\n${FULL}${of2024}`],
    ['the agency in short above', `县卫健局2024年政府信息公开工作年度报告\n来源：甲县\n${FULL}${of2024}`],
    ['the article before', `${OTHER_YEAR}\n2023年，我局公开信息。成效明显。\n${FULL}${of2024}`],
    ['a link before the title that names the year alone', `${OTHER_AGENCY}\n${FULL}\n来源：甲县${of2024}`],
    [
      'a link between the title, printed twice, and the body',
      `${FULL}\n${FULL}\n来源：甲县卫生健康局\n${OTHER_AGENCY}\n来源：甲县卫生健康局${of2024}`,
    ],
  ])('%s', (_, text) => {
    expect(title(text)).toBe(FULL)
  })

  test('a title without an agency is not given that of a link', () => {
    const own = '2024年政府信息公开工作年度报告'
    expect(title(`${OTHER_AGENCY}\n首页\n${own}${of2024}`)).toBe(own)
  })

  test.each([
    ['a heading of each agency', `${FULL}\n来源：甲县\n${OTHER_AGENCY}${of2024}`],
    [
      'a link of the year that the text speaks of',
      `${FULL}\n2022年年报\n${OTHER_YEAR}\n一、总体情况\n2024年，略。\n`,
    ],
    [
      'the text of last year',
      `${OTHER_YEAR}\n发布日期：2024-01-20\n${FULL}\n一、总体情况\n2023年，我局公开信息。\n`,
    ],
    ['a text that says nothing', `${OTHER_YEAR}\n来源：甲县\n${FULL}\n一、总体情况\n略。\n`],
  ])('%s settles nothing', (_, text) => {
    const document = documentOf(text)
    const at = text.indexOf('一、')
    const behindTitles = text.slice(0, at).trimEnd().length
    expect(settleTitle(document, at)).toEqual({ title: null, behindTitles })
  })
})

describe('no title', () => {
  test.each([
    ['a sentence that mentions it', `根据要求，现发布《${FULL}》，数据截至年底。`],
    ['a sentence that ends with it', '根据规定，现编制2024年政府信息公开工作年度报告'],
    ['no line at all', ''],
    ['a list of other pages', `上一篇：${FULL}`],
    [
      'an order to write reports',
      '甲县人民政府办公室关于做好2024年政府信息公开工作年度报告\n编制和发布工作的通知',
    ],
    ['the name of a part of the site', '分类 | 政府信息公开年报 综合政务,文秘工作 |'],
    ['another title', '甲县卫生健康局2024年法治政府建设工作报告'],
  ])('%s', (_, head) => {
    expect(title(head + body)).toBeNull()
  })

  test('behind the first section', () => {
    expect(title(`一、总体情况\n略。\n${FULL}\n`)).toBeNull()
  })
})
