import type { Form, FormTable } from '../../../schemas/forms/form.ts'
import type { Cells } from '../cells.ts'
import { CLOSING, OPENING } from '../labels/brackets.ts'
import type { Label } from '../labels/labels.ts'
import { isMeasure } from '../labels/measures.ts'
import type { TextToken } from './text-tokens.ts'
import type { Unit } from './units.ts'

/** The row of the table that a unit's labels name. */
export interface Anchor {
  /** Index of the row in the table, or -1 where no label names one. */
  readonly row: number
  /** True where the row's own label stands on the line of its figures: order then adds nothing. */
  readonly own: boolean
  /** True where only the heading of a group names it: its first row, provided that all its rows are there. */
  readonly group: boolean
  /** True where text that is no label stands right before the figures: they are of something else. */
  readonly foreign: boolean
}

const NONE: Anchor = { row: -1, own: false, group: false, foreign: false }
/** The anchor of figures that are of no row of the table. */
export const FOREIGN: Anchor = { row: -1, own: false, group: false, foreign: true }

/** A text in brackets that are not those of a number: `（二）`, or what a line end leaves of it, begins another label. */
const NOTE = new RegExp(`^[${OPENING}](?!\\s?[一二三四五六七八九十\\d]{0,3}\\s?(?:[${CLOSING}]|$))`)
/** What a line end leaves of the number of a label: `二`, `（二`, `（`. */
const CUT_NUMBER = new RegExp(
  `^(?:[${OPENING}]\\s?[一二三四五六七八九十\\d]{0,3}|[一二三四五六七八九十]{1,3})$`,
)

/** Whether a text that is no label belongs to the label before it: a unit, a note in brackets, its other half. */
function belongsTo(text: TextToken, printed: string, label: TextToken): boolean {
  // A number that breaks off behind a comma goes on in the figure below.
  if (CUT_NUMBER.test(printed) || (text.number !== '' && text.number !== label.number)) return false
  if (text.characters === '') return !/\d[,，]$/.test(printed)
  if (isMeasure(text.characters)) return true
  if (NOTE.test(printed)) return true
  // What the label begins with may be the beginning of the next one: 行政处罚, 行政.
  return label.labels.length > 0 && label.characters.indexOf(text.characters) > 0
}

/** A table with its rows and groups by code. */
export interface TableIndex {
  readonly table: FormTable
  readonly rowOf: ReadonlyMap<string, number>
  /** The first row under each group that has rows. */
  readonly groupOf: ReadonlyMap<string, number>
  /** The sort of each row: rows of one sort have as many columns and stand as deep under groups. */
  readonly kinds: readonly string[]
}

/** The index of a form's tables by table_id. */
export function indexTables(form: Form): ReadonlyMap<string, TableIndex> {
  return new Map(
    form.tables.map((table) => {
      const groupOf = new Map<string, number>()
      table.rows.forEach((row, i) => {
        if (row.group !== undefined && !groupOf.has(row.group)) groupOf.set(row.group, i)
      })
      return [
        table.table_id,
        {
          table,
          rowOf: new Map(table.rows.map((row, i) => [row.code, i])),
          groupOf,
          kinds: table.rows.map(
            ({ columns, number }) => `${columns.length}|${number.replace(/[^（）.、]/g, '').length}`,
          ),
        },
      ]
    }),
  )
}

const isColumn = (text: TextToken | undefined) =>
  text?.labels.some((label) => label.kind === 'column') ?? false
const isHead = (text: TextToken | undefined) =>
  text?.labels.some(({ kind }) => kind === 'column' || kind === 'furniture') ?? false

/** Whether the label of a row, which then holds nothing, stands before the head: the figures behind it are of no row. */
const endsRow = (head: readonly TextToken[]) =>
  head.some(({ labels }) => labels.length > 0 && labels.every(({ kind }) => kind === 'row'))

/** Of several meanings of a label the one that its number and its place in the order leave. */
function pick(meanings: readonly Label[], number: string, index: TableIndex, after: number): Label | null {
  const known = meanings.filter(
    (m) => (m.kind === 'row' && index.rowOf.has(m.code)) || (m.kind === 'group' && index.groupOf.has(m.code)),
  )
  if (known.length < 2) return known[0] ?? null
  const numbered = number === '' ? [] : known.filter((m) => m.number === number)
  if (numbered.length === 1) return numbered[0]!
  const place = (m: Label) => (m.kind === 'row' ? index.rowOf.get(m.code)! : index.groupOf.get(m.code)!)
  const ahead = known.filter((m) => place(m) > after)
  if (ahead.length === 0) return null
  ahead.sort((a, b) => place(a) - place(b))
  const next = ahead[0]!
  // 其他 right behind （六）'s first rows is its last row, not the group again.
  return next
}

/** Whether a label and the first figure behind it stand on one line, so that neither can move without the other. */
const onOneLine = (unit: Unit, label: TextToken, cells: Cells, text: string) =>
  !text.slice(cells.end[label.last]!, cells.start[unit.items[0]!]!).includes('\n')

/**
 * Whether a page break prints a group again between a row's own label and its figures, all of which are there: the
 * group is one that rows above stand under.
 */
function isPrintedAgain(
  unit: Unit,
  label: TextToken,
  before: TextToken,
  index: TableIndex,
  after: number,
): boolean {
  const row =
    before.labels.length === 1 && before.labels[0]!.kind === 'row'
      ? index.rowOf.get(before.labels[0]!.code)
      : undefined
  return (
    row === after + 1 &&
    unit.values.length === index.table.rows[row]!.columns.length &&
    label.labels.length > 0 &&
    label.labels.every(({ kind, code }) => kind === 'group' && (index.groupOf.get(code) ?? 0) <= after)
  )
}

/** Whether a short label carries a number of another kind than its row: 2.其他 begins another label than （六）其他. */
const isNumberedOtherwise = ({ characters, number }: TextToken, meaning: Label) =>
  characters.length <= 2 &&
  number !== '' &&
  meaning.number !== '' &&
  /\d/.test(number) !== /\d/.test(meaning.number)

/**
 * The row that the labels before a unit name. The last label counts: those before it head groups or columns,
 * or rows that print no figures. `after` is the row of the unit above, -1 at the start of the table.
 */
export function anchorOf(unit: Unit, cells: Cells, text: string, index: TableIndex, after: number): Anchor {
  const { before } = unit
  let last = before.length - 1
  while (last > 0 && before[last]!.labels.length === 0) {
    const token = before[last]!
    const printed = text.slice(cells.start[token.first]!, cells.end[token.last]!)
    if (!belongsTo(token, printed, before[last - 1]!)) return FOREIGN
    last--
  }
  if (last > 0 && isPrintedAgain(unit, before[last]!, before[last - 1]!, index, after)) last--
  const label = before[last]
  if (!label) return NONE
  if (label.labels.length === 0) {
    const printed = text.slice(cells.start[label.first]!, cells.end[label.last]!)
    return NOTE.test(printed) || label.characters === '' ? NONE : FOREIGN
  }
  // 其他 and 总计 head columns where they follow one, or stand before any row.
  if (isColumn(label) && label.number === '' && (isHead(before[last - 1]) || after < 0))
    return unit.values.length === 1 && endsRow(before) ? FOREIGN : NONE
  const meaning = pick(label.labels, label.number, index, after)
  if (!meaning) return NONE
  if (isNumberedOtherwise(label, meaning)) return FOREIGN
  const own = unit.row >= 0 && cells.row[label.last] === unit.row && onOneLine(unit, label, cells, text)
  if (meaning.kind === 'row')
    return { row: index.rowOf.get(meaning.code)!, own, group: false, foreign: false }
  return { row: index.groupOf.get(meaning.code)!, own: false, group: true, foreign: false }
}
