import { CliOutput } from 'effect/cli'

/** A column of a printed table. */
export interface TabulatedColumn {
  /** Lines of the head. */
  readonly head: readonly string[]
  readonly align: 'left' | 'right'
}

const ASCII = /^[ -~]*$/

/** Columns of a terminal that text takes: Chinese characters take two. */
export const widthOf = (text: string): number =>
  ASCII.test(text) ? text.length : CliOutput.displayWidth(text)

/** Text filled up with spaces to `width` terminal columns; longer text is as it was. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + space : space + text
}

/** Text cut to `width` terminal columns, the last of them `…` where something is cut. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += widthOf(character)
    if (used > width - 1) break
    kept += character
  }
  return `${kept}…`
}

/** Lines of a table with aligned columns, two spaces between them, and a rule below the head. */
export function tabulate(
  columns: readonly TabulatedColumn[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = columns.map((column, i) =>
    Math.max(...column.head.map(widthOf), ...rows.map((row) => widthOf(row[i] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    columns
      .map((column, i) => pad(cells[i] ?? '', widths[i]!, column.align))
      .join('  ')
      .trimEnd()
  const height = Math.max(...columns.map((column) => column.head.length))
  const head = Array.from({ length: height }, (_, i) =>
    // Heads stand on the rule: a shorter one starts lower.
    line(columns.map((column) => column.head[i - height + column.head.length] ?? '')),
  )
  return [...head, widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)]
}

const GROUPED = new Intl.NumberFormat('en-US')

/** A whole number with commas between its thousands. */
export const grouped = (count: number): string => GROUPED.format(count)

/** A table of texts under one head each, all on the left. */
export const plainTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  tabulate(
    heads.map((head) => ({ head: [head], align: 'left' })),
    rows,
  )
