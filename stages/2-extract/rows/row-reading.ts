import type { Anchor } from './anchors.ts'
import type { Unit } from './units.ts'

/** A unit with the row that its labels name. */
export interface AnchoredUnit {
  readonly unit: Unit
  readonly anchor: Anchor
}

/** The units that print a row of the table, in order, and their figures. */
export interface FoundRow {
  readonly units: readonly Unit[]
  readonly values: readonly number[]
  /** True where figures that no row claims stand between this row and the next. */
  readonly loose: boolean
  /**
   * True where figures of rows that have lost their labels are cut by how many each has if none prints its total: the row
   * is found only if sums tell so.
   */
  readonly withoutTotal?: true
  /** True where the last figure may be broken, so that it is not known. */
  readonly lastIsOpen?: true
}

/** What was found for a row of the table, or why nothing was. */
export type RowReading = FoundRow | { readonly units: null; readonly why: string }

/** Whether a row was found in one piece, with a figure for each column. */
export const isWhole = (reading: RowReading, columns: number) =>
  reading.units !== null && reading.units.length === 1 && reading.values.length === columns
