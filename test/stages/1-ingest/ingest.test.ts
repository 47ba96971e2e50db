import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ingest } from '../../../stages/1-ingest/ingest.ts'
import { toSource } from '../../../stages/1-ingest/offsets.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function documentOf(bytes: Uint8Array, path = 'a.txt') {
  const result = ingest(bytes, path)
  if ('reason' in result) throw new Error(result.message)
  return result
}

describe('ingest', () => {
  it('passes a plain text through', () => {
    const text = '一、总体情况\n规章\t0\t0\t0\n'
    const { source, text: cleaned, ...rest } = documentOf(utf8(text), '2024/a.txt')
    expect([source, cleaned]).toEqual([text, text])
    expect(rest).toMatchObject({
      sourcePath: '2024/a.txt',
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: 32,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      script: 'simplified',
    })
  })

  it('folds, strips and converts, and finds every character of the text in the source', () => {
    const source = '\u200b衛(wèi)生健康局\n行政處罰：３９?font face="宋體" >件&nbsp;（一）'
    const { text, script, offsets } = documentOf(utf8(`\ufeff${source}`))
    expect(text).toBe('卫生健康局\n行政处罚：39件 （一）')
    expect(script).toBe('traditional')
    const places = Array.from(text, (_, i) => source[toSource(offsets, i)])
    expect(places.join('')).toBe('衛生健康局\n行政處罰：３９件&（一）')
  })

  it('reads the same text from other encodings, counted in code units of the text', () => {
    const text = '政府信息公开\n新收 12 件'
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
    const document = documentOf(utf16)
    expect(document.text).toBe(text)
    expect(document.encoding).toBe('utf-16le')
    expect(document.bytes).toBe(30)
  })

  it('hands on why a file holds no text', () => {
    expect(ingest(new Uint8Array(0), 'a.txt')).toStrictEqual({
      reason: 'empty',
      message: 'The file is empty.',
    })
  })
})
