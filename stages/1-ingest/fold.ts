import { FOLDABLE } from './scan.ts'

/** Radicals of the supplement block that have no compatibility mapping in Unicode but do turn up in PDF text. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻓': '长',
  '⻚': '页',
  '⻅': '见',
  '⻋': '车',
  '⻔': '门',
  '⻛': '风',
  '⻬': '齐',
  '⺟': '母',
  '⻢': '马',
  '⻩': '黄',
  '⻰': '龙',
}

function foldOne(character: string): string {
  if (character === '\u2212') return '-'
  if (character === '\r') return ' '
  if (character === '\u2028' || character === '\u2029') return '\n'
  const folded = RADICALS[character] ?? character.normalize('NFKC')
  return folded.length === 1 ? folded : character
}

/**
 * The text with spaces, digits, letters and signs in one width and radicals as characters. Length and
 * positions stay. Chinese punctuation keeps its width: it tells prose from figures.
 */
export function fold(source: string): string {
  const loneReturns = source.includes('\n') ? source : source.replace(/\r/g, '\n')
  return loneReturns.replace(FOLDABLE, foldOne)
}
