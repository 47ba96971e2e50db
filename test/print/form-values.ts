import { cellsOf, type Form, type FormTable } from '../../schemas/forms/form.ts'

/** What agencies print in a cell that holds nothing. */
export const BLANK_MARKS = ['', '/', '-', '—', '无'] as const

/** The unit that the heading of money names, and that figures of money are printed in. */
export type MoneyUnit = '万元' | '元'

/** How the signed column 本年增/减 of the form of 2019 is printed: `-11`, `+3`, `减少2`, `--253`. */
export const SIGN_STYLES = ['minus', 'plus', 'words', 'double'] as const
export type SignStyle = (typeof SIGN_STYLES)[number]

/** How numbers become the figures of a form. */
export interface FigureStyle {
  /** Compute the totals, so that every identity of the form holds. */
  readonly consistent: boolean
  /** Decimals of figures of money. */
  readonly decimals: 0 | 1 | 2 | 4
  readonly signs: SignStyle
}

/** The figures of a form as printed, by `FormCell.index`. */
export type Figures = readonly string[]

/** Plain figures: nothing computed, money with one decimal. */
export const PLAIN_STYLE: FigureStyle = { consistent: false, decimals: 1, signs: 'minus' }

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** Makes the identities of one table hold, by changing the first term of their left side. */
function closeTable(table: FormTable, numbers: number[], first: number): void {
  const places = new Map<string, number>()
  let next = first
  for (const row of table.rows) for (const column of row.columns) places.set(`${row.code}/${column}`, next++)
  const settle = (left: readonly number[], right: readonly number[]) => {
    const whole = sum(right.map((i) => numbers[i]!))
    const [head, ...rest] = left
    for (const i of rest) numbers[i] = Math.min(numbers[i]!, whole)
    numbers[head!] = whole - sum(rest.map((i) => numbers[i]!))
  }
  const columnsFirst = [...table.identities].sort(
    (a, b) => Number(a.per === 'row') - Number(b.per === 'row') || a.left.length - b.left.length,
  )
  for (const { per, left, right } of columnsFirst) {
    const across = per === 'row' ? table.rows : table.columns
    for (const { code } of across) {
      const place = (term: string) => places.get(per === 'row' ? `${code}/${term}` : `${term}/${code}`)!
      settle(left.map(place), right.map(place))
    }
  }
}

function closed(form: Form, numbers: readonly number[]): readonly number[] {
  const copy = [...numbers]
  let first = 0
  for (const table of form.tables) {
    closeTable(table, copy, first)
    first += sum(table.rows.map((row) => row.columns.length))
  }
  return copy
}

/** A signed change: odd numbers fall, even ones rise. */
function signed(n: number, style: SignStyle): string {
  const falls = n % 2 === 1
  if (style === 'minus') return falls ? `-${n}` : `${n}`
  if (style === 'plus') return falls ? `-${n}` : `+${n}`
  if (style === 'words') return falls ? `减少${n}` : `增加${n}`
  return falls ? `--${n}` : `${n}`
}

/** Prints one non-negative whole number a cell, by `FormCell.index` (0 where there is none), as figures. */
export function figuresOf(form: Form, numbers: readonly number[], style: FigureStyle): Figures {
  const cells = cellsOf(form)
  const all = cells.map((cell) => numbers[cell.index] ?? 0)
  const whole = style.consistent ? closed(form, all) : all
  return cells.map(({ index, unit, column }) => {
    const n = whole[index]!
    if (unit === 'CNY') return (n / 10 ** style.decimals).toFixed(style.decimals)
    return column.code === 'change_this_year' ? signed(n, style.signs) : String(n)
  })
}

/** Figures with some cells left blank: pairs of `FormCell.index` and what is printed there. */
export function withBlanks(figures: Figures, blanks: readonly (readonly [number, string])[]): Figures {
  const copy = [...figures]
  for (const [index, mark] of blanks) if (index < copy.length) copy[index] = mark
  return copy
}

/** Numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` different numbers of two to five digits, and here and there one of eight. */
export function distinctNumbers(count: number, random: Random): readonly number[] {
  const seen = new Set<number>()
  while (seen.size < count) {
    const digits = random() < 0.01 ? 8 : 2 + Math.floor(random() * 4)
    const least = 10 ** (digits - 1)
    seen.add(least + Math.floor(random() * 9 * least))
  }
  return [...seen]
}

/** `count` numbers as reports have them: mostly 0, some small, few large. */
export function realisticNumbers(count: number, random: Random): readonly number[] {
  return Array.from({ length: count }, () => {
    if (random() < 0.85) return 0
    return Math.floor(random() < 0.8 ? random() * 20 : 10 ** (1 + random() * 4))
  })
}
