import type { z } from 'zod'
import type { agencies } from '../../schemas/tables/agencies.ts'
import type { agencyAliases } from '../../schemas/tables/agency-aliases.ts'
import type { divisions } from '../../schemas/tables/divisions.ts'
import { NATIONAL_CODE } from './agency/ids.ts'
import { englishPlace } from './agency/names/english.ts'
import { CORPS_EN, CORPS_LINE } from './agency/places/corps.ts'
import { lineageOf } from './agency/places/lineage.ts'
import {
  chineseName,
  type Identity,
  isNamedByPlace,
  namesOf,
  type SettledAgency,
  TOWNS,
  ZONE,
} from './agency-name-zh.ts'
import type { AgencyType, Division, Reference } from './reference.ts'

type AgencyRow = z.infer<typeof agencies.row>
type AliasRow = z.infer<typeof agencyAliases.row>
type DivisionRow = z.infer<typeof divisions.row>

/** Rows of the tables `agencies`, `agency_aliases` and `divisions`, each in the order of its key. */
export interface AgencyRows {
  readonly agencies: readonly AgencyRow[]
  readonly agencyAliases: readonly AliasRow[]
  readonly divisions: readonly DivisionRow[]
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function identify(agencyId: string, printed: readonly SettledAgency[], reference: Reference): Identity {
  const [, code, kind, suffix = ''] = /^(\d{6})\.([a-z_]+)(?:-(.+))?$/.exec(agencyId) ?? []
  const type = reference.agencyTypes.get(kind ?? '')
  const division = reference.places.byCode.get(code ?? '')?.at(-1) ?? null
  if (!type || (!division && code !== NATIONAL_CODE)) throw new Error(`${agencyId} is no id of an agency`)
  return { agencyId, division, type, suffix, printed }
}

/** A kind's name in English, as the Chinese word for its rank makes it: 局 Bureau, 委员会 Commission, 厅 Department, 部 Ministry. */
function englishBody(nameEn: string, nameZh: string): string {
  const name = nameEn.replace(/ \([^)]*\)/g, '')
  if (/委(?:员会)?$/.test(nameZh)) return name.replace(/Bureau$/, 'Commission')
  if (nameZh.endsWith('部')) return name.replace(/Bureau$/, 'Ministry')
  return nameZh.endsWith('厅') ? name.replace(/Bureau$/, 'Department') : name
}

const levelOf = (type: AgencyType, division: Division | null): AgencyRow['level'] => {
  if (TOWNS.has(type.agencyType)) return 'township'
  return type.agencyType === ZONE ? 'functional_zone' : (division?.level ?? 'national')
}

/** The name in English: the body's, the line's or the town's own, that of the place. */
function englishName({ agencyId, division, type, suffix }: Identity, nameZh: string, reference: Reference) {
  const own = reference.ownNames.byId.get(agencyId)
  if (own && own.within === '') return own.nameEn
  const name = englishBody(type.nameEn, nameZh)
  if (own) return `${name}, ${own.nameEn}`
  if (suffix === CORPS_LINE) return type.agencyType === 'government' ? CORPS_EN : `${name}, ${CORPS_EN}`
  const line = suffix && !isNamedByPlace(type) ? ` (${suffix.replaceAll('_', ' ')})` : ''
  if (!division) return `${name}${line}, national`
  const town = suffix && isNamedByPlace(type) ? `${englishPlace(suffix, reference.readings())}, ` : ''
  return `${name}${line}, ${town}${englishPlace(division.name, reference.readings())}`
}

function agencyRow(identity: Identity, reference: Reference): AgencyRow {
  const { division, type } = identity
  const above: Partial<Record<Division['level'], string>> = {}
  for (
    let at = division;
    at;
    at = at.parentCode ? (reference.places.byCode.get(at.parentCode)?.at(-1) ?? null) : null
  )
    above[at.level] = at.name
  const nameZh = chineseName(identity, reference)
  return {
    agency_id: identity.agencyId,
    name_zh: nameZh,
    name_en: englishName(identity, nameZh, reference),
    agency_type: type.agencyType,
    cofog_division: type.cofogDivision,
    level: levelOf(type, division),
    division_code: division?.code ?? NATIONAL_CODE,
    province: above.province ?? null,
    prefecture: above.prefecture ?? null,
    county: above.county ?? null,
    lineage_id: division
      ? identity.agencyId.replace(division.code, lineageOf(division.code, reference))
      : identity.agencyId,
  }
}

/**
 * The names of an agency that its reports print besides the one it has in `agencies`. Dates are those at which the
 * name came into and went out of use for its kind, where the reference tables know them.
 */
function aliasRows(identity: Identity, name: string, reference: Reference): AliasRow[] {
  const rows = new Map<string, AliasRow>()
  const names = [...namesOf(identity, reference)].sort((a, b) => b.name.length - a.name.length)
  const shortNames = new Set(identity.type.aliases.filter((alias) => alias.length <= 4))
  for (const { name: printed } of identity.printed) {
    if (printed === null || printed === name || rows.has(printed)) continue
    const known = names.find((n) => printed.endsWith(n.name))
    const short = known?.kind === 'abbreviation' || [...shortNames].some((alias) => printed.endsWith(alias))
    rows.set(printed, {
      agency_id: identity.agencyId,
      alias: printed,
      kind: known?.kind === 'historical' ? 'historical' : short ? 'abbreviation' : 'spelling',
      valid_from: known?.validFrom ?? null,
      valid_to: known?.validTo ?? null,
    })
  }
  return [...rows.values()].sort((a, b) => byCode(a.alias, b.alias))
}

const divisionRow = (division: Division): DivisionRow => ({
  code: division.code,
  name: division.name,
  level: division.level,
  parent_code: division.parentCode,
  valid_from: division.validFrom,
  valid_to: division.validTo,
  code_system: division.codeSystem,
})

/**
 * The rows of the three tables that say who made the reports: one agency for each id that was settled, its other
 * names, and every division.
 *
 * @throws where an id does not belong to a division and a kind of the reference tables
 */
export function agencyRows(settled: Iterable<SettledAgency>, reference: Reference): AgencyRows {
  const byId = new Map<string, SettledAgency[]>()
  for (const one of settled) {
    const known = byId.get(one.agencyId)
    if (known) known.push(one)
    else byId.set(one.agencyId, [one])
  }
  const agencyTable: AgencyRow[] = []
  const aliases: AliasRow[] = []
  for (const id of [...byId.keys()].sort(byCode)) {
    const identity = identify(id, byId.get(id)!, reference)
    const row = agencyRow(identity, reference)
    agencyTable.push(row)
    aliases.push(...aliasRows(identity, row.name_zh, reference))
  }
  const divisionTable = reference.divisions
    .map(divisionRow)
    .sort((a, b) => byCode(a.code, b.code) || byCode(a.name, b.name))
  return { agencies: agencyTable, agencyAliases: aliases, divisions: divisionTable }
}
