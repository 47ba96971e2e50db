import { NO_ROW } from '../cells.ts'
import type { Lexer } from './lexer.ts'
import { pushWords } from './words.ts'

/**
 * One cell a line: rows are not shown. Words of one label may be parted by spaces, and so may labels, so that
 * each word is a cell. The last of all lexers; it takes what no other claims.
 */
export const lines: Lexer = {
  name: 'lines',
  suits: () => true,
  claims: () => true,
  lex(cells, text, start, end) {
    pushWords(cells, text, start, end, NO_ROW)
  },
}
