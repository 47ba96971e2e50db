import { repeatedHeads, verticalHeads } from './heads.ts'
import { cutLabels, lostSubLabels, notedLabels, spacedLabels, wrappedLabels } from './labels.ts'
import type { Quirk } from './quirk.ts'
import {
  barePageNumbers,
  blankTotals,
  brokenRows,
  displacedRows,
  localRow,
  pageNumbers,
  repeatedGroups,
} from './rows.ts'

/** Every way in which tables depart from the form. */
export const QUIRKS: readonly Quirk[] = [
  verticalHeads,
  repeatedHeads,
  wrappedLabels,
  spacedLabels,
  cutLabels,
  notedLabels,
  lostSubLabels,
  displacedRows,
  repeatedGroups,
  pageNumbers,
  barePageNumbers,
  brokenRows,
  blankTotals,
  localRow,
]
