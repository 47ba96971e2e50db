import type { Division } from '../../reference.ts'

/** How long after the end of its year a report may be made, in months: under a name taken in that time. */
const MONTHS_AFTER = 6

/**
 * Whether a division may have had its code and name in a report of `year`: at some time between the beginning of the
 * year and the middle of the next, in which the report is made. Sources give the month of a change only within a
 * bracket; what the bracket leaves open counts as in force. Without a year every division counts.
 */
export function mayBeInForce(division: Division, year: number | null): boolean {
  if (year === null) return true
  const began = division.beganAfter < year * 12 + 11 + MONTHS_AFTER
  const ended = division.endedBy <= year * 12
  return began && !ended
}
