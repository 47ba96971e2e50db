import { type OffsetMap, offsetRecorder } from './offsets.ts'

/** A character that nothing tells. */
export const LOST = '\ufffd'

/** Pieces of a text: from `from[i]` to `to[i]` in the source. */
export interface Pieces {
  readonly text: string[]
  readonly from: number[]
  readonly to: number[]
}

/** Pieces [from, to) of a text. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Where the elements of one name begin and end among the pieces of a page; those within each other are one. */
export interface Ranges {
  readonly open: (name: string, depth: number) => void
  readonly close: (depth: number) => void
  readonly isOpen: () => boolean
  readonly found: () => readonly Range[]
}

/** The ranges of the elements called `wanted`. */
export function ranges(wanted: string, { pieces }: { readonly pieces: Pieces }): Ranges {
  const found: Range[] = []
  let openAt = 0
  let from = 0
  return {
    open(name, depth) {
      if (openAt > 0 || name !== wanted) return
      openAt = depth
      from = pieces.text.length
    },
    close(depth) {
      if (openAt !== depth) return
      openAt = 0
      // What was taken back since is no part of the page.
      found.push({ from: Math.min(from, pieces.text.length), to: pieces.text.length })
    },
    isOpen: () => openAt > 0,
    found: () => found,
  }
}

/** The text of the pieces that stand in none of the ranges, and where its characters came from. */
export function join(
  pieces: Pieces,
  without: readonly Range[],
): { readonly text: string; readonly offsets: OffsetMap } {
  for (const { from, to } of without) pieces.text.fill('', from, to)
  const recorder = offsetRecorder()
  let length = 0
  let end = 0
  for (let i = 0; i < pieces.text.length; i++) {
    const { length: added } = pieces.text[i]!
    if (added === 0) continue
    recorder.record(length, pieces.from[i]! - length, end)
    length += added
    end = pieces.to[i]!
  }
  recorder.record(length, end - length, end)
  return { text: pieces.text.join(''), offsets: recorder.build() }
}

/** What a report has and nothing else on its page: a line of each of its three tables. */
const SIGNS = [/第二十[条條]/, /商[业業]企[业業]/, /[结結]果(?:[维維]持|[纠糾]正)/]

const textOf = ({ text }: Pieces, { from, to }: Range) => text.slice(from, to).join('')

/**
 * What is left out of a page because another part of it is the report: the other articles where one holds all
 * its tables, and what stands around the main part where that holds them and some table stands outside.
 */
export function besidesReport(
  pieces: Pieces,
  articles: readonly Range[],
  main: readonly Range[],
): readonly Range[] {
  const holdsAll = (range: Range) => {
    const text = textOf(pieces, range)
    return SIGNS.every((sign) => sign.test(text))
  }
  if (articles.length > 1) {
    const reports = articles.filter(holdsAll)
    // Parts of one report may be articles, and so may several reports: which is the one, the page does not say.
    if (reports.length === 1) return articles.filter((article) => article !== reports[0])
  }
  const [only] = main
  if (main.length !== 1 || !only || !holdsAll(only)) return []
  const around = [
    { from: 0, to: only.from },
    { from: only.to, to: pieces.text.length },
  ]
  return around.filter((range) => SIGNS.some((sign) => sign.test(textOf(pieces, range))))
}
