import { widthOf } from '../tabulate.ts'

/** Characters of a line that are marked: [from, to) in UTF-16 code units, the main ones or others. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly isMain: boolean
}

/** A line, or what fits of it, and what stands below it: `^` under what is meant, `-` under what goes with it. */
export interface Excerpt {
  readonly text: string
  readonly carets: string
}

const ELLIPSIS = '…'
const GAP = '  '
const MOST_SPACES = 2
/** How much of the room around the marks is before them, where not all of the line fits. */
const BEFORE = 0.6
/** How much of the width marks that are shown together may take. */
const MARKED = 0.9

/** Text that is safe to print: no character of it moves the cursor, or changes the order or colour of the others. */
export const printable = (text: string): string =>
  text.replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')

/** A character as it is printed, and the terminal columns that it takes. */
interface Glyph {
  readonly shown: string
  readonly width: number
}

const glyphs = new Map<string, Glyph>()

/** Measured once: reports are made of few characters. */
function glyphOf(character: string): Glyph {
  let glyph = glyphs.get(character)
  if (!glyph) {
    const shown = character === '\t' ? GAP : printable(character)
    glyph = { shown, width: widthOf(shown) }
    glyphs.set(character, glyph)
  }
  return glyph
}

/** A part of a line as it is printed, with the terminal column at which each of its code units stands. */
interface Laid {
  readonly printed: readonly string[]
  readonly columns: readonly number[]
  readonly width: number
}

const SPACE = /\p{Zs}/u
const NOTHING: Glyph = { shown: '', width: 0 }

/** Which of the characters are spaces at the beginning or the end of a line or beside a tab. */
function looseSpaces(characters: readonly string[]): readonly boolean[] {
  const loose = characters.map(() => false)
  const mark = (from: number, to: number, step: number) => {
    let isLoose = true
    for (let i = from; i !== to; i += step) {
      const isSpace = SPACE.test(characters[i]!)
      if (isSpace && isLoose) loose[i] = true
      else isLoose = characters[i] === '\t'
    }
  }
  mark(0, characters.length, 1)
  mark(characters.length - 1, -1, -1)
  return loose
}

/**
 * Long gaps are cut short, so that a wide table fits, and a line begins with its first word. A tab is a gap of its
 * own, since an empty cell may stand between two, and takes the spaces around it.
 */
function lay(text: string): Laid {
  const characters = [...text]
  const loose = looseSpaces(characters)
  const printed: string[] = []
  const columns: number[] = []
  let width = 0
  let spaces = 0
  characters.forEach((character, i) => {
    spaces = SPACE.test(character) ? spaces + 1 : 0
    const { shown, width: own } = loose[i]! || spaces > MOST_SPACES ? NOTHING : glyphOf(character)
    for (let unit = 0; unit < character.length; unit++) {
      printed.push(unit === 0 ? shown : '')
      columns.push(width)
    }
    width += own
  })
  columns.push(width)
  return { printed, columns, width }
}

/** Marks in groups that can be shown together within `width` terminal columns. */
function together(line: string, marks: readonly Mark[], width: number): Mark[][] {
  const fits = line.length <= 2 * width && lay(line).width <= width
  const groups: Mark[][] = []
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const group = groups.at(-1)
    const from = group?.[0]?.from ?? 0
    const isNear = mark.to - from < 2 * width && lay(line.slice(from, mark.to)).width < width * MARKED
    if (group && (fits || isNear)) group.push(mark)
    else groups.push([mark])
  }
  return groups
}

/** The column at which a laid line begins to be shown, so that the columns [first, last) of the marks are. */
function leftOf({ width: all }: Laid, first: number, last: number, width: number): number {
  const room = Math.max(0, width - (last - first))
  return Math.max(0, Math.min(first - Math.floor(room * BEFORE), all - width))
}

/**
 * The glyphs in the columns [left, right), `…` before them where something is cut; the column at which this begins, and
 * the one behind its last.
 */
function cutOut({ printed, columns }: Laid, left: number, right: number, isCut: boolean) {
  const isIn = (i: number) => columns[i]! >= left && columns[i + 1]! <= right
  const from = printed.findIndex((_, i) => isIn(i))
  const to = printed.findLastIndex((_, i) => isIn(i)) + 1
  if (from < 0) return { text: '', first: left, last: left }
  const before = isCut ? ELLIPSIS : ''
  return {
    text: before + printed.slice(from, to).join(''),
    first: columns[from]! - before.length,
    last: columns[to]!,
  }
}

/** Marks as [first, last) terminal columns. */
interface Underlined {
  readonly first: number
  readonly last: number
  readonly isMain: boolean
}

/** Carets in their columns, those of text alone; an empty cell has one where it would be. */
function caretsOf(underlined: readonly Underlined[], width: number): string {
  const carets: string[] = []
  for (const { first, last, isMain } of underlined) {
    const end = Math.max(Math.min(last, width), first + 1)
    for (let column = Math.max(first, 0); column < end; column++) carets[column] = isMain ? '^' : '-'
  }
  return Array.from(carets, (caret) => caret ?? ' ').join('')
}

function excerpt(line: string, marks: readonly Mark[], width: number): Excerpt {
  // A report on one line is not measured as a whole.
  const start = Math.max(0, marks[0]!.from - 2 * width)
  const end = Math.min(line.length, marks.at(-1)!.to + 2 * width)
  const laid = lay(line.slice(start, end))
  const columnOf = (unit: number) => laid.columns[Math.min(unit - start, end - start)]!
  const left = leftOf(laid, columnOf(marks[0]!.from), columnOf(marks.at(-1)!.to), width)
  const right = left + width
  const { text, first, last } = cutOut(laid, left, right, start > 0 || left > 0)
  const underlined = marks.map(({ from, to, isMain }) => ({
    first: columnOf(from) - first,
    last: columnOf(to) - first,
    isMain,
  }))
  const isCut = end < line.length || right < laid.width
  return {
    text: isCut ? text + ELLIPSIS : text.trimEnd(),
    carets: caretsOf(underlined, last - first),
  }
}

/**
 * The parts of a line around the marks on it, each in at most `width` terminal columns and two for what is left out,
 * in order. Where all marks stand near each other it is one part.
 */
export const excerptsOf = (line: string, marks: readonly Mark[], width: number): Excerpt[] =>
  together(line, marks, width).map((group) => excerpt(line, group, width))
