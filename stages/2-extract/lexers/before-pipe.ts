import { NO_ROW, pushCell } from '../cells.ts'
import type { Lexer } from './lexer.ts'

/** A cell a line with a pipe behind it: rows are not shown. */
export const beforePipe: Lexer = {
  name: 'before-pipe',
  suits: (counts) => counts.beforePipe >= 8 && counts.beforePipe * 10 >= counts.piped * 9,
  claims: (text, start, end) => text.charCodeAt(lastVisible(text, start, end)) === 124,
  lex(cells, text, start, end) {
    pushCell(cells, text, start, lastVisible(text, start, end), NO_ROW)
  },
}

function lastVisible(text: string, start: number, end: number): number {
  let last = end - 1
  while (last > start && text.charCodeAt(last) <= 32) last--
  return last
}
