import { type Cells, EMPTY, FIGURE, MARK, NO_ROW, TEXT } from './cells.ts'
import { labelsOf } from './damaged-labels.ts'
import { inventedRows, isInvented } from './invented-heads.ts'
import { labelSequence } from './label-sequence.ts'
import { BEGINNINGS, type Core, coreOf, type Label, NO_LABEL, VOCABULARY } from './labels.ts'
import { isMeasure } from './measures.ts'

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
/** Cells over which a label is wrapped at most: one character in each, and as many without any. */
const MOST_JOINED = 2 * LONGEST_LABEL

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

const OPENS_NUMBER = /[（(〔[]/
/** What is printed in place of a figure, and no part of a label that is wrapped around it. */
const NO_CHARACTERS = /^[A-Za-z?\ufffd]+$/

/** Whether a cell without characters parts a label from what stands behind it: the number of another, or no figure. */
function parts(text: string, start: number, end: number, { number }: Core): boolean {
  return number !== '' || OPENS_NUMBER.test(text[start]!) || NO_CHARACTERS.test(text.slice(start, end))
}

const NO_TEXT = { labels: [], number: '', characters: NO_LABEL.characters } as const

/** The characters of the cells up to one. */
interface Joined {
  readonly last: number
  readonly characters: string
}

/** What characters that are no label mean where a few of them are wrong, or too many. */
const slightlyDamaged = (characters: string, number: string) =>
  labelsOf({ number, characters, withoutNotes: characters, withGaps: null })

/**
 * Joins the text cells of a run, from `first` on, to the longest label that they print: labels are wrapped
 * over lines, or cut by spaces. Empty cells in between do not part them.
 */
function joinedLabel(cells: Cells, text: string, first: number): TextToken {
  const core = coreOfCell(text, cells.start[first]!, cells.end[first]!)
  // 05 is no number of a label, but what is left of figures.
  if (text[cells.start[first]!] === '0') return { ...NO_TEXT, first, last: first }
  let characters = core.characters
  let best: Joined | null = VOCABULARY.has(characters) ? { last: first, characters } : null
  let cut: Joined | null = null
  let over: (Joined & { readonly alone: Core }) | null = null
  const most = Math.min(cells.kind.length, first + MOST_JOINED)
  for (let next = first + 1; next < most && cells.kind[next] === TEXT; next++) {
    if (!BEGINNINGS.has(characters)) break
    const more = coreOfCell(text, cells.start[next]!, cells.end[next]!)
    if (more.characters === '' && parts(text, cells.start[next]!, cells.end[next]!, more)) break
    const withoutNotes = more.withoutNotes === more.characters ? null : characters + more.withoutNotes
    characters += more.characters
    if (VOCABULARY.has(characters)) best = { last: next, characters }
    else if (withoutNotes !== null && VOCABULARY.has(withoutNotes))
      best = { last: next, characters: withoutNotes }
    else if (BEGINNINGS.has(characters)) {
      if (!isMeasure(more.characters)) cut = { last: next, characters }
    } else if (more.number === '') over = { last: next, characters, alone: more }
  }
  if (best) {
    const labels = VOCABULARY.get(best.characters)!
    return { labels, number: core.number, characters: best.characters, first, last: best.last }
  }
  // 不 and 同意公开答 are the beginning of 不同意公开答复数; the second alone would be another label's.
  const whole = cut && slightlyDamaged(cut.characters, core.number)
  if (cut && whole)
    return { labels: whole, number: core.number, characters: cut.characters, first, last: cut.last }
  // 不 and 同意公开答复数件 print it with its unit. 总 and 结果维持 are two labels, as the second means the same alone.
  const joined = over && slightlyDamaged(over.characters, core.number)
  if (over && joined && labelsOf(over.alone) !== joined)
    return { labels: joined, number: core.number, characters: over.characters, first, last: over.last }
  // A number in a cell of its own goes with the words behind it.
  const behind = core.number !== '' && core.characters === '' && cells.kind[first + 1] === TEXT
  const last = behind ? first + 1 : first
  const words = behind ? coreOfCell(text, cells.start[last]!, cells.end[last]!) : core
  const labels = labelsOf({ ...words, number: core.number }) ?? []
  if (labels.length === 0)
    return { labels, number: core.number, characters: wordsOf(core), first, last: first }
  return { labels, number: core.number, characters: words.characters, first, last }
}

/** The characters of a text that is no label: a unit of measurement without its notes. */
const wordsOf = ({ characters, withoutNotes }: Core) => (isMeasure(withoutNotes) ? withoutNotes : characters)

/** Whether a text cell stands in a printed row right behind a figure: something is printed that is no number. */
function amongFigures(cells: Cells, cell: number): boolean {
  const row = cells.row[cell]!
  if (row === NO_ROW || cell === 0 || cells.row[cell - 1] !== row) return false
  const before = cells.kind[cell - 1]!
  return before === FIGURE || before === MARK
}

/** The labels of a cell that prints more than one, null for every other cell. */
function severalLabels(cells: Cells, text: string, cell: number): readonly TextToken[] | null {
  const start = cells.start[cell]!
  const end = cells.end[cell]!
  if (end - start > 2 * LONGEST_LABEL) return null
  return (
    labelSequence(text.slice(start, end))?.map((label) => ({ ...label, first: cell, last: cell })) ?? null
  )
}

/** A text with a digit before any bracket, or in a bracket alone, or nothing but what lost characters left. */
const UNREADABLE = /^[^（(【[\d]*\d|^[（(]\d+[)）]$|^[\ufffd?]+$/
/** Words that take the place of a figure. */
const IN_PLACE = /^(?:没有|不涉及|不适用|未发生|未产生|暂无|[一二三四五六七八九十百千万两零〇]+)[件条项个]?$/

/** The number of a label with the beginning of its words: 1.申请人. */
const NUMBERED = /^\d{1,2} ?[.．、] ?(?![元万件条项个宗起份次篇人场期]$)[\u4e00-\u9fff]/

const takesPlace = (printed: string) =>
  (UNREADABLE.test(printed) && !NUMBERED.test(printed)) || IN_PLACE.test(printed)

/** Whether a text that is no label stands right behind the label of a row: what is printed there is no number. */
function behindRowLabel(cells: Cells, text: string, cell: number, before: TextToken | null): boolean {
  if (before === null || cells.row[cell] === NO_ROW) return false
  if (cells.row[before.last] !== cells.row[cell] || !before.labels.some(({ kind }) => kind === 'row'))
    return false
  return takesPlace(text.slice(cells.start[cell]!, cells.end[cell]!))
}

/**
 * Whether a cell prints nothing but the unit that the figure behind it in the same row carries, and another stands behind
 * that: its own figure is gone.
 */
function isUnitAlone(cells: Cells, text: string, cell: number): boolean {
  const printed = text.slice(cells.start[cell]!, cells.end[cell]!)
  const next = cell + 1
  return (
    isMeasure(printed) &&
    cells.row[cell] !== NO_ROW &&
    cells.kind[next] === FIGURE &&
    cells.row[next + 1] === cells.row[cell] &&
    cells.kind[next + 1] !== EMPTY &&
    text.endsWith(printed, cells.end[next]!)
  )
}

/** The last token but for empty cells and a unit of measurement; none where that is no text. */
function lastWords(tokens: readonly Token[], cells: Cells): TextToken | null {
  let measures = 0
  for (let i = tokens.length - 1; i >= 0 && measures < 2; i--) {
    const token = tokens[i]!
    if (typeof token === 'object') {
      if (!isMeasure(token.characters)) return token
      measures++
    } else if (cells.kind[token] !== EMPTY) return null
  }
  return null
}

/** Ends of a note of 2014 that breaks off before the count in it: 相同信息计1条, 热点或舆情计1次. */
const COUNTS = /[息情] ?计$/

/** Whether a figure is the one of `计1条`, in the note behind a label of 2014 that was cut before it. */
function isCountInNote(cells: Cells, text: string, cell: number): boolean {
  const start = cells.start[cell]!
  if (text[start] !== '1' || cell === 0) return false
  const before = cells.end[cell - 1]!
  return (
    COUNTS.test(text.slice(Math.max(0, before - 3), before)) &&
    /^1(?: ?[条次])?$/.test(text.slice(start, cells.end[cell]!))
  )
}

/** The cells of a region as labels, figures and other text, in the order of the text. */
export function tokenise(cells: Cells, text: string): Token[] {
  const tokens: Token[] = []
  const invented = inventedRows(cells, text)
  for (let cell = 0; cell < cells.kind.length; cell++) {
    const kind = cells.kind[cell]!
    if (kind === FIGURE && isCountInNote(cells, text, cell)) continue
    if (invented.has(cells.row[cell]!)) continue
    if (kind !== TEXT) tokens.push(cell)
    else cell = tokeniseText(tokens, cells, text, cell)
  }
  return tokens
}

/** Appends what a text cell prints, and gives the last cell that went into it. */
function tokeniseText(tokens: Token[], cells: Cells, text: string, cell: number): number {
  if (isInvented(text, cells.start[cell]!, cells.end[cell]!)) return cell
  const token = joinedLabel(cells, text, cell)
  if (token.labels.length > 0) {
    tokens.push(token)
    return token.last
  }
  const several = severalLabels(cells, text, cell)
  const figure =
    amongFigures(cells, cell) ||
    behindRowLabel(cells, text, cell, lastWords(tokens, cells)) ||
    isUnitAlone(cells, text, cell)
  if (several) tokens.push(...several)
  else tokens.push(figure ? cell : token)
  return cell
}
