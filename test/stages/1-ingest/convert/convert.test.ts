import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { STATUSES } from '../../../../schemas/tables/vocabulary.ts'
import { convert } from '../../../../stages/1-ingest/convert/convert.ts'
import { sha256 } from '../../../../stages/1-ingest/ingest.ts'
import { loadContext, readReport } from '../../../../stages/read.ts'

const TEST = new URL('../../../', import.meta.url)
const fixture = (path: string) => readFileSync(fileURLToPath(new URL(path, TEST)))
const context = loadContext()

describe('Word and PDF files', { timeout: 30_000 }, () => {
  it('a text is left alone at once', () => {
    expect(convert(new TextEncoder().encode('二、主动公开政府信息情况'))).toBeNull()
    expect(convert(new Uint8Array(0))).toBeNull()
  })

  it.each([
    ['scan.pdf', 'no_text', /^The PDF has no text layer/],
    ['password.pdf', 'unreadable', /password/],
    ['truncated.pdf', 'unreadable', /^The PDF is damaged: .+\.$/],
    ['truncated.docx', 'unreadable', /damaged/],
  ])('%s is rejected as %s', async (name, reason, message) => {
    const rejected = await convert(fixture(`fixtures/office/${name}`))
    expect(rejected).toStrictEqual({ reason, message: expect.stringMatching(message) })
  })

  it('a PDF that may only not be printed reads as the one that may', async () => {
    const locked = await convert(fixture('fixtures/office/locked.pdf'))
    expect(locked).toStrictEqual(await convert(fixture('golden/pdf/input.pdf')))
  })

  it.each([
    ['a line end', '0a'],
    ['a byte-order mark and spaces', 'efbbbf0d0a2020'],
  ])('a PDF behind %s reads as the one without', async (_, before) => {
    const pdf = fixture('golden/pdf/input.pdf')
    expect(await convert(Buffer.concat([Buffer.from(before, 'hex'), pdf]))).toStrictEqual(await convert(pdf))
  })

  it('a text that speaks of PDF files is none', () => {
    expect(convert(new TextEncoder().encode('格式：%PDF-1.7'))).toBeNull()
  })

  it.each([
    ['docx/input.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 200],
    ['pdf-page-break/input.pdf', 'application/pdf', 192],
  ])('%s keeps the hash of the file, and spans lead to the figures', async (path, mediaType, figures) => {
    const bytes = fixture(`golden/${path}`)
    const converted = await convert(bytes)
    if (!converted || 'reason' in converted) throw new Error('not converted')
    // The name says nothing: content decides.
    const result = readReport(bytes, 'report.txt', context, converted)
    if (!('report' in result)) throw new Error(result.message)
    const { document, cells } = result.report
    expect(document).toMatchObject({
      mediaType,
      encoding: 'utf-8',
      sha256: sha256(bytes),
      bytes: bytes.length,
    })
    const spans = [...cells.status].flatMap((status, i) =>
      STATUSES[status] === 'reported' ? [document.source.slice(cells.start[i]!, cells.end[i]!)] : [],
    )
    expect(spans).toHaveLength(figures)
    expect(spans.filter((span) => !/^\d+(?:\.\d)?$/.test(span))).toStrictEqual([])
  })
})
