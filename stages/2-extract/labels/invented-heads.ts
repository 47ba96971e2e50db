import { type Cells, NO_ROW, TEXT } from '../cells.ts'
import { isRule } from '../lexers/pipes.ts'
import { coreOf, type Label, VOCABULARY } from './labels.ts'

/** A head that a converter makes up for tables without one: it says nothing. */
const INVENTED_HEAD = /^(?:项目|指标|数值)$/
const NUMBERED_HEAD = /^(?:数据|列|栏|字段|数值)\s?\d{1,2}$/
/** What a numbered head begins with. */
const BEGINS_NUMBERED = '数列栏字'
const BEGINS_INVENTED = `项指${BEGINS_NUMBERED}`

/** Whether a cell is of a head that is made up. */
export function isInvented(text: string, start: number, end: number): boolean {
  if (!BEGINS_INVENTED.includes(text[start]!)) return false
  const printed = text.slice(start, Math.min(end, start + 8))
  return INVENTED_HEAD.test(printed) || NUMBERED_HEAD.test(printed)
}

/**
 * Printed rows that are heads which a converter made up: numbered ones, whatever else stands in them; and those of
 * tables of one row each, where they name the columns of other tables than their rows are of.
 */
export function inventedRows(cells: Cells, text: string): ReadonlySet<number> {
  const rows = new Set<number>()
  for (let cell = 0; cell < cells.kind.length; cell++) {
    if (cells.kind[cell] !== TEXT || cells.row[cell] === NO_ROW) continue
    const start = cells.start[cell]!
    if (!BEGINS_NUMBERED.includes(text[start]!)) continue
    if (NUMBERED_HEAD.test(text.slice(start, Math.min(cells.end[cell]!, start + 8))))
      rows.add(cells.row[cell]!)
  }
  for (const row of wrongHeads(cells, text)) rows.add(row)
  return rows
}

/** A printed row: its number, its first cell and its last. */
interface PrintedRow {
  readonly row: number
  readonly first: number
  readonly last: number
}

function printedRows(cells: Cells): PrintedRow[] {
  const rows: PrintedRow[] = []
  let first = 0
  for (let cell = 1; cell <= cells.row.length; cell++) {
    if (cell < cells.row.length && cells.row[cell] === cells.row[first]) continue
    rows.push({ row: cells.row[first]!, first, last: cell - 1 })
    first = cell
  }
  return rows
}

/** Fewest tables of one row which show that each row is a table of its own: the forms' own parts are fewer. */
const MANY = 12
/** Fewest heads at odds with their rows which show that none is true. */
const ENOUGH = 3

/** The heads of Markdown tables of one row each, provided that some are of other tables than their rows. */
function wrongHeads(cells: Cells, text: string): readonly number[] {
  const from = text.indexOf('--', cells.start[0] ?? text.length)
  if (from < 0 || from > cells.end.at(-1)!) return []
  const rows = printedRows(cells)
  const between = rows.map(({ last }, i) =>
    rows[i + 1] ? text.slice(cells.end[last]!, cells.start[rows[i + 1]!.first]!) : '\n\n',
  )
  const isHead = (i: number) => isRule(between[i]!)
  const small = rows.flatMap((_, i) => {
    const alone = rows[i + 1] !== undefined && (/\n\s*\n/.test(between[i + 1]!) || isHead(i + 2))
    return isHead(i) && alone ? [i] : []
  })
  if (small.length < MANY) return []
  const labelled = (i: number) => labelsIn(rows[i]!, cells, text)
  const wrong = small.filter((i) => areAtOdds(labelled(i), labelled(i + 1)))
  return wrong.length < ENOUGH ? [] : small.map((i) => rows[i]!.row)
}

/** The meanings of each label in a printed row. */
function labelsIn({ first, last }: PrintedRow, cells: Cells, text: string): (readonly Label[])[] {
  const found: (readonly Label[])[] = []
  for (let cell = first; cell <= last; cell++) {
    if (cells.kind[cell] !== TEXT) continue
    const labels = VOCABULARY.get(coreOf(text.slice(cells.start[cell]!, cells.end[cell]!)).characters)
    if (labels) found.push(labels)
  }
  return found
}

/** Whether a label of a head and one of the row below are of no form's same table. */
const areAtOdds = (head: readonly (readonly Label[])[], row: readonly (readonly Label[])[]) =>
  head.some((one) => row.some((other) => !one.some((a) => other.some((b) => shareTable(a, b)))))

const shareTable = (a: Label, b: Label) =>
  a.table_id === b.table_id && [...a.forms].some((form) => b.forms.has(form))
