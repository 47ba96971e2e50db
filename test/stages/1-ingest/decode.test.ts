import { describe, expect, it } from 'vitest'
import { decode } from '../../../stages/1-ingest/decode.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
const decoded = (input: Uint8Array) => {
  const result = decode(input)
  if ('reason' in result) throw new Error(result.message)
  return result
}
const reasonOf = (input: Uint8Array) => {
  const result = decode(input)
  return 'reason' in result ? result.reason : null
}

const TEXT = '政府信息公开年报\n新收 12 件\n'
/** Many 一 and 需, whose code points end in 00, and little ASCII. */
const ZEROS = '一、政府信息公开的总体情况\n最需一一落实，一事一议，需要一并说明，最多一次。\n'

describe('UTF-8', () => {
  it('is read with and without a byte-order mark, which is no part of the text', () => {
    expect(decoded(utf8(TEXT))).toStrictEqual({ source: TEXT, encoding: 'utf-8' })
    expect(decoded(utf8(`\ufeff${TEXT}`))).toStrictEqual({ source: TEXT, encoding: 'utf-8' })
  })

  it('is read where any other text stands in it: what it says is not decided here', () => {
    expect(decoded(utf8('plain ascii')).source).toBe('plain ascii')
  })

  it('keeps a text whose last character is cut off, with U+FFFD in its place', () => {
    const whole = utf8(TEXT.trimEnd())
    expect(decoded(whole.slice(0, -1))).toStrictEqual({
      source: '政府信息公开年报\n新收 12 \ufffd',
      encoding: 'utf-8',
    })
  })

  it('keeps a text with a byte lost inside', () => {
    // 息 without its middle byte.
    const broken = bytes('e694bfe5ba9ce4bfa1e681afe585ace5bc80e681e5b9b4e68aa5e5b9b4e68aa5')
    expect(decoded(broken).source).toBe('政府信息公开\ufffd年报年报')
  })
})

describe('UTF-16', () => {
  it.each([
    ['little-endian with a mark', utf16le(`\ufeff${TEXT}`), 'utf-16le'],
    ['big-endian with a mark', utf16be(`\ufeff${TEXT}`), 'utf-16be'],
    ['little-endian', utf16le(TEXT), 'utf-16le'],
    ['big-endian', utf16be(TEXT), 'utf-16be'],
  ] as const)('%s is read', (_, input, encoding) => {
    expect(decoded(input)).toStrictEqual({ source: TEXT, encoding })
  })

  it.each([
    ['utf-16le', utf16le(ZEROS)],
    ['utf-16be', utf16be(ZEROS)],
  ] as const)(
    '%s without a mark is told by what it says where 一 and 需 put zeros at both sides',
    (encoding, input) => {
      expect(decoded(input)).toStrictEqual({ source: ZEROS, encoding })
    },
  )

  it('is rejected where nothing readable comes out of it', () => {
    expect(reasonOf(utf16le('\ufeffhello, world'))).toBe('broken_encoding')
    expect(reasonOf(utf16le('hello, world'))).toBe('broken_encoding')
  })
})

describe('the old national encodings', () => {
  it('GB18030, with characters of two and of four bytes', () => {
    const hex = 'd5feb8aed0c5cfa2b9abbfaac4eab1a80ad0c2cad520313220bcfea3acb9b28231e333cbae9534b235b4e5'
    expect(decoded(bytes(hex))).toStrictEqual({
      source: '政府信息公开年报\n新收 12 件，共㵲水𠮷村',
      encoding: 'gb18030',
    })
  })

  it('GBK', () => {
    expect(decoded(bytes('c7f8d5feb8ae32303234c4ea'))).toStrictEqual({
      source: '区政府2024年',
      encoding: 'gb18030',
    })
  })

  it('Big5', () => {
    const hex = 'ac46a9b2b8eab054a4bdb67da67eb3f80ab773a6ac20313220a5f3'
    expect(decoded(bytes(hex))).toStrictEqual({ source: '政府資訊公開年報\n新收 12 件', encoding: 'big5' })
  })

  it('is rejected where no encoding makes it readable', () => {
    expect(reasonOf(bytes('80818283848586878889fffefdfc'))).toBe('broken_encoding')
  })
})

describe('what holds no text', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['a byte-order mark alone', bytes('efbbbf')],
    ['a byte-order mark of UTF-16 alone', bytes('fffe')],
    ['white space', utf8(' \r\n\t\u3000\n')],
    ['white space in UTF-16', utf16le('\ufeff \n\n')],
  ])('%s is empty', (_, input) => {
    expect(reasonOf(input)).toBe('empty')
  })

  it('an old Office file is one to save anew', () => {
    const decoded = decode(Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'))
    expect(decoded).toMatchObject({ reason: 'unsupported' })
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(500),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(decode(locked)).toStrictEqual({
      reason: 'unreadable',
      message: 'The Office file is encrypted: it opens with a password only.',
    })
  })

  it.each([
    ['Rich Text', '{\\rtf1\\ansi 2024}', 'a Rich Text file (.rtf): save it as .docx'],
    [
      'a page in one file',
      'From: <a>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"\n\n',
      'a page saved with its pictures in one file (.mht): save it as .html',
    ],
    [
      'Word of 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>政府信息公开',
      'a Word file of 2003 (.xml): save it as .docx',
    ],
    [
      'flat OpenDocument',
      '<?xml version="1.0"?><office:document>',
      'an OpenDocument file (.fodt): save it as .docx',
    ],
  ])('%s is to be saved anew', (_, text, what) => {
    expect(decode(utf8(text))).toStrictEqual({ reason: 'unsupported', message: `The file is ${what}.` })
  })

  it.each([
    ['a ZIP archive (or an Office file)', '504b030414000600080000002100'],
    ['a PDF', '255044462d312e370a25c4e5f2e5eba7'],
    ['a PNG image', '89504e470d0a1a0a0000000d49484452'],
    ['a JPEG image', 'ffd8ffe000104a46494600'],
    ['a GIF image', '474946383961ff00010080'],
    ['a gzip archive', '1f8b0800000000000003'],
    ['a RAR archive', '526172211a0701ff00'],
  ])('%s is binary', (name, hex) => {
    expect(decode(bytes(hex))).toStrictEqual({
      reason: 'binary',
      message: `The file is ${name}, not text.`,
    })
  })

  it('NULs at the end of a text are padding, and a few inside it are characters that are lost', () => {
    const text = `政府信息公开${'。'.repeat(1000)}`
    const gbk = Buffer.from('d5feb8aed0c5cfa2b9abbfaa', 'hex')
    expect(decode(utf8(`${text}${'\0'.repeat(500)}`))).toStrictEqual({ source: text, encoding: 'utf-8' })
    expect(decode(utf8(`5\x008${text}`))).toStrictEqual({ source: `5\ufffd8${text}`, encoding: 'utf-8' })
    expect(decode(Buffer.concat([gbk, Buffer.alloc(500)]))).toStrictEqual({
      source: '政府信息公开',
      encoding: 'gb18030',
    })
    expect(reasonOf(utf8(`政府信息公开${'5'.repeat(600)}\0\x005`))).toBe('binary')
  })

  it('bytes with NULs on either side are binary', () => {
    expect(reasonOf(bytes('00000102000003040000050600000708'))).toBe('binary')
  })
})
