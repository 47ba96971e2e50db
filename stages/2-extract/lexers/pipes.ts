import { behindUnit, pushCell } from '../cells.ts'
import type { Lexer } from './lexer.ts'

/** Markdown's line between head and body: no cell. */
const RULE = /^[\s|:+-]*$/

/** A row a line, its cells parted by pipes, with or without a pipe at either end, padded or not. */
export const pipes: Lexer = {
  name: 'pipes',
  suits: (counts) => counts.piped > 0,
  claims: (text, start, end) => {
    for (let i = start; i < end; i++) if (text.charCodeAt(i) === 124) return true
    return false
  },
  lex(cells, text, start, end, row, { borderBefore, borderBehind }) {
    if (isRule(text.slice(start, end))) return
    let from = start
    let to = end
    while (from < to && text.charCodeAt(from) <= 32) from++
    while (to > from && text.charCodeAt(to - 1) <= 32) to--
    // Where rows differ, a pipe at the edge may be a border as well as the end of a cell that holds nothing.
    if (borderBefore && text.charCodeAt(from) === 124) from++
    if (borderBehind && to > from && text.charCodeAt(to - 1) === 124) to--
    while (from <= to) {
      let pipe = text.indexOf('|', from)
      if (pipe < 0 || pipe > to) pipe = to
      const glued = end - start > LONG ? endOfGlued(text, from, pipe) : from
      if (glued > from) pushCell(cells, text, from, glued, row)
      pushCell(cells, text, glued, pipe, row)
      from = pipe + 1
    }
  },
}

/** Longest line that is a row; on a longer one spaces may stand where rows ended. */
const LONG = 1000
/**
 * The last figure of a row before a space, where the label of the next row stands in the same cell, or the heading of
 * the next section, with marks of Markdown or a number in digits before it.
 */
const GLUED = /[ \t]*\d[\d,.]*(?=[ \t]+(?:#{1,6} {0,2}|\*\* ?|> ?)?(?:\d{1,2} ?[、.．] ?|0\d )?[（(【一-龥])/y

/** Where the figure ends that stands before a label in one cell; `from` where none does. */
function endOfGlued(text: string, from: number, to: number): number {
  GLUED.lastIndex = from
  if (!GLUED.test(text) || GLUED.lastIndex >= to) return from
  const figure = GLUED.lastIndex
  return behindUnit(text, figure) === figure ? figure : from
}

/** Whether a line is the one between head and body of a Markdown table. */
export const isRule = (line: string): boolean => line.includes('--') && line.includes('|') && RULE.test(line)
