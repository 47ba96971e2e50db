import { describe, expect, it } from 'vitest'
import { toSource } from '../../../stages/1-ingest/offsets.ts'
import { withoutSpacing } from '../../../stages/1-ingest/spaced.ts'

const spaced = (text: string) => text.replace(/(?<=[\u4e00-\u9fff]) ?(?=[\u4e00-\u9fff])/g, ' ')
const BODY = spaced('本单位按照规定主动公开政府信息并答复申请\n'.repeat(20))
const closed = (line: string) => withoutSpacing(`${BODY}${line}`)?.text.split('\n').at(-1)

describe('withoutSpacing', () => {
  it.each([
    ['规 章\t0\t1', '规章\t0\t1'],
    ['规 章 0 1', '规章 0 1'],
    ['（三）不 予 公 开 1.属 于 国 家 秘 密', '（三）不予公开 1.属于国家秘密'],
    ['予 以 公 开 （ 一 ） 部 分', '予以公开 （一） 部分'],
    ['一 、 总 体 情 况', '一、总体情况'],
    // Wider gaps and tabs part cells.
    ['自 然 人  总 计', '自然人  总计'],
    ['自 然 人\t总 计', '自然人\t总计'],
    // A word for nothing is a cell of its own, unless it is the beginning of another.
    ['规 章 无 无 无', '规章 无 无 无'],
    ['规 章 无', '规章 无'],
    ['无 法 提 供 无', '无法提供 无'],
    ['申 请 人 无 正 当 理 由', '申请人无正当理由'],
  ])('%s', (line, expected) => {
    expect(closed(line)).toBe(expected)
  })

  it.each([
    [
      'a text with a spaced title',
      `${spaced('政府信息公开工作年度报告')}\n${'本单位主动公开政府信息\n'.repeat(20)}`,
    ],
    ['a text whose words are spaced', '政 府 信息 公开 工作 年度 报告\n'.repeat(40)],
    ['a short text', spaced('政府信息公开工作年度报告')],
    ['a text of another subject', spaced('本单位按照规定办理各项事务\n'.repeat(40))],
  ])('leaves %s alone', (_, text) => {
    expect(withoutSpacing(text)).toBeNull()
  })

  it('knows where each character came from', () => {
    const text = `${BODY}规 章 12`
    const { text: close, offsets } = withoutSpacing(text)!
    for (const [at, character] of Array.from(close).entries())
      expect(text[toSource(offsets, at)]).toBe(character)
  })
})
