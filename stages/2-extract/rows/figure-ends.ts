import type { FormTable } from '../../../schemas/forms/form.ts'
import { type Cells, FIGURE, NO_ROW } from '../cells.ts'
import { type Grid, lineEndsBetween } from '../places/shape.ts'
import type { AnchoredUnit } from './row-reading.ts'
import { addsUpAcross } from './row-sums.ts'
import type { TextToken } from './text-tokens.ts'
import type { Unit } from './units.ts'

/** Fewest characters of a figure that does not fit into the width of its cell: of one alone, and of several. */
export const WIDE_FIGURE = 2
export const WIDE_FIGURES = 3
/** The end of a figure: digits, behind a comma or point where it breaks there, with the unit or without it, or the unit. */
const END_OF_FIGURE = /^(?:[.,，]?\d{1,3}(?:\.\d{1,6})?)?(?:[件条项个元]|[亿万]元)?$/
/** The end of a figure that has a line to itself, in the same column. */
const LONE_END = /^[.,，]?\d{1,5}(?:\.\d{1,6})?(?:[件条项个元]|[亿万]元)?$/

/** Whether a cell prints a figure of so many characters at least. */
export const isWide = (cells: Cells, cell: number, least: number) =>
  cells.kind[cell] === FIGURE && cells.end[cell]! - cells.start[cell]! >= least

const isEnd = (cells: Cells, cell: number, text: string, end = END_OF_FIGURE) =>
  end.test(text.slice(cells.start[cell]!, cells.end[cell]!))

/** Lines between figures and their ends, at most: one of the label that is printed around them. */
const FARTHEST = 2

/** Whether a unit begins on the line right below another one. */
function standsBelow(unit: Unit, next: Unit, cells: Cells, grid: Grid, text: string): boolean {
  const last = unit.items.at(-1)!
  const first = next.before[0]?.first ?? next.items[0]!
  const between = text.slice(cells.end[last]!, cells.start[first]!)
  if (!/^[^\n]*\n[^\n]*$/.test(between)) return false
  const [value] = next.values
  if (value !== undefined && value > last && lineEndsBetween(last, value, cells, text) > FARTHEST)
    return false
  // A cell that a pipe closes goes on in the same column, or not at all.
  return !between.includes('|') || next.values.every((cell) => isBelow(cell, unit, cells, grid))
}

/** Whether a cell stands in the column of a wide figure of the row above it, or in a row of another width. */
const isBelow = (cell: number, { values }: Unit, cells: Cells, grid: Grid) =>
  grid.width[cell] !== grid.width[values[0] ?? cell] ||
  values.some((above) => grid.column[above] === grid.column[cell] && isWide(cells, above, WIDE_FIGURE))

/** Whether a unit is one figure and nothing else. */
export const isLone = ({ before, values }: Unit) => before.length === 0 && values.length === 1

/** Whether a pipe stands before the first figure of a unit. */
export const isInPipes = ({ values }: Unit, cells: Cells, text: string) =>
  /\|\s*$/.test(text.slice(Math.max(0, cells.start[values[0]!]! - 40), cells.start[values[0]!]!))

/** Whether the figures of one unit may be the ends of those of another, which stands above it. */
export function mayBeEnds(ends: Unit, unit: Unit, cells: Cells, text: string): boolean {
  const least = isLone(ends) ? WIDE_FIGURE : WIDE_FIGURES
  const end = isLone(ends) && isInPipes(ends, cells, text) ? LONE_END : END_OF_FIGURE
  return (
    unit.row !== NO_ROW &&
    ends.values.length > 0 &&
    ends.values.length <= unit.values.filter((cell) => isWide(cells, cell, least)).length &&
    ends.values.every((cell) => isEnd(cells, cell, text, end))
  )
}

/** The end of a line with several figures, one that begins with a zero or a comma and so is none of its own, or a unit of money. */
const ENDS_IN_DIGITS =
  /(?:^|\s)(?:[0,，.]\d{1,3}(?:[件条项个]|[亿万]?元)?|\d{1,3}[件条项个]?\s+\d{1,3}[件条项个]?|[件条项个]\s+[件条项个]|[亿万]?元)\s*$/

/** Whether the line right below a row is a text that ends in what may be ends of its figures: `数量 06 8`. */
function mayEndInText(unit: Unit, { before }: Unit, cells: Cells, grid: Grid, text: string): boolean {
  const [first] = before
  if (!first || first.labels.length > 0 || unit.row === NO_ROW || unit.items.length === 0) return false
  const row = cells.row[first.first]
  const ends = before.some(
    (one) =>
      cells.row[one.first] === row &&
      one.labels.length === 0 &&
      ENDS_IN_DIGITS.test(text.slice(cells.start[one.first]!, cells.end[one.last]!)),
  )
  return ends && standsBelow(unit, { ...unit, before, values: [] }, cells, grid, text)
}

/** Whether no label says which row of the table a unit is. */
const isUnlabelled = ({ anchor }: AnchoredUnit) => anchor.row < 0 || anchor.foreign || anchor.group

/** Whether figures above a row have no label, or a head for one where the row's own label does not part them either. */
const standsLoose = (above: AnchoredUnit, { anchor }: AnchoredUnit) =>
  above.anchor.row < 0 && (above.unit.before.length === 0 || !anchor.own)

/** Whether a tab or a pipe parts the figures of a unit from a text before them, which then is the label of a row. */
function isRowOfItsOwn({ before, values }: Unit, cells: Cells, text: string): boolean {
  const label = before.at(-1)
  return label !== undefined && /[\t|]/.test(text.slice(cells.end[label.last]!, cells.start[values[0]!]!))
}

/** Whether the text before a unit is the rest of the label of the row above it. */
const endsLabel = ({ anchor }: AnchoredUnit, { before }: Unit, { rows }: FormTable) =>
  anchor.row >= 0 &&
  before.length === 1 &&
  before[0]!.labels.length === 0 &&
  rows[anchor.row]!.label.endsWith(before[0]!.characters)

/**
 * The units of a table which figures without a label of their own, right above or below them, may belong to; `after` are
 * the texts behind the last of them.
 */
export function endsBeside(
  anchored: readonly AnchoredUnit[],
  cells: Cells,
  grid: Grid,
  text: string,
  table: FormTable,
  after: readonly TextToken[],
): ReadonlyMap<Unit, Unit> {
  const found = new Map<Unit, Unit>()
  const last = anchored.at(-1)?.unit
  const rest: Unit = { before: after, items: [], values: [], row: NO_ROW }
  if (last && mayEndInText(last, rest, cells, grid, text)) found.set(last, rest)
  const sums = addsUpAcross(table)
  for (let i = 1; i < anchored.length; i++) {
    const [above, below] = [anchored[i - 1]!, anchored[i]!]
    if (mayEndInText(above.unit, below.unit, cells, grid, text)) found.set(above.unit, below.unit)
    const unlabelled = isUnlabelled(below) ? below : standsLoose(above, below) ? above : null
    if (!unlabelled || above.unit.items.length === 0) continue
    if (!mayBeEnds(below.unit, above.unit, cells, text)) continue
    // Where sums tell, the one of the row above does.
    const own = () => isRowOfItsOwn(below.unit, cells, text) && !endsLabel(above, below.unit, table)
    if (!sums && unlabelled === below && own()) continue
    if (!standsBelow(above.unit, below.unit, cells, grid, text)) continue
    found.set(unlabelled === below ? above.unit : below.unit, unlabelled.unit)
  }
  return found
}
