import type { Quantity } from './clues/clue.ts'

/** What happens on a day. */
export const EVENTS: ReadonlySet<Quantity> = new Set([
  'trainings',
  'training_participants',
  'open_days',
  'open_day_participants',
  'press_conferences',
  'interviews',
])
