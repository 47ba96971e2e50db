import { cellsOf } from '../../schemas/forms/form.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import type { Read, Rejected } from '../../stages/read.ts'
import { allowedValues, NO_CELL, type Sheet } from '../print/sheet.ts'

const REPORTED = STATUSES.indexOf('reported')
const BLANK = STATUSES.indexOf('blank')

/** What a reader made of a sheet: figures read, figures missed, and every false claim in a sentence. */
export interface Verdict {
  readonly right: number
  readonly missing: number
  readonly wrong: readonly string[]
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Where the figures of each cell stand in the text, by `FormCell.index`. */
function placesOf(sheet: Sheet): readonly (readonly Place[])[] {
  const places: Place[][] = cellsOf(sheet.form).map(() => [])
  let position = 0
  for (const { text, cell } of sheet.pieces) {
    if (cell !== NO_CELL) places[cell]!.push({ start: position, end: position + text.length })
    position += text.length
  }
  return places
}

/**
 * The cells around one that print the same figure as it, side by side, in a row that prints more figures than it has
 * cells; none in other rows. No one can tell which of them is one too many, and no value depends on it.
 */
function alikeBeside(
  sheet: Sheet,
  cell: number,
  allowed: readonly (readonly number[])[],
  places: readonly (readonly Place[])[],
): readonly number[] {
  const cells = cellsOf(sheet.form)
  const { table, row } = cells[cell]!
  const own = cells.filter((one) => one.table === table && one.row === row).map(({ index }) => index)
  if (own.reduce((sum, index) => sum + places[index]!.length, 0) <= own.length) return []
  const [value] = allowed[cell]!
  // An amount without a unit that can be told prints a figure all the same.
  const unsettled = (index: number) =>
    allowed[index]!.length === 0 && places[index]!.some(({ start, end }) => end > start)
  const differs = (index: number) =>
    !unsettled(index) && (allowed[index]!.length === 0 || allowed[index]!.some((one) => one !== value))
  const from = own.findLast((index) => index < cell && differs(index)) ?? -1
  const to = own.find((index) => index > cell && differs(index)) ?? cells.length
  return own.filter((index) => index > from && index < to)
}

/**
 * Compares a reading with the sheet it was read from. A figure is right when its value is one that the
 * sheet prints for that cell and its span lies where the sheet prints it, so that a 0 taken from another
 * cell is wrong; a cell called blank is wrong where a figure is printed.
 */
export function judge(sheet: Sheet, result: Read | Rejected): Verdict {
  const cells = cellsOf(sheet.form)
  const allowed = allowedValues(sheet)
  const printed = allowed.filter((values) => values.length > 0).length
  if (!('report' in result)) return { right: 0, missing: printed, wrong: [] }
  const { form, document, cells: read } = result.report
  const places = placesOf(sheet)
  const indexOf = new Map(cells.map((c) => [`${c.table.table_id}/${c.row.code}/${c.column.code}`, c.index]))
  const wrong: string[] = []
  let right = 0
  for (const { index, table, row, column } of cellsOf(form)) {
    const status = read.status[index]
    if (status !== REPORTED && status !== BLANK) continue
    const key = `${table.table_id}/${row.code}/${column.code}`
    const cell = indexOf.get(key)
    const values = cell === undefined ? [] : allowed[cell]!
    if (status === BLANK) {
      const exchanged = cell !== undefined && sheet.indistinguishable.has(cell)
      if (values.length > 0 && !exchanged) wrong.push(`${key} is called blank and prints ${values}`)
      continue
    }
    const [value, start, end] = [read.value[index]!, read.start[index]!, read.end[index]!]
    const claim = `${key} = ${value} from ${start}–${end} «${document.source.slice(start, end)}»`
    const stands = (at: number) =>
      places[at]!.some((place) => place.start <= start && end <= place.end && start < end)
    const inPlace =
      cell !== undefined &&
      (sheet.indistinguishable.has(cell) ||
        stands(cell) ||
        alikeBeside(sheet, cell, allowed, places).some(stands))
    if (!values.includes(value)) wrong.push(`${claim}, printed ${values.join(' or ') || 'nothing'}`)
    else if (!inPlace) wrong.push(`${claim}, printed elsewhere`)
    else right++
  }
  return { right, missing: printed - right, wrong }
}
