import { type Cells, FIGURE, NO_ROW, pushCell } from '../cells.ts'
import type { Lexer } from './lexer.ts'
import { isRule } from './pipes.ts'

const PIPE = 124
/** A line between head and body has dashes for several columns; in one cell they are a blank. */
const SEVERAL = /-[\s:]*\|[\s:]*-/

/**
 * A cell a line with a pipe behind it, before it, or alone on the line below: rows are not shown. Pipes without
 * anything between them are cells that hold nothing, but for the one that ends a cell of the line above.
 */
export const beforePipe: Lexer = {
  name: 'before-pipe',
  suits: (counts) => counts.onePiped >= 8 && counts.onePiped * 10 >= counts.piped * 9,
  claims: (text, start, end) => {
    const pipe = text.indexOf('|', start)
    return pipe >= 0 && pipe < end
  },
  lex(cells, text, start, end, _row, { pipeClosed }) {
    const line = text.slice(start, end)
    if (isRule(line) && SEVERAL.test(line)) return
    let from = start
    for (let i = start; i < end; i++) {
      if (text.charCodeAt(i) !== PIPE) continue
      const ends =
        from === start &&
        holdsNothing(text, from, i) &&
        !isClosed(text, start) &&
        !(pipeClosed >= ENOUGH && endsInFigure(cells))
      if (!ends) pushCell(cells, text, from, i, NO_ROW)
      from = i + 1
    }
    if (!holdsNothing(text, from, end)) pushCell(cells, text, from, end, NO_ROW)
  },
}

/** Whether nothing visible stands in a part of a line, tabs included. */
function holdsNothing(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 32) return false
  return true
}

/** Fewest lines whose own pipe stands behind their cell which show that one alone on a line ends no cell above. */
const ENOUGH = 8

/** Whether a figure stands above: where cells end with a pipe of their own line, it is the number of a page. */
const endsInFigure = ({ kind }: Cells) => kind.at(-1) === FIGURE

/** Whether the last character above a line is a pipe, or nothing stands above it. */
function isClosed(text: string, start: number): boolean {
  let last = start - 1
  while (last >= 0 && text.charCodeAt(last) <= 32) last--
  return last < 0 || text.charCodeAt(last) === PIPE
}
