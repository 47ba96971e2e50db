import { NO_ROW, pushCell } from '../cells.ts'
import type { Lexer } from './lexer.ts'

/** One cell a line: rows are not shown. The last of all lexers; it takes what no other claims. */
export const lines: Lexer = {
  name: 'lines',
  suits: () => true,
  claims: () => true,
  lex(cells, text, start, end) {
    pushCell(cells, text, start, end, NO_ROW)
  },
}
