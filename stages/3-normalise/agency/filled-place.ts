import type { Division } from '../reference.ts'

/** A place found for a body that is named without one; no place where the evidence does not settle it. */
export interface FilledPlace {
  readonly places: readonly Division[]
  readonly why: string
}

/** The result where nothing settles the place. */
export const NO_PLACE: FilledPlace = { places: [], why: '' }
/** 县 of 县卫健局 goes with 盐池县 and with no city. */
export const fitsHint = (division: Division, hint: string): boolean =>
  hint === '' ||
  (hint.startsWith('自治') || hint.length === 1
    ? division.name.endsWith(hint.at(-1)!)
    : division.name.endsWith(hint))
