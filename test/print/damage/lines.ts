import { stat2014 } from '../../../schemas/forms/stat-2014.ts'
import { joinLines, linesOf, NO_CELL, type Piece, type Sheet, textOf } from '../sheet.ts'
import type { Damage } from './damage.ts'

type Line = readonly Piece[]

const withLines = (sheet: Sheet, lines: readonly Line[]): Sheet => ({ ...sheet, pieces: joinLines(lines) })

/** One line is gone. */
export const droppedLine: Damage = {
  name: 'a line dropped',
  apply: (sheet, pick) => {
    const lines = linesOf(sheet.pieces)
    return withLines(sheet, lines.toSpliced(pick(lines.length), 1))
  },
}

/** One line stands twice. */
export const doubledLine: Damage = {
  name: 'a line doubled',
  apply: (sheet, pick) => {
    const lines = linesOf(sheet.pieces)
    const at = pick(lines.length)
    return withLines(sheet, lines.toSpliced(at, 0, lines[at]!))
  },
}

const figuresOf = (line: Line) => line.filter((piece) => piece.cell !== NO_CELL)
const skeleton = (line: Line) => line.map((piece) => (piece.cell === NO_CELL ? piece.text : '\0')).join('')

/**
 * Two lines that follow each other have changed places. Where nothing but their figures tells them apart,
 * the text prints the figures of the one in the place of the other, and no reader can know.
 */
export const swappedLines: Damage = {
  name: 'two lines swapped',
  apply: (sheet, pick) => {
    const lines = linesOf(sheet.pieces)
    if (lines.length < 2) return sheet
    const at = pick(lines.length - 1)
    const [one, two] = [lines[at]!, lines[at + 1]!]
    const swapped = withLines(sheet, lines.toSpliced(at, 2, two, one))
    if (skeleton(one) !== skeleton(two)) return swapped
    const [ones, twos] = [figuresOf(one), figuresOf(two)]
    const indistinguishable = new Map(sheet.indistinguishable)
    for (const [i, piece] of ones.entries()) {
      indistinguishable.set(piece.cell, [twos[i]!.text])
      indistinguishable.set(twos[i]!.cell, [piece.text])
    }
    return { ...swapped, indistinguishable }
  },
}

/** One cell prints nothing. */
export const blankedCell: Damage = {
  name: 'a cell blanked',
  apply: (sheet, pick) => {
    const figures = sheet.pieces.filter((piece) => piece.cell !== NO_CELL)
    if (figures.length === 0) return sheet
    const chosen = figures[pick(figures.length)]
    return {
      ...sheet,
      pieces: sheet.pieces.map((piece) => (piece === chosen ? { ...piece, text: '' } : piece)),
    }
  },
}

/** A sheet without the character at `at`. */
export function withoutCharacter(sheet: Sheet, at: number): Sheet {
  let before = 0
  const pieces = sheet.pieces.map((piece) => {
    const i = at - before
    before += piece.text.length
    if (i < 0 || i >= piece.text.length) return piece
    return { ...piece, text: piece.text.slice(0, i) + piece.text.slice(i + 1) }
  })
  return { ...sheet, pieces }
}

/** What parts two figures: spaces, tabs, pipes, never words or lines. */
const SEPARATOR = /^[^\n\u4e00-\u9fff]{1,8}$/

/** Whether a piece stands between two figures and parts them. */
function isSeparator({ pieces }: Sheet, i: number): boolean {
  const isFigure = (piece: Piece | undefined) => piece !== undefined && piece.cell !== NO_CELL
  return (
    !isFigure(pieces[i]) &&
    SEPARATOR.test(pieces[i]!.text) &&
    isFigure(pieces[i - 1]) &&
    isFigure(pieces[i + 1])
  )
}

/** Positions of characters that are all there is between two figures. */
function lastSeparators(sheet: Sheet): ReadonlySet<number> {
  const positions = new Set<number>()
  let position = 0
  for (const [i, { text }] of sheet.pieces.entries()) {
    if (isSeparator(sheet, i) && text.length === 1) positions.add(position)
    position += text.length
  }
  return positions
}

/** A sheet whose amount behind `at` reads as one in yuan: each row of the table of 2014 has a unit of its own. */
function inYuan(damaged: Sheet, sheet: Sheet, at: number): Sheet {
  let position = 0
  for (const { text, cell } of sheet.pieces) {
    if (position > at && cell !== NO_CELL) {
      return { ...damaged, indistinguishable: new Map([...damaged.indistinguishable, [cell, [`${text}元`]]]) }
    }
    position += text.length
  }
  return damaged
}

/**
 * One character is gone: of a label or a figure, or of what stands between them. Where 万 is lost from the
 * unit in the heading of money, nothing tells.
 */
export const lostCharacter: Damage = {
  name: 'a character lost',
  apply: (sheet, pick) => {
    const text = textOf(sheet)
    const separators = lastSeparators(sheet)
    let at = pick(text.length)
    while (separators.has(at)) at++
    const unit = /^[万萬]元/.test(text.slice(at)) && sheet.money === '万元'
    if (unit && sheet.form === stat2014) return inYuan(withoutCharacter(sheet, at), sheet, at)
    return { ...withoutCharacter(sheet, at), money: unit ? '元' : sheet.money }
  },
}

/** What stands between two figures is gone, so that they run together. */
export const lostSeparator: Damage = {
  name: 'a separator lost',
  apply: (sheet, pick) => {
    const separators = sheet.pieces.flatMap((_, i) => (isSeparator(sheet, i) ? [i] : []))
    if (separators.length === 0) return sheet
    const lost = separators[pick(separators.length)]!
    return { ...sheet, pieces: sheet.pieces.filter((_, i) => i !== lost) }
  },
}
