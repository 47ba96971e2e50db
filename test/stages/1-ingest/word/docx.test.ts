import { crc32, deflateRawSync } from 'node:zlib'
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
    [
      'an OpenDocument text',
      storedArchive(
        ['mimetype', 'content.xml', 'META-INF/manifest.xml'].map((name) => ({ name, bytes: utf8('<a/>') })),
      ),
      'unsupported',
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

  it.each([
    ['struck', '<w:strike/>', '<p><s>77</s>37</p>'],
    ['struck twice', '<w:dstrike/>', '<p><s>77</s>37</p>'],
    ['hidden', '<w:vanish w:val="1"/>', '<p><s>77</s>37</p>'],
    ['hidden and not struck', '<w:strike w:val="0"/><w:vanish/>', '<p><s>77</s>37</p>'],
    ['neither', '<w:vanish w:val="0"/><w:dstrike w:val="false"/>', '<p>7737</p>'],
    ['raised', '<w:vertAlign w:val="superscript"/>', '<p><sup>77</sup>37</p>'],
    ['raised by a distance', '<w:position w:val="6"/>', '<p><sup>77</sup>37</p>'],
    ['white', '<w:color w:val="ffffff" w:themeColor="background1"/>', '<p><sup>77</sup>37</p>'],
    ['a point high', '<w:sz w:val="2"/>', '<p><s>77</s>37</p>'],
    [
      'of ordinary looks',
      '<w:position w:val="0"/><w:color w:val="000000"/><w:sz w:val="21"/>',
      '<p>7737</p>',
    ],
    ['struck by its style', '<w:rStyle w:val="Gone"/>', '<p><s>77</s>37</p>'],
    ['of another style', '<w:rStyle w:val="Bold"/>', '<p>7737</p>'],
  ])('text that is %s is told apart', async (_, properties, html) => {
    const run = `<w:r><w:rPr>${properties}</w:rPr><w:t>77</w:t></w:r>`
    const styles = ['Gone"><w:rPr><w:strike/>', 'Bold"><w:rPr><w:b/><w:strike w:val="0"/>'].map(
      (style) => `<w:style w:type="character" w:styleId="${style}</w:rPr></w:style>`,
    )
    const others = { 'word/styles.xml': `<w:styles ${W}>${styles.join('')}</w:styles>` }
    expect(await docxToHtml(docx(`<w:p>${run}<w:r><w:t>37</w:t></w:r></w:p>`, others))).toBe(html)
  })

  it.each([
    [
      'a formula',
      `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>7</m:t></m:r></m:oMath>`,
      '<p>3\ufffd</p>',
    ],
    ['an object', '<w:r><w:object><w:control/></w:object></w:r>', '<p>3\ufffd</p>'],
    ['text with its reading', '<w:r><w:ruby><w:rt/></w:ruby></w:r>', '<p>3\ufffd</p>'],
    ['text that runs the other way', '<w:bdo w:val="rtl"><w:r><w:t>7</w:t></w:r></w:bdo>', '<p>37</p>'],
    ['what was put in since', '<w:ins><w:r><w:t>7</w:t></w:r></w:ins>', '<p>37</p>'],
    ['what was taken out since', '<w:del><w:r><w:delText>7</w:delText></w:r></w:del>', '<p>3</p>'],
  ])('%s is not passed over', async (_, part, html) => {
    expect(await docxToHtml(docx(`<w:p><w:r><w:t>3</w:t></w:r>${part}</w:p>`))).toBe(html)
  })

  it('a row that begins behind the first column has a cell there', async () => {
    const late = `<w:tr><w:trPr><w:gridBefore w:val="2"/><w:wBefore w:w="9"/></w:trPr>${cell('4')}</w:tr>`
    expect(await docxToHtml(docx(`<w:tbl>${late}</w:tbl>`))).toBe(
      '<table><tr><td colspan="2"></td><td><p>4</p></td></tr></table>',
    )
  })

  it('the result of a field is text', async () => {
    const field = `<w:p><w:fldSimple w:instr=" =SUM(ABOVE) "><w:r><w:t>39</w:t></w:r></w:fldSimple></w:p>`
    expect(await docxToHtml(docx(`<w:tbl>${row(`<w:tc>${field}</w:tc>`)}</w:tbl>`))).toBe(
      '<table><tr><td><p>39</p></td></tr></table>',
    )
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
    const bytes = Buffer.alloc(1_000_000)
    const entry = { name: 'a.xml', method: 8, packed: deflateRawSync(bytes), checksum: crc32(bytes) }
    expect(unpack(entry, 999_999)).toBe('too_large')
    expect(unpack(entry, 1_000_000)).toHaveLength(1_000_000)
    expect(unpack({ ...entry, method: 0 }, entry.packed.length - 1)).toBe('too_large')
    expect(unpack({ ...entry, packed: utf8('no') }, 99)).toBeNull()
    expect(unpack({ ...entry, method: 14 }, 999)).toBeNull()
  })

  it('a text of which a byte has changed is damaged', async () => {
    const archive = docx(paragraph('共 5837 件'))
    archive[archive.indexOf('5837')] = 0x36
    expect(await docxToHtml(archive)).toStrictEqual({
      reason: 'unreadable',
      message: 'The Word file is damaged: word/document.xml cannot be unpacked.',
    })
  })

  it('an archive cut anywhere is damaged, and none is read beyond its end', () => {
    const archive = storedArchive(parts)
    for (let length = 0; length < archive.length; length++) {
      expect(entriesOf(archive.subarray(0, length))).toBeNull()
    }
  })
})
