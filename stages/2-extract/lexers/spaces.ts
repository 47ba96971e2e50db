import { kindOf, pushCell, TEXT } from '../cells.ts'
import type { Lexer } from './lexer.ts'
import { isDashedFigure, isOneWord, nextWord, pushWords } from './words.ts'

/** Figures or marks at the end of the line, from the last word of text on. */
function figuresAtEnd(
  text: string,
  start: number,
  end: number,
): { readonly from: number; readonly count: number } {
  let from = start
  let count = 0
  let word = nextWord(text, start, end)
  while (word) {
    if (kindOf(text, word[0], word[1]) === TEXT) count = 0
    else if (count++ === 0) from = word[0]
    word = nextWord(text, word[1], end)
  }
  return { from, count }
}

/** Two figures alone on a line, or one with a space for a comma. */
const IN_THREES = /^\s*\d{1,3} \d{3}\s*$/

/** Words right before the figure: `3. 0` may be a number with a stray space as well as a row and its figure. */
const LABEL_AND_FIGURE = /[\u4e00-\u9fff]\S*\s+\S+\s*$/

/**
 * A row a line, its cells parted by spaces. Prose has spaces around its figures too, so only lines that end
 * in figures are claimed, and blank cells cannot be seen: rows count, places do not.
 */
export const spaces: Lexer = {
  name: 'spaces',
  suits: () => true,
  claims: (text, start, end) => {
    if (isOneWord(text, start, end)) return false
    const { count } = figuresAtEnd(text, start, end)
    if (count > 1 && end - start < 16 && IN_THREES.test(text.slice(start, end))) return false
    if (count === 2 && isDashedFigure(text, start, end)) return false
    return count > 1 || (count === 1 && end - start <= 60 && LABEL_AND_FIGURE.test(text.slice(start, end)))
  },
  lex(cells, text, start, end, row) {
    const { from } = figuresAtEnd(text, start, end)
    pushWords(cells, text, start, from, row)
    for (let word = nextWord(text, from, end); word; word = nextWord(text, word[1], end)) {
      pushCell(cells, text, word[0], word[1], row)
    }
  },
}
