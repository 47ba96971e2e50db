import type { Body } from './bodies.ts'
import type { NameReading } from './name-reading.ts'
import { isSameTown } from './towns.ts'

/** Kinds whose bodies may be named behind the body that they belong to: 盐池县卫生健康局卫生监督所. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  general_office: [
    'legal_affairs_abolished',
    'petition',
    'foreign_affairs',
    'local_finance',
    'government_services',
    'local_chronicles',
    'civil_air_defence',
    'government_logistics',
    'archives',
  ],
  health: ['health_supervision', 'disease_control', 'traditional_medicine'],
  development_reform: ['grain_reserves', 'price_abolished', 'energy'],
  market_regulation: ['intellectual_property'],
  finance: ['sasac', 'local_finance'],
  culture_tourism: ['cultural_heritage', 'radio_television', 'sports'],
  natural_resources: ['forestry', 'marine_fisheries'],
  housing_construction: ['housing_expropriation', 'landscaping', 'civil_air_defence', 'housing_fund'],
  urban_management: ['landscaping'],
  human_resources: ['social_insurance', 'civil_service'],
  healthcare_security: ['social_insurance'],
  water: ['migrants'],
  industry_it: ['coal'],
  energy: ['coal'],
  commerce: ['investment_promotion'],
  justice: ['legal_affairs_abolished'],
  emergency: ['earthquake', 'coal'],
  transport: ['port_shipping'],
  agriculture: ['rural_revitalization', 'marine_fisheries'],
  government_services: ['public_resources_trading'],
  public_security: ['fire_rescue'],
}
/** What governs has bodies of every kind. */
const GOVERNS = new Set(['government', 'development_zone', 'subdistrict', 'township'])

/**
 * Whether `body` may be a part of `above`, or of its kind: 教育局财政局 names two bodies, and which of them it means
 * nothing tells.
 */
export const mayBeWithin = (body: Body, above: Body): boolean =>
  GOVERNS.has(above.agencyType) ||
  (above.agencyType === body.agencyType && above.line !== body.line) ||
  (WITHIN[above.agencyType]?.includes(body.agencyType) ?? false)

/** Kinds that are run from the centre or from a city: one above signs and answers for those below. */
const RUN_FROM_ABOVE = new Set([
  'taxation',
  'meteorology',
  'tobacco',
  'customs',
  'maritime_safety',
  'postal',
  'communications',
  'survey_team',
  'financial_regulation',
  'fire_rescue',
  'earthquake',
  'ecology_environment',
  'public_security',
  'natural_resources',
  'housing_fund',
])

/** Whether a body of the kind is run by that of the same kind above it. */
export const isRunFromAbove = ({ agencyType }: Body): boolean => RUN_FROM_ABOVE.has(agencyType)

/** Kinds that publish pages and answer for all bodies of their place. */
const PUBLISHES = new Set(['government_services', 'archives', 'general_office', 'government'])

/** Whether a body may publish reports of others of its place, and be the one to ask for them. */
export const mayPublish = (bodies: readonly Body[]): boolean =>
  bodies.every(({ agencyType }) => PUBLISHES.has(agencyType))

/** A body's name without what bodies end with: 教育体育 of 教育体育局. */
const workOf = (name: string): string =>
  name.replace(/(?:管理|服务|事务)?(?:局|厅|委员会|委|办公室|中心)$/, '')

/** Whether the name of one body holds the end of the other's work: 体育局, 教育体育局 that took it in. */
export function isMerged(a: NameReading, b: NameReading): boolean {
  const [one, other] = [workOf(a.name).slice(-2), workOf(b.name).slice(-2)]
  return one.length === 2 && other.length === 2 && (b.name.includes(one) || a.name.includes(other))
}

/** Whether two bodies may be one, or one a part of the other: of one kind, one within the other, or merged with it. */
export const isRelated = (a: NameReading, b: NameReading): boolean =>
  isSameTown(a.within, b.within) &&
  (isMerged(a, b) ||
    a.bodies.some((x) =>
      b.bodies.some((y) => x.agencyType === y.agencyType || mayBeWithin(x, y) || mayBeWithin(y, x)),
    ))
