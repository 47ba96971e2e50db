import { type Cells, EMPTY, MARK, NO_ROW } from '../cells.ts'
import { isMeasure } from '../labels/measures.ts'
import { mode } from '../places/learned-rows.ts'
import { lineEndsBetween } from '../places/shape.ts'
import { FOREIGN, type TableIndex } from './anchors.ts'
import type { AnchoredUnit } from './row-reading.ts'
import type { Unit } from './units.ts'

/** Whether the table holds one figure a row, so that their number tells nothing of their places. */
export const hasOneColumn = ({ table }: TableIndex): boolean => table.columns.length === 1

/** Whether a unit is the head of a part of the table, which prints marks where rows print figures. */
export function isHead(unit: Unit, cells: Cells): boolean {
  const last = unit.before.findLast(({ labels }) => labels.length > 0)
  return (
    last?.labels.every(({ kind }) => kind === 'furniture') === true &&
    unit.items.every((cell) => cells.kind[cell] === MARK || cells.kind[cell] === EMPTY)
  )
}

const namesMeasure = ({ before }: Unit) => isMeasure(before.at(-1)?.characters ?? '')

/** Whether two units of measurement stand before a figure: a row between them has lost its figure, or its label. */
const namesTwo = ({ before }: Unit) =>
  before.length > 1 && before.slice(-2).every(({ characters }) => isMeasure(characters))

/**
 * Where rows are not shown and most figures stand behind a unit of measurement (label, 件, 5), a figure that does
 * not has lost its place: it may be of the label before. Gives the units with those that did called foreign.
 */
export function trustMeasures(anchored: readonly AnchoredUnit[]): readonly AnchoredUnit[] {
  const named = anchored.filter(({ anchor }) => anchor.row >= 0 && !anchor.own)
  if (named.filter(({ unit }) => namesMeasure(unit)).length * 2 <= named.length) return anchored
  return anchored.map((one) => {
    const astray = one.anchor.row >= 0 && !one.anchor.own && (!namesMeasure(one.unit) || namesTwo(one.unit))
    return astray ? { unit: one.unit, anchor: FOREIGN } : one
  })
}

/**
 * Where rows are not shown, a figure that stands further below its label than others do may be of the row that the form
 * has next: its label is gone, and the blank line is the figure of the label that is left. Calls it foreign where no
 * figure stands behind the label of that row.
 */
export function trustGaps(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  text: string,
): readonly AnchoredUnit[] {
  const gapOf = ({ unit: { row, before, items }, anchor }: AnchoredUnit) =>
    row === NO_ROW && anchor.row >= 0 && before.length > 0
      ? lineEndsBetween(before.at(-1)!.last, items[0]!, cells, text)
      : -1
  const gaps = anchored.map(gapOf)
  const known = gaps.filter((gap) => gap >= 0)
  const usual = mode(known)
  if (usual.count * 2 <= known.length) return anchored
  const found = new Set(anchored.map(({ anchor }) => anchor.row))
  return anchored.map((one, i) =>
    gaps[i]! > usual.value && !found.has(one.anchor.row + 1) ? { unit: one.unit, anchor: FOREIGN } : one,
  )
}

/**
 * Where rows are not shown, a figure above a row whose label is gone may be of that row, if the label is one that the form
 * repeats: extractors remove equal lines, and the figure of the label that is left is blank without a trace. Calls it
 * foreign.
 */
export function trustRepeated(
  anchored: readonly AnchoredUnit[],
  { table }: TableIndex,
): readonly AnchoredUnit[] {
  const found = new Set(anchored.map(({ anchor }) => anchor.row))
  const texts = anchored.flatMap(({ unit }) => unit.before)
  const isRemoved = (row: number) => {
    if (row >= table.rows.length || found.has(row)) return false
    const { code, label } = table.rows[row]!
    const printed = texts.filter(({ labels }) => labels.some((one) => one.code === code)).length
    return printed > 0 && printed < table.rows.filter((one) => one.label === label).length
  }
  return anchored.map((one) =>
    one.unit.row === NO_ROW && one.anchor.row >= 0 && isRemoved(one.anchor.row + 1)
      ? { unit: one.unit, anchor: FOREIGN }
      : one,
  )
}
