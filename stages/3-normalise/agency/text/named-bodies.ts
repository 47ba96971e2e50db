import type { Surroundings } from '../clues.ts'
import { withoutPeoplesOfTown } from '../names/towns.ts'
import type { Mention } from './mention.ts'
import { type Role, roleOf, subjectsIn } from './roles.ts'
import { actsAsAuthor } from './self-mention.ts'

/** What the parts that a text gives to a body say about whose report it is. */
export const WEIGHT: Readonly<Record<Role, number>> = {
  author: 6,
  report: 6,
  contact: 4,
  'own document': 3,
  party: 0,
  none: 0,
}
/** The same of the subject of the first sentences, and of later ones where 我局 goes with it. */
export const SUBJECT = 3
const LATE_SUBJECT = 2
const ADMINISTRATION = new Set(['government', 'general_office'])
/** How much of a sentence tells what it is about, in characters. */
const SENTENCE = 60

/** A body that a text names, and the most that one of its mentions says. */
export interface Named {
  readonly mentions: Mention[]
  weight: number
  best: Mention
  isParty: boolean
}

const keyOf = ({ reading }: Mention) =>
  `${reading.bodies.map((b) => `${b.agencyType}-${b.line}`).join()}/${withoutPeoplesOfTown(reading.within)}`
/** Whether a mention is of a government or its office. */
export const isAdministration = ({ reading }: Mention) =>
  reading.bodies.every((b) => ADMINISTRATION.has(b.agencyType))
/** Whether a text speaks for a body of this name: 我局 goes with …局, 我镇 with a town. */
export const endsLike = (text: string, name: string) =>
  text.includes(`我${name.endsWith('委员会') ? '委' : name.endsWith('办公室') ? '办' : name.at(-1)}`)

/** 政府 of 政府信息, and 县委 with its 县政府, are no bodies that speak of themselves. */
const isWord = ({ reading, end }: Mention, text: string) =>
  /^(?:人民)?政府$/.test(reading.name) || /^(?:信息|网|门户|部门|职能|常务)/.test(text.slice(end, end + 2))

/** The bodies that mentions are of, by their kinds, each with the part that says most. */
export function collect(mentions: readonly Mention[], text: string): Map<string, Named> {
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

/** Whether a sentence goes on, behind the body that is its subject, about publishing information or about how it acts. */
const isAbout = (text: string, end: number): boolean => {
  const rest = text.slice(end, end + SENTENCE)
  return actsAsAuthor(text, end) || /公开|条例|信息|报告|地址/.test(rest.slice(0, rest.search(/[。；;\n]|$/)))
}

/** Weighs the bodies that are subjects of the sentences: the first one says most, later ones only where 我局 goes with them. */
export function weighSubjects(byKey: Map<string, Named>, around: Surroundings): void {
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
    const weight = !ours && !decided && isAbout(text, mention.end) ? SUBJECT : alone ? LATE_SUBJECT : 0
    decided = true
    if (weight <= named.weight) continue
    named.weight = weight
    named.best = mention
  }
}
