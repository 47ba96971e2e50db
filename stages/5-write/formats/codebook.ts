import { codebookMarkdown } from '../../../schemas/derive/codebook.ts'
import { writeText } from '../sink.ts'
import type { ReleaseFormat } from './format.ts'

/** The codebook, for people. */
export const codebook: ReleaseFormat = {
  name: 'codebook',
  write: ({ folder, rows, rules, version }) =>
    writeText(folder, 'CODEBOOK.md', codebookMarkdown({ rows, rules, version })),
}
