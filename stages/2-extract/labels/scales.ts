import type { Cells } from '../cells.ts'
import type { TextToken } from '../rows/text-tokens.ts'
import type { TableRun, Unit } from '../rows/units.ts'
import { CLOSING, OPENING } from './brackets.ts'
import { scaleOfHead, scaleOfRow } from './measures.ts'

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
  // Without a label of the row a lone unit is the rest of the head's: （单位：万, 元）.
  for (let i = before.length - 1; label >= 0 && i >= label; i--) {
    const begun = i > label && BEGINS_MONEY.test(printed(before[i - 1]!, before[i - 1]!))
    const scale = scaleOfRow(printed(before[begun ? i - 1 : i]!, before[i]!))
    if (scale !== null) return scale
  }
  const head = before.findLastIndex(({ labels }) => labels.some(({ kind }) => kind === 'column'))
  if (head < 0) return null
  return scaleOfHead(
    headOf(before.slice(head, label < 0 ? undefined : label).map((token) => printed(token, token))),
  )
}

/** The beginning of a unit that is broken before 元, so that 元 alone is none: 万 元. */
const BEGINS_MONEY = /[亿万]\s*$/

/** Part of a unit in brackets: ：万, 元）. */
const OF_UNIT = new RegExp(`[单位亿万元保留：:${CLOSING}]`)
/** The end of a head that is broken before its unit: 额（单位：. */
const BEGINS_UNIT = new RegExp(`^金?额?[${OPENING}](?:单|[亿万]?元|[亿万]|$)`)

/**
 * A head, from its first words on, with its unit, which other heads stand beside where its words are broken into several
 * lines.
 */
function headOf([first, ...others]: readonly string[]): string {
  let head = first!
  for (const words of others) {
    const begun = head.search(OPENS) >= 0
    if (begun && !isOpen(head)) break
    if ((begun ? OF_UNIT : BEGINS_UNIT).test(words)) head += words
  }
  return head
}

const OPENS = new RegExp(`[${OPENING}]`, 'g')
const CLOSES = new RegExp(`[${CLOSING}]`, 'g')

/** Whether the bracket of a head goes on behind its words. */
const isOpen = (printed: string) => (printed.match(OPENS)?.length ?? 0) > (printed.match(CLOSES)?.length ?? 0)

/** Whether figures stand right behind a head: they are of no row. */
const endsInHead = ({ before }: Unit) => {
  const labels = before.at(-1)?.labels ?? []
  return labels.length > 0 && labels.every(({ kind }) => kind === 'column')
}
