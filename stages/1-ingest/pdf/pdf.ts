import type { Rejected } from '../../read.ts'
import { damaged } from '../convert/kinds.ts'
import type { Matrix } from './geometry.ts'
import { marksOf } from './marks.ts'
import { asksForPassword, type OpenPdf, openPdf } from './open.ts'
import { type Block, blocksOf, textOfBlocks } from './text.ts'

/** Pages of the longest PDF that is read. */
const MOST_PAGES = 500

/** A character that nothing tells. */
const LOST = '\ufffd'

const NO_TEXT = 'The PDF has no text layer: its pages are pictures. Recognise the text first.'
const NO_CHARACTERS = 'The PDF has no text: its fonts do not say which characters they print.'

const rejected = (reason: Rejected['reason'], message: string): Rejected => ({ reason, message })

async function readPages({ document, operationsOf }: OpenPdf): Promise<readonly Block[]> {
  const blocks: Block[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const marks = marksOf(await operationsOf(page), viewport.transform as unknown as Matrix)
    blocks.push(...blocksOf(marks, number, viewport.height))
    page.cleanup()
  }
  return blocks
}

function failure(error: unknown): Rejected {
  if (asksForPassword(error))
    return rejected('unreadable', 'The PDF is encrypted: it opens with a password only.')
  return damaged('The PDF', error)
}

/**
 * The text of a PDF, tables rebuilt from the places of characters and lines: a paragraph a line, a row a line with
 * tabs between cells. Rejects scans (`no_text`), encrypted and damaged files (`unreadable`) and too many
 * pages (`unsupported`).
 */
export async function pdfToText(bytes: Uint8Array): Promise<string | Rejected> {
  let open: OpenPdf | undefined
  try {
    open = await openPdf(bytes)
    const { numPages } = open.document
    if (numPages > MOST_PAGES) {
      return rejected('unsupported', `The PDF has ${numPages} pages, more than the limit of ${MOST_PAGES}.`)
    }
    const blocks = await readPages(open)
    const text = textOfBlocks(blocks)
    if ((text.split(LOST).length - 1) * 2 > text.length) return rejected('no_text', NO_CHARACTERS)
    // A scan may have numbers of pages as text, and nothing else.
    return /\p{L}/u.test(text) ? text : rejected('no_text', NO_TEXT)
  } catch (error) {
    return failure(error)
  } finally {
    await open?.close()
  }
}
