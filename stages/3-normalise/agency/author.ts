import { type Clue, clueOf, type Read, type Surroundings } from './clues.ts'
import { NATIONAL_CODE } from './ids.ts'
import type { Mention } from './mention.ts'
import type { NameReading } from './name-reading.ts'
import { fitsHint, hintOf } from './place-kinds.ts'
import { type Role, roleOf, subjectsIn } from './roles.ts'

/** Who wrote a report without a title, as its text tells; `rivals` are others of whom it tells the same. */
export interface Author {
  readonly clue: Clue
  /** How often the introduction and the first section name the body. */
  readonly count: number
  readonly rivals: readonly NameReading[]
  /** True where it is named only as the one to ask. */
  readonly isContact: boolean
}

const WEIGHT: Readonly<Record<Role, number>> = {
  author: 6,
  report: 6,
  contact: 4,
  'own document': 3,
  party: 0,
  none: 0,
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
const SUBJECT = 3
const LATE_SUBJECT = 2
const FIRST_LINE = 5
const LEAST = 2
const ADMINISTRATION = new Set(['government', 'general_office'])
const FIRST_LINES = 4

interface Named {
  readonly mentions: Mention[]
  weight: number
  best: Mention
  isParty: boolean
}

/** A report that speaks of its county or city is no ministry's. */
const LOCAL = /[我全][省市县区州旗盟]|[省市县区州旗盟](?:委|政府)/
const isNational = ({ reading }: Mention) => reading.places.some((p) => p.code === NATIONAL_CODE)
const keyOf = ({ reading }: Mention) =>
  `${reading.bodies.map((b) => `${b.agencyType}-${b.line}`).join()}/${reading.within}`
const isAdministration = ({ reading }: Mention) =>
  reading.bodies.every((b) => ADMINISTRATION.has(b.agencyType))
/** 我局 goes with …局, 我镇 with a town. */
const endsLike = (text: string, name: string) =>
  text.includes(`我${name.endsWith('委员会') ? '委' : name.endsWith('办公室') ? '办' : name.at(-1)}`)

/** 政府 of 政府信息, and 县委 with its 县政府, are no bodies that speak of themselves. */
const isWord = ({ reading, end }: Mention, text: string) =>
  /^(?:人民)?政府$/.test(reading.name) || /^(?:信息|网|门户|部门|职能|常务)/.test(text.slice(end, end + 2))

function collect(mentions: readonly Mention[], text: string): Map<string, Named> {
  const byKey = new Map<string, Named>()
  for (const mention of mentions) {
    const word = isAdministration(mention) && isWord(mention, text)
    if (word && mention.reading.hint !== null) continue
    const role = roleOf(mention, text)
    // 由南平市人民政府信息公开工作领导小组办公室编制: the government is the author all the same.
    if (word && WEIGHT[role] < WEIGHT.contact) continue
    const key = keyOf(mention)
    const known = byKey.get(key) ?? { mentions: [], weight: 0, best: mention, isParty: false }
    known.mentions.push(mention)
    known.isParty ||= role === 'party'
    if (WEIGHT[role] > known.weight) {
      known.weight = WEIGHT[role]
      known.best = mention
    }
    byKey.set(key, known)
  }
  return byKey
}

/** The body that is the subject of the sentences: the first one says most, later ones only where 我局 goes with them. */
function weighSubjects(byKey: Map<string, Named>, around: Surroundings): void {
  const { text, leadStart, leadEnd } = around
  const byStart = new Map<number, Named>()
  for (const named of byKey.values()) for (const mention of named.mentions) byStart.set(mention.start, named)
  let ours = false
  let decided = false
  for (const at of subjectsIn(text, leadStart, leadEnd)) {
    if (at === null) ours = true
    const named = at === null ? undefined : byStart.get(at)
    if (!named) continue
    const mention = named.mentions.find((m) => m.start === at)!
    if (/^(?:的|关于|、|和|与|等|网站|门户)/.test(text.slice(mention.end, mention.end + 2))) continue
    const alone = !named.isParty && mention.reading.hint !== null && endsLike(text, mention.reading.name)
    const weight = !ours && !decided ? SUBJECT : alone ? LATE_SUBJECT : 0
    decided = true
    if (weight <= named.weight) continue
    named.weight = weight
    named.best = mention
  }
}

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

/**
 * Who wrote a report, by the part that its introduction and first section give to the bodies they name: the one that
 * wrote it or whose report it is called, then the name on the first line, whom to ask, of whom the sentences speak.
 * Governments and their offices come after all others, since every text names them.
 */
export function authorOf(mentions: readonly Mention[], around: Surroundings, read: Read): Author | null {
  const { text } = around
  const byKey = collect(mentions, text)
  weighSubjects(byKey, around)
  const weighed = [...byKey.values()].filter((named) => named.weight >= LEAST)
  const bodies = weighed.filter((named) => !isAdministration(named.best))
  const line = firstLine(around, read)
  const top = Math.max(0, ...bodies.map((named) => named.weight))
  if (line && top <= FIRST_LINE) return { clue: line, count: 1, rivals: [], isContact: false }
  const candidates = bodies.length > 0 ? bodies : weighed
  const most = Math.max(0, ...candidates.map((named) => named.weight))
  const first = candidates.filter((named) => named.weight === most)
  const [only] = first
  if (!only) return null
  if (isNational(only.best) && most <= SUBJECT && LOCAL.test(text.slice(around.leadStart, around.leadEnd)))
    return null
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
