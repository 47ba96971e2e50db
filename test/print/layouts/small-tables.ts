import { asText, isEmpty, type Layout, type Line, separated, textReport } from '../frame.ts'
import { type Grid, slotLines } from '../grid.ts'
import { words } from '../sheet.ts'

/** A Markdown table for each row, under a head that a converter invented. */
export const smallTables: Layout = {
  name: 'a small Markdown table a row',
  determinable: true,
  print: (frame) => {
    const table = (grid: Grid): readonly Line[] =>
      slotLines(grid).flatMap((line): readonly Line[] => {
        const cells = line.slots.map((slot) => slot.piece).filter((piece) => !isEmpty(piece))
        if (line.kind !== 'body') return [separated(cells, ' '), []]
        const head = cells.map((_, i) => (i === 0 ? '项目' : `数据${i}`)).join(' | ')
        return [
          [words(`| ${head} |`)],
          [words(`|${' --- |'.repeat(cells.length)}`)],
          [words('| '), ...separated(cells, ' | '), words(' |')],
          [],
        ]
      })
    return asText(textReport(frame, table, 1))
  },
}
