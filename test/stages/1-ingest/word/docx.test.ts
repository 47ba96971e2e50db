import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { entriesOf, storedArchive, unpack } from '../../../../stages/1-ingest/word/archive.ts'
import { DOCX_LIMITS, docxToHtml } from '../../../../stages/1-ingest/word/docx.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`

/** A Word file with this body, and other parts beside it. */
const docx = (body: string, others: Readonly<Record<string, string>> = {}) =>
  storedArchive(
    Object.entries({
      '[Content_Types].xml': TYPES,
      '_rels/.rels': RELATIONS,
      'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
      ...others,
    }).map(([name, text]) => ({ name, bytes: utf8(text) })),
  )

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text === '' ? '<w:p/>' : paragraph(text)}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`

describe('Word files', () => {
  it('paragraphs and tables become HTML, a line each, with spans', async () => {
    const table = `<w:tbl>${row(cell('规章', '<w:vMerge w:val="restart"/>'), cell('本年', '<w:gridSpan w:val="2"/>'))}${row(
      cell('', '<w:vMerge/>'),
      cell('1'),
      cell(''),
    )}</w:tbl>`
    expect(await docxToHtml(docx(paragraph('二、主动公开') + table))).toBe(
      '<p>二、主动公开</p>\n<table><tr><td rowspan="2"><p>规章</p></td><td colspan="2"><p>本年</p></td></tr>\n' +
        '<tr><td><p>1</p></td><td></td></tr></table>',
    )
  })

  it.each([
    ['no text', docx('<w:p/>'), 'no_text'],
    ['a ZIP archive of texts', storedArchive([{ name: 'a.txt', bytes: utf8('政府信息公开') }]), 'binary'],
    [
      'a spreadsheet',
      storedArchive(
        ['[Content_Types].xml', 'xl/workbook.xml'].map((name) => ({ name, bytes: utf8('<a/>') })),
      ),
      'binary',
    ],
    ['XML that ends too soon', docx('<w:p><w:r>'), 'unreadable'],
    ['more tags than any report has', docx('<w:p/>'.repeat(DOCX_LIMITS.tags)), 'too_large'],
    [
      'more text than any report has',
      docx('', { 'word/notes.xml': ' '.repeat(DOCX_LIMITS.bytes) }),
      'too_large',
    ],
  ])('%s is rejected', async (_, bytes, reason) => {
    expect(await docxToHtml(bytes)).toMatchObject({ reason })
  })

  it('pictures are not unpacked', async () => {
    const pictures = { 'word/media/image1.png': ' '.repeat(DOCX_LIMITS.bytes) }
    expect(await docxToHtml(docx(paragraph('概述'), pictures))).toBe('<p>概述</p>')
  })
})

describe('archives', () => {
  const parts = [
    { name: 'a.xml', bytes: utf8('<a/>') },
    { name: '报告/b.xml', bytes: utf8('') },
  ]

  it('what is stored is found', () => {
    const entries = entriesOf(storedArchive(parts))!
    const found = entries.map((entry) => ({
      name: entry.name,
      text: String(Buffer.from(unpack(entry, 99) as Uint8Array)),
    }))
    expect(found).toStrictEqual([
      { name: 'a.xml', text: '<a/>' },
      { name: '报告/b.xml', text: '' },
    ])
  })

  it('nothing is unpacked beyond the limit, whatever sizes the archive claims', () => {
    const packed = deflateRawSync(Buffer.alloc(1_000_000))
    expect(unpack({ name: 'a.xml', method: 8, packed }, 999_999)).toBe('too_large')
    expect(unpack({ name: 'a.xml', method: 8, packed }, 1_000_000)).toHaveLength(1_000_000)
    expect(unpack({ name: 'a.xml', method: 0, packed }, packed.length - 1)).toBe('too_large')
    expect(unpack({ name: 'a.xml', method: 8, packed: utf8('no') }, 99)).toBeNull()
    expect(unpack({ name: 'a.xml', method: 14, packed }, 999)).toBeNull()
  })

  it('an archive cut anywhere is damaged, and none is read beyond its end', () => {
    const archive = storedArchive(parts)
    for (let length = 0; length < archive.length; length++) {
      expect(entriesOf(archive.subarray(0, length))).toBeNull()
    }
  })
})
