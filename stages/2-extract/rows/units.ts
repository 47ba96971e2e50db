import { type Cells, EMPTY, NO_ROW } from '../cells.ts'
import { numbersStandApart } from '../labels/label-numbers.ts'
import { type Label, VOCABULARY } from '../labels/labels.ts'
import { isMeasure } from '../labels/measures.ts'
import { dropOrdinal } from './ordinals.ts'
import type { TextToken } from './text-tokens.ts'
import type { Token } from './tokens.ts'

/**
 * A run of figures with the labels printed before it: what may be one row of a table (or several whose
 * labels are lost, or part of one that is split).
 */
export interface Unit {
  /** Labels and other texts since the figures before, in order. */
  readonly before: readonly TextToken[]
  /** Every cell of the run, empty ones among them, as indices into the cells of the region. */
  readonly items: readonly number[]
  /** The cells of the run that are not empty. */
  readonly values: readonly number[]
  /** The printed row, or NO_ROW. */
  readonly row: number
  /** True where the sum of the figures settled that they are one row, wherever they stand. */
  readonly settled?: true
  /** True where one of the figures may be the number of a page. */
  readonly mayHoldPageNumber?: true
  /** The number of a page that is one of the figures, where several are equal to it. */
  readonly pageNumber?: number
}

/** One statutory table as it stands in the region: its units in order, and the texts behind the last. */
export interface TableRun {
  readonly table_id: string
  readonly units: readonly Unit[]
  /** Cells of the longest printed row that holds nothing at all; empty where there is none. */
  readonly blank: readonly number[]
  /** Texts behind the last figures. */
  readonly after: readonly TextToken[]
}

/** The table that a label can only belong to, null where it stands in several. */
export function tableOf(labels: readonly Label[]): string | null {
  const first = labels[0]?.table_id ?? null
  return first !== null && labels.every((label) => label.table_id === first) ? first : null
}

interface OpenRun {
  readonly table_id: string
  readonly units: Unit[]
  blank: readonly number[]
  before: TextToken[]
  items: number[]
  values: number[]
  row: number
}

/** Whether the last text before a run of empty cells is a row's label in the same printed row. */
function labelsEmptyRow(run: OpenRun, cells: Cells): boolean {
  const last = run.before.findLast(({ characters }) => !isMeasure(characters))
  if (last === undefined || cells.row[last.last] !== run.row) return false
  // 其他 and 总计 without a number head columns as often as rows.
  const either = last.number === '' && last.labels.some(({ kind }) => kind === 'column')
  // 无正当理由 without its number may be the second line of another label.
  const part = last.number === '' && !VOCABULARY.has(last.characters)
  return !either && !part && last.labels.some(({ kind }) => kind === 'row')
}

/** Whether cells are all of a printed row. */
const isWholeRow = ({ items, row }: OpenRun, cells: Cells) =>
  row !== NO_ROW && cells.row[items[0]! - 1] !== row && cells.row[items.at(-1)! + 1] !== row

function closeUnit(run: OpenRun, cells: Cells): void {
  if (run.items.length === 0) return
  // Empty cells alone are the padding of a head, unless the label of a row stands before them.
  if (run.values.length > 0 || labelsEmptyRow(run, cells)) {
    run.units.push({ before: run.before, items: run.items, values: run.values, row: run.row })
    run.before = []
  } else if (run.before.length === 0 && isWholeRow(run, cells)) {
    run.units.push({ before: [], items: run.items, values: [], row: run.row })
  } else if (run.items.length > run.blank.length && isWholeRow(run, cells)) run.blank = run.items
  run.items = []
  run.values = []
}

/** What only a sentence has behind a number: a unit of measurement with a mark behind it, or the year's. */
const GOES_ON = /^(?:年(?=[^度办])|([一-龥]{1,3})[，。；、])/

/** Whether the text behind figures goes on with a sentence that was broken at its numbers: they stand in no row. */
function goesOn(token: TextToken, cells: Cells, text: string): boolean {
  const start = cells.start[token.first]!
  const match = GOES_ON.exec(text.slice(start, Math.min(cells.end[token.first]!, start + 4)))
  return match !== null && (match[1] === undefined || isMeasure(match[1]))
}

/** Takes the texts in the printed row of a table's first label from those before it: 总计 in front of 自然人. */
function takeRowOf(token: TextToken, before: TextToken[], cells: Cells): TextToken[] {
  const row = cells.row[token.first]!
  if (row === NO_ROW) return []
  return before.splice(before.findLastIndex(({ last }) => cells.row[last] !== row) + 1)
}

/** Cuts the tokens of a region into tables by their labels, and the figures of each table into units. */
export function cutUnits(tokens: readonly Token[], cells: Cells, text: string): TableRun[] {
  const runs: TableRun[] = []
  let run: OpenRun = { table_id: '', units: [], blank: [], before: [], items: [], values: [], row: NO_ROW }
  let apart: boolean | null = null
  const standApart = () => {
    apart ??= numbersStandApart(tokens, cells, text)
    return apart
  }
  const finish = () => {
    closeUnit(run, cells)
    if (run.table_id !== '')
      runs.push({ table_id: run.table_id, units: run.units, blank: run.blank, after: run.before })
  }
  for (const token of tokens) {
    if (typeof token === 'number') {
      const row = cells.row[token]!
      if (run.items.length > 0 && row !== run.row) closeUnit(run, cells)
      run.row = row
      run.items.push(token)
      if (cells.kind[token] !== EMPTY) run.values.push(token)
      continue
    }
    if (run.items.length > 0 && goesOn(token, cells, text)) {
      run.before = []
      run.items = []
      run.values = []
    }
    dropOrdinal(run, token, cells, text, standApart)
    closeUnit(run, cells)
    const table = tableOf(token.labels)
    if (table !== null && table !== run.table_id) {
      const before = takeRowOf(token, run.before, cells)
      finish()
      run = { table_id: table, units: [], blank: [], before, items: [], values: [], row: NO_ROW }
    }
    run.before.push(token)
  }
  finish()
  return runs
}
