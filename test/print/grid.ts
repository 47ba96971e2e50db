import { type Piece, words } from './sheet.ts'

/** A cell of a table's head, with the columns and rows that it spans. */
export interface Head {
  readonly text: string
  readonly across: number
  readonly down: number
}

/** The label of a row or of a group of rows; rows that follow each other under one id share it. */
export interface Label {
  readonly id: string
  readonly text: string
  readonly across: number
}

/** A row of a table's head. */
export interface HeadRow {
  readonly kind: 'head'
  readonly cells: readonly Head[]
}

/** A row with figures, its labels from the outermost group to its own. */
export interface BodyRow {
  readonly kind: 'body'
  readonly labels: readonly Label[]
  readonly figures: readonly Piece[]
  /** Columns by which the row is moved to the right, or to the left as far as it starts with nothing. */
  readonly shift: number
  /** Before which figure the row breaks into two lines; null where it does not. */
  readonly breakBefore: number | null
  /** Print the labels of its groups again although the row above has them. */
  readonly repeatGroups: boolean
}

/** A line between rows that is no row: a page number. */
export interface LooseRow {
  readonly kind: 'loose'
  readonly text: string
}

export type GridRow = HeadRow | BodyRow | LooseRow

/** A statutory table before it is laid out. */
export interface Grid {
  readonly table_id: string
  readonly width: number
  readonly rows: readonly GridRow[]
}

/** One column of a laid out row. `covered` says whether a cell to the left or above spans it. */
export interface Slot {
  readonly piece: Piece
  readonly covered: 'no' | 'left' | 'above'
}

/** A line of slots, and the kind of row that it is of. */
export interface SlotLine {
  readonly kind: GridRow['kind']
  readonly slots: readonly Slot[]
}

/** A whole number from 0 to below `bound`. */
export type Pick = (bound: number) => number

const slot = (piece: Piece, covered: Slot['covered'] = 'no'): Slot => ({ piece, covered })
const LEFT = slot(words(''), 'left')
const ABOVE = slot(words(''), 'above')

/** Lays out the head rows that follow each other, with the columns that cells above still span. */
function headSlots(row: HeadRow, width: number, spans: number[]): readonly Slot[] {
  const slots: Slot[] = []
  for (const { text, across, down } of row.cells) {
    while ((spans[slots.length] ?? 0) > 0) slots.push(ABOVE)
    for (let i = 0; i < across; i++) {
      spans[slots.length] = down
      slots.push(i === 0 ? slot(words(text)) : LEFT)
    }
  }
  while (slots.length < width) slots.push(ABOVE)
  for (let i = 0; i < spans.length; i++) spans[i] = Math.max(0, (spans[i] ?? 0) - 1)
  return slots
}

/** Whether a label of a row is printed, given the row before it (null where that is no body row). */
export function printsLabel(row: BodyRow, depth: number, before: BodyRow | null): boolean {
  return row.repeatGroups || before?.labels[depth]?.id !== row.labels[depth]!.id
}

function bodySlots(row: BodyRow, width: number, before: BodyRow | null): readonly (readonly Slot[])[] {
  const slots: Slot[] = []
  for (const [depth, { text, across }] of row.labels.entries()) {
    slots.push(printsLabel(row, depth, before) ? slot(words(text)) : ABOVE)
    for (let i = 1; i < across; i++) slots.push(LEFT)
  }
  const labels = slots.length
  slots.push(...row.figures.map((figure) => slot(figure)))
  while (slots.length < width) slots.push(LEFT)
  const moved = shifted(slots, row.shift)
  if (row.breakBefore === null) return [moved]
  const at = labels + row.breakBefore + (moved.length - slots.length)
  return [moved.slice(0, at), moved.slice(at)]
}

function shifted(slots: readonly Slot[], shift: number): readonly Slot[] {
  if (shift >= 0) return [...Array.from({ length: shift }, () => LEFT), ...slots]
  const first = slots.findIndex(({ covered }) => covered === 'no')
  return slots.slice(Math.min(-shift, first))
}

/** A table as lines of slots, one for each column that a cell prints or spans. */
export function slotLines(grid: Grid): readonly SlotLine[] {
  const lines: SlotLine[] = []
  let spans: number[] = []
  let before: BodyRow | null = null
  for (const row of grid.rows) {
    if (row.kind === 'head') lines.push({ kind: 'head', slots: headSlots(row, grid.width, spans) })
    else if (row.kind === 'loose') lines.push({ kind: 'loose', slots: [slot(words(row.text))] })
    else for (const slots of bodySlots(row, grid.width, before)) lines.push({ kind: 'body', slots })
    if (row.kind !== 'head') spans = []
    if (row.kind === 'body') before = row
  }
  return lines
}
