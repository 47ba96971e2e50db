import { asText, type Layout, type Line, separated, textReport } from '../frame.ts'
import { type Grid, type Pick, type SlotLine, slotLines } from '../grid.ts'
import { type Piece, words } from '../sheet.ts'

const pieces = (line: SlotLine): readonly Piece[] => line.slots.map((slot) => slot.piece)

/** A pipe between cells, with or without one at the start, and nothing cells now and then left out. */
function raggedRow(line: SlotLine, pick: Pick): Line {
  const keep = pick(2) === 0
  const slots = line.slots.filter((slot) => slot.covered !== 'left' || keep)
  const row = separated(
    slots.map((slot) => slot.piece),
    '|',
  )
  const start = pick(2) === 0 ? [words('|')] : []
  return [...start, ...row, words(pick(3) === 0 ? '||' : '|')]
}

/** Several cells a row between pipes, as they come out of a careless converter. */
export const pipesRagged: Layout = {
  name: 'pipes, ragged',
  determinable: true,
  ragged: true,
  print: (frame, pick) => {
    const table = (grid: Grid) => slotLines(grid).map((line) => raggedRow(line, pick))
    return asText(textReport(frame, table, 1))
  },
}

const padded = (line: SlotLine): Line => [words('| '), ...separated(pieces(line), ' | '), words(' |')]

/** Pipes with a space on both sides of each cell. */
export const pipesPadded: Layout = {
  name: 'pipes, padded',
  determinable: true,
  print: (frame) => asText(textReport(frame, (grid) => slotLines(grid).map(padded), 1)),
}

/** A Markdown table: padded pipes, and a rule below the first row. */
export const markdown: Layout = {
  name: 'Markdown table',
  determinable: true,
  print: (frame) => {
    const table = (grid: Grid): readonly Line[] => {
      const [first, ...rest] = slotLines(grid).map(padded)
      return [first!, [words(`|${' --- |'.repeat(grid.width)}`)], ...rest, []]
    }
    return asText(textReport(frame, table, 1))
  },
}

/** Each cell on its own line with a pipe behind it. */
export const pipeAfterCell: Layout = {
  name: 'a pipe after each cell, each on its own line',
  determinable: true,
  print: (frame) => {
    const row = (line: SlotLine): readonly Line[] =>
      line.slots.filter((slot) => slot.covered === 'no').map((slot) => [slot.piece, words('|')])
    return asText(textReport(frame, (grid) => slotLines(grid).flatMap(row), 1))
  },
}
