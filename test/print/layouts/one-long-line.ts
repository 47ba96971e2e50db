import { isEmpty, type Layout, type Line, separated, textReport } from '../frame.ts'
import { type Grid, type SlotLine, slotLines } from '../grid.ts'
import { type Piece, words } from '../sheet.ts'

const visible = (line: SlotLine): readonly Piece[] =>
  line.slots.map((slot) => slot.piece).filter((piece) => !isEmpty(piece))

const onOneLine = (lines: readonly Line[]): readonly Piece[] =>
  lines
    .flatMap((line, i) => (i === 0 ? line : [words(' '), ...line]))
    .map(({ text, cell }) => ({ text: text.replaceAll('\n', ''), cell }))

/** The whole report on one line, a space between cells. */
export const oneLongLine: Layout = {
  name: 'one long line',
  determinable: true,
  print: (frame) => {
    const table = (grid: Grid) => slotLines(grid).map((line) => separated(visible(line), ' '))
    return onOneLine(textReport(frame, table, 0))
  },
}

/** A run of pipes, then the whole report on one line with a pipe between cells. */
export const oneLongLineOfPipes: Layout = {
  name: 'a run of pipes and one long line',
  determinable: true,
  print: (frame, pick) => {
    const row = (line: SlotLine): Line => [
      words('| '),
      ...separated(
        line.slots.map((slot) => slot.piece),
        ' | ',
      ),
      words(' |'),
    ]
    const lines = textReport(frame, (grid) => slotLines(grid).map(row), 0)
    return [words(`${'|'.repeat(100 + pick(400))} `), ...onOneLine(lines)]
  },
}
