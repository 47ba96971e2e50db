import type { z } from 'zod'
import type { Form } from '../../schemas/forms/form.ts'
import type { statements } from '../../schemas/tables/statements.ts'
import type { Document } from '../1-ingest/document.ts'
import type { RawReport, ReadingNote, Span } from '../2-extract/raw-report.ts'
import type { ListKind } from './statements/parts.ts'
import type { Topic } from './statements/topics.ts'

/** Cells of a report by `FormCell.index`. Spans are of `document.source`. */
export interface Cells {
  /** Index into `STATUSES`. */
  readonly status: Uint8Array
  /** In the unit of the cell; NaN unless reported. */
  readonly value: Float64Array
  /** Half a unit of the last printed digit, in the unit of the cell: the tolerance of sums of money. */
  readonly halfDigit: Float64Array
  /** -1 where the cell is missing. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Line of the source from 1; 0 where the cell is missing. */
  readonly line: Int32Array
}

/** Whose report it is. */
export interface AgencyResult {
  /** Null where the evidence does not settle it. */
  readonly agencyId: string | null
  /** The name as printed, in simplified script; null where none is printed. */
  readonly name: string | null
  /** What decided, or which candidates were left open, in a short sentence. */
  readonly evidence: string
  /** Ids that fit equally well; empty where the agency is settled or nothing is known. */
  readonly candidates: readonly string[]
}

/** For which year and period, and when published; dates are `YYYY-MM-DD`. */
export interface ReportDates {
  readonly year: number | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly publishedOn: string | null
  /** Every year that title, period and prose name as the year of the report, with where it was read. */
  readonly named: readonly {
    readonly year: number
    readonly where: 'title' | 'period' | 'prose'
    readonly position: number
  }[]
}

/** A section with its cleaned text; spans are of `document.source`. */
export interface Section {
  readonly section: number
  readonly heading: string | null
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What rules need to know of the words around a figure in prose. */
export interface Wording {
  /** The figure, or the words that deny it, in `document.text`. */
  readonly span: Span
  /** From the full stop or semicolon before it to the mark behind it, in `document.text`. */
  readonly sentence: Span
  /** What the heading above it speaks of; null where that is no topic. */
  readonly under: Topic | null
  /** Whether words alone say that there was none: 没有收到申请. */
  readonly denied: boolean
  /** How the list that it is a part of shares its whole; null where it is no part. */
  readonly list: ListKind | null
}

/** A figure stated in prose: a row of `statements` without its report, and its wording. */
export type Statement = Omit<z.infer<typeof statements.row>, 'report_id'> & { readonly wording: Wording }

/** A report read and normalised: what is checked and written. */
export interface Report {
  readonly reportId: string
  readonly document: Document
  readonly raw: RawReport
  readonly form: Form
  readonly title: string | null
  readonly agency: AgencyResult
  readonly dates: ReportDates
  readonly cells: Cells
  readonly sections: readonly Section[]
  readonly statements: readonly Statement[]
  readonly notes: readonly ReadingNote[]
}
