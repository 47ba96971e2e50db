/**
 * What a finding's location names, as rules write it: `requests/new_received/total` a cell, `requests/new_received`
 * a row, a column as the cells of all rows, with `*` at the end of a code for all that begin like it. A figure of prose stands
 * behind the cell that it is compared with, `requests/new_received/total@12`, or alone, `statements/12`.
 */
export interface Location {
  readonly table_id: string
  /** What follows the table: a row, or words of the report. */
  readonly row: string | undefined
  readonly column: string | undefined
  /** `statements.ordinal`; null where it names no figure of prose. */
  readonly ordinal: number | null
}

const ORDINAL = /^(?:statements\/|([^@]+)@)(\d+)$/

/** The parts of a location. */
export function parseLocation(location: string): Location {
  const [, cell = location, ordinal] = ORDINAL.exec(location) ?? []
  const [table_id = '', row, column] = cell.split('/')
  return { table_id, row, column, ordinal: ordinal === undefined ? null : Number(ordinal) }
}

/** Whether a code of a location names a row or column. */
export const names = (code: string, one: { readonly code: string }): boolean =>
  code.endsWith('*') ? one.code.startsWith(code.slice(0, -1)) : code === one.code
