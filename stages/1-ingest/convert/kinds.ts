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

const ZIP_HEAD = [0x50, 0x4b, 0x03, 0x04]
const PDF_HEAD = [0x25, 0x50, 0x44, 0x46, 0x2d]

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, i) => bytes[i] === byte)

/** What a file may be by its first bytes, null where it is nothing that is converted. Word files are ZIP files. */
export function kindOf(bytes: Uint8Array): typeof DOCX | typeof PDF | null {
  if (startsWith(bytes, ZIP_HEAD)) return DOCX
  return startsWith(bytes, PDF_HEAD) ? PDF : null
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
