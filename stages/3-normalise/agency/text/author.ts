import { type Clue, clueOf, type Read, type Surroundings } from '../clues.ts'
import { NATIONAL_CODE } from '../ids.ts'
import type { NameReading } from '../names/name-reading.ts'
import { mayPublish } from '../names/within-body.ts'
import { fitsHint, hintOf } from '../places/place-kinds.ts'
import type { Mention } from './mention.ts'
import {
  collect,
  endsLike,
  isAdministration,
  type Named,
  SUBJECT,
  WEIGHT,
  weighSubjects,
} from './named-bodies.ts'
import { roleOf } from './roles.ts'

/** Who wrote a report without a title, as its text tells; `rivals` are others of whom it tells the same. */
export interface Author {
  readonly clue: Clue
  /** How often the introduction and the first section name the body. */
  readonly count: number
  readonly rivals: readonly NameReading[]
  /** True where it is named only as the one to ask. */
  readonly isContact: boolean
}

const WHERE: readonly string[] = [
  '',
  '',
  'first section',
  'subject of the text',
  'lead paragraph',
  'first line',
  'lead paragraph',
]
const FIRST_LINE = 5
const LEAST = 2
const FIRST_LINES = 4

/** A report that speaks of its county or city is no ministry's. */
const LOCAL = /[我全][省市县区州旗盟]|[省市县区州旗盟](?:委|政府)/
const isNational = ({ reading }: Mention) => reading.places.some((p) => p.code === NATIONAL_CODE)

/** A line among the first that is nothing but the name of a body. */
function firstLine(around: Surroundings, read: Read): Clue | null {
  const lines = around.text
    .slice(0, Math.min(around.bodyStart, 600))
    .split('\n')
    .map((line) => line.replace(/[\s#*]+/g, ''))
    .filter((line) => line !== '')
    .slice(0, FIRST_LINES)
  for (const line of lines) {
    if (line.length < 4 || line.length > 30 || !/^[\p{Script=Han}()（）]+$/u.test(line)) continue
    const clue = clueOf('first line', line, read)
    if (clue.reading && clue.reading.hint === null && !clue.reading.placeOnly) return clue
  }
  return null
}

/**
 * Of the mentions of one body the one with its place; null where they have different places. A body above bears the
 * same name: 市公安局 is not 绍兴市公安局 only because the text follows that one's orders.
 */
function withPlace(named: Named, text: string): Mention | null {
  const { best } = named
  const { hint } = best.reading
  if (hint === null) return isOnlyToAsk(named, text) ? best : null
  const own = hintOf(best.reading)
  const placed = named.mentions.filter((m) => {
    if (m.reading.hint !== null) return false
    const role = roleOf(m, text)
    if (hint === '' ? WEIGHT[role] === 0 : role === 'party') return false
    return m.reading.places.every((p) => fitsHint(p, own))
  })
  const codes = new Set(placed.map(codesOf))
  if (codes.size > 1) return null
  return placed[0] ?? fuller(named)
}

const codesOf = ({ reading }: Mention) => reading.places.map((p) => p.code).join()

/** Whether no body of the kind in another place is to be asked as well. */
const isOnlyToAsk = ({ mentions, best, weight }: Named, text: string) =>
  weight !== WEIGHT.contact ||
  mentions.every(
    (m) => m.reading.hint !== null || codesOf(m) === codesOf(best) || roleOf(m, text) !== 'contact',
  )

/** 县统计局 says more than 统计局. */
const fuller = (named: Named) => named.mentions.find((m) => m.reading.hint !== '') ?? named.best

/** A body whose desks serve all others, and that the text does not speak for: 请到政务服务中心咨询. */
const isDesk = ({ weight, best }: Named, lead: string): boolean =>
  weight === WEIGHT.contact &&
  !isAdministration(best) &&
  mayPublish(best.reading.bodies) &&
  !endsLike(lead, best.reading.name)

/**
 * Who wrote a report, by the part that its introduction and first section give to the bodies they name: the one that
 * wrote it or whose report it is called, then the name on the first line, whom to ask, of whom the sentences speak.
 * Governments and their offices come after all others, since every text names them.
 */
export function authorOf(mentions: readonly Mention[], around: Surroundings, read: Read): Author | null {
  const { text } = around
  const byKey = collect(mentions, text)
  weighSubjects(byKey, around)
  const lead = text.slice(around.leadStart, around.leadEnd)
  const weighed = [...byKey.values()].filter((named) => named.weight >= LEAST && !isDesk(named, lead))
  const bodies = weighed.filter((named) => !isAdministration(named.best))
  const line = firstLine(around, read)
  const top = Math.max(0, ...bodies.map((named) => named.weight))
  if (line && top <= FIRST_LINE) return { clue: line, count: 1, rivals: [], isContact: false }
  const candidates = bodies.length > 0 ? bodies : weighed
  const most = Math.max(0, ...candidates.map((named) => named.weight))
  const first = candidates.filter((named) => named.weight === most)
  const [only] = first
  if (!only) return null
  if (isNational(only.best) && most <= SUBJECT && LOCAL.test(lead)) return null
  const rivals = candidates.filter((n) => n !== only && (n.weight === most || most <= SUBJECT))
  const mention = withPlace(only, text)
  if (!mention) return null
  const clue: Clue = { where: WHERE[most]!, name: mention.reading.name, reading: mention.reading }
  return {
    clue,
    count: only.mentions.length,
    rivals: rivals.map((n) => n.best.reading),
    isContact: most === WEIGHT.contact,
  }
}
