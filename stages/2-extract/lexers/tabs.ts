import { pushCell } from '../cells.ts'
import type { Lexer } from './lexer.ts'

/** A row a line, its cells parted by tabs: what a spreadsheet or a converter pastes. */
export const tabs: Lexer = {
  name: 'tabs',
  suits: (counts) => counts.tabbed > 0,
  claims: (text, start, end) => {
    for (let i = start; i < end; i++) if (text.charCodeAt(i) === 9) return true
    return false
  },
  lex(cells, text, start, end, row) {
    let from = start
    while (from <= end) {
      let tab = text.indexOf('\t', from)
      if (tab < 0 || tab > end) tab = end
      pushCell(cells, text, from, tab, row)
      from = tab + 1
    }
  },
}
