import { describe, expect, it } from 'vitest'
import { pdfToText } from '../../../../stages/1-ingest/pdf/pdf.ts'
import { type Extras, FIRST_EXTRA, stream, text, writePdf } from './write-pdf.ts'

/** Lines of a table of two rows and three columns: 20 points high, the first column 100 wide, the others 50. */
const GRID = [
  ...[300, 320, 340].map((y) => `50 ${y} m 250 ${y} l S`),
  ...[50, 150, 200, 250].map((x) => `${x} 300 m ${x} 340 l S`),
].join('\n')
const HEAD = [text('信息内容', 55, 327), text('制发', 160, 327), text('废止', 210, 327)].join('\n')
const ROW = [text('规章', 55, 307), text('8', 220, 307)].join('\n')
const FIGURE = text('57', 160, 307)

/** The row of a table in whose second cell these operations print; they come last. */
async function rowOf(operations: string, extras: Extras = {}) {
  const printed = await pdfToText(writePdf([[GRID, HEAD, ROW, operations].join('\n')], extras))
  const lines = String(printed).trim().split('\n')
  expect(lines[0]).toBe('信息内容\t制发\t废止')
  return lines.slice(1).join('\n')
}

const alpha = (value: number) => ({ resources: `/ExtGState << /G << /ca ${value} /CA ${value} >> >>` })
const LOST = '规章\t\ufffd\ufffd\t8'
const READ = '规章\t57\t8'
const BLANK = '规章\t\t8'

describe('what is crossed out cannot be read', () => {
  it.each([
    ['by a line', `${FIGURE} 0.5 w 160 310.5 m 170 310.5 l S`],
    ['by a thin area', `${FIGURE} 160 310.2 10 0.6 re f`],
    ['by two lines', `${FIGURE} 160 309.5 m 170 309.5 l S 160 311 m 170 311 l S`],
    ['by a line that is drawn first', `160 310.5 m 170 310.5 l S ${FIGURE}`],
  ])('%s', async (_, operations) => {
    expect(await rowOf(operations)).toBe(LOST)
  })

  it('by characters printed over it', async () => {
    expect(await rowOf(`${FIGURE} ${text('——', 158, 307)}`)).toBe('规章\t—\ufffd57\ufffd—\t8')
    expect(await rowOf(`${FIGURE} ${text('/', 162, 307)}`)).toBe('规章\t5\ufffd/\ufffd7\t8')
  })

  it('of a figure a part', async () => {
    expect(await rowOf(`${FIGURE} 165.5 310.5 m 170 310.5 l S`)).toBe('规章\t5\ufffd\t8')
  })

  it.each([
    ['underlined', `${FIGURE} 160 306 m 170 306 l S`],
    ['on the line of its cell', `${FIGURE} 160 302 m 170 302 l S`],
    ['beside a line', `${FIGURE} 172 310.5 m 190 310.5 l S`],
  ])('but what is %s is read', async (_, operations) => {
    expect(await rowOf(operations)).toBe(READ)
  })

  it('by a mark of a reviewer', async () => {
    const page = `/Annots [<< /Type /Annot /Subtype /StrikeOut /Rect [160 305 170 318] /QuadPoints [160 318 170 318 160 305 170 305] /C [1 0 0] >>]`
    expect(await rowOf(FIGURE, { page })).toBe(LOST)
  })
})

describe('what nobody sees cannot be read', () => {
  it.each([
    ['white on paper', `1 g ${FIGURE}`],
    ['nearly white', `0.95 0.95 0.95 rg ${FIGURE}`],
    ['white, in inks', `0 0 0 0 k ${FIGURE}`],
    ['of the colour of its ground', `0 0 1 rg 155 303 20 15 re f ${FIGURE}`],
    ['white outlines', `1 Tr 1 G ${FIGURE}`],
    ['painted over', `${FIGURE} 1 g 155 303 20 15 re f`],
    ['cut off', `q 200 300 50 20 re W n ${FIGURE} Q`],
  ])('%s', async (_, operations) => {
    expect(await rowOf(operations)).toBe(LOST)
  })

  it('a digit that is cut off', async () => {
    expect(await rowOf(`q 150 300 14.5 20 re W n ${FIGURE} Q`)).toBe('规章\t5\ufffd\t8')
  })

  it('what stands among more areas than any report has', async () => {
    const areas = '155 303 1 1 re f '.repeat(6000)
    const glyphs = text('5', 10, 100).repeat(6000)
    expect(await rowOf(`${areas} ${FIGURE}`)).toBe(READ)
    expect(await pdfToText(writePdf([`${areas} ${glyphs}`]))).toMatchObject({ reason: 'no_text' })
  })

  it('what a layer hides is not there', async () => {
    const layer = `<< /Type /OCG /Name (a) >>`
    const extras = {
      resources: `/Properties << /L ${FIRST_EXTRA} 0 R >>`,
      catalog: `/OCProperties << /OCGs [${FIRST_EXTRA} 0 R] /D << /OFF [${FIRST_EXTRA} 0 R] >> >>`,
      objects: [layer],
    }
    expect(await rowOf(`/OC /L BDC ${FIGURE} EMC`, extras)).toBe(BLANK)
    expect(await rowOf(`/Span << /MCID 1 >> BDC ${FIGURE} EMC`, extras)).toBe(READ)
  })

  it('what no paint prints is not there', async () => {
    expect(await rowOf(`3 Tr ${FIGURE}`)).toBe(BLANK)
    expect(await rowOf(`/G gs ${FIGURE}`, alpha(0))).toBe(BLANK)
  })
})

describe('what is seen is read', () => {
  it.each([
    ['white on dark', `0 0 0.5 rg 155 303 20 15 re f 1 g ${FIGURE}`],
    ['on a white ground', `1 g 155 303 20 15 re f 0 g ${FIGURE}`],
    ['grey', `0.6 g ${FIGURE}`],
    ['white with dark outlines', `2 Tr 1 g 0 G ${FIGURE}`],
    ['within a frame that is drawn as an area', `${FIGURE} 155 301 40 18 re 159 304 30 12 re f*`],
    ['in a clipped part', `q 150 300 50 20 re W n ${FIGURE} Q`],
    ['behind the end of a clipped part', `q 200 300 50 20 re W n Q ${FIGURE}`],
    ['under a line of no ink', `${FIGURE} 160 310.5 m 170 310.5 l n`],
  ])('%s', async (_, operations) => {
    expect(await rowOf(operations)).toBe(READ)
  })

  it('below glass', async () => {
    expect(await rowOf(`${FIGURE} /G gs 1 1 0 rg 155 303 20 15 re f`, alpha(0.4))).toBe(READ)
  })

  it('in a field of a form', async () => {
    const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (57) /F 4 /Rect [155 303 195 318] /AP << /N ${FIRST_EXTRA} 0 R >> >>`
    const look = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 40 15] /Resources << /Font << /F 3 0 R >> >>',
      text('57', 5, 4),
    )
    expect(await rowOf('', { page: `/Annots [${field}]`, objects: [look] })).toBe(READ)
  })
})
