import type { Attributes } from './html-elements.ts'
import type { PageText } from './html-page.ts'

/** Elements that may hold a list of links. */
const LISTS = new Set(['ul', 'ol', 'dl', 'table', 'div'])
/** What stands beside links: dates, and marks between them. */
const BESIDE =
  /^(?:[\s\-—/.:：·•|>›»,，、;；()（）[\]【】]*|[[(（【]?\s?(?:20)?\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?\s?[\])）】]?)$/
/** A link that shows a figure stands in a table of figures. */
const FIGURE = /^[\d,.，．]+$/

/** An open element that may be a list of links. */
interface Open {
  readonly depth: number
  /** Pieces of the page before it. */
  readonly pieces: number
  readonly least: number
  links: number
  other: boolean
}

/** Watches a page for lists of links, which are no text of it, and takes them back. */
export interface LinkLists {
  readonly open: (name: string, attributes: Attributes, depth: number) => void
  readonly text: (seen: string) => void
  readonly close: (depth: number) => void
}

/** Lists of which every item is a link to somewhere, dates and marks aside; a block needs two of them. */
export function linkLists(page: PageText): LinkLists {
  const lists: Open[] = []
  let linkAt = 0
  return {
    open(name, { href }, depth) {
      if (name === 'a' && href !== undefined && linkAt === 0) linkAt = depth
      if (!LISTS.has(name)) return
      const least = name === 'div' ? 2 : 1
      lists.push({ depth, pieces: page.pieces.text.length, least, links: 0, other: false })
    },
    text(seen) {
      const list = lists.at(-1)
      if (!list) return
      if (linkAt === 0) list.other ||= !BESIDE.test(seen)
      else if (FIGURE.test(seen)) list.other = true
      else list.links++
    },
    close(depth) {
      if (linkAt === depth) linkAt = 0
      if (lists.at(-1)?.depth !== depth) return
      const list = lists.pop()!
      const around = lists.at(-1)
      if (around) {
        around.links += list.links
        around.other ||= list.other
      }
      if (!list.other && list.links >= list.least) page.takeBack(list.pieces)
    },
  }
}
