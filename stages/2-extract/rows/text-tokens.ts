import { type Cells, TEXT } from '../cells.ts'
import { labelsOf } from '../labels/damaged-labels.ts'
import { BEGINNINGS, type Core, coreOf, type Label, NO_LABEL, VOCABULARY } from '../labels/labels.ts'
import { isMeasure } from '../labels/measures.ts'

/** A run of cells that print one label, or one cell of text that is no label (`labels` is then empty). */
export interface TextToken {
  readonly labels: readonly Label[]
  /** The number printed before the label, '' where there is none. */
  readonly number: string
  readonly characters: string
  readonly first: number
  readonly last: number
}

/** No cell with more characters prints a label. */
export const LONGEST_LABEL = 80
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
export function joinedLabel(cells: Cells, text: string, first: number): TextToken {
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
