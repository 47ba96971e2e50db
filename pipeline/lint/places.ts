import { cellsOf, type FormCell } from '../../schemas/forms/form.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import { fromSource } from '../../stages/1-ingest/offsets.ts'
import type { Span } from '../../stages/2-extract/raw-report.ts'
import { lineStarts } from '../../stages/3-normalise/cells.ts'
import type { Report } from '../../stages/3-normalise/report.ts'
import type { Finding } from '../../stages/4-validate/checks.ts'
import { names, parseLocation } from './location.ts'

/** Something in a report that a finding is about: its span in `document.text`, and the cell where it is one. */
export interface Place extends Span {
  readonly cell: FormCell | null
}

/** Where a finding points at, null where at nothing in particular, and what else it speaks of, in order. */
export interface Places {
  readonly main: Place | null
  readonly related: readonly Place[]
}

const REPORTED = STATUSES.indexOf('reported')

/**
 * The cells that a finding names by its location: a row, a column or a cell. Those of a sum are its terms alone, the
 * left side before the right. None where the location names no cell of the form.
 */
export function cellsAt({ form }: Report, { rule_id, location }: Finding): readonly FormCell[] {
  const { table_id, row, column } = parseLocation(location)
  const table = form.tables.find((one) => one.table_id === table_id)
  if (!table || row === undefined) return []
  const cells = cellsOf(form).filter(
    (cell) =>
      cell.table === table && names(row, cell.row) && (column === undefined || names(column, cell.column)),
  )
  const sum = table.identities.find((one) => one.rule_id === rule_id)
  if (!sum) return cells
  const terms = [...sum.left, ...sum.right]
  const termOf = (cell: FormCell) => terms.indexOf((sum.per === 'column' ? cell.row : cell.column).code)
  return cells.filter((cell) => termOf(cell) >= 0).sort((a, b) => termOf(a) - termOf(b))
}

/** Whether the report has a figure in a cell. */
export const isReported = ({ cells }: Report, { index }: FormCell): boolean =>
  cells.status[index] === REPORTED

function placeOf({ raw }: Report, cell: FormCell): Place[] {
  const { found, start, end } = raw.cells
  return found[cell.index] === 1 ? [{ start: start[cell.index]!, end: end[cell.index]!, cell }] : []
}

/**
 * Of a sum its first term, and those that add to it; of other rows and columns what is not reported, which is what
 * findings of them are about.
 */
function placesOfCells(report: Report, cells: readonly FormCell[], isSum: boolean): Places {
  const places = cells.flatMap((cell) => placeOf(report, cell))
  const open = places.filter(({ cell }) => !isReported(report, cell!))
  const main = (isSum ? undefined : open[0]) ?? places[0] ?? null
  const counts = ({ cell }: Place) => report.cells.value[cell!.index] !== 0
  return { main, related: (isSum ? places.filter(counts) : open).filter((place) => place !== main) }
}

/** The figure of prose with an ordinal. */
function placeOfStatement({ document, statements }: Report, ordinal: number): Place | null {
  const stated = statements.find((one) => one.ordinal === ordinal)
  if (!stated) return null
  const [start, end] = [stated.source_start, stated.source_end].map((at) => fromSource(document.offsets, at))
  return { start: start!, end: end!, cell: null }
}

/** All that stands on a line of the source. */
function placeOfLine({ document: { text, offsets, source } }: Report, line: number): Place {
  const starts = lineStarts(source)
  return trimmed(text, {
    start: fromSource(offsets, starts[line - 1]!),
    end: fromSource(offsets, starts[line] ?? source.length),
  })
}

function trimmed(text: string, { start, end }: Span): Place {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  return { start: from, end: from + words.trim().length, cell: null }
}

/** The other years that title, period and prose name, and the first place of the right one. */
function placesOfYears({ dates, raw, document }: Report): Places {
  const place = ({ where, position }: Report['dates']['named'][number]): Place =>
    where === 'title' && raw.title
      ? trimmed(document.text, raw.title)
      : { start: position, end: position + 4, cell: null }
  const [main = null, ...others] = dates.named.filter(({ year }) => year !== dates.year).map(place)
  const right = dates.named.find(({ year }) => year === dates.year)
  return { main, related: [...others, ...(right ? [place(right)] : [])] }
}

const FIRST_WORD = /\S*/y

/** What reading noted of a location, from where it begins to the next white space. */
function placesOfNote({ notes, document }: Report, location: string): Places {
  const position = notes.find((note) => note.location === location && note.position !== null)?.position
  if (position == null) return { main: null, related: [] }
  FIRST_WORD.lastIndex = position
  const end = position + FIRST_WORD.exec(document.text)![0].length
  return { main: { start: position, end, cell: null }, related: [] }
}

/**
 * Where a finding stands in its report. Its location says it where that names a figure of prose, cells, the year or the
 * agency, or something that reading noted; else it is a line.
 */
export function placesOf(report: Report, finding: Finding): Places {
  const { location, source_line, rule_id } = finding
  if (location === 'report_year') return placesOfYears(report)
  if (location === 'agency_id' && report.raw.title) {
    return { main: trimmed(report.document.text, report.raw.title), related: [] }
  }
  const cells = cellsAt(report, finding)
  const { ordinal } = parseLocation(location)
  if (ordinal !== null) {
    const main = placeOfStatement(report, ordinal)
    // Of a whole its parts, where it is not compared with cells.
    const parts = cells.length > 0 ? [] : report.statements.filter(({ part_of }) => part_of === ordinal)
    const stated = parts.flatMap((part) => placeOfStatement(report, part.ordinal) ?? [])
    return { main, related: [...cells.flatMap((cell) => placeOf(report, cell)), ...stated] }
  }
  const isSum = cells[0]?.table.identities.some((one) => one.rule_id === rule_id) ?? false
  const found = placesOfCells(report, cells, isSum)
  if (found.main) return found
  const noted = placesOfNote(report, location)
  if (noted.main || source_line === null) return noted
  return { main: placeOfLine(report, source_line), related: [] }
}
