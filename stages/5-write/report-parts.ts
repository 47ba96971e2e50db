import type { z } from 'zod'
import { findings } from '../../schemas/tables/findings.ts'
import { sections } from '../../schemas/tables/sections.ts'
import { statements } from '../../schemas/tables/statements.ts'
import type { Read } from '../read.ts'
import { columnsFromRows, sortedByKey, type TableBatch } from './columns.ts'

/** The statements of reports that are sorted by id, as rows of `statements` in the order of its key. */
export function statementBatch(reads: readonly Read[]): TableBatch<typeof statements.row> {
  const rows: z.infer<typeof statements.row>[] = []
  for (const { report } of reads) {
    const own = [...report.statements].sort((a, b) => a.ordinal - b.ordinal)
    for (const { wording: _, ...row } of own) rows.push({ report_id: report.reportId, ...row })
  }
  return columnsFromRows(statements, rows)
}

/** The sections of reports that are sorted by id, as rows of `sections` in the order of its key. */
export function sectionBatch(reads: readonly Read[]): TableBatch<typeof sections.row> {
  const rows: z.infer<typeof sections.row>[] = []
  for (const { report } of reads) {
    const own = [...report.sections].sort((a, b) => a.section - b.section)
    for (const { section, heading, text, start, end } of own) {
      rows.push({
        report_id: report.reportId,
        section,
        heading,
        text,
        source_start: start,
        source_end: end,
      })
    }
  }
  return columnsFromRows(sections, rows)
}

/** The findings of reports that are sorted by id, as rows of `findings` in the order of its key. */
export function findingBatch(reads: readonly Read[]): TableBatch<typeof findings.row> {
  const rows: z.infer<typeof findings.row>[] = []
  for (const { report, checks } of reads) {
    const own = checks.findings.map((finding) => ({ report_id: report.reportId, ...finding }))
    rows.push(...(own.length > 1 ? sortedByKey(findings, own) : own))
  }
  return columnsFromRows(findings, rows)
}
