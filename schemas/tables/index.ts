import { agencies } from './agencies.ts'
import { agencyAliases } from './agency-aliases.ts'
import type { Table } from './define.ts'
import { divisions } from './divisions.ts'
import { findings } from './findings.ts'
import { indicators } from './indicators.ts'
import { observations } from './observations.ts'
import { rejects } from './rejects.ts'
import { reports } from './reports.ts'
import { rules } from './rules.ts'
import { sections } from './sections.ts'
import { statements } from './statements.ts'

/** Every released table, in the order in which the codebook presents them. */
export const TABLES: readonly Table[] = [
  reports,
  observations,
  statements,
  sections,
  agencies,
  agencyAliases,
  divisions,
  indicators,
  findings,
  rules,
  rejects,
]
