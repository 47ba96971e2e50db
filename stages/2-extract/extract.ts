import { cellsOf, type Form, type FormCell } from '../../schemas/forms/form.ts'
import type { Document } from '../1-ingest/document.ts'
import { type Cells, FIGURE, MARK } from './cells.ts'
import { scaleBefore } from './labels/scales.ts'
import { MOST_CELLS } from './lexers/index.ts'
import { withoutPageNumbers } from './pages/page-chain.ts'
import type { Grid } from './places/shape.ts'
import type { RawCells, RawReport, ReadingNote } from './raw-report.ts'
import { indexTables, type TableIndex } from './rows/anchors.ts'
import { readLine } from './rows/read-line.ts'
import { readRows, type TableReading } from './rows/read-table.ts'
import { repeatedLinesRemoved } from './rows/removed-lines.ts'
import { cutUnits, type TableRun } from './rows/units.ts'
import { printedTables } from './sections/printed-tables.ts'
import { firstReport } from './sections/several-reports.ts'
import { findStatistics } from './sections/statistics.ts'
import { settleTitle } from './title/title.ts'
import { yearNamed } from './title/year-named.ts'

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

/** Why no cell of a region is read although labels may stand there; null where nothing speaks against reading. */
function whyNoneIsRead(cells: Cells, text: string, expected: number): string | null {
  if (cells.kind.length > MOST_CELLS)
    return `more than ${MOST_CELLS.toLocaleString('en')} cells stand where the tables should be`
  const printed = cells.kind.filter((kind) => kind === FIGURE || kind === MARK).length
  // Where every figure is there, the labels tell them apart.
  if (printed >= expected || !repeatedLinesRemoved(cells, text)) return null
  return 'lines that are printed several times were removed'
}

function readTable(
  runs: readonly TableRun[],
  cells: Cells,
  grid: Grid,
  document: Document,
  index: TableIndex,
): TableReading {
  const whole: TableRun = {
    table_id: index.table.table_id,
    units: runs.flatMap((run) => run.units),
    blank: runs.map((run) => run.blank).sort((a, b) => b.length - a.length)[0] ?? [],
    after: runs.flatMap((run) => run.after),
  }
  if (index.table.layout === 'side_by_side') return readLine(whole, cells, grid, document, index)
  return readRows(whole, cells, grid, document.text, index)
}

/**
 * Finds the parts of a report: title, sections, and the place of every cell that its form expects. A cell
 * has a place only where the text leaves no doubt; the others are missing, and a note says why.
 */
export function extract(file: Document): RawReport {
  const statistics = findStatistics(file.text)
  const { document, sections, next } = firstReport(file, statistics)
  const { text } = document
  const bodyStart = sections[1]?.start ?? text.length
  const printedTitle = settleTitle(document, bodyStart)
  const year = yearNamed(document, printedTitle, bodyStart)
  const { lexed, form: detected } = printedTables(text, sections, statistics, year)
  const { region, cells, grid, tokens } = lexed
  const { form, unsure } = detected
  const { cells: expected, tables, offsets } = prepare(form)
  const hopeless = whyNoneIsRead(cells, text, expected.length)
  const runs = hopeless ? [] : withoutPageNumbers(cutUnits(tokens, cells, text), tables, cells, text, region)
  const found: RawCells = {
    found: new Uint8Array(expected.length),
    start: new Int32Array(expected.length),
    end: new Int32Array(expected.length),
  }
  const scales = new Map<number, number | null>()
  const notes: ReadingNote[] = []
  if (next !== null)
    notes.push({
      location: 'report',
      message: 'another report begins here',
      position: next,
      kind: 'other_report',
    })
  for (const [table_id, index] of tables) {
    const own = runs.filter((run) => run.table_id === table_id)
    const reading = readTable(own, cells, grid, document, index)
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
    for (const note of reading.setAside) notes.push(note)
    for (const { row, why, position } of reading.missing) {
      const location = `${table_id}/${index.table.rows[row]!.code}`
      notes.push({ location, message: hopeless ?? why, position })
    }
  }
  for (const location of unsure) {
    notes.push({ location, message: 'labels of two forms stand in the table', position: null })
  }
  return { document, form, ...printedTitle, sections, cells: found, scales, notes }
}
