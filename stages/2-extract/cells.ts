/** What stands in a cell, by its characters alone. */
export const EMPTY = 0
/** A number, with sign, separators and unit, as far as one can be printed in a cell. */
export const FIGURE = 1
/** A mark that stands for nothing: `/`, `-`, `—`, `无`. */
export const MARK = 2
export const TEXT = 3
export type CellKind = typeof EMPTY | typeof FIGURE | typeof MARK | typeof TEXT

/** Row number of cells of which the layout shows no rows: one cell a line, say. */
export const NO_ROW = -1

/** Cells in the order of the text; `row[i]` is the printed row, or NO_ROW. Spans are trimmed. */
export interface Cells {
  readonly start: number[]
  readonly end: number[]
  readonly row: number[]
  readonly kind: CellKind[]
}

/** An empty list of cells. */
export const emptyCells = (): Cells => ({ start: [], end: [], row: [], kind: [] })

const LONGEST_FIGURE = 32
const FIGURE_TEXT =
  /^(?:增加?|减少?|[+\-—–]{0,2})[ \t]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．][ \t]?\d+)?[ \t]?(?:(?:亿|万)?[元件条项个宗起份次篇人场期]|人次|[亿万]|[（(](?:亿|万)?元[)）])?$/
/** A unit behind a figure, as a word of its own. */
const UNIT = /(?:(?:亿|万)?[元件条项个宗起份次篇人场期]|人次|[（(](?:亿|万)?元[)）])(?![^\s|])/y
const BEGINS_UNIT = '元万亿件条项个宗起份次篇人场期（('
const RUN_TOGETHER = /^0[\d,，]/
/** A zero that is no digit: a word, or the letter that stands for it in print. */
const ZERO_WORD = /^[零〇○Oo]$/
const MARK_TEXT = /^(?:[/\\]+|[-—–―─_]+|无|[（(]?空[)）]?|\*+)$/

/** What a trimmed span is. Single digits, by far the most frequent, are told by one comparison. */
export function kindOf(text: string, start: number, end: number): CellKind {
  const length = end - start
  if (length === 0) return EMPTY
  const first = text.charCodeAt(start)
  const digit = first >= 48 && first <= 57
  if (length === 1 && digit) return FIGURE
  if (length > LONGEST_FIGURE) return TEXT
  const last = text.charCodeAt(end - 1)
  // A figure or a mark never starts with another Chinese character than these: 增 减 零 〇 无 空.
  if (first >= 0x4e00 && first <= 0x9fff && first !== 0x589e && first !== 0x51cf && length > 1) return TEXT
  const printed = text.slice(start, end)
  // Zeros before a digit are several figures run together, not one.
  if (first === 48 && RUN_TOGETHER.test(printed)) return TEXT
  if (digit && last >= 48 && last <= 57 && isDigits(printed)) return FIGURE
  if (FIGURE_TEXT.test(printed) || ZERO_WORD.test(printed)) return FIGURE
  if (MARK_TEXT.test(printed)) return MARK
  return printed.includes('?') && FIGURE_TEXT.test(withoutLost(printed)) ? FIGURE : TEXT
}

/** A figure without `?` at its ends: what was lost there may be a space, or part of it, but it is one cell. */
const withoutLost = (printed: string): string => printed.replace(/^[? ]+|[? ]+$/g, '')

function isDigits(printed: string): boolean {
  for (let i = 1; i < printed.length - 1; i++) {
    const code = printed.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}

const isSpace = (code: number) => code <= 32

/** Where a figure that ends at `end` has its unit behind a space, the end of the unit; else `end`. */
export function behindUnit(text: string, end: number): number {
  const digit = text.charCodeAt(end - 1)
  if (digit < 48 || digit > 57) return end
  let from = end
  while (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 9) from++
  if (from === end || from >= text.length || !BEGINS_UNIT.includes(text[from]!)) return end
  UNIT.lastIndex = from
  return UNIT.test(text) ? UNIT.lastIndex : end
}

/** Whether a line holds nothing. One with a tab holds two cells. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code > 32 || code === 9) return false
  }
  return true
}

const ASTERISK = 42

/** Whether a span is a figure in emphasis, as Markdown prints it: *5*. */
const isEmphasised = (text: string, start: number, end: number) =>
  text.charCodeAt(start) === ASTERISK &&
  text.charCodeAt(end - 1) === ASTERISK &&
  end - start > 2 &&
  kindOf(text, start + 1, end - 1) === FIGURE

/** Appends the span, trimmed, as a cell. */
export function pushCell(cells: Cells, text: string, start: number, end: number, row: number): void {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  if (isEmphasised(text, from, to)) {
    from++
    to--
  }
  cells.start.push(from)
  cells.end.push(to)
  cells.row.push(row)
  cells.kind.push(kindOf(text, from, to))
}

/** Appends the span, trimmed, as a cell that holds neither a figure nor a mark that can be told. */
export function pushText(cells: Cells, text: string, start: number, end: number, row: number): void {
  pushCell(cells, text, start, end, row)
  cells.kind[cells.kind.length - 1] = TEXT
}
