import { type Cells, EMPTY, kindOf, pushCell, pushText, TEXT } from '../cells.ts'
import type { Lexer } from './lexer.ts'

/** Longest line that is a row or a head. */
const LONGEST = 200
/** Longest name of a column; what is longer between marks is part of a sentence. */
const LONGEST_NAME = 16
/** Fewest figures of a part of a report that is printed in this way: a sentence may have one behind a colon. */
const FEWEST = 3
/** Fewest figures of a row without a label, as table four prints it: 1、2 is the number of a list. */
const FEWEST_ALONE = 3

/** What parts figures: a comma only before a space, for others stand between thousands. */
const MARK = /[；;、]|[，,](?= )/g
const ENDS_IN_MARK = /[；;、，,]\s*$/
/** A comma and a space where a comma between thousands may stand. */
const IN_THREES = /(?:^|[^\d,.，．])[1-9]\d{0,2}[，,] \d{3}(?!\d)/
/** What stands before the colon of a row: no sentence, and no colon but that of a unit, or of `其中：`. */
const LABEL = /^(?:\s*其中\s?[：:])?[^。；;：:]*(?:单位[：:][^。；;：:]{1,4}[)）])?\s*$/
/** The end of a label: a time has a digit before its colon. */
const ENDS_LABEL = /[\u4e00-\u9fff）)”"]\s*$/
/** A note that names columns, perhaps in an order of its own: （废止、制发）. */
const NAMES_COLUMNS = /[（(][^（(）)]*[、；;/][^（(）)]*[）)]/
/** What stands around the names of columns: brackets, and the end of a sentence. */
const AROUND = /^[\s（(]+|[\s）)。；;，,、]+$/g
const BETWEEN_NAMES = /[；;、，,]/
/** What stands before the names of columns: 项目：总计、自然人 and 各列依次为总计、自然人. */
const BEFORE_NAMES = /^.*(?:[：:]|(?:依次|分别)[为是])/

/** A space before the number of a label, which the label of its group stands in front of. */
const BEFORE_NUMBER = /\s+(?=\d{1,2}\s?[.．、)）]|[（(][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳])/g

const narrow = (mark: string) => (mark === '；' ? ';' : mark === '，' ? ',' : mark)

/** Where what stands behind the last colon of a text begins; -1 where it has none. */
const behindColon = (line: string): number =>
  Math.max(line.lastIndexOf('：'), line.lastIndexOf(':')) + 1 || -1

/** The one mark that parts a list; '' where it has none, null where it has several. One of another kind may end it. */
function markOf(list: string): string | null {
  const marks = new Set((list.replace(ENDS_IN_MARK, '').match(MARK) ?? []).map(narrow))
  return marks.size > 1 ? null : ([...marks][0] ?? '')
}

/** The places in a list at which its cells end. */
function endsOf(list: string, mark: string): readonly number[] {
  const marks = mark === '' ? [] : [...list.matchAll(MARK)].filter(([one]) => narrow(one) === mark)
  const ends = marks.map(({ index }) => index)
  const last = ENDS_IN_MARK.exec(list)?.index ?? list.length
  return ends.at(-1) === last ? [...ends, list.length] : [...ends, last]
}

/** What a line holds that is a row by itself. */
export interface ListedRow {
  readonly figures: number
  /** How many cells, figures or blanks. */
  readonly size: number
  /** What parts them; '' for one alone. */
  readonly mark: string
  /** Whether a comma and a space may stand between thousands: only rows of as many cells tell. */
  readonly inThrees: boolean
}

/** Whether what stands before a colon may be the label of a row. */
const isLabel = (label: string) => LABEL.test(label) && ENDS_LABEL.test(label) && !NAMES_COLUMNS.test(label)

/** The row that a line prints: a label, a colon and figures or blanks, or some figures alone; null for any other line. */
export function listedRow(text: string, start: number, end: number): ListedRow | null {
  if (end - start > LONGEST) return null
  const line = text.slice(start, end)
  const from = behindColon(line)
  if (from >= 0 && !isLabel(line.slice(0, from - 1))) return null
  const list = from < 0 ? line : line.slice(from)
  const mark = markOf(list)
  if (mark === null) return null
  const ends = endsOf(list, mark)
  let figures = 0
  let at = 0
  for (const to of ends) {
    const cell = list.slice(at, to).trim()
    const kind = kindOf(cell, 0, cell.length)
    if (kind === TEXT) return null
    if (kind !== EMPTY) figures++
    at = to + 1
  }
  if (from < 0 && figures < FEWEST_ALONE) return null
  return { figures, size: ends.length, mark, inThrees: mark === ',' && IN_THREES.test(list) }
}

/** The names of columns that a line lists, behind a colon or not, as places in it; null where it lists none. */
function namesIn(line: string): readonly (readonly [start: number, end: number])[] | null {
  if (line.length > LONGEST) return null
  const from = BEFORE_NAMES.exec(line)?.[0].length ?? 0
  const list = line.slice(from)
  const names: (readonly [number, number])[] = []
  let at = from
  for (const part of list.split(BETWEEN_NAMES.test(list.replace(AROUND, '')) ? BETWEEN_NAMES : '/')) {
    const name = part.replace(AROUND, '')
    if (name.length > LONGEST_NAME || /[\d。]/.test(name)) return null
    const start = line.indexOf(name, at)
    if (name !== '') names.push([start, start + name.length])
    at += part.length + 1
  }
  return names.length < 2 ? null : names
}

/** Appends the label of a row, with that of its group before it. */
function pushLabels(cells: Cells, text: string, start: number, end: number, row: number): void {
  let from = start
  for (const { index } of text.slice(start, end).trimEnd().matchAll(BEFORE_NUMBER)) {
    if (index > 0) pushCell(cells, text, from, start + index, row)
    from = start + index
  }
  pushCell(cells, text, from, end, row)
}

/**
 * Typed by hand: a row a line, a colon behind its label, and one mark, the same in all rows, between its figures. Heads are
 * cut at any mark, so that their order is seen.
 */
export const colons: Lexer = {
  name: 'colons',
  suits: ({ listedFigures, listMarks }) => listedFigures >= FEWEST && listMarks.length <= 1,
  claims: (text, start, end) =>
    listedRow(text, start, end) !== null || namesIn(text.slice(start, end)) !== null,
  lex(cells, text, start, end, row, { listSizes }) {
    const line = text.slice(start, end)
    const listed = listedRow(text, start, end)
    const names = listed ? null : namesIn(line)
    const from = Math.max(behindColon(line), 0)
    if (from > 0) pushLabels(cells, text, start, start + from - 1, row)
    for (const [first, last] of names ?? []) pushCell(cells, text, start + first, start + last, row)
    if (names) return
    if (listed?.inThrees && !listSizes.has(listed.size)) {
      pushText(cells, text, start + from, end, row)
      return
    }
    let at = from
    for (const to of endsOf(line.slice(from), listed?.mark ?? '')) {
      pushCell(cells, text, start + at, start + from + to, row)
      at = from + to + 1
    }
  },
}
