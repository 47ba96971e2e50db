import { CLOSING, OPENING } from './brackets.ts'
import type { Cells } from './cells.ts'
import { scaleOfHead, scaleOfRow } from './measures.ts'
import type { TextToken } from './tokens.ts'
import type { TableRun, Unit } from './units.ts'

/**
 * Yuan per printed unit, as the head above a money cell names it, or a unit in its own row; null where none does. The
 * number of a page may stand between the head and the row.
 */
export function scaleBefore({ units }: TableRun, cell: number, cells: Cells, text: string): number | null {
  const at = units.findIndex(({ items }) => items.includes(cell))
  const above = units[at - 1]
  const parted = above !== undefined && above.values.length === 1 && endsInHead(above)
  const before = [...(parted ? above.before : []), ...(units[at]?.before ?? [])]
  const printed = ({ first }: TextToken, { last }: TextToken) =>
    text.slice(cells.start[first]!, cells.end[last]!)
  const label = before.findLastIndex(({ labels }) => labels.some(({ kind }) => kind === 'row'))
  for (const token of before.slice(Math.max(label, 0)).reverse()) {
    const scale = scaleOfRow(printed(token, token))
    if (scale !== null) return scale
  }
  const head = before.findLastIndex(({ labels }) => labels.some(({ kind }) => kind === 'column'))
  if (head < 0) return null
  let last = head
  while (isOpen(printed(before[head]!, before[last]!)) && before[last + 1]?.labels.length === 0) last++
  return scaleOfHead(printed(before[head]!, before[last]!))
}

const OPENS = new RegExp(`[${OPENING}]`, 'g')
const CLOSES = new RegExp(`[${CLOSING}]`, 'g')

/** Whether a bracket goes on behind a head, where its words are broken into several lines. */
const isOpen = (printed: string) => (printed.match(OPENS)?.length ?? 0) > (printed.match(CLOSES)?.length ?? 0)

/** Whether figures stand right behind a head: they are of no row. */
const endsInHead = ({ before }: Unit) => {
  const labels = before.at(-1)?.labels ?? []
  return labels.length > 0 && labels.every(({ kind }) => kind === 'column')
}
