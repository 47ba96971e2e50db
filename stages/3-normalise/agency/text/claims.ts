import type { Clue } from '../clues.ts'
import type { Evidence } from '../evidence.ts'
import type { NameReading } from '../names/name-reading.ts'
import { isAdministration } from '../whose.ts'
import type { Mention } from './mention.ts'
import { findMentions } from './mentions.ts'
import { type Role, roleOf, subjectsIn } from './roles.ts'
import { ACTS, actsAsAuthor } from './self-mention.ts'

/** What stands in every sentence that says who wrote the report, what it reports on, or whom to ask. */
const SAYS = /编制|编写|起草|撰写|联系|咨询|电话|致电|如下|(?:单位|机构|机关|部门)[:：]/g
/** How a reader is asked to turn to somebody; bodies are in touch with others, too. */
const INVITES = /请|疑问|如有|如对|如需|欢迎|可(?:以|直接)?(?:与|向|联系|致电)|[:：]$/
/** What others are to be asked for than the report. */
const OTHER_MATTERS = /复议|诉讼|投诉|举报|监督(?!管理)|反映|查阅|领取|会商/

/** How far before and behind such a word the sentence is read, in characters. */
const BEFORE = 80
const BEHIND = 50
/** How far into the first section its first sentences reach, and how long the name of their subject is, in characters. */
const OPENING = 240
const LONGEST_NAME = 40
/** A body, none that the text calls its own, and a verb right behind it: most openings have none. */
const BODY_ACTS = new RegExp(`[局委厅会办院所队镇乡道处心社联](?<![我本].)${ACTS}`)

const clueAt = (where: string, { reading }: Mention): Clue => ({ where, name: reading.name, reading })

/** A body behind the label of a contact, or in brackets behind its number. */
const OF_CONTACT = /(?:联系人|联系方式|(?:联系|咨询)?电话)[:：]\s*(?:[\d\s()（）、-]{7,24}[(（])?$/

const ENDS = '。；;\n'

/** Where the sentence around `at` begins and ends, within bounds. */
function sentenceAround(text: string, at: number, from: number, to: number) {
  let start = at
  while (start > from && !ENDS.includes(text[start - 1]!)) start--
  let end = at
  while (end < to && !ENDS.includes(text[end]!)) end++
  return { start, end }
}

const isToBeAsked = (role: Role, before: string): boolean =>
  OF_CONTACT.test(before) || ((role === 'contact' || role === 'report') && INVITES.test(before))

/** The bodies that sentences name as the author, in the name of the report, or as the one to ask. */
function inSentences(own: string, { around, year, reference }: Evidence): Clue[] {
  const { text, leadStart, leadEnd } = around
  const clues: Clue[] = []
  let done = leadStart
  for (const { index } of text.slice(leadStart, leadEnd).matchAll(SAYS)) {
    const at = leadStart + index
    if (at < done) continue
    const { start, end } = sentenceAround(
      text,
      at,
      Math.max(done, at - BEFORE),
      Math.min(leadEnd, at + BEHIND),
    )
    done = end
    if (own !== '' && text.slice(start, end).includes(own)) continue
    for (const mention of findMentions(text, start, end, year, reference)) {
      const role = roleOf(mention, text)
      const before = text.slice(start, mention.start)
      if ((role === 'author' || role === 'report') && !/[:：]$/.test(before))
        clues.push(clueAt('author in the text', mention))
      else if (isToBeAsked(role, before) && !OTHER_MATTERS.test(text.slice(start, end)))
        clues.push(clueAt('whom to ask', mention))
    }
  }
  return clues
}

/** The body that the first sentences are about, where they say that it acts: …局认真贯彻…. */
function subjectOf(own: string, { around, year, reference }: Evidence): Clue | null {
  const { text, leadStart, leadEnd, bodyStart } = around
  const from = bodyStart < leadEnd ? bodyStart : leadStart
  const to = Math.min(from + OPENING, leadEnd)
  if (!BODY_ACTS.test(text.slice(from, to))) return null
  for (const at of subjectsIn(text, from, to)) {
    if (at === null || (own !== '' && text.startsWith(own, at))) return null
    const [mention] = findMentions(text, at, Math.min(at + LONGEST_NAME, leadEnd), year, reference)
    if (mention?.start === at)
      return actsAsAuthor(text, mention.end) ? clueAt('subject of the text', mention) : null
  }
  return null
}

/**
 * The bodies that the introduction and the first section claim the report for: who wrote it, whose it is called, whom to
 * ask, and of whom the first sentences speak. Sentences that name the
 * first body as well are not taken apart.
 *
 * @param reading of the name that the report is taken to be of; the texts of governments speak of their bureaus
 */
export function claimsOf(reading: NameReading, evidence: Evidence): readonly Clue[] {
  // The name of a place is in those of its bodies.
  const own = reading.placeOnly ? '' : reading.name
  const subject = isAdministration(reading) ? null : subjectOf(own, evidence)
  return subject ? [...inSentences(own, evidence), subject] : inSentences(own, evidence)
}
