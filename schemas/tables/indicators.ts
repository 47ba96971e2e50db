import { z } from 'zod'
import { UNITS } from '../forms/form.ts'
import { bool, code, defineTable, int, text } from './define.ts'
import { COLUMN_CODES, FORM_IDS, ROW_CODES, TABLE_IDS } from './vocabulary.ts'

/** The forms as data: one row a cell of a form. */
export const indicators = defineTable({
  name: 'indicators',
  title: 'Indicators',
  description: 'The statutory forms as data: one row a cell that a form expects.',
  key: ['form_id', 'table_id', 'row_code', 'column_code'],
  foreignKeys: [],
  row: z.object({
    form_id: code(FORM_IDS, 'The form.'),
    table_id: code(TABLE_IDS, 'The table of the form.'),
    row_code: code(ROW_CODES, 'The row of the table.'),
    column_code: code(COLUMN_CODES, 'The column of the table.'),
    label_zh: text('Labels of row and column in Chinese, as the form prints them.'),
    label_en: text('The same in English (ours: there is no official translation).'),
    unit: code(UNITS, 'The unit of the values.'),
    legal_basis: text('The article that the row counts under.'),
    position: int('Counts the cells of a form from 1, in the order in which it prints them.'),
    label_confirmed: bool(
      'Whether the label was seen in print; false where it is recalled and may be worded otherwise.',
    ),
  }),
})
