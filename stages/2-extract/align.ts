import { type Anchor, anchorOf, FOREIGN, type TableIndex } from './anchors.ts'
import { type Cells, NO_ROW } from './cells.ts'
import { hasOneColumn, isHead, trustGaps, trustMeasures } from './one-column.ts'
import { holdDashedNumber } from './page-numbers.ts'
import { settleRepeated } from './repeated-labels.ts'
import type { Unit } from './units.ts'

/** A unit with the row that its labels name. */
export interface AnchoredUnit {
  readonly unit: Unit
  readonly anchor: Anchor
}

/** The units that print a row of the table, in order, and their figures. */
export interface FoundRow {
  readonly units: readonly Unit[]
  readonly values: readonly number[]
  /** True where figures that no row claims stand between this row and the next. */
  readonly loose: boolean
  /** True where the last figure may be broken, so that it is not known. */
  readonly lastIsOpen?: true
}

/** What was found for a row of the table, or why nothing was. */
export type RowReading = FoundRow | { readonly units: null; readonly why: string }

const NOT_FOUND: RowReading = { units: null, why: 'no row with this label was found' }

/** Anchors every unit of a table; figures that belong to no row of it are anchored nowhere and called foreign. */
export function anchorUnits(
  units: readonly Unit[],
  cells: Cells,
  text: string,
  index: TableIndex,
): { readonly anchored: readonly AnchoredUnit[]; readonly foreign: readonly Unit[] } {
  const anchored: AnchoredUnit[] = []
  // A cell with two figures looks like a row: only where most are rows does the layout print them.
  const printsRows = units.filter((unit) => unit.row !== NO_ROW).length * 2 > units.length
  let after = -1
  for (const unit of units) {
    if (hasOneColumn(index) && isHead(unit, cells)) continue
    const anchor = anchorOf(unit, cells, text, index, after)
    // A figure on a line of its own among printed rows is a page number.
    const stray = printsRows && unit.row === NO_ROW && unit.values.length === 1
    if (!anchor.foreign && !stray && anchor.row >= 0) after = anchor.row
    anchored.push({ unit, anchor: stray ? FOREIGN : anchor })
  }
  const settled = hasOneColumn(index)
    ? trustGaps(trustMeasures(settleRepeated(anchored, index)), cells, text)
    : anchored
  return { anchored: settled, foreign: settled.flatMap(({ unit, anchor }) => (anchor.foreign ? [unit] : [])) }
}

/** Whether the anchors before and after leave this one in order. */
function inOrder(anchored: readonly AnchoredUnit[]): boolean[] {
  const rows = anchored.map(({ anchor }) => anchor.row)
  const ordered: boolean[] = []
  let highest = -1
  for (const row of rows) {
    ordered.push(row < 0 || row >= highest)
    highest = Math.max(highest, row)
  }
  let lowest = Number.POSITIVE_INFINITY
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!
    if (row < 0) continue
    if (row > lowest) ordered[i] = false
    lowest = Math.min(lowest, row)
  }
  return ordered
}

const valuesOf = (units: readonly Unit[]) =>
  units.length === 1 ? units[0]!.values : units.flatMap((unit) => unit.values)

/** Figures that a run of rows holds. */
function capacity(index: TableIndex, from: number, to: number): number {
  let sum = 0
  for (let row = from; row < to; row++) sum += index.table.rows[row]!.columns.length
  return sum
}

/** Cuts the figures of several units into the rows `from..to`, provided that no unit reaches over a row's end. */
function cutIntoRows(
  units: readonly Unit[],
  cells: Cells,
  text: string,
  index: TableIndex,
  from: number,
  to: number,
): RowReading[] | null {
  const readings: RowReading[] = []
  const flat = units.every((unit) => unit.row === NO_ROW)
  const values = valuesOf(units)
  // Its dashes would fill up rows whose blanks leave no trace.
  if (flat && holdDashedNumber(values, cells, text)) return null
  let taken = 0
  for (let row = from; row < to; row++) {
    const next = taken + index.table.rows[row]!.columns.length
    const part = values.slice(taken, next)
    const of = units.filter((unit) => unit.values.some((value) => part.includes(value)))
    if (!flat && of.some((unit) => unit.values.some((value) => !part.includes(value)))) return null
    readings.push({ units: of, values: part, loose: false })
    taken = next
  }
  return readings
}

const UNKNOWN = 'a text that is no label stands among the figures'

const BEFORE = 'a figure that no row claims stands before the label'
const BEHIND = 'figures that no row claims stand behind this row'

/**
 * Whether a unit may be the rest of the row above: a head or the label of a group that a page break repeats stands
 * within its figures, which then are one too many, or not all of them.
 */
const isRest = (unit: Unit, columns: number) =>
  unit.before.length > 0 && unit.values.length > 0 && unit.values.length < columns

/** Whether a unit has fewer cells than a row, or fewer figures where no rows are printed. */
const isShort = ({ row, items, values }: Unit, columns: number) =>
  (row === NO_ROW ? values.length : items.length) < columns

/** Whether two units one below the other may be halves of one row. */
const anySplit = (units: readonly Unit[], columns: number) =>
  units.some(
    (unit, i) =>
      (unit.values.length === 0 && unit.before.length > 0) ||
      (isShort(unit, columns) && units[i + 1] !== undefined && isShort(units[i + 1]!, columns)),
  )

/**
 * Whether a printed row has cells for all columns up to its last figure, so that a blank one is among them and nothing
 * of it stands below.
 */
const isFull = ({ row, items, values }: Unit, columns: number) =>
  row !== NO_ROW && values.length > 0 && items.indexOf(values.at(-1)!) + 1 >= columns

/** Whether a printed row holds nothing at all, not even a label. */
const isBlankRow = ({ before, values }: Unit) => before.length === 0 && values.length === 0

/**
 * Reads the rows from one anchor to the next. Units without a label of their own are rows whose labels are
 * lost where there are as many as rows, or the rest of a row that is split where the figures add up to it.
 */
function readCluster(
  all: readonly Unit[],
  { group, loose, unknown }: { readonly group: boolean; readonly loose: boolean; readonly unknown: boolean },
  cells: Cells,
  text: string,
  index: TableIndex,
  from: number,
  to: number,
): RowReading[] {
  const columns = index.table.rows[from]!.columns.length
  // One figure a row: their number tells nothing, so that figures without a label are of none.
  const rows = columns === 1 ? 1 : to - from
  // A row that holds nothing may be one whose label is lost; where their number does not tell, it is none.
  const units = all.length === rows ? all : all.filter((unit) => !isBlankRow(unit))
  const first = units[0]!
  const count = valuesOf(units).length
  // Figures behind a text that is no label may be of a row in between: none can be told by their number.
  if (unknown && rows > 1) {
    const whole = units.length === 1 && !group && first.values.length === columns
    return whole ? [{ units, values: first.values, loose }] : [{ units: null, why: UNKNOWN }]
  }
  if (units.length > 1 && units.length === rows && !anySplit(units, columns)) {
    return units.map((unit) => ({ units: [unit], values: unit.values, loose }))
  }
  if (rows > 1 && count > columns && count === capacity(index, from, to)) {
    const cut = cutIntoRows(units, cells, text, index, from, to)
    if (cut) return cut
  }
  if (group && rows > 1) return [{ units: null, why: `${count} figures stand where ${rows} rows should be` }]
  if (units.length === 1) return [{ units, values: first.values, loose }]
  // The other half of a row has nothing before it: 无 of 无法提供 looks like a cell where words are parted.
  const halves =
    units.length === 2 && units[1]!.before.length === 0 && count === columns && !isFull(first, columns)
  // A bare figure between or below them numbers a page: the halves have all figures without it.
  if (halves && columns > 1 && (!loose || !unknown)) return [{ units, values: valuesOf(units), loose }]
  if (units.slice(1).some((unit) => isRest(unit, columns))) return [{ units: null, why: BEHIND }]
  if (first.values.length === columns) return [{ units: [first], values: first.values, loose: true }]
  const where = rows === 1 ? 'this row' : `${rows} rows`
  return [{ units: null, why: `${count} figures stand where ${where} should be` }]
}

/** Whether no text stands before the figures: they are a page number. */
const isBare = (unit: Unit) => unit.before.length === 0

const sameFigures = (a: readonly number[], b: readonly number[], cells: Cells, text: string) =>
  a.length === b.length &&
  a.every((cell, i) => {
    const other = b[i]!
    return (
      text.slice(cells.start[cell]!, cells.end[cell]!) === text.slice(cells.start[other]!, cells.end[other]!)
    )
  })

function put(readings: RowReading[], row: number, reading: RowReading, cells: Cells, text: string): void {
  const known = readings[row]!
  if (known === NOT_FOUND) readings[row] = reading
  else if (known.units && reading.units) {
    if (sameFigures(known.values, reading.values, cells, text)) return
    if (reading.values.length === 0) return
    readings[row] = { units: null, why: 'this row is printed twice with different figures' }
  }
}

/** The reading of every row of a table whose rows stand one below the other. */
export function alignRows(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  index: TableIndex,
): RowReading[] {
  const readings: RowReading[] = index.table.rows.map(() => NOT_FOUND)
  const ordered = inOrder(anchored)
  let i = 0
  while (i < anchored.length && anchored[i]!.anchor.row < 0) i++
  while (i < anchored.length) {
    const { row: from, own, group } = anchored[i]!.anchor
    let next = i + 1
    // A group whose rows have lost their labels may be named again in each of them.
    const goesOn = ({ anchor }: AnchoredUnit) =>
      anchor.row < 0 || (group && anchor.group && anchor.row === from)
    while (next < anchored.length && goesOn(anchored[next]!)) next++
    const following = anchored[next]?.anchor.row ?? index.table.rows.length
    const cluster = anchored.slice(i, next)
    const units = cluster.filter(({ anchor }) => !anchor.foreign).map(({ unit }) => unit)
    const orphan = i > 0 && anchored[i - 1]!.anchor.row < 0 && anchored[i - 1]!.unit.values.length > 0
    const loose = units.length < cluster.length
    const unknown = cluster.some(({ unit, anchor }) => anchor.foreign && !isBare(unit))
    const inSequence = ordered[i]! && (next >= anchored.length || ordered[next]!)
    const to = inSequence && following > from ? following : from + 1
    const behind = anchored[next]
    const unshown = units[0]!.row === NO_ROW && behind?.unit.row === NO_ROW
    const unclaimed =
      unshown && behind.anchor.group && isRest(behind.unit, index.table.rows[from]!.columns.length)
        ? BEHIND
        : orphan && units[0]!.values.length === 0
          ? BEFORE
          : null
    if (unclaimed) {
      put(readings, from, { units: null, why: unclaimed }, cells, text)
    } else if (ordered[i] || own) {
      const read = readCluster(units, { group, loose, unknown }, cells, text, index, from, to)
      for (const [k, reading] of read.entries()) put(readings, from + k, reading, cells, text)
    } else {
      put(readings, from, { units: null, why: 'the labels around this row are out of order' }, cells, text)
    }
    i = next
  }
  return readings
}
