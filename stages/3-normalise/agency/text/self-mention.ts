import type { Surroundings } from '../clues.ts'
import type { NameReading } from '../names/name-reading.ts'
import type { Mention } from './mention.ts'

/** The body that a text without a title speaks of as its own. */
export interface SelfMention {
  readonly name: string
  readonly reading: NameReading
  /** How often the introduction and the first section name a body of its kind. */
  readonly count: number
  /** How often they say 我局, 我委 …. */
  readonly pronouns: number
  readonly inLead: boolean
}

const AROUND = 14
/** 可与…联系, 由…编制: how an introduction names its author. */
const ASKED = /(?:[与向由]|致电|咨询|联系|联系我们)$/
const AUTHOR = /^[^。;；,，]{0,3}(?:联系|咨询|编制|负责编制|负责解释|制作|提供)/
/** How a sentence goes on whose subject is the author: 区卫健局坚持…. */
export const ACTS =
  '[,，]?(?:坚持|认真|严格|高度重视|深入|积极|全面|紧紧|紧扣|按照|以|在|始终|围绕|切实|不断|持续|着力|进一步|根据|主动|共|通过|未)'
const SUBJECT = new RegExp(`^${ACTS}`)
const BEGINS = /(?:^|[,，。；;：:\n]|年|年度)$/
const NO_AUTHOR = new Set(['government', 'general_office'])

/** 我局 for …局: the pronoun that goes with a name. */
function pronounsFor(name: string, text: string): number {
  const last = name.endsWith('委员会')
    ? '委'
    : name.endsWith('中心')
      ? '中心'
      : name.endsWith('办公室')
        ? '办'
        : name.at(-1)!
  let count = 0
  for (const word of [`我${last}`, `本${last}`])
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 2)) count++
  return count
}

const isAuthor = ({ start, end }: Mention, text: string) =>
  ASKED.test(text.slice(Math.max(0, start - AROUND), start).replace(/\s+/g, '')) &&
  AUTHOR.test(text.slice(end, end + AROUND))

/** Whether a sentence goes on behind the name of a body as one about what that body did for its report. */
export const actsAsAuthor = (text: string, end: number): boolean =>
  SUBJECT.test(text.slice(end, end + 6).trim())

const isSubject = ({ start, end }: Mention, text: string) =>
  BEGINS.test(text.slice(Math.max(0, start - 6), start).replace(/ +/g, '')) && actsAsAuthor(text, end)

/** Of mentions of one kind the fullest: with a place before without, in the introduction before later, longest. */
function fullest(mentions: readonly Mention[]): Mention {
  const rank = (m: Mention) => (m.reading.hint === null ? 2 : m.reading.hint !== '' ? 1 : 0)
  return [...mentions].sort((a, b) => rank(b) - rank(a) || a.start - b.start)[0]!
}

/** Places of one kind's mentions: one, or several of which none may be taken. */
const placesOf = (mentions: readonly Mention[]) =>
  new Set(
    mentions.flatMap((m) =>
      m.reading.hint === null ? [[...m.reading.places].map((p) => p.code).join()] : [],
    ),
  )

/**
 * The body that a report without a title is about: the one that the introduction names as its author, or the only one
 * that is the subject of sentences, named more than twice as often as every other, beside 我局. Null where there is
 * none, or where bodies of its kind in several places are named alike.
 */
export function mainBody(mentions: readonly Mention[], around: Surroundings): SelfMention | null {
  const { text, leadStart, leadEnd, bodyStart } = around
  const byBody = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const [body, second] = mention.reading.bodies
    if (!body || second || NO_AUTHOR.has(body.agencyType)) continue
    const key = `${body.agencyType}-${body.line}`
    const known = byBody.get(key)
    if (known) known.push(mention)
    else byBody.set(key, [mention])
  }
  const ranked = [...byBody.values()].sort((a, b) => b.length - a.length)
  const authors = ranked.filter((list) => list.some((m) => m.start < bodyStart && isAuthor(m, text)))
  const top = authors.length === 1 ? authors[0]! : ranked[0]
  if (!top || authors.length > 1) return null
  const author = top.find((m) => isAuthor(m, text) && m.reading.hint === null)
  const best = author ?? fullest(top)
  const pronouns = pronounsFor(best.reading.name, text.slice(leadStart, leadEnd))
  const second = ranked.find((list) => list !== top)?.length ?? 0
  if (authors.length === 0) {
    const subjects = ranked.filter((list) => list.some((m) => isSubject(m, text)))
    if (subjects.length !== 1 || subjects[0] !== top || pronouns === 0) return null
    if (top.length < 2 || top.length <= 2 * second) return null
  }
  if (!author && placesOf(top).size > 1) return null
  return {
    name: best.reading.name,
    reading: best.reading,
    count: top.length,
    pronouns,
    inLead: best.start < bodyStart,
  }
}
