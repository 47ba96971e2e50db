import { describe, expect, it } from 'vitest'
import { fold } from '../../../stages/1-ingest/fold.ts'

describe('fold', () => {
  it.each([
    ['full-width digits, letters and signs', '１２．５％　Ａｂ＋－／｜￥', '12.5% Ab+-/|¥'],
    ['spaces of every width', 'a\u00a0b\u2003c\u202fd\u205fe\u3000f', 'a b c d e f'],
    ['a minus sign', '\u2212253', '-253'],
    ['radicals of PDF text', '⽇⽉⼈⺠⻔', '日月人民门'],
    ['compatibility forms', '\uf9d1年', '六年'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['line separators within a figure, or between two', '30\u202828\u2029件', '30\ufffd28\n件'],
    ['line separators before the number of a label', '0\u20282.重复申请', '0\n2.重复申请'],
    ['line separators that are the line ends of the text', '3\u2028'.repeat(50), '3\n'.repeat(50)],
    ['returns beside line ends', 'a\r\nb', 'a \nb'],
    ['returns alone', 'a\rb\rc', 'a\nb\nc'],
  ])('%s', (_, before, after) => {
    expect(fold(before)).toBe(after)
    expect(fold(before)).toHaveLength(before.length)
  })

  it('leaves Chinese punctuation, tabs, quotes and dashes as they are', () => {
    const text = '（一）“三安全一稳定”，：；、。《》〔2021〕\t— – ①'
    expect(fold(text)).toBe(text)
  })
})
