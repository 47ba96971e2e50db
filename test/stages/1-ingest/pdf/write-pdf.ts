/** What a written PDF holds beside its pages' operations. */
export interface Extras {
  /** More entries of the page: `/Annots [ … ]`. */
  readonly page?: string
  /** More resources: `/ExtGState << … >>`. */
  readonly resources?: string
  /** More entries of the catalog. */
  readonly catalog?: string
  /** More objects, from number 20 on: a dictionary, or a dictionary and a stream. */
  readonly objects?: readonly string[]
}

/** The number of the first object of `Extras`. */
export const FIRST_EXTRA = 20

const hex = (text: string) =>
  Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** The operations that print a text of ten points with its baseline beginning at a place, from the lower left corner. */
export const text = (printed: string, x: number, y: number): string =>
  `BT /F 10 Tf ${x} ${y} Td <${hex(printed)}> Tj ET`

/** A stream with its dictionary. */
export const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`

const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000 /W [1 95 500]
/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
  `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0
/Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>`,
]

/** A PDF of pages of 400 by 400 points, each given by its operations, with a font `F` for Chinese and digits. */
export function writePdf(pages: readonly string[], extras: Extras = {}): Uint8Array {
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')
  const objects: (string | undefined)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${extras.catalog ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 400 400] >>`,
    ...FONT,
  ]
  for (const [i, operations] of pages.entries()) {
    objects[5 + 2 * i] = `<< /Type /Page /Parent 2 0 R /Contents ${7 + 2 * i} 0 R ${extras.page ?? ''}
/Resources << /Font << /F 3 0 R >> ${extras.resources ?? ''} >> >>`
    objects[6 + 2 * i] = stream('', operations)
  }
  for (const [i, object] of (extras.objects ?? []).entries()) objects[FIRST_EXTRA - 1 + i] = object
  let file = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const at = file.length
    if (object !== undefined) file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return object === undefined ? null : at
  })
  const table = file.length
  const rows = places.map(
    (at) => `${String(at ?? 0).padStart(10, '0')} ${at === null ? '65535 f' : '00000 n'} \n`,
  )
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
