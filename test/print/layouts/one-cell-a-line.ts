import { asText, isEmpty, type Layout, type Line, textReport } from '../frame.ts'
import { type Grid, type SlotLine, slotLines } from '../grid.ts'
import { words } from '../sheet.ts'

const cellsOfLine = (line: SlotLine): readonly Line[] =>
  line.slots.filter((slot) => slot.covered === 'no' && !isEmpty(slot.piece)).map((slot) => [slot.piece])

/** Each cell on its own line; an empty cell is an empty line. */
export const oneCellALine: Layout = {
  name: 'one cell a line',
  determinable: true,
  hidesBlanks: true,
  print: (frame) => asText(textReport(frame, (grid) => slotLines(grid).flatMap(cellsOfLine), 0)),
}

/** Each cell on its own line, with an empty line between lines and spaces before some figures. */
export const oneCellALineSpaced: Layout = {
  name: 'one cell a line, blank lines between',
  determinable: true,
  hidesBlanks: true,
  print: (frame, pick) => {
    const spaced = (line: SlotLine): readonly Line[] =>
      cellsOfLine(line).flatMap((cell) => [pick(2) === 0 ? [words(' '), ...cell] : cell, []])
    return asText(textReport(frame, (grid) => slotLines(grid).flatMap(spaced), 1))
  },
}

/** As pasted from a word processor: each cell on its own line behind a tab, an empty line between rows. */
export const oneCellALineBehindTab: Layout = {
  name: 'one cell a line behind a tab',
  determinable: true,
  print: (frame) => {
    const row = (line: SlotLine): readonly Line[] => [
      ...line.slots.filter((slot) => slot.covered !== 'left').map((slot) => [words('\t'), slot.piece]),
      [],
    ]
    const table = (grid: Grid) => slotLines(grid).flatMap(row)
    return asText(textReport(frame, table, 1))
  },
}
