import type { Script } from '../../schemas/tables/vocabulary.ts'
import type { OffsetMap } from './offsets.ts'

/** A report file as text: decoded, and cleaned to a text that remembers where each character came from. */
export interface Document {
  /** As found, relative to the input folder, with `/` on every system. */
  readonly sourcePath: string
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
  readonly encoding: string
  readonly script: Script
  /** The decoded file, or what a Word or PDF file was converted to. Every offset counts its UTF-16 code units. */
  readonly source: string
  /** The source cleaned: simplified script, folded widths, no pinyin, no markup residue. */
  readonly text: string
  /** From positions in `text` to positions in `source`. */
  readonly offsets: OffsetMap
}
