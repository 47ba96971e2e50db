import { DOCX } from '../../stages/1-ingest/convert/kinds.ts'
import type { Document } from '../../stages/1-ingest/document.ts'
import { endInSource, toSource } from '../../stages/1-ingest/offsets.ts'
import { lineAt, lineStarts } from '../../stages/3-normalise/cells.ts'
import type { Place } from './places.ts'

/** A line as it is shown, and the characters of it that are marked: [from, to) in UTF-16 code units. */
export interface Shown {
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * Where something stands in a file. Lines and columns count from 1, columns in characters as editors do, and what
 * goes on behind the end of its line is cut there. In Word files a line is a paragraph or a row of a table, in PDF
 * files a line that is printed or a row of a table.
 */
export interface Located {
  readonly line: number
  readonly column: number
  /** Behind the last character. */
  readonly endColumn: number
  /** The same columns in UTF-16 code units. */
  readonly units: { readonly column: number; readonly endColumn: number }
  /** What is printed there. */
  readonly printed: string
  readonly shown: Shown
  /** `table_id/row_code/column_code`; null where it is no cell of a form. */
  readonly cell: string | null
  /** What the cell is called among those of its finding; null where it is none. */
  readonly label: string | null
}

const characters = (text: string) => [...text].length

/** The line of `text` around [start, end), which is cut to that line. */
function lineAround(text: string, start: number, end: number): Shown {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const feed = text.indexOf('\n', start)
  const to = feed < 0 ? text.length : text[feed - 1] === '\r' ? feed - 1 : feed
  const until = Math.max(Math.min(end, to), Math.min(start, to))
  return { text: text.slice(from, to), from: Math.min(start, to) - from, to: until - from }
}

/** A place with what its cell is called. */
export interface NamedPlace extends Place {
  readonly label: string | null
}

/**
 * Finds the places of a document. A page, and what a Word file was converted to, is shown as it is read, without its
 * markup; all else as it is printed.
 */
export function locator(document: Document): (place: NamedPlace) => Located {
  const { source, text, offsets, mediaType } = document
  const starts = lineStarts(source)
  const isMarkup = mediaType === DOCX || mediaType === 'text/html'
  return ({ start, end, cell, label }) => {
    const from = toSource(offsets, start)
    const printed = lineAround(source, from, endInSource(offsets, start, end))
    const shown = isMarkup ? lineAround(text, start, end) : printed
    // Nobody sees the markup that a Word file was converted to.
    const counted = mediaType === DOCX ? shown : printed
    return {
      line: lineAt(starts, from),
      column: characters(counted.text.slice(0, counted.from)) + 1,
      endColumn: characters(counted.text.slice(0, counted.to)) + 1,
      units: { column: counted.from + 1, endColumn: counted.to + 1 },
      printed: counted.text.slice(counted.from, counted.to),
      shown,
      cell: cell && `${cell.table.table_id}/${cell.row.code}/${cell.column.code}`,
      label,
    }
  }
}
