import type { Document } from '../../1-ingest/document.ts'
import type { RawSection, Span } from '../raw-report.ts'
import { findTitle } from '../title/title.ts'
import { findSections } from './sections.ts'

/** A document cut down to the first report that it holds. */
export interface FirstReport {
  readonly document: Document
  readonly sections: readonly RawSection[]
  /** Where a second report begins in the text of the file; null where the file holds one. */
  readonly next: number | null
}

/** How far before its first section the title of a second report may stand, in characters. */
const REACH = 4000

/** Where the second report begins: with its title, or with its first section where it prints none. */
function beginningOf(next: number, last: RawSection, document: Document): number {
  const from = Math.max(last.start, next - REACH)
  const text = document.text.slice(from, next)
  const title = findTitle({ ...document, text }, text.length)
  return title ? from + title.start : next
}

/**
 * The first report of a file and its sections: nearly always all of the file. Files that hold several – an
 * agency's with those of its branches – are cut before the second, so that nothing of it is taken for the first.
 *
 * @param without as for `findSections`
 */
export function firstReport(document: Document, without: Span | null): FirstReport {
  const { sections, next } = findSections(document.text, without)
  if (next === null) return { document, sections, next }
  const begins = beginningOf(next, sections.at(-1)!, document)
  const own = { ...document, text: document.text.slice(0, begins) }
  return { document: own, sections: findSections(own.text, without).sections, next: begins }
}
