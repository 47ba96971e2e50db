import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type BodyIndex, buildBodyIndex } from './agency/names/bodies.ts'
import { buildOwnNames, type OwnNames, ownNameRow } from './agency/names/own-names.ts'
import { buildTownIndex, type TownIndex } from './agency/names/towns.ts'
import { corpsCityRow, corpsFronts } from './agency/places/corps.ts'
import { buildPlaceIndex, type PlaceIndex } from './agency/places/place-index.ts'
import { buildHosts, type Hosts, hostRow } from './agency/sites/hosts.ts'
import { buildReadings, type Readings } from './agency/sites/readings.ts'
import { correct, correctionRow, type Division, divisionFile, zoneRow, zonesOf } from './reference-places.ts'

export type { Division, Month } from './reference-places.ts'

/** A kind of body, the same through renamings. */
export interface AgencyType {
  readonly agencyType: string
  readonly nameZh: string
  readonly aliases: readonly string[]
  readonly predecessors: readonly string[]
  readonly nameEn: string
  readonly cofogDivision: string
}

/** A further name of a kind of body, of a line that existed beside the main one, or of a national body. */
export interface AgencyName {
  readonly agencyType: string
  /** Empty for the main line; else the line that coexisted with it and has an id of its own. */
  readonly line: string
  readonly name: string
  readonly kind: 'full' | 'abbreviation' | 'historical' | 'national'
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Telephone area codes and the first digits of postcodes of a province or prefecture. */
export interface AreaCodes {
  readonly areaCodes: readonly string[]
  readonly postcodePrefixes: readonly string[]
}

/** The reference tables with the indexes of names built from them. Plain data: one a thread. */
export interface Reference {
  readonly divisions: readonly Division[]
  readonly agencyTypes: ReadonlyMap<string, AgencyType>
  readonly agencyNames: readonly AgencyName[]
  /** By code of the province or prefecture. */
  readonly areaCodes: ReadonlyMap<string, AreaCodes>
  readonly places: PlaceIndex
  readonly bodies: BodyIndex
  /** Bodies and zones whose names say nothing of their division: 拱北海关, 雄安新区. */
  readonly ownNames: OwnNames
  /** Sites of provinces and national bodies. */
  readonly hosts: Hosts
  /** By code of a division that ended the code of the one that followed it under another name. */
  readonly successors: ReadonlyMap<string, string>
  /** The towns of every county, indexed when first asked for: few reports need them. */
  readonly towns: () => TownIndex
  /** How the names of divisions are read, when first asked for. */
  readonly readings: () => Readings
}

const list = z.string().transform((value) => (value === '' ? [] : value.split(';')))
const yearOrEmpty = z.string().regex(/^(\d{4}(-\d{2})?)?$/)
const code = z.string().regex(/^\d{6}$/)
/**
 * The rows of a table by the names of its columns. The reference tables are plain: no field holds a comma, a quote
 * or a line break, and a row with more or fewer fields fails its schema. Every worker reads them, so that the start
 * of a general CSV reader would be most of the cost.
 */
function plainRows(text: string): Record<string, string | undefined>[] {
  const [head = '', ...lines] = text.split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((line) => {
    const fields = line.split(',')
    const row: Record<string, string | undefined> = {}
    columns.forEach((column, i) => {
      row[column] = fields.length === columns.length ? fields[i] : undefined
    })
    return row
  })
}

const typeRow = z.object({
  org_type: z.string().regex(/^[a-z_]+$/),
  name_zh: z.string().min(2),
  aliases_zh: list,
  predecessors_zh: list,
  name_en: z.string().min(1),
  cofog_division: z.string().regex(/^(0[1-9]|10)$/),
})
const nameRow = z.object({
  org_type: z.string(),
  line: z.string().regex(/^[a-z_]*$/),
  name: z.string().min(2),
  kind: z.enum(['full', 'abbreviation', 'historical', 'national']),
  valid_from: yearOrEmpty,
  valid_to: yearOrEmpty,
})
const placeNameRow = z.object({ code, name: z.string().min(2) })
const successorRow = z.object({ code, name: z.string(), successor: code, successor_name: z.string() })
const areaCodeRow = z.object({ code, name: z.string(), area_codes: list, postcode_prefixes: list })

/** `data-raw/reference` of the package that this file is in, be it a source or a part of the program. */
function referenceFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  let root = here
  while (!existsSync(join(root, 'package.json')) && root !== dirname(root)) root = dirname(root)
  const folder = join(root, 'data-raw', 'reference')
  if (!existsSync(join(folder, 'divisions.csv')))
    throw new Error(`The reference tables are not there: looked for ${folder}`)
  return folder
}

/**
 * Loads and checks the reference tables and builds the indexes of names, in some 25 ms of one core.
 *
 * @param folder where divisions.csv and the other tables of data-raw/reference are
 * @throws where a table is missing or a row does not fit its schema
 */
export function loadReference(folder: string = referenceFolder()): Reference {
  const text = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd()
  const rows = <T>(file: string, row: z.ZodType<T>): T[] => z.array(row).parse(plainRows(text(file)))
  const divisions = [
    ...correct(divisionFile.parse(text('divisions.csv')), rows('division_corrections.csv', correctionRow)),
    ...zonesOf(rows('functional_zones.csv', zoneRow)),
  ]
  const agencyTypes = new Map<string, AgencyType>()
  const typeRows = [...rows('agency_types.csv', typeRow), ...rows('agency_types_further.csv', typeRow)]
  for (const row of typeRows) {
    agencyTypes.set(row.org_type, {
      agencyType: row.org_type,
      nameZh: row.name_zh,
      aliases: row.aliases_zh,
      predecessors: row.predecessors_zh,
      nameEn: row.name_en,
      cofogDivision: row.cofog_division,
    })
  }
  const agencyNames = rows('agency_names.csv', nameRow).map(
    (row): AgencyName => ({
      agencyType: row.org_type,
      line: row.line,
      name: row.name,
      kind: row.kind,
      validFrom: row.valid_from || null,
      validTo: row.valid_to || null,
    }),
  )
  const areaCodes = new Map<string, AreaCodes>()
  for (const row of rows('area_codes.csv', areaCodeRow))
    areaCodes.set(row.code, { areaCodes: row.area_codes, postcodePrefixes: row.postcode_prefixes })
  const fronts = corpsFronts(rows('corps_cities.csv', corpsCityRow))
  const places = buildPlaceIndex(divisions, rows('place_names.csv', placeNameRow), fronts)
  const ownNames = buildOwnNames(rows('own_names.csv', ownNameRow), places)
  const bodies = buildBodyIndex([...agencyTypes.values()], agencyNames)
  const hosts = buildHosts(rows('hosts.csv', hostRow), places, bodies)
  const successors = new Map<string, string>()
  for (const row of rows('division_successors.csv', successorRow)) successors.set(row.code, row.successor)
  let townIndex: TownIndex | undefined
  const towns = () => (townIndex ??= buildTownIndex(text('towns.csv')))
  let readingsOfNames: Readings | undefined
  const readings = () => (readingsOfNames ??= buildReadings(text('division_readings.csv')))
  return {
    divisions,
    agencyTypes,
    agencyNames,
    areaCodes,
    places,
    bodies,
    ownNames,
    hosts,
    successors,
    towns,
    readings,
  }
}
