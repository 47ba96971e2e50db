import { z } from 'zod'
import { UNITS } from '../forms/form.ts'
import { code, defineTable, double, int, text } from './define.ts'
import { QUALIFIERS, QUANTITIES } from './vocabulary.ts'

/** One row a figure stated in prose. */
export const statements = defineTable({
  name: 'statements',
  title: 'Statements',
  description: 'One row a figure stated in prose, with what it counts, its unit and its qualifier.',
  key: ['report_id', 'ordinal'],
  foreignKeys: [{ columns: ['report_id'], table: 'reports', references: ['report_id'] }],
  row: z.object({
    report_id: text('The report.'),
    ordinal: int('Counts the statements of a report from 1, in the order of the text.'),
    section: int('The section it stands in, 1–6; 0 before the first.'),
    quantity: code(QUANTITIES, 'What is counted; null where no quantity fits.').nullable(),
    value: double('The figure, in `unit`.'),
    unit: code(UNITS, 'The counter, normalised; null where none of these is printed.').nullable(),
    qualifier: code(QUALIFIERS, 'Whether the figure is exact, and if not, which way it leans.'),
    subject: text('The channel, account or kind that it is about, as printed.').nullable(),
    raw: text('The characters printed.'),
    part_of: int(
      'The `ordinal` of the whole that it is stated as a part of (其中A件，B件); null where it is no part.',
    ).nullable(),
    source_start: int('Where it starts, in UTF-16 code units of the decoded source.'),
    source_end: int('Where it ends, exclusive.'),
    source_line: int('The line of the source on which it starts, from 1.'),
  }),
})
