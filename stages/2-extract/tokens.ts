import { type Cells, FIGURE, MARK, NO_ROW, TEXT } from './cells.ts'
import { BEGINNINGS, type Core, coreOf, type Label, labelsOf, NO_LABEL, VOCABULARY } from './labels.ts'
import type { Grid } from './places.ts'

/** A run of cells that print one label, or one cell of text that is no label (`labels` is then empty). */
export interface TextToken {
  readonly labels: readonly Label[]
  /** The number printed before the label, '' where there is none. */
  readonly number: string
  readonly characters: string
  readonly first: number
  readonly last: number
}

/**
 * A text, or the number of a cell that is none: one with a figure or a mark, an empty one, or (in a row of
 * figures) one with something that is no figure.
 */
export type Token = TextToken | number

const LONGEST_LABEL = 80

/** The form is national, so nearly every label was met before: its core is kept. */
const cores = new Map<string, Core>()

function coreOfCell(text: string, start: number, end: number): Core {
  if (end - start > LONGEST_LABEL) return NO_LABEL
  const printed = text.slice(start, end)
  let core = cores.get(printed)
  if (!core) {
    if (cores.size > 20_000) cores.clear()
    core = coreOf(printed)
    cores.set(printed, core)
  }
  return core
}

/**
 * Joins the text cells of a run, from `first` on, to the longest label that they print: labels are wrapped
 * over lines, or cut by spaces. Empty cells in between do not part them.
 */
function joinedLabel(cells: Cells, text: string, first: number): TextToken {
  const core = coreOfCell(text, cells.start[first]!, cells.end[first]!)
  let characters = core.characters
  let best: { readonly last: number; readonly characters: string } | null = VOCABULARY.has(characters)
    ? { last: first, characters }
    : null
  for (let next = first + 1; next < cells.kind.length && BEGINNINGS.has(characters); next++) {
    if (cells.kind[next] !== TEXT) break
    const more = coreOfCell(text, cells.start[next]!, cells.end[next]!)
    characters += more.characters
    if (VOCABULARY.has(characters)) best = { last: next, characters }
  }
  const found = best ?? { last: first, characters: core.characters }
  const labels = best ? VOCABULARY.get(best.characters)! : (labelsOf(core) ?? [])
  return { labels, number: core.number, characters: found.characters, first, last: found.last }
}

/** Widest row of a table; a line with more cells is a whole report on one line. */
const WIDEST_ROW = 40

/** Whether a text cell stands in a printed row right behind a figure: something is printed that is no number. */
function amongFigures(cells: Cells, grid: Grid, cell: number): boolean {
  const row = cells.row[cell]!
  if (row === NO_ROW || cell === 0 || cells.row[cell - 1] !== row || grid.width[cell]! > WIDEST_ROW)
    return false
  const before = cells.kind[cell - 1]!
  return before === FIGURE || before === MARK
}

/** Several labels printed in one cell, by the printed text; null where other words stand among them. */
const sequences = new Map<string, readonly Omit<TextToken, 'first' | 'last'>[] | null>()

/** Words of a cell: parted by white space, and before a number in brackets. */
const WORDS = /[（(][一二三四五六七八九十][)）][^\s（(]*|[^\s（(]+|[（(][^\s（(]*/g

function labelSequence(printed: string): readonly Omit<TextToken, 'first' | 'last'>[] | null {
  const words = (printed.match(WORDS) ?? []).map(coreOf)
  const labels: Omit<TextToken, 'first' | 'last'>[] = []
  for (let i = 0; i < words.length; ) {
    const { number } = words[i]!
    let characters = ''
    let found = ''
    let next = i
    for (let k = i; k < words.length && (k === i || BEGINNINGS.has(characters)); k++) {
      characters += words[k]!.characters
      if (!VOCABULARY.has(characters)) continue
      found = characters
      next = k + 1
    }
    if (found === '') return null
    labels.push({ labels: VOCABULARY.get(found)!, number, characters: found })
    i = next
  }
  return labels.length > 1 ? labels : null
}

/** The labels of a cell that prints more than one, null for every other cell. */
function severalLabels(cells: Cells, text: string, cell: number): readonly TextToken[] | null {
  const start = cells.start[cell]!
  const end = cells.end[cell]!
  if (end - start > 2 * LONGEST_LABEL) return null
  const printed = text.slice(start, end)
  let sequence = sequences.get(printed)
  if (sequence === undefined) {
    if (sequences.size > 20_000) sequences.clear()
    sequence = labelSequence(printed)
    sequences.set(printed, sequence)
  }
  return sequence?.map((label) => ({ ...label, first: cell, last: cell })) ?? null
}

/** Whether a text with a digit stands right behind the label of a row: a figure that cannot be read. */
function behindRowLabel(cells: Cells, text: string, cell: number, before: Token | undefined): boolean {
  if (before === undefined || typeof before === 'number' || cells.row[cell] === NO_ROW) return false
  if (cells.row[before.last] !== cells.row[cell] || !before.labels.some(({ kind }) => kind === 'row'))
    return false
  return /^[^（(【[]*\d/.test(text.slice(cells.start[cell]!, cells.end[cell]!))
}

/** The cells of a region as labels, figures and other text, in the order of the text. */
export function tokenise(cells: Cells, grid: Grid, text: string): Token[] {
  const tokens: Token[] = []
  for (let cell = 0; cell < cells.kind.length; cell++) {
    const kind = cells.kind[cell]!
    if (kind !== TEXT) tokens.push(cell)
    else cell = tokeniseText(tokens, cells, grid, text, cell)
  }
  return tokens
}

/** Appends what a text cell prints, and gives the last cell that went into it. */
function tokeniseText(tokens: Token[], cells: Cells, grid: Grid, text: string, cell: number): number {
  const token = joinedLabel(cells, text, cell)
  if (token.labels.length > 0) {
    tokens.push(token)
    return token.last
  }
  const several = severalLabels(cells, text, cell)
  const figure = amongFigures(cells, grid, cell) || behindRowLabel(cells, text, cell, tokens.at(-1))
  if (several) tokens.push(...several)
  else tokens.push(figure ? cell : token)
  return cell
}
