import type { Body } from './bodies.ts'

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
