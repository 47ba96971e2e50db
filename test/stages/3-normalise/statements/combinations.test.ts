import { describe, expect, it } from 'vitest'
import { statedIn } from '../../../../stages/3-normalise/statements/stated.ts'
import { COMBINATIONS } from './combinations.ts'

const AUTHOR = { year: 2024, names: '甲县农业农村局' }
const FIGURE = '37'

/** Every sentence of a pattern. */
const sentencesOf = (pattern: string): readonly string[] =>
  pattern
    .split(/[{}]/)
    .map((piece, i) => (i % 2 === 1 ? piece.split('|') : [piece]))
    .reduce((begun, ends) => begun.flatMap((start) => ends.map((end) => start + end)), [''])

/** Whether a sentence states the quantity where its figure stands, or that there was none. */
function states(sentence: string, quantity: string): boolean {
  const at = sentence.indexOf('#')
  const text = sentence.replace('#', FIGURE)
  const stated = statedIn(text, { start: 0, end: text.length }, AUTHOR)
  return stated.some(
    (one) =>
      one.quantity === quantity &&
      (at < 0 ? one.value === 0 : one.start <= at && at < one.end && String(one.value).startsWith(FIGURE)),
  )
}

describe('every combination of words that say a quantity', () => {
  it.each(COMBINATIONS)('is read as %s: %s', (quantity, pattern) => {
    expect(sentencesOf(pattern).filter((sentence) => !states(sentence, quantity))).toEqual([])
  })

  it('is one of thousands', () => {
    expect(new Set(COMBINATIONS.flatMap(([, pattern]) => sentencesOf(pattern))).size).toBeGreaterThan(2000)
  })
})
