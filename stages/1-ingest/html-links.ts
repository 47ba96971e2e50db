import type { Attributes } from './html-elements.ts'
import type { PageText } from './html-page.ts'

/** Elements that may hold a list of links. */
const LISTS = new Set(['ul', 'ol', 'dl', 'table', 'div'])
/** What stands beside links: dates, and marks between them. */
const BESIDE =
  /^(?:[\s\-—/.:：·•|>›»,，、;；()（）[\]【】]*|[[(（【]?\s?(?:20)?\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?\s?[\])）】]?)$/
/** The name of a report: where a list has several, they are links that a script follows. */
const REPORT_NAME = /^[^，。；]{0,60}[年度][^，。；]{0,30}公[开開][^，。；]{0,30}(?:[报報]告|年[报報])$/
/** What stands above a list of links. */
const LIST_HEAD =
  /^(?:相[关關](?:[链鏈]接|信息|[资資][讯訊料]|文章|[报報]道|[阅閱][读讀])|推[荐薦][阅閱][读讀]|上一篇|下一篇|更多)/
/** Longer texts are none. */
const LONGEST_NAME = 80
const HEADINGS = new Set(['h1', 'h2'])
/** A link that shows a figure stands in a table of figures. */
const FIGURE = /^[\d,.，．]+$/

/** An open element that may be a list of links. */
interface Open {
  readonly depth: number
  /** Pieces of the page before it. */
  readonly pieces: number
  /** Links, and names of reports, that make it one. */
  readonly least: number
  readonly leastNames: number
  links: number
  /** Names of reports that are no links, without repetitions. */
  readonly names: Set<string>
  other: boolean
}

/** Watches a page for lists of links, which are no text of it, and takes them back. */
export interface LinkLists {
  readonly open: (name: string, attributes: Attributes, depth: number) => void
  readonly text: (seen: string) => void
  readonly close: (depth: number) => void
}

/**
 * Lists of which every item is a link to somewhere, dates and marks aside; a block needs two of them. Names of
 * reports, none of them a heading, are such a list without their links too: two of them, or one that is an item.
 */
export function linkLists(page: PageText): LinkLists {
  const lists: Open[] = []
  let linkAt = 0
  let headingAt = 0
  const isList = ({ other, links, least, names, leastNames }: Open) =>
    !other && (links >= least || names.size >= leastNames)
  return {
    open(name, { href }, depth) {
      if (headingAt === 0 && HEADINGS.has(name)) headingAt = depth
      if (name === 'a' && href !== undefined && linkAt === 0) linkAt = depth
      if (!LISTS.has(name)) return
      const least = name === 'div' ? 2 : 1
      const leastNames = name === 'ul' || name === 'ol' ? 1 : 2
      lists.push({
        depth,
        pieces: page.pieces.text.length,
        least,
        leastNames,
        links: 0,
        names: new Set(),
        other: false,
      })
    },
    text(seen) {
      const list = lists.at(-1)
      if (!list) return
      if (linkAt === 0) {
        if (list.other || BESIDE.test(seen) || LIST_HEAD.test(seen)) return
        if (headingAt === 0 && seen.length <= LONGEST_NAME && REPORT_NAME.test(seen)) list.names.add(seen)
        else list.other = true
      } else if (FIGURE.test(seen)) list.other = true
      else list.links++
    },
    close(depth) {
      if (linkAt === depth) linkAt = 0
      if (headingAt === depth) headingAt = 0
      if (lists.at(-1)?.depth !== depth) return
      const list = lists.pop()!
      const around = lists.at(-1)
      const gone = isList(list)
      if (around) {
        around.links += list.links
        around.other ||= list.other
        // What is gone leaves the title beside it alone.
        if (!gone && !list.other) for (const name of list.names) around.names.add(name)
      }
      if (gone) page.takeBack(list.pieces)
    },
  }
}
