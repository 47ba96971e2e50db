import { stemOf } from './agency/place-names.ts'
import type { AgencyName, AgencyType, Division, Reference } from './reference.ts'

/** An agency that a report was settled on, with its name as printed and the year of the report. */
export interface SettledAgency {
  readonly agencyId: string
  readonly name: string | null
  readonly year: number | null
}

/** An agency by the parts of its id, with the names that its reports print. */
export interface Identity {
  readonly agencyId: string
  readonly division: Division | null
  readonly type: AgencyType
  /** The line or the town's own name behind the kind; empty for most. */
  readonly suffix: string
  readonly printed: readonly SettledAgency[]
}

/** Kinds whose bodies have a name of their own behind the kind in their id. */
export const TOWNS: ReadonlySet<string> = new Set(['township', 'subdistrict'])
/** The kind of the committees of development zones. */
export const ZONE = 'development_zone'
/** Towns and zones have their own name behind the kind, others the line of bodies that they are of. */
export const isNamedByPlace = (type: AgencyType): boolean =>
  TOWNS.has(type.agencyType) || type.agencyType === ZONE

/** The names of a line of a kind, the kind's own name first. */
export function namesOf({ type, suffix }: Identity, reference: Reference): AgencyName[] {
  const line = isNamedByPlace(type) ? '' : suffix
  const further = reference.agencyNames.filter((n) => n.agencyType === type.agencyType && n.line === line)
  if (line !== '') return further
  const plain = (name: string, kind: AgencyName['kind']): AgencyName => ({
    agencyType: type.agencyType,
    line,
    name,
    kind,
    validFrom: null,
    validTo: null,
  })
  const elsewhere = new Set(reference.agencyNames.filter((n) => n.line !== '').map((n) => n.name))
  return [
    plain(type.nameZh, 'full'),
    ...further,
    ...type.predecessors.filter((n) => !elsewhere.has(n)).map((n) => plain(n, 'historical')),
  ]
}

/** The body of a printed name: what stands behind the place; null where it is no full name of the kind. */
function fullBody(printed: string, names: readonly AgencyName[]): string | null {
  const fitting = names.filter(
    (n) => n.kind !== 'abbreviation' && n.kind !== 'national' && printed.endsWith(n.name),
  )
  const commission = /(?:委员会|厅)$/.test(printed)
  if (fitting.length > 0) return fitting.sort((a, b) => b.name.length - a.name.length)[0]!.name
  // 厅 and 委员会 stand for 局 at other levels.
  const base =
    commission && names.find((n) => n.kind === 'full' && printed.includes(n.name.replace(/局$/, '')))
  return base ? printed.slice(printed.lastIndexOf(base.name.replace(/局$/, ''))) : null
}

/** Kinds run from the centre: they are named after a place without its kind, some with their head office in front. */
const VERTICAL = new Set(['customs', 'maritime_safety', 'financial_regulation', 'survey_team', 'taxation'])
const HEAD_OFFICE = /^(?:国家税务总局|国家统计局|国家金融监督管理总局|中华人民共和国)/

/** What stands in a name behind that of its body: 渝中区分局. */
const behind = (printed: string, body: string) =>
  printed.includes(body) ? printed.slice(printed.indexOf(body) + body.length) : ''

/**
 * A name as the body itself bears it, where that is not its place and its kind: 国家税务总局盐池县税务局, 厦门海事局, and
 * 重庆市公安局渝中区分局 for 市公安局渝中区分局; null for all others.
 *
 * @param seat the name of the division above: its body has the branch
 */
function ownName(printed: string, names: readonly AgencyName[], identity: Identity, seat: string) {
  const { agencyType } = identity.type
  if (VERTICAL.has(agencyType)) {
    const stem = identity.division && stemOf(identity.division)
    if (!stem || !printed.includes(stem)) return null
    if (HEAD_OFFICE.test(printed)) return printed
    return agencyType !== 'taxation' && fullBody(printed, names) !== null ? printed : null
  }
  if (!printed.endsWith('分局')) return null
  const [body] = names
    .filter((n) => n.kind !== 'abbreviation' && n.kind !== 'national' && behind(printed, n.name).length > 2)
    .sort((a, b) => b.name.length - a.name.length)
  return body ? `${seat}${body.name}${behind(printed, body.name)}` : null
}

/** Of names printed in several years the latest that is a full one; else the kind's own name. */
export function chineseName(identity: Identity, reference: Reference): string {
  const { division, type, suffix, printed } = identity
  if (TOWNS.has(type.agencyType)) {
    const own = type.agencyType === 'subdistrict' ? `${suffix}办事处` : `${suffix}人民政府`
    return `${division?.name ?? ''}${own}`
  }
  if (type.agencyType === ZONE) return `${division?.name ?? ''}${suffix}管理委员会`
  if (!division) {
    const national = reference.agencyNames.filter(
      (n) => n.kind === 'national' && n.agencyType === type.agencyType,
    )
    return (national.find((n) => n.line === suffix) ?? national[0])?.name ?? type.nameZh
  }
  const names = namesOf(identity, reference)
  const seat = reference.places.byCode.get(division.parentCode ?? '')?.at(-1)?.name ?? ''
  const latest = [...printed].sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  for (const { name } of latest) {
    if (name === null) continue
    const own = ownName(name, names, identity, seat)
    if (own) return own
    const body = fullBody(name, names)
    if (body) return `${division.name}${body}`
  }
  return `${division.name}${names[0]?.name ?? type.nameZh}`
}
