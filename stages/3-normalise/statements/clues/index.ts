import { ANSWERS_CLUES } from './answers.ts'
import type { Clue } from './clue.ts'
import { DECISIONS_CLUES } from './decisions.ts'
import { DOCUMENTS_CLUES } from './documents.ts'
import { OUTCOMES_CLUES } from './outcomes.ts'
import { PUBLIC_CLUES } from './public.ts'
import { REQUESTS_CLUES } from './requests.ts'
import { REVIEWS_CLUES } from './reviews.ts'
import { WORK_CLUES } from './work.ts'

/**
 * Quantities of data-model §5 by their wording (shapes of real reports, 2008–2025), the more particular first: the first
 * that fits is taken. Where a figure may be of two it is of none.
 */
export const CLUES: readonly Clue[] = [
  ...WORK_CLUES,
  ...PUBLIC_CLUES,
  ...ANSWERS_CLUES,
  ...DECISIONS_CLUES,
  ...DOCUMENTS_CLUES,
  ...REVIEWS_CLUES,
  ...OUTCOMES_CLUES,
  ...REQUESTS_CLUES,
]
