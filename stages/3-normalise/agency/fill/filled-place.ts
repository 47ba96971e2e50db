import type { Division } from '../../reference.ts'

/** A place found for a body that is named without one; no place where the evidence does not settle it. */
export interface FilledPlace {
  readonly places: readonly Division[]
  readonly why: string
}

/** The result where nothing settles the place. */
export const NO_PLACE: FilledPlace = { places: [], why: '' }
