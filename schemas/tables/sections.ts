import { z } from 'zod'
import { defineTable, int, text } from './define.ts'

/** One row a section of a report. */
export const sections = defineTable({
  name: 'sections',
  title: 'Sections',
  description: 'One row a section that was found in a report: its heading and its text.',
  key: ['report_id', 'section'],
  foreignKeys: [{ columns: ['report_id'], table: 'reports', references: ['report_id'] }],
  row: z.object({
    report_id: text('The report.'),
    section: int('1–6 as the form numbers them; 0 for what stands before the first.'),
    heading: text('The heading as printed, in simplified script; null for section 0.').nullable(),
    text: text('The text of the section, cleaned and in simplified script.'),
    source_start: int('Where the section starts, in UTF-16 code units of the decoded source.'),
    source_end: int('Where it ends, exclusive.'),
  }),
})
