import type { Figure } from '../../2-extract/prose/figures.ts'
import type { Span } from '../../2-extract/raw-report.ts'
import type { Context } from './context.ts'
import { closed } from './marks.ts'

const RESPECTIVELY = '分别'
/** How far before the word its names begin at most. */
const REACH = 60
const NAMES = /[^，。；：,;:！（(\n]*$/
/** What may stand between the word and the first figure, and between figures. */
const VERB = /^[^，。；：、,;:（(）)\n]{0,12}$/
const BETWEEN = /^ ?(?:[、，,]|以及|[和及与]) ?$/

const NONE: ReadonlyMap<number, string> = new Map()

/** The words that each figure of a list is of, as if it stood alone: 复议、诉讼分别为3件和1件 are 复议为3件, 诉讼为1件. */
export function respectiveIn(
  text: string,
  { start, end }: Span,
  figures: readonly Figure[],
): ReadonlyMap<number, string> {
  if (figures.length < 2) return NONE
  const found = new Map<number, string>()
  const prose = text.slice(start, end)
  for (let at = prose.indexOf(RESPECTIVELY); at >= 0; at = prose.indexOf(RESPECTIVELY, at + 1)) {
    const behind = start + at + RESPECTIVELY.length
    const first = figures.findIndex((one) => one.start >= behind)
    if (first < 0) break
    const verb = text.slice(behind, figures[first]!.start)
    let last = first
    while (
      last + 1 < figures.length &&
      BETWEEN.test(text.slice(figures[last]!.end, figures[last + 1]!.start))
    )
      last++
    const names = NAMES.exec(prose.slice(Math.max(0, at - REACH), at))![0].split(/、|以及|[和及与]/)
    if (last === first || names.length !== last - first + 1 || !VERB.test(verb)) continue
    for (const [i, name] of names.entries()) found.set(first + i, closed(name + verb))
  }
  return found
}

/** The context of a figure of such a list: that of `words` alone. */
export const standingAlone = (context: Context, words: string): Context => ({
  ...context,
  near: `${words}#`,
  before: words,
  run: words,
  part: context.part + words,
})
