import { cellsOf, type Form, type FormCell } from '../../schemas/forms/form.ts'
import type { Document } from '../1-ingest/document.ts'
import { indexTables, type TableIndex } from './anchors.ts'
import type { Cells } from './cells.ts'
import { detectForm } from './detect-form.ts'
import { lexRegion } from './lexers/index.ts'
import { type Grid, gridOf } from './places.ts'
import type { RawCells, RawReport, RawSection, ReadingNote, Span } from './raw-report.ts'
import { readLine, readRows, type TableReading } from './read-table.ts'
import { repeatedLinesRemoved } from './removed-lines.ts'
import { findSections } from './sections.ts'
import { findTitle } from './title.ts'
import { tokenise } from './tokens.ts'
import { cutUnits, type TableRun } from './units.ts'

/** A form with what reading it needs, made once. */
interface PreparedForm {
  readonly cells: readonly FormCell[]
  readonly tables: ReadonlyMap<string, TableIndex>
  /** Index of the first cell of each table. */
  readonly offsets: ReadonlyMap<string, number>
}

const prepared = new Map<Form, PreparedForm>()

function prepare(form: Form): PreparedForm {
  let ready = prepared.get(form)
  if (!ready) {
    const cells = cellsOf(form)
    const offsets = new Map<string, number>()
    for (const { index, table } of cells) if (!offsets.has(table.table_id)) offsets.set(table.table_id, index)
    ready = { cells, tables: indexTables(form), offsets }
    prepared.set(form, ready)
  }
  return ready
}

/** Where tables can stand: from the heading of section 二 to that of 五, or the whole text without them. */
function tableRegion(sections: readonly RawSection[], length: number): Span {
  const first = sections.find(({ section }) => section >= 2 && section <= 4)
  const behind = sections.find(({ section, start }) => section >= 5 && (!first || start > first.start))
  return { start: first?.start ?? 0, end: behind && first ? behind.start : length }
}

/** The year that the text names first before its sections: enough to tell the form where no table is printed. */
function yearNamed(text: string, until: number): number | null {
  const year = /(?:^|\D)(20[0-2]\d)\s?年/.exec(text.slice(0, Math.max(until, 300)))
  return year ? Number(year[1]) : null
}

function readTable(
  runs: readonly TableRun[],
  cells: Cells,
  grid: Grid,
  text: string,
  index: TableIndex,
): TableReading {
  const whole: TableRun = {
    table_id: index.table.table_id,
    units: runs.flatMap((run) => run.units),
    after: runs.flatMap((run) => run.after),
  }
  if (index.table.layout === 'side_by_side') return readLine(whole, cells, grid, index)
  return readRows(whole, cells, grid, text, index)
}

const UNIT_OF_MONEY = /金额(?:单位)?(?:(亿|万)元?|元)(?:保留[一二三四两]?位小数)?$/
const SCALES: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000 }

/**
 * Yuan per printed unit, as the head above a money cell names it; null where it names none, or where a
 * character stands in it that may be part of the unit.
 */
function scaleBefore(run: TableRun, cell: number, cells: Cells, text: string): number | null {
  const unit = run.units.find(({ items }) => items.includes(cell))
  const head = unit?.before.findLast(({ labels }) => labels.some((label) => label.kind === 'column'))
  if (!head) return null
  const printed = text.slice(cells.start[head.first]!, cells.end[head.last]!)
  const named = UNIT_OF_MONEY.exec(printed.replace(/[\s（）()：:，,、\d]/g, ''))
  return named && (named[1] === undefined ? 1 : SCALES[named[1]]!)
}

/**
 * Finds the parts of a report: title, sections, and the place of every cell that its form expects. A cell
 * has a place only where the text leaves no doubt; the others are missing, and a note says why.
 */
export function extract(document: Document): RawReport {
  const { text } = document
  const sections = findSections(text)
  const region = tableRegion(sections, text.length)
  const cells = lexRegion(text, region)
  const grid = gridOf(cells)
  const tokens = tokenise(cells, grid, text)
  const bodyStart = sections[1]?.start ?? text.length
  const { form, unsure } = detectForm(tokens, sections.length - 1, yearNamed(text, bodyStart))
  const { cells: expected, tables, offsets } = prepare(form)
  const removed = repeatedLinesRemoved(cells, text)
  const runs = removed ? [] : cutUnits(tokens, cells, text)
  const found: RawCells = {
    found: new Uint8Array(expected.length),
    start: new Int32Array(expected.length),
    end: new Int32Array(expected.length),
  }
  const scales = new Map<number, number | null>()
  const notes: ReadingNote[] = []
  for (const [table_id, index] of tables) {
    const own = runs.filter((run) => run.table_id === table_id)
    const reading = readTable(own, cells, grid, text, index)
    const offset = offsets.get(table_id)!
    reading.places.forEach((cell, i) => {
      const at = offset + i
      if (cell < 0 || (unsure.size > 0 && unsure.has(`${table_id}/${expected[at]!.row.code}`))) return
      found.found[at] = 1
      found.start[at] = cells.start[cell]!
      found.end[at] = cells.end[cell]!
      if (expected[at]!.unit !== 'CNY') return
      const run = own.find(({ units }) => units.some(({ items }) => items.includes(cell)))!
      scales.set(at, scaleBefore(run, cell, cells, text))
    })
    for (const { row, why, position } of reading.missing) {
      notes.push({ location: `${table_id}/${index.table.rows[row]!.code}`, message: why, position })
    }
  }
  for (const location of unsure) {
    notes.push({ location, message: 'labels of two forms stand in the table', position: null })
  }
  return { document, form, title: findTitle(document, bodyStart), sections, cells: found, scales, notes }
}
