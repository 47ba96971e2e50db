import { z } from 'zod'
import { UNITS } from '../forms/form.ts'
import { code, defineTable, double, int, text } from './define.ts'
import { COLUMN_CODES, ROW_CODES, STATUSES, TABLE_IDS } from './vocabulary.ts'

/** One row a cell of a statutory table that the report's form expects: the centre of the dataset. */
export const observations = defineTable({
  name: 'observations',
  title: 'Observations',
  description: 'One row a cell of a statutory table that the form of the report expects, as printed.',
  key: ['report_id', 'table_id', 'row_code', 'column_code'],
  foreignKeys: [{ columns: ['report_id'], table: 'reports', references: ['report_id'] }],
  row: z.object({
    report_id: text('The report.'),
    table_id: code(TABLE_IDS, 'The statutory table.'),
    row_code: code(ROW_CODES, 'The row of the table.'),
    column_code: code(COLUMN_CODES, 'The column of the table.'),
    value: double('What the agency printed, in `unit`; null unless the status is reported.').nullable(),
    unit: code(UNITS, 'The unit of the value; amounts of money are in yuan (CNY).'),
    status: code(STATUSES, 'What became of the cell.'),
    raw: text(
      'The characters printed, as they stand in the source; null where the cell is missing.',
    ).nullable(),
    source_start: int('Where the cell starts, in UTF-16 code units of the decoded source.').nullable(),
    source_end: int('Where it ends, exclusive.').nullable(),
    source_line: int('The line of the source on which it starts, from 1.').nullable(),
  }),
})
