import type { Figure } from '../../2-extract/prose/figures.ts'
import type { Span } from '../../2-extract/raw-report.ts'
import type { Author } from './author.ts'
import type { Context } from './context.ts'
import type { Counted } from './quantity.ts'
import type { Topic } from './topics.ts'
import { isTrap, wished } from './traps.ts'

/** A stretch of prose, and whose it is. */
export interface Setting {
  readonly text: string
  readonly prose: Span
  readonly author: Author
  /** What the heading of the stretch speaks of. */
  readonly under: Topic | null
}

/** That this year's is a part of it: it is a total of several. */
const SINCE_OPENED = /^[^。；]{0,24}其中[，：:]?(?:本|今|当|20\d\d)年/

/** The same behind 累计, where it is not said to be a part: 累计发布6300条，2024年发布312条. */
const THEN_THIS_YEAR = /^，(?:其中)?[，：]?(?:本|今|当|20\d\d)年度?(?:共|新增)?(?:发布|推送|更新|公开)/

/** What was issued in all, with how many of it are in force: 累计制发规范性文件45件，现行有效12件. */
const THEN_IN_FORCE = /^[，（(](?:其中)?(?:目前|现|至今|截至[^，。；]{0,8})?(?:继续|现行|仍|尚)?有效/
/** That reviews are on other matters than information, behind their figures. */
const OTHER_MATTERS = /^[^。；]{0,40}与(?:政府)?信息公开(?:工作)?(?:无关|没有关系)/

/** What the words around a figure say that it counts; null where they leave a doubt. */
export function settled(
  { text, prose, author }: Setting,
  { start, end, value, doubtful }: Figure,
  context: Context,
  find: () => Counted | null,
): Counted | null {
  const found = doubtful ? null : find()
  if (!found || (value === 0 && wished(context.part))) return null
  if (
    found.quantity === 'disclosures_total' &&
    SINCE_OPENED.test(text.slice(end, Math.min(prose.end, end + 40)))
  )
    return null
  if (
    context.near.includes('累计') &&
    /posts$|^disclosures_total$/.test(found.quantity) &&
    THEN_THIS_YEAR.test(text.slice(end, Math.min(prose.end, end + 16)))
  )
    return null
  if (
    found.quantity === 'normative_documents_issued' &&
    context.near.includes('累计') &&
    !context.part.includes('年') &&
    THEN_IN_FORCE.test(text.slice(end, Math.min(prose.end, end + 16)))
  )
    return null
  if (
    (found.quantity === 'reconsiderations' || found.quantity === 'litigations') &&
    OTHER_MATTERS.test(text.slice(end, Math.min(prose.end, end + 60)))
  )
    return null
  const earlier = text.slice(Math.max(prose.start, start - 200), start - context.part.length)
  return isTrap(context, author, earlier, found.quantity) ? null : found
}
