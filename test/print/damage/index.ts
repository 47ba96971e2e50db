import {
  bookmarks,
  entities,
  fullWidthFigures,
  oddSpaces,
  pinyinDoubled,
  pinyinWithoutTones,
  pinyinWithTones,
  radicals,
  thousands,
  traditional,
  units,
  zeroWidth,
} from './characters.ts'
import type { Damage } from './damage.ts'
import { blankedCell, doubledLine, droppedLine, lostCharacter, lostSeparator, swappedLines } from './lines.ts'

/** Damage that loses nothing: a reader can tell every figure. It happens in this order. */
export const CHARACTER_DAMAGES: readonly Damage[] = [
  traditional,
  pinyinWithTones,
  pinyinWithoutTones,
  pinyinDoubled,
  radicals,
  bookmarks,
  units,
  thousands,
  fullWidthFigures,
  zeroWidth,
  oddSpaces,
  entities,
]

/** Damage that loses or moves something. */
export const LINE_DAMAGES: readonly Damage[] = [
  droppedLine,
  doubledLine,
  swappedLines,
  blankedCell,
  lostCharacter,
  lostSeparator,
]
