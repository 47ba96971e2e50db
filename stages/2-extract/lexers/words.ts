import { kindOf, NO_ROW, pushCell, TEXT } from '../cells.ts'
import type { Lexer } from './lexer.ts'

const LONG_LINE = 300
/** Fewest figures that stand alone in a line which holds a table. */
const MANY = 10

/** Calls `each` with every run of visible characters until it returns false. */
function eachWord(
  text: string,
  start: number,
  end: number,
  each: (from: number, to: number) => boolean,
): void {
  let from = start
  while (from < end) {
    while (from < end && text.charCodeAt(from) <= 32) from++
    let to = from
    while (to < end && text.charCodeAt(to) > 32) to++
    if (to > from && !each(from, to)) return
    from = to
  }
}

/** Tables, or a whole report, on one long line: every word is a cell, and rows are not shown. */
export const words: Lexer = {
  name: 'words',
  suits: () => true,
  claims: (text, start, end) => {
    if (end - start < LONG_LINE) return false
    let figures = 0
    eachWord(text, start, end, (from, to) => {
      if (kindOf(text, from, to) !== TEXT) figures++
      return figures < MANY
    })
    return figures >= MANY
  },
  lex(cells, text, start, end) {
    eachWord(text, start, end, (from, to) => {
      pushCell(cells, text, from, to, NO_ROW)
      return true
    })
  },
}
