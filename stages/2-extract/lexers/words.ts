import { behindUnit, type Cells, kindOf, NO_ROW, pushCell, TEXT } from '../cells.ts'
import type { Lexer } from './lexer.ts'

const LONG_LINE = 120
/** Fewest figures that stand alone in a line which holds a table. */
const MANY = 10

/** Longest line whose words may be labels. */
const LONGEST = 120

/** A change in words, parted from its figure. */
const CHANGE = /(?:增加?|减少?)[ \t]+\d[\d,，]*(?![^\s|])/y

/** The end of a word; of the figure behind it where it says how that changed. */
function endOfChange(text: string, start: number, stop: number): number {
  if (text[start] !== '增' && text[start] !== '减') return stop
  CHANGE.lastIndex = start
  return CHANGE.test(text) ? CHANGE.lastIndex : stop
}

/**
 * The start and the end of the next run of visible characters, with the unit behind it where that is a figure; null
 * where there is none before `end`.
 */
export function nextWord(
  text: string,
  from: number,
  end: number,
): readonly [start: number, end: number] | null {
  let start = from
  while (start < end && text.charCodeAt(start) <= 32) start++
  if (start >= end) return null
  let stop = start + 1
  while (stop < end && text.charCodeAt(stop) > 32) stop++
  return [start, Math.min(behindUnit(text, endOfChange(text, start, stop)), end)]
}

/** A dash, a space and a figure, and nothing else. */
const DASHED_FIGURE = /^\s*[-—–*+•·] {1,4}\d[\d.,]{0,15}\s*$/
const LONGEST_DASHED = 30

/** Whether a line is a figure behind a dash that may be a sign, a cell which holds nothing, or the mark of a list. */
export const isDashedFigure = (text: string, start: number, end: number): boolean =>
  end - start < LONGEST_DASHED && DASHED_FIGURE.test(text.slice(start, end))

/** Whether a text is one run of visible characters, as nearly every cell on a line of its own is. */
export function isOneWord(text: string, start: number, end: number): boolean {
  let from = start
  let to = end
  while (from < to && text.charCodeAt(from) <= 32) from++
  while (to > from && text.charCodeAt(to - 1) <= 32) to--
  if (from === to) return false
  while (from < to && text.charCodeAt(from) > 32) from++
  return from === to
}

/** Appends the words of a text as cells, or all of it as one where figures stand among them or it is long: prose. */
export function pushWords(cells: Cells, text: string, start: number, end: number, row: number): void {
  if (isOneWord(text, start, end)) {
    pushCell(cells, text, start, end, row)
    return
  }
  const first = nextWord(text, start, end)
  if (first === null) return
  if (first[1] === end) {
    pushCell(cells, text, start, end, row)
    return
  }
  const words: (readonly [number, number])[] = []
  if (end - start <= LONGEST) {
    for (let word = nextWord(text, start, end); word; word = nextWord(text, word[1], end)) words.push(word)
  }
  if (words.length < 2 || words.some(([from, to]) => kindOf(text, from, to) !== TEXT)) {
    pushCell(cells, text, start, end, row)
    return
  }
  for (const [from, to] of words) pushCell(cells, text, from, to, row)
}

/** Tables, or a whole report, on one long line: every word is a cell, and rows are not shown. */
export const words: Lexer = {
  name: 'words',
  suits: () => true,
  claims: (text, start, end) => {
    if (end - start < LONG_LINE) return false
    let figures = 0
    for (let word = nextWord(text, start, end); word && figures < MANY; word = nextWord(text, word[1], end)) {
      if (kindOf(text, word[0], word[1]) !== TEXT) figures++
    }
    return figures >= MANY
  },
  lex(cells, text, start, end) {
    for (let word = nextWord(text, start, end); word; word = nextWord(text, word[1], end)) {
      pushCell(cells, text, word[0], word[1], NO_ROW)
    }
  },
}
