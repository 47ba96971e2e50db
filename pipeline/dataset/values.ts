import {
  DuckDBTypeId,
  type DuckDBValueConverter,
  type Json,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api'

/** A value of a result as JSON has it. */
export type { Json } from '@duckdb/node-api'

const { BIGINT, UBIGINT, HUGEINT, UHUGEINT, DECIMAL, INTERVAL, FLOAT, DOUBLE } = DuckDBTypeId
const { TINYINT, SMALLINT, INTEGER, UTINYINT, USMALLINT, UINTEGER } = DuckDBTypeId

const WHOLE = new Set<DuckDBTypeId>([BIGINT, UBIGINT, HUGEINT, UHUGEINT])
const NUMBERS = new Set<DuckDBTypeId>([
  ...[...WHOLE, DECIMAL, FLOAT, DOUBLE, TINYINT, SMALLINT, INTEGER, UTINYINT, USMALLINT, UINTEGER],
])

/** Significant digits that a double holds without loss. */
const EXACT_DIGITS = 15

/** Whether values of a type are numbers: they align to the right. */
export const isNumber = (type: DuckDBTypeId): boolean => NUMBERS.has(type)

/**
 * Values as JSON: numbers as numbers where a double holds them exactly and as text where not, dates and times as
 * ISO text, lists as arrays, structs as objects.
 */
export const toJson: DuckDBValueConverter<Json> = (value, type, converter) => {
  if (value === null) return null
  if (WHOLE.has(type.typeId)) {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  }
  if (type.typeId === DECIMAL) {
    const digits = String(value)
    return digits.replace(/[^0-9]/g, '').replace(/^0+/, '').length <= EXACT_DIGITS ? Number(digits) : digits
  }
  if (type.typeId === INTERVAL) return String(value)
  return JsonDuckDBValueConverter(value, type, converter)
}

/** A value as text: null as `none`, lists and structs as JSON. */
export function toText(value: Json, none: string): string {
  if (value === null) return none
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
