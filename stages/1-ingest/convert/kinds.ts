import type { Rejected } from '../../read.ts'

/** The media type of Word files. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** The media type of PDF files. */
export const PDF = 'application/pdf'

/**
 * What a file that is no text was made into. Offsets in the dataset then count the UTF-16 code units of `source`:
 * the HTML that mammoth gives of a Word file, or the lines that a PDF prints, with tabs between cells.
 */
export interface Converted {
  readonly source: string
  readonly mediaType: typeof DOCX | typeof PDF
}

/** The media type of a file that is converted, as far as its name tells; null for any other name. */
export const typeOfName = (path: string): typeof DOCX | typeof PDF | null =>
  /\.docx$/i.test(path) ? DOCX : /\.pdf$/i.test(path) ? PDF : null

const ZIP_HEAD = [0x50, 0x4b, 0x03, 0x04]
const PDF_HEAD = [0x25, 0x50, 0x44, 0x46, 0x2d]

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, i) => bytes[i] === byte)

/** Bytes that may stand before a PDF, as its readers allow. */
const MOST_BEFORE = 1024
const BEFORE_PDF: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32, 0xef, 0xbb, 0xbf])

/** Where a PDF begins: behind white space and a byte-order mark at the most; -1 where it is none. */
export function startOfPdf(bytes: Uint8Array): number {
  let at = 0
  while (at < MOST_BEFORE && BEFORE_PDF.has(bytes[at]!)) at++
  return startsWith(bytes.subarray(at, at + PDF_HEAD.length), PDF_HEAD) ? at : -1
}

/** What a file may be by its first bytes, null where it is nothing that is converted. Word files are ZIP files. */
export function kindOf(bytes: Uint8Array): typeof DOCX | typeof PDF | null {
  if (startsWith(bytes, ZIP_HEAD)) return DOCX
  return startOfPdf(bytes) >= 0 ? PDF : null
}

const LONGEST_CAUSE = 120

/** The reject of a file that its library cannot read; `what` begins the sentence: `The PDF`. */
export function damaged(what: string, error: unknown): Rejected {
  const [cause = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return {
    reason: 'unreadable',
    message: `${what} is damaged: ${cause.slice(0, LONGEST_CAUSE).replace(/\.$/, '')}.`,
  }
}
