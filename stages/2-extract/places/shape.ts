import { type Cells, NO_ROW } from '../cells.ts'
import { holdsPageNumber } from '../pages/page-lines.ts'
import type { Unit } from '../rows/units.ts'

/** Where the cells of the region stand in their printed rows. */
export interface Grid {
  /** The place of a cell in its row, from 0. */
  readonly column: Int32Array
  /** How many cells its row has. */
  readonly width: Int32Array
}

/** The grid of a region. Cells without rows are in rows of their own. */
export function gridOf(cells: Cells): Grid {
  const column = new Int32Array(cells.row.length)
  const width = new Int32Array(cells.row.length)
  let first = 0
  for (let i = 0; i <= cells.row.length; i++) {
    const same =
      i > first && i < cells.row.length && cells.row[i] === cells.row[first] && cells.row[i] !== NO_ROW
    if (i > first && !same) {
      for (let k = first; k < i; k++) width[k] = i - first
      first = i
    }
    if (i < cells.row.length) column[i] = i - first
  }
  return { column, width }
}

/** The pattern of figures that stand side by side, however many they are. */
const SIDE_BY_SIDE = 'side by side'

/** How a row prints its figures. Places count from the cell behind its label, or from its first cell without one. */
export interface Shape {
  readonly kind: string
  readonly labelled: boolean
  readonly cells: number
  readonly first: number
  readonly last: number
  /** Where its figures stand, counted from the first: `0 2 4` with empty cells between; `SIDE_BY_SIDE` without. */
  readonly pattern: string
  /** Columns of the grid: of the label (-1 without one) and of the first figure; width of the printed row. */
  readonly labelColumn: number
  readonly firstColumn: number
  readonly width: number
  /** Whether as many line ends stand between each figure and the next; always true where rows are printed. */
  readonly even: boolean
  /** Whether the places of cells can be counted: in a printed row, or where each stands on a line of its own. */
  readonly countable: boolean
}

/** How many line ends stand between two cells. */
export function lineEndsBetween(one: number, other: number, cells: Cells, text: string): number {
  let ends = 0
  for (let at = cells.end[one]!; at < cells.start[other]!; at++) if (text.charCodeAt(at) === 10) ends++
  return ends
}

/** Whether as many line ends stand between each figure and the next, wherever no page ends in between. */
function isEven(values: readonly number[], cells: Cells, text: string): boolean {
  let usual = Number.POSITIVE_INFINITY
  let most = 0
  for (let i = 1; i < values.length; i++) {
    const ends = lineEndsBetween(values[i - 1]!, values[i]!, cells, text)
    usual = Math.min(usual, ends)
    most = Math.max(most, ends)
  }
  if (usual >= most) return true
  return values.every(
    (value, i) =>
      i === 0 ||
      lineEndsBetween(values[i - 1]!, value, cells, text) === usual ||
      holdsPageNumber(text, cells.end[values[i - 1]!]!, cells.start[value]!),
  )
}

/** The shape of a unit with a cell at least. */
export function shapeOf(unit: Unit, cells: Cells, grid: Grid, kind: string, text: string): Shape {
  const from = unit.items[0]!
  const first = unit.values[0] ?? from
  const last = unit.values.at(-1) ?? first
  const label = unit.before.at(-1)
  const labelled = label !== undefined && (unit.row === NO_ROW || cells.row[label.last] === unit.row)
  const width = unit.row === NO_ROW ? -1 : grid.width[first]!
  return {
    kind,
    labelled,
    cells: unit.items.length,
    first: first - from,
    last: last - from,
    pattern:
      last - first === unit.values.length - 1
        ? SIDE_BY_SIDE
        : unit.values.map((value) => value - first).join(' '),
    labelColumn: labelled && unit.row !== NO_ROW ? grid.column[label.last]! : -1,
    firstColumn: grid.column[first]!,
    width,
    even: width >= 0 || isEven(unit.values, cells, text),
    countable: width >= 0 || lineEndsBetween(first, last, cells, text) >= last - first,
  }
}

/** How large a row is: its printed width, or its cells where no rows are printed. */
export const sizeOf = (shape: Shape) => (shape.width < 0 ? shape.cells : shape.width)

/** What sort of row it is, how many cells stand behind its label, and how wide the printed row is. */
export const keyOf = ({ kind, labelled, cells, width }: Shape): string =>
  `${kind}|${labelled ? 'label' : 'none'}|${cells}|${width}`
