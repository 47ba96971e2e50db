import { type Cells, EMPTY, TEXT } from '../cells.ts'
import type { TableIndex } from '../rows/anchors.ts'
import type { Unit } from '../rows/units.ts'
import { OPENING } from './brackets.ts'
import { type Label, VOCABULARY } from './labels.ts'

/** How the labels of a table may be printed, by their characters and numbers alone. */
interface Spellings {
  /** Those of each row, with its number and without. */
  readonly rows: readonly (readonly string[])[]
  readonly groups: readonly string[]
  /** Those of columns, and the words of the head. */
  readonly heads: readonly string[]
}

const CIRCLED = 0x2460
const NOT_SPELLED = /[^\u4e00-\u9fff\w?\ufffd]/g

/** What of a text counts when labels are compared: characters, digits, and what was lost. */
const spelled = (printed: string): string =>
  printed.replace(/[①-⑳]/g, (sign) => String(sign.charCodeAt(0) - CIRCLED + 1)).replace(NOT_SPELLED, '')

const known = new WeakMap<TableIndex, Spellings>()

/** The spellings of a table, made once. */
function spellingsOf(index: TableIndex): Spellings {
  const made = known.get(index) ?? makeSpellings(index)
  known.set(index, made)
  return made
}

function makeSpellings({ table, rowOf }: TableIndex): Spellings {
  const rows = table.rows.map((): string[] => [])
  const groups: string[] = []
  const heads: string[] = []
  const add = (list: string[], characters: string, { number }: Label) => {
    list.push(characters)
    if (number !== '') list.push(number + characters)
  }
  for (const [characters, labels] of VOCABULARY) {
    for (const label of labels) {
      if (label.table_id !== table.table_id) continue
      const row = label.kind === 'row' ? rowOf.get(label.code) : undefined
      if (row !== undefined) add(rows[row]!, characters, label)
      else if (label.kind !== 'row') add(label.kind === 'group' ? groups : heads, characters, label)
    }
  }
  return { rows, groups, heads }
}

/** A bracket of which a line end has parted the number. */
const OPENS = new RegExp(`[${OPENING}]$`)

/** How far the labels of rows are read: `at` characters of one of a row, and whether its figures were seen. */
interface State {
  readonly row: number
  readonly label: string
  readonly at: number
  readonly figures: boolean
}

/** Rows that were not found, between two that were (-1, and the number of rows, at the ends of the table). */
export interface Gap {
  readonly above: number
  readonly below: number
  /** As many units with figures as rows. */
  readonly units: readonly Unit[]
  /** The cells from behind the figures of the row above to the figures of the row below. */
  readonly from: number
  readonly to: number
}

const distinct = (states: readonly State[]): State[] => [
  ...new Map(
    states.map((state) => [`${state.row}|${state.label}|${state.at}|${state.figures}`, state]),
  ).values(),
]

/** Where words may bring the reading: on in a label, to the next row's, or nowhere, as those of groups and heads do. */
function readWords(states: readonly State[], words: string, { rows, groups, heads }: Spellings): State[] {
  const ofGroup = groups.some((label) => label.includes(words))
  const ofHead = heads.some((label) => label.includes(words))
  return distinct(
    states.flatMap((state) => {
      const { row, label, at, figures } = state
      // Behind a whole label and below a head stand the figures of another row.
      const stays = ofGroup || (ofHead && (figures || at < label.length))
      const found = row < 0 || stays ? [state] : []
      if (label.startsWith(words, at)) found.push({ ...state, at: at + words.length })
      if (at < label.length || !figures) return found
      for (const next of rows[row + 1] ?? [])
        if (next.startsWith(words))
          found.push({ row: row + 1, label: next, at: words.length, figures: false })
      return found
    }),
  )
}

/** What is known before the first cell of a gap: the head stands there, or the rest of the label of the row above. */
function statesBefore(above: number, { rows }: Spellings): State[] {
  if (above < 0) return [{ row: -1, label: '', at: 0, figures: true }]
  return rows[above]!.flatMap((label) =>
    Array.from(label, (_, i): State => ({ row: above, label, at: i + 1, figures: true })),
  )
}

/**
 * Whether the labels of all rows of a gap are printed in it, each in full and in order, with the figures of the row
 * behind its beginning and before the next; and nothing else but parts of groups and of heads, which stand in columns of
 * their own beside them.
 */
export function isSpelled(gap: Gap, cells: Cells, text: string, index: TableIndex): boolean {
  const spellings = spellingsOf(index)
  const firsts = new Map(gap.units.map((unit) => [unit.items[0]!, unit]))
  const last = gap.below - 1
  let states = statesBefore(gap.above, spellings)
  for (let cell = gap.from; cell < gap.to && states.length > 0; cell++) {
    const unit = firsts.get(cell)
    if (unit) {
      states = states.flatMap((state) => (state.figures ? [] : [{ ...state, figures: true }]))
      cell = unit.items.at(-1)!
      continue
    }
    if (cells.kind[cell] === EMPTY) continue
    const printed = text.slice(cells.start[cell]!, cells.end[cell]!)
    const skipped = cells.kind[cell] === TEXT ? [] : states
    for (const words of printed.split(/\s+/).map(spelled))
      if (words !== '' || OPENS.test(printed)) states = [...skipped, ...readWords(states, words, spellings)]
    if (gap.below === spellings.rows.length && states.some(isRead(last))) return true
  }
  return states.some(gap.below < spellings.rows.length ? ({ row }) => row === gap.below : isRead(last))
}

/** Whether the label of a row was read in full, and its figures seen. */
const isRead =
  (last: number) =>
  ({ row, label, at, figures }: State) =>
    row === last && figures && at === label.length
