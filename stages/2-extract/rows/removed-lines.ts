import { type Cells, EMPTY, FIGURE, NO_ROW } from '../cells.ts'

/** Fewest lines from which the removal of repeated ones can be told. */
const ENOUGH_LINES = 40

/** Most lines that are repeated where repeated ones were removed before something else doubled a few. */
const FEW_REPEATED = 5

/**
 * Whether an extractor removed repeated lines from a text with a cell a line: hardly two of them are alike,
 * although the heads of the form repeat 总计 and 结果维持 a dozen times. What is left then stands in no known
 * place.
 */
export function repeatedLinesRemoved(cells: Cells, text: string): boolean {
  const printed = new Set<string>()
  let repeated = 0
  let inRows = 0
  for (let i = 0; i < cells.kind.length; i++) {
    // Labels that are wrapped over lines stand among rows.
    if (cells.kind[i] === FIGURE) inRows += cells.row[i] === NO_ROW ? -1 : 1
    if (cells.kind[i] === EMPTY || cells.row[i] !== NO_ROW) continue
    const start = cells.start[i]!
    // Words of one line are cells of their own.
    while (i + 1 < cells.kind.length && !text.slice(cells.end[i]!, cells.start[i + 1]!).includes('\n')) i++
    const line = text.slice(start, cells.end[i]!)
    if (printed.has(line) && ++repeated > FEW_REPEATED) return false
    printed.add(line)
  }
  return printed.size >= ENOUGH_LINES && inRows <= 0
}
