import type { Cells } from '../cells.ts'
import type { TextToken } from '../rows/text-tokens.ts'
import type { Token } from '../rows/tokens.ts'

/** Whether a figure is the number that the form prints before the row that the label behind it names. */
export const isNumberOf = (figure: string, { labels }: TextToken) =>
  labels.some(({ kind, number }) => kind === 'row' && number === figure)

/**
 * Whether most labels without a number stand behind a figure that is theirs: where hardly one does, it is so by chance,
 * and the last figure of the row above.
 */
export function numbersStandApart(tokens: readonly Token[], cells: Cells, text: string): boolean {
  let apart = 0
  let bare = 0
  tokens.forEach((token, i) => {
    if (typeof token === 'number' || token.number !== '') return
    if (!token.labels.some(({ kind, number }) => kind === 'row' && /^\d/.test(number))) return
    bare++
    const before = tokens[i - 1]
    if (typeof before !== 'number') return
    if (isNumberOf(text.slice(cells.start[before]!, cells.end[before]!), token)) apart++
  })
  return apart * 2 > bare
}
