import { NO_ROW, pushCell } from '../cells.ts'
import type { Lexer } from './lexer.ts'

/**
 * A cell a line behind one tab, a blank line between rows: what a word processor pastes. A line without a
 * tab right below goes on with the cell above it. Where blank lines stand between most cells, rows are not shown.
 */
export const behindTab: Lexer = {
  name: 'behind-tab',
  suits: (counts) => counts.behindTab >= 8 && counts.behindTab * 10 >= counts.tabbed * 9,
  claims: (text, start) => text.charCodeAt(start) === 9,
  lex(cells, text, start, end, row, { behindTab, behindTabApart }) {
    pushCell(cells, text, start + 1, end, behindTabApart * 2 > behindTab ? NO_ROW : row)
  },
  rowsByBlankLine: true,
}
