import { z } from 'zod'
import { code, defineTable, text } from './define.ts'
import { DIVISION_LEVELS } from './vocabulary.ts'

/** One row a division and the time for which it had its code and name. */
export const divisions = defineTable({
  name: 'divisions',
  title: 'Administrative divisions',
  description:
    'One row a province, prefecture, county or development zone, for the time in which it had this code and name.',
  key: ['code', 'name', 'valid_from'],
  foreignKeys: [],
  row: z.object({
    code: text('The code of the division.'),
    name: text('Its name.'),
    level: code(DIVISION_LEVELS, 'Its level.'),
    parent_code: text('The code of the division above; null for provinces.').nullable(),
    valid_from: text(
      'Month of the first source that lists it, YYYY-MM; null where it was there by 2008.',
    ).nullable(),
    valid_to: text('Month of the first source that no longer lists it; null where it is current.').nullable(),
    code_system: code(['GB/T 2260', 'nbs', 'ogi-panel'], 'Whose code it is.'),
  }),
})
