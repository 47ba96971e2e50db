import { describe, expect, it } from 'vitest'
import { scan } from '../../../stages/1-ingest/scan.ts'
import { scriptOf, toSimplified } from '../../../stages/1-ingest/script.ts'

describe('scriptOf', () => {
  it.each([
    ['政府信息公开工作年度报告', 'simplified'],
    ['溆浦縣衛生健康局政府信息公開工作年度報告', 'traditional'],
    ['2024', 'simplified'],
    ['', 'simplified'],
    ['本年新收政府信息公開申請數量；本年新收政府信息公开申请数量', 'mixed'],
    // One name in a simplified text does not make it mixed.
    ['公开报务发关卫处数条项会 發', 'simplified'],
  ] as const)('%s: %s', (text, script) => {
    expect(scriptOf(scan(text))).toBe(script)
  })
})

describe('toSimplified', () => {
  it.each([
    ['溆浦縣衛生健康局政府信息公開工作年度報告', '溆浦县卫生健康局政府信息公开工作年度报告'],
    ['行政復議、行政訴訟：未經復議直接起訴', '行政复议、行政诉讼：未经复议直接起诉'],
    ['結轉下年度繼續辦理\t0\n總計', '结转下年度继续办理\t0\n总计'],
    ['本年廢止件數', '本年废止件数'],
    // Wording is not touched.
    ['行政規範性檔案', '行政规范性档案'],
  ])('%s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified)
  })

  it('keeps the length, whatever stands in the text', () => {
    const text = '衛生𠮷村 2024年\n(一)主動公開\u200b裡'
    expect(toSimplified(text)).toHaveLength(text.length)
  })
})
