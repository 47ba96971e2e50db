import { isFoldable } from './scan.ts'

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

const DIGIT = /[\d０-９.．,，]/
/** The number of a label: it begins a line. */
const NUMBER = /^\d{1,2}[.．、](?!\d)/

/** Whether a figure stands on both sides of a place. */
const insideFigure = (text: string, at: number) =>
  DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + 1] ?? '') && !NUMBER.test(text.slice(at + 1, at + 5))

const SEPARATORS = /[\u2028\u2029]/g
/** Fewest separators of lines that are the text's line ends, where it has fewer others. */
const ENOUGH_SEPARATORS = 40

/** Whether a text ends its lines with the separators that Unicode has for them. */
function endsLinesWithSeparators(text: string): boolean {
  if (!text.includes('\u2028') && !text.includes('\u2029')) return false
  const separators = text.match(SEPARATORS)!.length
  return separators >= ENOUGH_SEPARATORS && separators > text.split('\n').length
}

function foldOne(character: string, at: number, text: string): string {
  if (character === '\u2212') return '-'
  if (character === '\r') return ' '
  if (character >= '\u2500' && character <= '\u253c') return character <= '\u2501' ? '-' : '|'
  // What breaks a line within a figure ends no row: it is one figure or two, and nothing tells which.
  if (character === '\u2028' || character === '\u2029') return insideFigure(text, at) ? '\ufffd' : '\n'
  const folded = RADICALS[character] ?? character.normalize('NFKC')
  return folded.length === 1 ? folded : character
}

/** What `foldOne` gives for characters that fold alike wherever they stand: a page has hundreds, of a few kinds. */
const known = new Map<string, string>()

function foldAt(character: string, at: number, text: string): string {
  if (character === '\u2028' || character === '\u2029') return foldOne(character, at, text)
  const before = known.get(character)
  if (before !== undefined) return before
  const folded = foldOne(character, at, text)
  known.set(character, folded)
  return folded
}

/**
 * The text with spaces, digits, letters and signs in one width and radicals as characters. Length and
 * positions stay. Chinese punctuation keeps its width: it tells prose from figures.
 */
export function fold(source: string): string {
  const lines = endsLinesWithSeparators(source) ? source.replace(SEPARATORS, '\n') : source
  const text = lines.includes('\n') ? lines : lines.replace(/\r/g, '\n')
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!isFoldable(text.charCodeAt(at))) continue
    parts.push(text.slice(from, at), foldAt(text[at]!, at, text))
    from = at + 1
  }
  parts.push(text.slice(from))
  return parts.join('')
}
