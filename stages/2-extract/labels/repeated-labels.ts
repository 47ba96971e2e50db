import { FOREIGN, type TableIndex } from '../rows/anchors.ts'
import type { AnchoredUnit } from '../rows/row-reading.ts'
import type { Unit } from '../rows/units.ts'

/** Most units of one stretch that are settled by their order: a form repeats no label more often. */
const LONGEST = 8

/** The rows that the label before a unit may name where it may name several; null where it names one, or none. */
function rowsNamed(unit: Unit, index: TableIndex): readonly number[] | null {
  const label = unit.before.findLast(({ labels }) => labels.length > 0)
  if (!label || label.labels.length < 2 || label.labels.some(({ kind }) => kind !== 'row')) return null
  const rows = label.labels.flatMap(({ code }) => index.rowOf.get(code) ?? []).sort((a, b) => a - b)
  return rows.length > 1 ? rows : null
}

/** The only way in which rows between `from` and `to` follow each other, one of each choice; null for none or several. */
function onlyOrder(choices: readonly (readonly number[])[], from: number, to: number): number[] | null {
  let found: number[] | null = null
  let count = 0
  const choose = (chosen: readonly number[]) => {
    if (count > 1) return
    if (chosen.length === choices.length) {
      count++
      found = [...chosen]
      return
    }
    // A line that was doubled names its row again.
    const least = chosen.at(-1) ?? from + 1
    for (const row of choices[chosen.length]!) if (row >= least && row < to) choose([...chosen, row])
  }
  choose([])
  return count === 1 ? found : null
}

/**
 * Settles labels that a form prints in several rows (被依法纠错数 under 行政复议 and under 行政诉讼) by the rows
 * around them: where more than one order fits between those, the figures are of no row that can be told.
 */
export function settleRepeated(anchored: readonly AnchoredUnit[], index: TableIndex): AnchoredUnit[] {
  const choices = anchored.map(({ unit, anchor }) => (anchor.foreign ? null : rowsNamed(unit, index)))
  const settled = [...anchored]
  let from = -1
  for (let i = 0; i < settled.length; i++) {
    if (!choices[i]) {
      if (settled[i]!.anchor.row >= 0) from = settled[i]!.anchor.row
      continue
    }
    let next = i
    while (next < settled.length && (choices[next] || settled[next]!.anchor.row < 0)) next++
    const stretch = Array.from({ length: next - i }, (_, k) => i + k).filter((k) => choices[k])
    const to = settled[next]?.anchor.row ?? index.table.rows.length
    const rows =
      stretch.length > LONGEST
        ? null
        : onlyOrder(
            stretch.map((k) => choices[k]!),
            from,
            to,
          )
    for (const [n, k] of stretch.entries()) {
      const { unit, anchor } = settled[k]!
      settled[k] = { unit, anchor: rows ? { ...anchor, row: rows[n]! } : FOREIGN }
    }
    i = next - 1
  }
  return settled
}
