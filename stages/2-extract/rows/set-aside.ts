import { type Cells, MARK } from '../cells.ts'
import { isMeasure } from '../labels/measures.ts'
import type { ReadingNote } from '../raw-report.ts'
import type { AnchoredUnit } from './row-reading.ts'
import type { Unit } from './units.ts'

const LONGEST_LABEL = 40
/** Most figures that a note shows, and most labels that have a note of their own. */
const MOST_FIGURES = 20
const MOST_LABELS = 50

/** The words that stand before figures which are of no row: a local label, or nothing where the figures stand alone. */
function labelOf({ before }: Unit, cells: Cells, text: string): string {
  const own = before.findLast(({ characters }) => characters !== '' && !isMeasure(characters))
  if (!own) return ''
  return text.slice(cells.start[own.first]!, cells.end[own.last]!).replace(/\s+/g, '').slice(0, LONGEST_LABEL)
}

/** Units whose figures went into no cell, although no row that is missing accounts for them. */
function leftOver(
  anchored: readonly AnchoredUnit[],
  places: Int32Array,
  missingRows: ReadonlySet<number>,
  cells: Cells,
): Unit[] {
  const placed = new Set(places)
  const left: Unit[] = []
  let row = -1
  for (const { unit, anchor } of anchored) {
    if (anchor.row >= 0) row = anchor.row
    // The row is noted as missing, or printed twice alike.
    if (!anchor.foreign && (anchor.row >= 0 || missingRows.has(row))) continue
    if (unit.values.every((cell) => cells.kind[cell] === MARK || placed.has(cell))) continue
    if (!unit.values.some((cell) => placed.has(cell))) left.push(unit)
  }
  return left
}

/**
 * Notes of what stands in a table and is of no cell: rows that an agency added, by their label, and figures
 * without a label (numbers of pages, most often), one note for all of a table.
 */
export function setAside(
  table_id: string,
  anchored: readonly AnchoredUnit[],
  places: Int32Array,
  missingRows: ReadonlySet<number>,
  cells: Cells,
  text: string,
): ReadingNote[] {
  const byLabel = new Map<string, Unit[]>()
  for (const unit of leftOver(anchored, places, missingRows, cells)) {
    const named = labelOf(unit, cells, text)
    const label = byLabel.size < MOST_LABELS || byLabel.has(named) ? named : ''
    const units = byLabel.get(label) ?? []
    units.push(unit)
    byLabel.set(label, units)
  }
  return [...byLabel].map(([label, units]) => {
    const figures = units.flatMap(({ values }) => values)
    const printed = figures
      .slice(0, MOST_FIGURES)
      .map((cell) => text.slice(cells.start[cell]!, cells.end[cell]!))
    const more = figures.length > MOST_FIGURES ? ` and ${figures.length - MOST_FIGURES} more` : ''
    return {
      location: label === '' ? table_id : `${table_id}/${label}`,
      message: `${label === '' ? 'figures without a label' : label}: ${printed.join(', ')}${more}`,
      position: cells.start[figures[0]!]!,
      kind: 'set_aside' as const,
    }
  })
}
