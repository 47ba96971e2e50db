import type { Form } from '../../schemas/forms/form.ts'
import type { Document } from '../1-ingest/document.ts'

/** A half-open span of `document.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A section as found: 1–6 by its heading, 0 for what stands before the first. */
export interface RawSection extends Span {
  readonly section: number
  readonly heading: Span | null
}

/** The places of a form's cells, by `FormCell.index`; spans are of `document.text`, cut to what is printed. */
export interface RawCells {
  /** 1 where the report has the cell (it may be empty), 0 where it is missing. */
  readonly found: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
}

/** Something that reading could not settle, or set aside: it becomes a finding. */
export interface ReadingNote {
  /** The row, column or span it is about: `requests/disclosed`. */
  readonly location: string
  readonly message: string
  /** Position in `document.text`, where there is one. */
  readonly position: number | null
  /**
   * What it is about, where it is no cell that is missing: figures set aside, which stand in a table and are of no
   * cell of the form, or another report in the same file.
   */
  readonly kind?: 'set_aside' | 'other_report'
}

/** A document with its parts found: nothing is interpreted yet. */
export interface RawReport {
  readonly document: Document
  readonly form: Form
  /** The title line or lines, null where the report prints none. */
  readonly title: Span | null
  /** Behind the titles of which none is surely the report's own: they name no agency and no year of it. */
  readonly behindTitles?: number | null
  readonly sections: readonly RawSection[]
  readonly cells: RawCells
  /** The unit that the head of each money cell names, by `FormCell.index`: yuan per printed unit, or null. */
  readonly scales: ReadonlyMap<number, number | null>
  readonly notes: readonly ReadingNote[]
}
