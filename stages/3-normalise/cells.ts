import type { FormCell, Unit } from '../../schemas/forms/form.ts'
import { STATUSES, type Status } from '../../schemas/tables/vocabulary.ts'
import { endInSource, toSource } from '../1-ingest/offsets.ts'
import { EMPTY, kindOf, MARK } from '../2-extract/cells.ts'
import type { RawReport } from '../2-extract/raw-report.ts'
import { type Figure, readFigure, wholeNumber } from './figures.ts'
import type { Cells } from './report.ts'

const statusIndex = (status: Status) => STATUSES.indexOf(status)
const REPORTED = statusIndex('reported')
const BLANK = statusIndex('blank')
const MISSING = statusIndex('missing')
const UNREADABLE = statusIndex('unreadable')

/** Counters of persons and events: they may stand behind a figure in a cell of that unit, and in no other. */
const COUNTERS: Partial<Readonly<Record<Unit, RegExp>>> = {
  person: /\s?人$/,
  person_time: /\s?人次$/,
  time: /\s?[次场期]$/,
}

/** Positions at which the lines of a text start, in order. */
export function lineStarts(text: string): Int32Array {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return Int32Array.from(starts)
}

/** The line of a position, from 1. */
export function lineAt(starts: Int32Array, position: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= position) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** Status and value of each cell in normal units, with its place in the source. Nothing is computed or repaired. */
export function readCells(raw: RawReport, expected: readonly FormCell[], lines: Int32Array): Cells {
  const { text, offsets } = raw.document
  const count = expected.length
  const cells: Cells = {
    status: new Uint8Array(count).fill(MISSING),
    value: new Float64Array(count).fill(Number.NaN),
    halfDigit: new Float64Array(count).fill(0.5),
    start: new Int32Array(count).fill(-1),
    end: new Int32Array(count).fill(-1),
    line: new Int32Array(count),
  }
  for (let i = 0; i < count; i++) {
    if (raw.cells.found[i] === 0) continue
    const start = raw.cells.start[i]!
    const end = raw.cells.end[i]!
    cells.start[i] = toSource(offsets, start)
    cells.end[i] = endInSource(offsets, start, end)
    cells.line[i] = lineAt(lines, cells.start[i]!)
    const whole = expected[i]!.unit === 'CNY' ? Number.NaN : wholeNumber(text, start, end)
    if (whole >= 0) {
      cells.status[i] = REPORTED
      cells.value[i] = whole
    } else readCell(cells, i, text.slice(start, end), raw, expected[i]!)
  }
  return cells
}

/**
 * Whether a figure can be that of the cell. An amount whose unit nothing tells is no amount, nor is one counted
 * in 件; a count in yuan is no count; and 增加5 is a figure in the column of changes only.
 */
function fits(figure: Figure, { unit, row, column }: FormCell, headScale: number | null): boolean {
  if (figure.change && column.code !== 'change_this_year') return false
  // Beside a column of amounts a figure with decimals is no count.
  if (unit !== 'CNY' && typeof row.unit === 'object' && !Number.isInteger(figure.value)) return false
  if (unit !== 'CNY') return figure.scale === null
  return !figure.counted && (headScale !== null || figure.scale !== null)
}

function readCell(cells: Cells, i: number, printed: string, raw: RawReport, cell: FormCell): void {
  const kind = kindOf(printed, 0, printed.length)
  if (kind === EMPTY || kind === MARK) {
    cells.status[i] = BLANK
    return
  }
  const money = cell.unit === 'CNY'
  const headScale = money ? (raw.scales.get(i) ?? null) : 1
  const counter = COUNTERS[cell.unit]
  const figure = readFigure(counter ? printed.replace(counter, '') : printed, headScale ?? 1)
  if (!figure || !fits(figure, cell, headScale)) {
    cells.status[i] = UNREADABLE
    return
  }
  cells.status[i] = REPORTED
  cells.value[i] = figure.value
  cells.halfDigit[i] = figure.halfDigit
}
