import type { Cells } from '../cells.ts'

/** What can be said of the lines of a region before any is lexed. */
export interface LineCounts {
  /** Lines with a tab. */
  readonly tabbed: number
  /** Lines with one tab, before everything else. */
  readonly behindTab: number
  /** How many of those stand below a blank line. */
  readonly behindTabApart: number
  /** Lines with a pipe. */
  readonly piped: number
  /** Lines with pipes and one cell that holds something, or none. */
  readonly onePiped: number
  /** How many of those have something before the pipe. */
  readonly pipeClosed: number
  /** Whether lines with pipes between cells all begin with a pipe, and all end alike. */
  readonly borderBefore: boolean
  /** Whether they all end with a pipe, and all begin alike. */
  readonly borderBehind: boolean
  /**
   * Figures of lines that hold nothing but a label, a colon and figures, or figures with marks between them; 0 where any
   * line has a tab or a pipe.
   */
  readonly listedFigures: number
  /** The marks between the figures of those, each once. */
  readonly listMarks: string
  /** How many cells those have in which no comma may be one between thousands. */
  readonly listSizes: ReadonlySet<number>
}

/**
 * One way of printing a table. It turns lines into cells and knows no form. The first lexer of the index
 * that claims a line gets it.
 */
export interface Lexer {
  readonly name: string
  /** Whether the region as a whole may be printed in this way. */
  readonly suits: (counts: LineCounts) => boolean
  /** Whether the line `text[start..end)`, which is not blank, is in this way. */
  readonly claims: (text: string, start: number, end: number) => boolean
  /** Appends the cells of the line; `row` counts the printed rows of the region, `counts` are those of its lines. */
  readonly lex: (
    cells: Cells,
    text: string,
    start: number,
    end: number,
    row: number,
    counts: LineCounts,
  ) => void
  /** True where blank lines, not line ends, part the rows. */
  readonly rowsByBlankLine?: true
}
