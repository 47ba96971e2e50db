import { createHash } from 'node:crypto'
import type { Rejected } from '../read.ts'
import { decode } from './decode.ts'
import type { Document } from './document.ts'
import { fold } from './fold.ts'
import { htmlToText } from './html.ts'
import { mediaTypeOf } from './media-type.ts'
import { compose, IDENTITY } from './offsets.ts'
import { scan } from './scan.ts'
import { scriptOf, toSimplified } from './script.ts'
import { strip } from './strip.ts'

/** SHA-256 of a file, 64 hex digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A file as a document: decoded, widths folded, residue and pinyin taken out, in simplified script, with the
 * way back from every character. A plain text passes through as it is.
 */
export function ingest(bytes: Uint8Array, sourcePath: string): Document | Rejected {
  const decoded = decode(bytes)
  if ('reason' in decoded) return decoded
  const { source, encoding } = decoded
  const mediaType = mediaTypeOf(source, sourcePath)
  const page = mediaType === 'text/html' ? htmlToText(source) : null
  const text = page?.text ?? source
  const seen = scan(text)
  const folded = seen.foldable ? fold(text) : text
  const stripped = seen.residue ? strip(folded) : { text: folded, offsets: null }
  const script = scriptOf(seen)
  return {
    sourcePath,
    sha256: sha256(bytes),
    bytes: bytes.length,
    mediaType,
    encoding,
    script,
    source,
    text: script === 'simplified' ? stripped.text : toSimplified(stripped.text),
    offsets: compose(stripped.offsets ?? IDENTITY, page?.offsets ?? IDENTITY),
  }
}
