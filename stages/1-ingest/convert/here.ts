import type { Rejected } from '../../read.ts'
import { type Converted, DOCX, kindOf, PDF, startOfPdf } from './kinds.ts'

/** Loads the library that reads PDF files. */
export const loadPdf = () => import('../pdf/pdf.ts')
/** Loads the library that reads Word files. */
export const loadWord = () => import('../word/docx.ts')

/** Makes text of a Word or PDF file in this thread. The libraries are loaded at the first file that needs them. */
export async function convertHere(bytes: Uint8Array): Promise<Converted | Rejected> {
  if (kindOf(bytes) === PDF) {
    const { pdfToText } = await loadPdf()
    const source = await pdfToText(bytes.subarray(startOfPdf(bytes)))
    return typeof source === 'string' ? { source, mediaType: PDF } : source
  }
  const { docxToHtml } = await loadWord()
  const source = await docxToHtml(bytes)
  return typeof source === 'string' ? { source, mediaType: DOCX } : source
}
