import type { z } from 'zod'
import type { findings } from '../../schemas/tables/findings.ts'

/** A row of `findings` without its report. */
export type Finding = Omit<z.infer<typeof findings.row>, 'report_id'>

/** The outcome of all checks of a report. */
export interface Checks {
  readonly passed: number
  readonly failed: number
  readonly notAssessable: number
  readonly findings: readonly Finding[]
}
