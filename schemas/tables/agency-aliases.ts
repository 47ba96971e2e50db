import { z } from 'zod'
import { code, defineTable, text } from './define.ts'

/** One row a further name of an agency. */
export const agencyAliases = defineTable({
  name: 'agency_aliases',
  title: 'Agency aliases',
  description: 'One row a further name under which an agency is or was known.',
  key: ['agency_id', 'alias'],
  foreignKeys: [{ columns: ['agency_id'], table: 'agencies', references: ['agency_id'] }],
  row: z.object({
    agency_id: text('The agency.'),
    alias: text('The other name, in simplified script.'),
    kind: code(['historical', 'abbreviation', 'spelling'], 'In what way it is another name.'),
    valid_from: text('When it came into use, YYYY or YYYY-MM; null where unknown.').nullable(),
    valid_to: text(
      'When it went out of use, YYYY or YYYY-MM; null where unknown or still in use.',
    ).nullable(),
  }),
})
