import { CLOSING, OPENING } from './brackets.ts'
import { BEGINNINGS, coreOf, type Label, VOCABULARY } from './labels.ts'

/** One of the labels that a cell prints. */
export interface LabelInSequence {
  readonly labels: readonly Label[]
  /** The number printed before it, '' where there is none. */
  readonly number: string
  readonly characters: string
}

/**
 * Where a cell with several labels may be parted: at white space, before a number in brackets, and before a number with
 * a point, whatever mark joins it to the words before.
 */
const PARTS = new RegExp(
  `\\s+|(?=[${OPENING}][一二三四五六七八九十][${CLOSING}])|(?<=[\\u4e00-\\u9fff${CLOSING}])[-—–:：/·>]*(?=\\d{1,2}[.．、])`,
)

/** Stray spaces inside a number: `（四 ）`, `1 .`. */
const STRAY = new RegExp(
  `(?<=[${OPENING}]) +(?=[一二三四五六七八九十])|(?<=[${OPENING}] ?[一二三四五六七八九十]) +(?=[${CLOSING}])|(?<=\\d) +(?=[.．、])`,
  'g',
)

/** Labels, by the text printed in their cell; null where other words stand among them. */
const sequences = new Map<string, readonly LabelInSequence[] | null>()

/** The labels that a cell prints where it prints more than one, as of a group and its first row; null for other text. */
export function labelSequence(printed: string): readonly LabelInSequence[] | null {
  let sequence = sequences.get(printed)
  if (sequence === undefined) {
    if (sequences.size > 20_000) sequences.clear()
    sequence = sequenceOf(printed)
    sequences.set(printed, sequence)
  }
  return sequence
}

/** Each label is the longest that its words and those behind them print. */
function sequenceOf(printed: string): readonly LabelInSequence[] | null {
  const words = printed.replace(STRAY, '').split(PARTS).map(coreOf)
  const sequence: LabelInSequence[] = []
  for (let i = 0; i < words.length; ) {
    const { number } = words[i]!
    let characters = ''
    let found: readonly string[] = []
    let next = i
    for (let k = i; k < words.length && (k === i || BEGINNINGS.has(characters)); k++) {
      characters += words[k]!.characters
      const labels = VOCABULARY.has(characters) ? [characters] : k === i ? joinedLabels(characters) : null
      if (!labels) continue
      found = labels
      next = k + 1
    }
    if (found.length === 0) return null
    for (const [k, label] of found.entries())
      sequence.push({ labels: VOCABULARY.get(label)!, number: k === 0 ? number : '', characters: label })
    i = next
  }
  return sequence.length > 1 ? sequence : null
}

/** The labels that run together in some characters: two, or else more; null where there are none, or more ways to part them. */
function joinedLabels(characters: string): readonly string[] | null {
  const ways: string[][] = []
  for (let i = 2; i <= characters.length - 2; i++) {
    const parts = [characters.slice(0, i), characters.slice(i)]
    if (parts.every((part) => VOCABULARY.has(part))) ways.push(parts)
  }
  return ways.length === 0 ? onlyWay(characters) : ways.length === 1 ? ways[0]! : null
}

/** The only way to part some characters into labels; null where there is none, or more than one. */
function onlyWay(characters: string): readonly string[] | null {
  // Of the labels that end at each place, the last of each way there, as long as it is the only one.
  const ways = [1]
  const begins: number[] = [0]
  for (let from = 0; from < characters.length - 1; from++) {
    if (!ways[from]) continue
    for (let to = from + 1; to <= characters.length; to++) {
      const part = characters.slice(from, to)
      if (to > from + 1 && VOCABULARY.has(part)) {
        ways[to] = (ways[to] ?? 0) + (ways[from] ?? 0)
        begins[to] = from
      }
      if (!BEGINNINGS.has(part)) break
    }
  }
  if (ways[characters.length] !== 1) return null
  const labels: string[] = []
  for (let to = characters.length; to > 0; to = begins[to]!) labels.unshift(characters.slice(begins[to], to))
  return labels
}
