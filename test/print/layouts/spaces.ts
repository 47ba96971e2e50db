import { asText, isEmpty, type Layout, separated, textReport } from '../frame.ts'
import { type Grid, type SlotLine, slotLines } from '../grid.ts'
import type { Piece } from '../sheet.ts'

/** Cells that print something: an empty one can't be seen between spaces. */
const visible = (line: SlotLine): readonly Piece[] =>
  line.slots.map((slot) => slot.piece).filter((piece) => !isEmpty(piece))

const spaced = (name: string, separator: string): Layout => ({
  name,
  determinable: true,
  print: (frame) => {
    const table = (grid: Grid) => slotLines(grid).map((line) => separated(visible(line), separator))
    return asText(textReport(frame, table, 1))
  },
})

/** Cells separated by one space. */
export const oneSpace: Layout = spaced('one space', ' ')

/** Cells separated by several spaces. */
export const severalSpaces: Layout = spaced('several spaces', '    ')
