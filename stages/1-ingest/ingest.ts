import { hash } from 'node:crypto'
import type { Rejected } from '../read.ts'
import { type Converted, DOCX } from './convert/kinds.ts'
import { type Decoded, decode } from './decode.ts'
import type { Document } from './document.ts'
import { fold } from './fold.ts'
import { htmlToText, TOO_DEEP } from './html.ts'
import { withoutLineMarks } from './line-marks.ts'
import { mediaTypeOf } from './media-type.ts'
import { compose, IDENTITY } from './offsets.ts'
import { scan } from './scan.ts'
import { scriptOf, toSimplified } from './script.ts'
import { withoutSpacing } from './spaced.ts'
import { strip } from './strip.ts'

/** SHA-256 of a file, 64 hex digits. */
export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

/** The text of a page, or why there is none. */
function pageOf(source: string) {
  try {
    return htmlToText(source)
  } catch (error) {
    if (error !== TOO_DEEP) throw error
    const message = `The page cannot be read: ${TOO_DEEP.message}.`
    return { reason: 'unreadable', message } satisfies Rejected
  }
}

/** The text of a file, and what the file is. */
function textOf(bytes: Uint8Array, sourcePath: string, converted: Converted | null) {
  if (converted) return { ...converted, encoding: 'utf-8' as Decoded['encoding'] }
  const decoded = decode(bytes)
  return 'reason' in decoded ? decoded : { ...decoded, mediaType: mediaTypeOf(decoded.source, sourcePath) }
}

/**
 * A file as a document: decoded, widths folded, marks of lines, residue, spacing and pinyin taken out, in simplified script, with the
 * way back from every character. A plain text passes through as it is. `converted` is what `convert` made of the
 * file, null where it is text.
 */
export function ingest(
  bytes: Uint8Array,
  sourcePath: string,
  converted: Converted | null = null,
): Document | Rejected {
  const printed = textOf(bytes, sourcePath, converted)
  if ('reason' in printed) return printed
  const { source, encoding, mediaType } = printed
  const isPage = mediaType === 'text/html' || mediaType === DOCX
  const page = isPage ? pageOf(source) : null
  if (page && 'reason' in page) return page
  const text = page?.text ?? source
  const seen = scan(text)
  const folded = seen.foldable ? fold(text) : text
  const lines = withoutLineMarks(folded)
  const bare = lines?.text ?? folded
  const stripped = seen.residue ? strip(bare) : { text: bare, offsets: null }
  const close = withoutSpacing(stripped.text)
  return {
    sourcePath,
    sha256: sha256(bytes),
    bytes: bytes.length,
    mediaType,
    encoding,
    script: scriptOf(seen),
    source,
    text: toSimplified(close?.text ?? stripped.text, seen),
    offsets: compose(
      compose(close?.offsets ?? IDENTITY, stripped.offsets ?? IDENTITY),
      compose(lines?.offsets ?? IDENTITY, page?.offsets ?? IDENTITY),
    ),
  }
}
