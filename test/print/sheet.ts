import { cellsOf, type Form, type Unit } from '../../schemas/forms/form.ts'
import type { MoneyUnit } from './form-values.ts'

/** The `cell` of a piece that is no figure. */
export const NO_CELL = -1

/** A run of printed characters: the figure of a cell (by `FormCell.index`), or anything else. */
export interface Piece {
  readonly text: string
  readonly cell: number
}

/** A printed report that knows which of its characters are the figure of which cell. */
export interface Sheet {
  readonly form: Form
  /** The unit that the heading of money names; null where it names none. */
  readonly money: MoneyUnit | null
  readonly pieces: readonly Piece[]
  /** Figures that damage put in the place of another cell's, so that nothing in the text tells. */
  readonly indistinguishable: ReadonlyMap<number, readonly string[]>
}

/** A sheet as it was printed, before any damage. */
export function sheetOf(form: Form, money: MoneyUnit | null, pieces: readonly Piece[]): Sheet {
  return { form, money, pieces, indistinguishable: new Map() }
}

/** Characters that are no figure. */
export const words = (text: string): Piece => ({ text, cell: NO_CELL })

/** The text of a sheet. */
export function textOf(sheet: Sheet): string {
  return sheet.pieces.map((piece) => piece.text).join('')
}

/** Where the figure of each cell starts in the text, by `FormCell.index`; -1 where none is printed. */
export function startsOf(sheet: Sheet): Int32Array {
  const starts = new Int32Array(cellsOf(sheet.form).length).fill(-1)
  let position = 0
  for (const { text, cell } of sheet.pieces) {
    if (cell !== NO_CELL && text !== '' && starts[cell] === -1) starts[cell] = position
    position += text.length
  }
  return starts
}

/** Pieces by line, line ends left out; a piece that holds line ends is cut at them. */
export function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  for (const { text, cell } of pieces) {
    const [first = '', ...rest] = text.split('\n')
    if (first !== '' || cell !== NO_CELL) lines.at(-1)!.push({ text: first, cell })
    for (const part of rest) lines.push(part === '' ? [] : [{ text: part, cell }])
  }
  return lines
}

/** The reverse of `linesOf`. */
export function joinLines(lines: readonly (readonly Piece[])[]): readonly Piece[] {
  return lines.flatMap((line, i) => (i === 0 ? line : [words('\n'), ...line]))
}

const FIGURE = /^(\+|--?|增加?|[减減]少?)?(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(件|条|项|个|万元|元)?$/

/** A space printed as markup, whole or with a character lost. */
const ENTITY = /&(?:nbsp|[nbsp]{3}|#?\d{2,3}|#xa0);?|(?:nbsp|#160|#xa0);/gi

/**
 * What a figure is worth in the unit of its cell, as a person reads it; null where it is no figure.
 * `money` is the unit its heading names.
 */
export function worthOf(printed: string, unit: Unit, money: MoneyUnit | null): number | null {
  const folded = printed
    .normalize('NFKC')
    .replace(ENTITY, '')
    .replace(/[\s\u200b\ufeff]|\u200c|\u200d/g, '')
  const match = FIGURE.exec(folded)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', suffix = ''] = match
  if (whole === '' && fraction.length < 2) return null
  const own = suffix === '万元' || suffix === '元' ? suffix : null
  if (own !== null && unit !== 'CNY') return null
  const named = own ?? money
  if (unit === 'CNY' && named === null) return null
  const exponent = unit === 'CNY' && named === '万元' ? 4 : 0
  const value = Number(`${whole.replaceAll(',', '') || '0'}${fraction === '.' ? '' : fraction}e${exponent}`)
  return /^[-减減]/.test(sign) ? -value : value
}

/** The values a reader may report for each cell, by `FormCell.index`: none where no figure is printed. */
export function allowedValues(sheet: Sheet): readonly (readonly number[])[] {
  const cells = cellsOf(sheet.form)
  const allowed: number[][] = cells.map(() => [])
  const allow = (index: number, printed: string) => {
    const value = worthOf(printed, cells[index]!.unit, sheet.money)
    if (value !== null) allowed[index]!.push(value)
  }
  for (const { text, cell } of sheet.pieces) if (cell !== NO_CELL) allow(cell, text)
  for (const [index, figures] of sheet.indistinguishable) for (const printed of figures) allow(index, printed)
  return allowed
}
