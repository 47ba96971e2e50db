import { z } from 'zod'
import { code, defineTable, text } from './define.ts'
import { REJECT_REASONS } from './vocabulary.ts'

/** One row a file that was found and is not in the dataset. */
export const rejects = defineTable({
  name: 'rejects',
  title: 'Rejects',
  description: 'One row a file that was found and is not in the dataset, with the reason.',
  key: ['source_path'],
  foreignKeys: [],
  row: z.object({
    source_path: text('The file as found, relative to the input folder.'),
    source_sha256: text('SHA-256 of the file; null where it could not be read.').nullable(),
    reason: code(REJECT_REASONS, 'Why it is not in the dataset.'),
    message: text('The same in a sentence.'),
  }),
})
