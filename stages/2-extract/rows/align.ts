import { type Cells, NO_ROW } from '../cells.ts'
import type { TableIndex } from './anchors.ts'
import { BEHIND, isRest, readCluster } from './clusters.ts'
import type { AnchoredUnit, RowReading } from './row-reading.ts'
import type { Unit } from './units.ts'

const NOT_FOUND: RowReading = { units: null, why: 'no row with this label was found' }

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

/** Rows that have lost their labels below that of their group, and whether their number told which is which. */
interface Counted {
  readonly rows: readonly [number, number]
  readonly unit: Unit
  readonly told: boolean
}

const MISCOUNTED =
  'the label of the group may stand beside any of its rows, of which others are not all there'

/**
 * Where nothing but spaces parts cells, the label of a group may stand beside the middle of its rows: as many figures as
 * rows behind it then tell nothing unless all groups are whole.
 */
function withoutMiscounted(
  readings: readonly RowReading[],
  counted: readonly Counted[],
  cells: Cells,
  text: string,
): RowReading[] {
  const doubtful = counted.some(({ told }) => !told) ? counted.filter(({ told }) => told) : []
  const rows = new Set<number>()
  for (const { unit, rows: range } of doubtful) {
    const label = unit.before.at(-1)
    if (!label || !/^ +$/.test(text.slice(cells.end[label.last]!, cells.start[unit.items[0]!]!))) continue
    for (let row = range[0]; row < range[1]; row++) rows.add(row)
  }
  return readings.map((reading, row) => (rows.has(row) ? { units: null, why: MISCOUNTED } : reading))
}

const BEFORE = 'a figure that no row claims stands before the label'

/** The reading of every row of a table whose rows stand one below the other. */
export function alignRows(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
  index: TableIndex,
): RowReading[] {
  const readings: RowReading[] = index.table.rows.map(() => NOT_FOUND)
  const ordered = inOrder(anchored)
  const counted: Counted[] = []
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
      if (group && to - from > 1) counted.push({ rows: [from, to], unit: units[0]!, told: read.length > 1 })
      for (const [k, reading] of read.entries()) put(readings, from + k, reading, cells, text)
    } else {
      put(readings, from, { units: null, why: 'the labels around this row are out of order' }, cells, text)
    }
    i = next
  }
  return withoutMiscounted(readings, counted, cells, text)
}
