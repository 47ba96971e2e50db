import type { Verdict } from './judge.ts'

interface Count {
  cases: number
  right: number
  missing: number
  wrong: number
}

/** Counts of cells by layout and damage. */
export type Tally = Map<string, Map<string, Count>>

/** Adds the verdict on one report. */
export function count(tally: Tally, layout: string, damage: string, verdict: Verdict): void {
  const row = tally.get(layout) ?? new Map<string, Count>()
  tally.set(layout, row)
  const old = row.get(damage) ?? { cases: 0, right: 0, missing: 0, wrong: 0 }
  row.set(damage, {
    cases: old.cases + 1,
    right: old.right + verdict.right,
    missing: old.missing + verdict.missing,
    wrong: old.wrong + verdict.wrong.length,
  })
}

/** The counts as a table, tabs between columns. */
export function tableOf(tally: Tally): string {
  const lines = [['layout', 'damage', 'cases', 'right', 'missing', 'wrong', '% right'].join('\t')]
  for (const [layout, row] of tally) {
    for (const [damage, { cases, right, missing, wrong }] of [...row].sort()) {
      const share = ((100 * right) / Math.max(1, right + missing)).toFixed(2)
      lines.push([layout, damage, cases, right, missing, wrong, share].join('\t'))
    }
  }
  return lines.join('\n')
}
