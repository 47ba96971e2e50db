import { asText, type Layout, textReport } from '../frame.ts'
import { slotLines } from '../grid.ts'

/** Nothing between the cells of a row: `规章000`. */
export const collapsed: Layout = {
  name: 'collapsed',
  determinable: false,
  print: (frame) =>
    asText(
      textReport(frame, (grid) => slotLines(grid).map((line) => line.slots.map((slot) => slot.piece)), 1),
    ),
}
