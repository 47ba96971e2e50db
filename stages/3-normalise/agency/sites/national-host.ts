import type { Clue } from '../clues.ts'
import type { Evidence } from '../evidence.ts'
import type { NameReading } from '../names/name-reading.ts'
import { sitesIn } from './page-address.ts'

/** How a text speaks of its own body or place, and a character of that which is no other's: 我部, 我中心, 全省. */
const SELF = /[我本全]([部委局署厅办校院所会社馆站队中公集镇乡街省市县区州旗盟])/g
/** A body or place of which a part of a country speaks. */
const LOCAL = /[省市县区州旗盟](?:委|政府)|自治区党委/

const kindOf = (name: string) => (name.endsWith('委员会') ? '委' : name.at(-1)!)

/**
 * The national body on whose own site a report stands that names nobody: mee.gov.cn, with or without 我部. Offices have
 * sites of their own below it, which count for none; null where the text speaks of a province, a county or another body.
 */
export function nationalOfHost(evidence: Evidence, read: (name: string) => NameReading | null): Clue | null {
  const { origin, reference, around } = evidence
  const [labels, second] = sitesIn(origin)
  const [host, further] = labels ?? []
  const name = host && !further && !second ? reference.hosts.national.get(host) : undefined
  if (name === undefined) return null
  const lead = around.text.slice(around.leadStart, around.leadEnd)
  const kind = kindOf(name)
  if (LOCAL.test(lead) || [...lead.matchAll(SELF)].some(([, own]) => own !== kind)) return null
  const reading = read(name)
  return reading && { where: `host ${host}`, name, reading }
}
