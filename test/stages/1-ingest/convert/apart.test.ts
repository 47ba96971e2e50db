import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { convertApart } from '../../../../stages/1-ingest/convert/apart.ts'

const THREAD = new URL('../../../../dist/thread.js', import.meta.url)

/** A PDF of these objects, the first of which is its catalogue. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`)
}

const stream = (content: string, keys = '') =>
  `<<${keys} /Length ${content.length}>>\nstream\n${content}\nendstream`

/** A page that draws a form twenty times, which draws a form twenty times, and so on: it never ends. */
const endless = pdfOf([
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
  stream('/X Do '.repeat(20)),
  ...Array.from({ length: 12 }, (_, i) =>
    stream(
      '/X Do '.repeat(20),
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${i + 6} 0 R>>>>`,
    ),
  ),
  stream('0 0 m 9 9 l S', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]'),
])

const blank = pdfOf([
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>',
])

describe.runIf(existsSync(fileURLToPath(THREAD)))('a thread of its own', { timeout: 30_000 }, () => {
  it('is given up when a file takes too long, and the next file has another', async () => {
    const convert = (bytes: Uint8Array) => convertApart(bytes, 2000, THREAD)
    const message = 'The file takes longer than 2 s to convert.'
    expect(await convert(endless)).toStrictEqual({ reason: 'unsupported', message })
    expect(await convert(blank)).toMatchObject({ reason: 'no_text' })
    expect(await convert(blank)).toMatchObject({ reason: 'no_text' })
  })
})
