import { cellsOf, type Form, type FormCell } from '../../schemas/forms/form.ts'
import { endInSource, toSource } from '../1-ingest/offsets.ts'
import type { RawReport, RawSection } from '../2-extract/raw-report.ts'
import { titleText } from '../2-extract/title/title.ts'
import type { Provenance } from './agency/clues.ts'
import { settleAgency } from './agency/settle.ts'
import { lineStarts, readCells } from './cells.ts'
import { settleDates } from './dates.ts'
import type { Reference } from './reference.ts'
import type { Report, Section, Statement } from './report.ts'
import { statementsOf } from './statements/statements.ts'

const cells = new Map<Form, readonly FormCell[]>()

function cellsOfForm(form: Form): readonly FormCell[] {
  const known = cells.get(form) ?? cellsOf(form)
  cells.set(form, known)
  return known
}

/** Marks of headings and of bold text. */
const MARKDOWN_MARKS = /^[\s#*]+|[\s*]+$/g

function sectionOf(raw: RawReport, { section, heading, start, end }: RawSection): Section {
  const { text, offsets } = raw.document
  return {
    section,
    heading: heading && text.slice(heading.start, heading.end).replace(MARKDOWN_MARKS, '').trim(),
    text: text.slice(heading?.end ?? start, end).trim(),
    start: toSource(offsets, start),
    end: endInSource(offsets, start, end),
  }
}

/** A raw report with its figures, dates and agency: numbers in normal units, names in one spelling. */
export function normalise(raw: RawReport, reference: Reference, source?: Provenance): Report {
  const { document, form } = raw
  const lines = lineStarts(document.source)
  const title = raw.title && titleText(document, raw.title)
  const dates = settleDates(raw, title, document.sourcePath)
  const agency = settleAgency(raw, title, dates, reference, source)
  let statements: readonly Statement[] | undefined
  return {
    reportId: document.sha256.slice(0, 16),
    document,
    raw,
    form,
    title,
    agency,
    dates,
    cells: readCells(raw, cellsOfForm(form), lines),
    sections: raw.sections
      .filter(({ section, start, end }) => section > 0 || end > start)
      .map((section) => sectionOf(raw, section)),
    // Read when they are asked for: to show and check the cells of a report, nobody needs them.
    get statements() {
      const author = { year: dates.year, names: `${title ?? ''}${agency.name ?? ''}` }
      statements ??= statementsOf(raw, author, lines)
      return statements
    },
    notes: raw.notes,
  }
}
