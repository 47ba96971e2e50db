import { NO_ROW, pushCell, pushText } from '../cells.ts'
import type { Lexer } from './lexer.ts'
import { isDashedFigure, pushWords } from './words.ts'

/** Zeros that run together behind a label, or all fifteen of table four: no figure begins with a zero, so each is a cell. */
const ZEROS = /(?:^(?=0{15}$)|[\u4e00-\u9fff）)”"])(0{1,15})$/

/** How many zeros end a line that was collapsed; 0 where it was not. */
function zerosAtEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && text.charCodeAt(last - 1) <= 32) last--
  if (text.charCodeAt(last - 1) !== 48 || last - start < 2) return 0
  return ZEROS.exec(text.slice(start, last).trimStart())?.[1]?.length ?? 0
}

/**
 * One cell a line: rows are not shown. Words of one label may be parted by spaces, and so may labels, so that
 * each word is a cell. The last of all lexers; it takes what no other claims. Where nothing parts the cells of a row but
 * all are zeros, it is a row.
 */
export const lines: Lexer = {
  name: 'lines',
  suits: () => true,
  claims: () => true,
  lex(cells, text, start, end, row) {
    const zeros = zerosAtEnd(text, start, end)
    if (zeros === 0) {
      if (isDashedFigure(text, start, end)) pushText(cells, text, start, end, NO_ROW)
      else pushWords(cells, text, start, end, NO_ROW)
      return
    }
    const to = text.lastIndexOf('0', end - 1) + 1
    if (to - zeros > start) pushWords(cells, text, start, to - zeros, row)
    for (let at = to - zeros; at < to; at++) pushCell(cells, text, at, at + 1, row)
  },
}
