import { z } from 'zod'
import { code, defineTable, text } from './define.ts'
import { AGENCY_LEVELS } from './vocabulary.ts'

/** One row an agency that made a report of the dataset. */
export const agencies = defineTable({
  name: 'agencies',
  title: 'Agencies',
  description: 'One row an agency of which the dataset holds a report, the same through renamings.',
  key: ['agency_id'],
  foreignKeys: [],
  row: z.object({
    agency_id: text('`<division_code>.<agency_type>`, with a suffix where a division has two of a type.'),
    name_zh: text('The name in Chinese.'),
    name_en: text('The name in English.'),
    agency_type: text('The type of body, as in data-raw/reference/agency_types.csv.'),
    cofog_division: text('Division of the Classification of the Functions of Government, 01–10.'),
    level: code(AGENCY_LEVELS, 'The administrative level.'),
    division_code: text('GB/T 2260 code of the division that it serves; 000000 for national bodies.'),
    province: text('Name of the province.').nullable(),
    prefecture: text('Name of the prefecture.').nullable(),
    county: text('Name of the county.').nullable(),
    lineage_id: text(
      'The id that the agency has under the last code of its division; the same for all that are one through changes of code.',
    ),
  }),
})
