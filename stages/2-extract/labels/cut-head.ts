import type { Cells } from '../cells.ts'
import type { TableIndex } from '../rows/anchors.ts'
import type { TextToken } from '../rows/text-tokens.ts'
import { VOCABULARY } from './labels.ts'

/** The labels of the columns of each group, and of its total, and how often each part of them was seen. */
interface Seen {
  readonly parts: readonly string[]
  readonly total: string
  /** How often the characters of the parts from each place on were seen, side by side for all parts, by place. */
  readonly slices: number[]
  /** How long the slice is that begins at each place. */
  readonly lengths: number[]
  /** How often each character of the total was seen. */
  readonly totals: number[]
  /** Rows of the table, which the head names as groups, in order. */
  readonly rows: number[]
}

/** Whether some words are the characters from one place on of each part, in order; notes which. */
function takeSlice(seen: Seen, words: readonly string[]): boolean {
  const { length } = words[0]!
  const at = seen.slices.findIndex((_, from) =>
    words.every((word, i) => word.length === length && seen.parts[i]!.startsWith(word, from)),
  )
  if (at < 0 || (seen.lengths[at]! > 0 && seen.lengths[at] !== length)) return false
  seen.lengths[at] = length
  seen.slices[at]!++
  // What is cut off stands below: it was seen no more often than what it is cut from.
  const above = seen.lengths.findLastIndex((one, from) => from < at && one > 0)
  return at === 0 || (above >= 0 && seen.slices[above]! >= seen.slices[at]!)
}

function takeTotal({ total, totals }: Seen, word: string): boolean {
  const at = total.indexOf(word)
  if (at < 0) return false
  for (let i = at; i < at + word.length; i++) totals[i]!++
  return true
}

/** The row that a word names as a group of columns, -1 for what heads groups; null for any other word. */
function groupNamed(word: string, { table, rowOf }: TableIndex): number | null {
  const own = VOCABULARY.get(word)?.filter(({ table_id }) => table_id === table.table_id)
  const label = own?.find(({ kind }) => kind === 'row' || kind === 'furniture')
  return label ? (rowOf.get(label.code) ?? -1) : null
}

/** Whether a line prints nothing but groups, or slices of all parts in order, with totals between them; notes them. */
function takeLine(seen: Seen, words: readonly string[], index: TableIndex): boolean {
  let slice: string[] = []
  let order = ''
  for (const word of words) {
    const row = groupNamed(word, index)
    if (row !== null && row >= 0) seen.rows.push(row)
    if (row !== null) continue
    if (slice.length === 0 && takeTotal(seen, word)) {
      order += '总'
      continue
    }
    slice.push(word)
    if (slice.length < seen.parts.length) continue
    if (!takeSlice(seen, slice)) return false
    order += '分'
    slice = []
  }
  // A total before each of several groups and behind none is the first of its group.
  return slice.length === 0 && !/^(?:总分){2,}$/.test(order)
}

const isWordOfHead = ({ parts, total }: Seen, word: string, index: TableIndex) =>
  total.includes(word) || parts.some((part) => part.includes(word)) || groupNamed(word, index) !== null

/** The words of each line above the figures, up to the first line that holds something else. */
function headLines(seen: Seen, printed: string, index: TableIndex): string[][] {
  const lines = printed.split('\n').map((line) => line.split(/[\s|]+/).filter((word) => word !== ''))
  const other = lines.findLastIndex((words) => words.some((word) => !isWordOfHead(seen, word, index)))
  return lines.slice(other + 1)
}

/**
 * Whether the labels of a head, all of which are cut alike into lines of a character or more, are those of the form in
 * order for each group, and nothing else stands among them: 结果维 结果纠 其他结 尚未审, 持 正 果 结 below. Lines of
 * several groups may stand beside each other; a total of fewer lines stands between them, so that only sums tell that it
 * is the last of its group.
 */
export function isCutInOrder(
  before: readonly TextToken[],
  cells: Cells,
  text: string,
  index: TableIndex,
): boolean {
  const [first, last] = [before[0], before.at(-1)]
  const labels = index.table.columns.map(({ label }) => label)
  const [parts, total] = [labels.slice(0, -1), labels.at(-1)!]
  const { length } = parts[0]!
  if (!first || parts.some((part) => part.length !== length)) return false
  const seen: Seen = {
    parts,
    total,
    slices: new Array(length).fill(0),
    lengths: new Array(length).fill(0),
    totals: new Array(total.length).fill(0),
    rows: [],
  }
  const printed = text.slice(cells.start[first.first]!, cells.end[last!.last]!)
  if (!headLines(seen, printed, index).every((words) => takeLine(seen, words, index))) return false
  const groups = index.table.rows.length
  const each = (count: number) => count === groups
  const whole = seen.lengths.every((size, at) => size === 0 || each(seen.slices[at]!))
  const spelled = seen.lengths.reduce((sum, size) => sum + size, 0) === length
  const named = seen.rows.length === groups && seen.rows.every((row, i) => row === i)
  return whole && spelled && named && seen.totals.every(each)
}
