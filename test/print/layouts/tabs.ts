import { asText, type Layout, separated, textReport } from '../frame.ts'
import { type Grid, type Pick, type SlotLine, slotLines } from '../grid.ts'
import { type Piece, words } from '../sheet.ts'

const pieces = (line: SlotLine): readonly Piece[] => line.slots.map((slot) => slot.piece)

/** Drops nothing cells at the ends of a row, or adds some. */
function ragged(line: SlotLine, pick: Pick): readonly Piece[] {
  const slots = [...line.slots]
  const covered = (slot: (typeof slots)[number] | undefined) => slot !== undefined && slot.covered !== 'no'
  for (let n = pick(3); n > 0 && covered(slots[0]); n--) slots.shift()
  for (let n = pick(4); n > 0 && covered(slots.at(-1)); n--) slots.pop()
  const empty = words('')
  const before = Array.from({ length: pick(4) === 0 ? 1 : 0 }, () => empty)
  const after = Array.from({ length: pick(3) }, () => empty)
  return [...before, ...slots.map((slot) => slot.piece), ...after]
}

/** A tab between cells; a spanned cell is an empty one. */
export const tabs: Layout = {
  name: 'tabs',
  determinable: true,
  print: (frame) => {
    const table = (grid: Grid) => slotLines(grid).map((line) => separated(pieces(line), '\t'))
    return asText(textReport(frame, table, 1))
  },
}

/** Tabs with empty cells missing, or added, at both ends of rows. */
export const tabsRagged: Layout = {
  name: 'tabs, ragged',
  determinable: true,
  ragged: true,
  print: (frame, pick) => {
    const table = (grid: Grid) => slotLines(grid).map((line) => separated(ragged(line, pick), '\t'))
    return asText(textReport(frame, table, 1))
  },
}
