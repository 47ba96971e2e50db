import type { Span } from '../../2-extract/raw-report.ts'
import { CHANNELS } from './channels.ts'
import { closed } from './marks.ts'
import { type Counted, clauseOf, isJoined, LIST_REACH, type List, listsIn } from './part-lists.ts'
import {
  AND_OTHERS,
  DISCLOSED,
  DIVISIONS,
  LEGAL,
  NATURAL,
  NOT_PART,
  OVERLAPPING,
  PROPOSAL,
  REQUESTS,
  REST,
  ROLE,
  SHARE,
} from './part-words.ts'

/**
 * How a list of parts shares its whole: `complete` where it says or shows that nothing is left (分别为, natural and
 * legal persons), `overlapping` where one item may be of several parts (channels, media, subjects), `some` otherwise.
 */
export type ListKind = 'complete' | 'some' | 'overlapping'

/** A figure that is a part of another of the same stretch: the place of that one among them. */
export interface Part {
  readonly whole: number
  readonly list: ListKind
}

/** How deep in brackets `text[from..to)` leaves off. */
function depthOf(text: string, from: number, to: number): number {
  let depth = 0
  for (let i = from; i < to; i++) {
    if ('（('.includes(text[i]!)) depth++
    else if ('）)'.includes(text[i]!)) depth--
  }
  return depth
}

function kindOf(clauses: readonly string[], open: boolean, { opener, cut }: List, behind: string): ListKind {
  const channels = Object.values(CHANNELS)
  const requests = clauses.some((clause) => REQUESTS.test(clause))
  if (
    clauses.some((one) => OVERLAPPING.test(one) || (!requests && channels.some((words) => words.test(one))))
  )
    return 'overlapping'
  if (
    clauses.some((one) => one.endsWith('主动公开')) &&
    clauses.some((one) => !DISCLOSED.test(one) && !REST.test(one))
  )
    return 'overlapping'
  if (cut || clauses.length < 2 || AND_OTHERS.test(behind)) return 'some'
  const persons = clauses.some((one) => NATURAL.test(one)) && clauses.some((one) => LEGAL.test(one))
  return persons || (opener !== '其中' && !open) ? 'complete' : 'some'
}

/** The parts of a list by place, with their clauses, and whether figures follow that may be parts too. */
interface Listed {
  readonly found: readonly (readonly [place: number, clause: string])[]
  readonly open: boolean
}

/** The parts of a list: what has the unit of the whole, up to another kind. */
function listed(text: string, all: readonly Counted[], { start: from, end: to, place: whole }: List): Listed {
  const found: [place: number, clause: string][] = []
  let division = -1
  let open = false
  for (let place = whole + 1; place < all.length && all[place]!.end <= to; place++) {
    const { start, unit } = all[place]!
    const clause = clauseOf(text, from, start)
    // 动态202条（占63.5%）: the share of the part before.
    if (unit === 'percent' && SHARE.test(clause)) continue
    if (NOT_PART.test(clause)) return { found, open: true }
    if (unit === null) open = true
    const roleOfPart = ROLE.test(clause) && found.length > 0 && !ROLE.test(found[0]![1])
    if (unit !== all[whole]!.unit || roleOfPart || depthOf(text, from, start) > 0) continue
    const own = DIVISIONS.findIndex((words) => words.test(clause))
    if (own >= 0 && division >= 0 && own !== division) return { found, open: true }
    if (own >= 0) division = own
    found.push([place, clause])
  }
  return { found, open }
}

/** Links the parts of each list to its whole. */
function linkLists(text: string, prose: Span, all: readonly Counted[], parts: Map<number, Part>): void {
  for (const list of listsIn(text, prose, all)) {
    // 其中 inside a list may be of the whole or of the part before it, but not where it stands in a bracket.
    const bracketed = /[（(][\s*]*$/.test(text.slice(all[list.place]!.end, list.start - list.opener.length))
    if (parts.has(list.place) && !bracketed) continue
    const { found, open } = listed(text, all, list)
    const last = all[found.at(-1)?.[0] ?? -1]
    if (!last) continue
    const clauses = found.map(([, clause]) => clause)
    const kind = kindOf(clauses, open, list, text.slice(last.end, last.end + 10))
    for (const [part] of found) parts.set(part, { whole: list.place, list: kind })
  }
}

/** Links what an agency does with proposals to their number: 政协提案16件，主办12件，协办4件. */
function linkRoles(text: string, prose: Span, all: readonly Counted[], parts: Map<number, Part>): void {
  if (!PROPOSAL.test(closed(text.slice(prose.start, prose.end)))) return
  let whole = -1
  for (const [place, { start, unit }] of all.entries()) {
    const from = Math.max(prose.start, all[place - 1]?.end ?? 0)
    const clause = clauseOf(text, from, start)
    if (
      whole >= 0 &&
      (start - all[whole]!.end > LIST_REACH || text.slice(all[whole]!.end, start).includes('。'))
    )
      whole = -1
    if (!ROLE.test(clause))
      whole =
        PROPOSAL.test(clause) &&
        !/建议.*提案|提案.*建议/.test(clause) &&
        (!isJoined(text, prose, all, place) ||
          /^[（(]/.test(text.slice(all[place]!.end, all[place]!.end + 1)))
          ? place
          : -1
    else if (whole >= 0 && !parts.has(place) && unit === all[whole]!.unit)
      parts.set(place, { whole, list: 'some' })
  }
}

/** The figures of a stretch that are stated as parts of another of it, by their place among `all`. */
export function partsIn(text: string, prose: Span, all: readonly Counted[]): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>()
  if (all.length < 2) return parts
  const stretch = text.slice(prose.start, prose.end)
  if (stretch.includes('其中') || stretch.includes('分别')) linkLists(text, prose, all, parts)
  if (stretch.includes('议') || stretch.includes('案')) linkRoles(text, prose, all, parts)
  return parts
}
