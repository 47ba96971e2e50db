import { type Cells, NO_ROW } from '../cells.ts'
import { settleRepeated } from '../labels/repeated-labels.ts'
import { anchorOf, FOREIGN, type TableIndex } from './anchors.ts'
import { hasOneColumn, isHead, trustGaps, trustMeasures, trustRepeated } from './one-column.ts'
import type { AnchoredUnit } from './row-reading.ts'
import type { Unit } from './units.ts'

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
    ? trustRepeated(trustGaps(trustMeasures(settleRepeated(anchored, index)), cells, text), index)
    : anchored
  return { anchored: settled, foreign: settled.flatMap(({ unit, anchor }) => (anchor.foreign ? [unit] : [])) }
}
