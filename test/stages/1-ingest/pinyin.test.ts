import { expect, test } from 'vitest'
import { isReading } from '../../../stages/1-ingest/pinyin.ts'

test.each([
  ['衛', 'wèi', true],
  ['卫', 'wei', true],
  ['卫', 'WEI', true],
  ['開', ' kāi ', true],
  ['行', 'xíng', true],
  ['行', 'háng', true],
  ['女', 'nǚ', true],
  ['女', 'nv', true],
  ['衛', 'fèi', false],
  ['項', 'e', false],
  ['1', 'yi', false],
  ['', 'wu', false],
  ['A', 'oa', false],
])('%s %s: %s', (character, syllable, expected) => {
  expect(isReading(character, syllable)).toBe(expected)
})
