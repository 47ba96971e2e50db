import { bodyEndingAt } from './agency/names/bodies.ts'
import { CORPS, CORPS_LINE } from './agency/places/corps.ts'
import { stemOf } from './agency/places/place-names.ts'
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

/** An alias of fewer characters may be short for another name. */
const LONG = 5

/** The names of a line of a kind, the kind's own name first. */
export function namesOf({ type, suffix }: Identity, reference: Reference): AgencyName[] {
  const line = isNamedByPlace(type) || suffix === CORPS_LINE ? '' : suffix
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
    ...type.aliases
      .filter((n) => n.length >= LONG && !shortens(coreOf(n), coreOf(type.nameZh)))
      .map((n) => plain(n, 'full')),
    ...type.predecessors.filter((n) => !elsewhere.has(n)).map((n) => plain(n, 'historical')),
  ]
}

/** What stands behind the core of a body's name, and how it is spelt out: 卫健委 is a 委员会. */
const RANK = /(?:委员会|委|厅|局|办公[室厅]|办|中心|大队|所)$/
const SPELT_OUT: ReadonlyMap<string, string> = new Map([
  ['委', '委员会'],
  ['办', '办公室'],
])

const coreOf = (name: string): string => name.replace(RANK, '')

/** Whether `short` is made of characters of `long` in their order, beginning with the first: 卫健 of 卫生健康. */
function shortens(short: string, long: string): boolean {
  if (short === '' || short[0] !== long[0]) return false
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/** How a body calls itself, by the end of its printed name: in full as it stands, else spelt out where the kind's own names tell how. */
interface BodyName {
  readonly name: string
  readonly isFull: boolean
}

function bodyName(printed: string, names: readonly AgencyName[], reference: Reference): BodyName | null {
  const body = bodyEndingAt(reference.bodies, printed, 0, printed.length)
  if (body === null) return null
  const inFull = names.filter((n) => n.kind === 'full' || n.kind === 'historical')
  if (inFull.some((n) => n.name === body)) return { name: body, isFull: true }
  const core = coreOf(body)
  const rank = body.slice(core.length)
  const spelt = SPELT_OUT.get(rank) ?? rank
  const own = coreOf(names[0]?.name ?? '')
  // 厅 and 委员会 stand for 局 at other levels.
  if (core === own || inFull.some((n) => n.name === `${core}局`))
    return { name: `${core}${spelt}`, isFull: true }
  // One character may begin many names: 民委, 农委.
  const isShort = core.length > 1 && shortens(core, own.replace(/^人民/, ''))
  return { name: isShort ? `${own}${spelt}` : body, isFull: false }
}

/** Kinds run from the centre: they are named after a place without its kind, some with their head office in front. */
const VERTICAL = new Set(['customs', 'maritime_safety', 'financial_regulation', 'survey_team', 'taxation'])
const HEAD_OFFICE =
  /^(?:国家税务总局|国家统计局|国家金融监督管理总局|中国银保监会|中国银监会|中国保监会|中国银行保险监督管理委员会|中国银行业监督管理委员会|中华人民共和国)/

/** What stands in a name behind that of its body: 渝中区分局. */
const behind = (printed: string, body: string) =>
  printed.includes(body) ? printed.slice(printed.indexOf(body) + body.length) : ''

/**
 * A name as the body itself bears it, where that is not its place and its kind: 国家税务总局盐池县税务局, 厦门海事局, and
 * 重庆市公安局渝中区分局 for 市公安局渝中区分局; null for all others.
 *
 * @param seat the name of the division above: its body has the branch
 */
function ownName(
  printed: string,
  names: readonly AgencyName[],
  identity: Identity,
  seat: string,
  reference: Reference,
) {
  const { agencyType } = identity.type
  if (VERTICAL.has(agencyType)) {
    const stem = identity.division && stemOf(identity.division)
    if (!stem || !printed.includes(stem)) return null
    if (HEAD_OFFICE.test(printed)) return printed
    return agencyType !== 'taxation' && bodyName(printed, names, reference)?.isFull ? printed : null
  }
  if (!printed.endsWith('分局')) return null
  const [body] = names
    .filter((n) => n.kind !== 'abbreviation' && n.kind !== 'national' && behind(printed, n.name).length > 2)
    .sort((a, b) => b.name.length - a.name.length)
  return body ? `${seat}${body.name}${behind(printed, body.name)}` : null
}

/** The name of a body of a division, or of the corps: the latest that is printed in full, else the latest spelt out. */
function bodyOfPlace(identity: Identity, division: Division, reference: Reference): string {
  const { type, suffix, printed } = identity
  const names = namesOf(identity, reference)
  const place = suffix === CORPS_LINE ? CORPS : division.name
  const seat = reference.places.byCode.get(division.parentCode ?? '')?.at(-1)?.name ?? ''
  const latest = [...printed].sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  let short: string | null = null
  for (const { name } of latest) {
    if (name === null) continue
    const own = ownName(name, names, identity, seat, reference)
    if (own) return own
    const body = bodyName(name, names, reference)
    if (body?.isFull) return `${place}${body.name}`
    short ??= body && `${place}${body.name}`
  }
  return short ?? `${place}${names[0]?.name ?? type.nameZh}`
}

/** Of names printed in several years the latest that is a full one; else one spelt out; else the kind's own name. */
export function chineseName(identity: Identity, reference: Reference): string {
  const { agencyId, division, type, suffix } = identity
  const own = reference.ownNames.byId.get(agencyId)
  if (own) return own.within === '' ? own.nameZh : `${own.nameZh}管理委员会`
  if (suffix === CORPS_LINE && type.agencyType === 'government') return CORPS
  if (TOWNS.has(type.agencyType)) {
    const office = type.agencyType === 'subdistrict' ? '办事处' : '人民政府'
    return `${division?.name ?? ''}${suffix}${office}`
  }
  if (type.agencyType === ZONE) return `${division?.name ?? ''}${suffix}管理委员会`
  if (division) return bodyOfPlace(identity, division, reference)
  const national = reference.agencyNames.filter(
    (n) => n.kind === 'national' && n.agencyType === type.agencyType,
  )
  return (national.find((n) => n.line === suffix) ?? national[0])?.name ?? type.nameZh
}
