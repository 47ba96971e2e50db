import type { Pick } from '../grid.ts'
import { NO_CELL, type Piece, type Sheet } from '../sheet.ts'

/** Something that happens to a printed report before it is read. */
export interface Damage {
  readonly name: string
  /** `pick` chooses where it happens. */
  readonly apply: (sheet: Sheet, pick: Pick) => Sheet
}

/** Changes what stands between figures. */
export function mapWords(sheet: Sheet, change: (text: string) => string): Sheet {
  const pieces = sheet.pieces.map((p): Piece => (p.cell === NO_CELL ? { ...p, text: change(p.text) } : p))
  return { ...sheet, pieces }
}

/** Changes the figures that print something; `money` tells whether the figure is an amount. */
export function mapFigures(sheet: Sheet, change: (text: string, cell: number) => string): Sheet {
  const pieces = sheet.pieces.map((p): Piece => {
    return p.cell === NO_CELL || p.text === '' ? p : { ...p, text: change(p.text, p.cell) }
  })
  return { ...sheet, pieces }
}
