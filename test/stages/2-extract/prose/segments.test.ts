import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../../schemas/forms/index.ts'
import { proseOf } from '../../../../stages/2-extract/prose/segments.ts'
import { reportOf } from '../../3-normalise/report-of.ts'

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

/** The prose of the section of that number, 1 to 6, of a report that has these lines there. */
function proseIn(section: number, lines: readonly string[]): readonly string[] {
  const body = HEADINGS.flatMap((heading, i) => [heading, ...(i + 1 === section ? lines : ['略'])])
  const raw = reportOf(['甲县教育局2024年政府信息公开工作年度报告', ...body].join('\n'))
  return proseOf(raw)
    .filter((one) => one.section === section)
    .map(({ start, end }) => raw.document.text.slice(start, end).trim())
    .filter((line) => line !== HEADINGS[section - 1])
}

describe('a sentence without a mark between tables', () => {
  it.each([
    [2, '全年作出行政许可决定325件'],
    [2, '本年度未制发行政规范性文件'],
    [3, '2024年收到政府信息公开申请25件'],
    [3, '政府信息公开申请为零'],
    [4, '本年度未发生行政复议、行政诉讼'],
    [4, '我局没有因信息公开被提起行政诉讼'],
  ])('is prose in section %i: %s', (section, line) => {
    expect(proseIn(section, [line])).toEqual([line])
  })

  it('is told from every label of a form', () => {
    const labels = FORMS.flatMap(({ tables }) =>
      tables.flatMap(({ title, rows, columns, groups, furniture }) => [
        title,
        ...furniture,
        ...[...rows, ...columns, ...groups].flatMap(({ label, variants = [] }) => [label, ...variants]),
      ]),
    )
    const unmarked = labels.filter((label) => !/[，。；：,;:]/.test(label))
    expect(unmarked.length).toBeGreaterThan(100)
    for (const section of [2, 3, 4]) expect(proseIn(section, unmarked)).toEqual([])
  })
})
