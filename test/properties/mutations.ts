import { blankedCell, doubledLine, droppedLine, withoutCharacter } from '../print/damage/lines.ts'
import { joinLines, linesOf, NO_CELL, type Piece, type Sheet, textOf } from '../print/sheet.ts'

/** A text changed in one place. */
export interface Mutation {
  readonly sheet: Sheet
  /**
   * Why no reader can notice it: the text prints one figure in the place of another, or another unit. Null where
   * a reader can.
   */
  readonly unnoticeable: Unnoticeable | null
}

/** The ways in which a loss leaves a text that reads like any other. */
export const UNNOTICEABLE = [
  'a digit or a point lost from a figure',
  '万 lost from 万元',
  'two lines that hold nothing but a figure swapped',
  'two rows without labels swapped',
] as const
export type Unnoticeable = (typeof UNNOTICEABLE)[number]

/** One kind of loss, everywhere in a part of a text. */
export interface MutationKind {
  readonly name: string
  /** Every place at which it can happen between two positions of the text. */
  readonly places: (sheet: Sheet, from: number, to: number) => readonly number[]
  readonly apply: (sheet: Sheet, place: number) => Mutation
}

type Line = readonly Piece[]

const lengthOf = (line: Line) => line.reduce((sum, { text }) => sum + text.length, 0)

/** Numbers of the lines that begin between two positions. */
function linesBetween(sheet: Sheet, from: number, to: number): number[] {
  let position = 0
  return linesOf(sheet.pieces).flatMap((line, i) => {
    const start = position
    position += lengthOf(line) + 1
    return start >= from && start < to ? [i] : []
  })
}

const figures = (line: Line) => line.filter(({ cell }) => cell !== NO_CELL).length
const skeleton = (line: Line) =>
  line.map(({ text, cell }) => (cell === NO_CELL ? text.trim() : '\0')).join('')

/** Whether two lines differ in nothing but their figures, and what becomes of them then. */
function swapOf(one: Line, two: Line): Unnoticeable | null {
  if (figures(one) === 0 || skeleton(one) !== skeleton(two)) return null
  return figures(one) === 1 ? UNNOTICEABLE[2] : UNNOTICEABLE[3]
}

function swapped(sheet: Sheet, at: number, other: number): Mutation {
  const lines = [...linesOf(sheet.pieces)]
  const [one, two] = [lines[at]!, lines[other]!]
  lines[at] = two
  lines[other] = one
  return { sheet: { ...sheet, pieces: joinLines(lines) }, unnoticeable: swapOf(one, two) }
}

/** The line that changes places with line `at` when it goes far: always the same one, half of the part away. */
function farFrom(at: number, places: readonly number[]): number {
  const i = places.indexOf(at)
  return places[(i + Math.floor(places.length / 2)) % places.length]!
}

const characters = (_: Sheet, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => from + i)

function lost(sheet: Sheet, at: number): Mutation {
  const inFigure = pieceAt(sheet, at).cell !== NO_CELL
  const unit = /^[万萬]元/.test(textOf(sheet).slice(at, at + 2))
  return {
    sheet: withoutCharacter(sheet, at),
    unnoticeable: inFigure ? UNNOTICEABLE[0] : unit ? UNNOTICEABLE[1] : null,
  }
}

function pieceAt(sheet: Sheet, at: number): Piece {
  let end = 0
  return sheet.pieces.find(({ text }) => {
    end += text.length
    return at < end
  })!
}

const noticed = (sheet: Sheet): Mutation => ({ sheet, unnoticeable: null })

/** Lines dropped, doubled and swapped, cells blanked, characters lost. */
export function mutationKinds(from: number, to: number): readonly MutationKind[] {
  return [
    {
      name: 'a line dropped',
      places: linesBetween,
      apply: (sheet, at) => noticed(droppedLine.apply(sheet, () => at)),
    },
    {
      name: 'a line doubled',
      places: linesBetween,
      apply: (sheet, at) => noticed(doubledLine.apply(sheet, () => at)),
    },
    {
      name: 'a line swapped with the next',
      places: linesBetween,
      apply: (sheet, at) => swapped(sheet, at, at + 1),
    },
    {
      name: 'a line swapped with one far away',
      places: linesBetween,
      apply: (sheet, at) => swapped(sheet, at, farFrom(at, linesBetween(sheet, from, to))),
    },
    {
      name: 'a cell blanked',
      places: (sheet) => sheet.pieces.filter(({ cell }) => cell !== NO_CELL).map((_, i) => i),
      apply: (sheet, at) => noticed(blankedCell.apply(sheet, () => at)),
    },
    { name: 'a character lost', places: characters, apply: lost },
  ]
}
