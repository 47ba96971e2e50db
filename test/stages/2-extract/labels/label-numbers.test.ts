import { expect, test } from 'vitest'
import { numbersStandApart } from '../../../../stages/2-extract/labels/label-numbers.ts'
import { lexRegion } from '../../../../stages/2-extract/lexers/index.ts'
import { tokenise } from '../../../../stages/2-extract/rows/tokens.ts'

test.each([
  ['each label behind its number', '1\n属于国家秘密\n0\n2\n其他法律行政法规禁止公开\n5\n', true],
  ['the one label that prints no number', '1.属于国家秘密\n0\n7\n属于行政执法案卷\n5\n', true],
  [
    'one by chance',
    '属于国家秘密\n2\n其他法律行政法规禁止公开\n5\n危及三安全一稳定\n0\n保护第三方合法权益\n1\n',
    false,
  ],
  ['half of them', '属于国家秘密\n2\n其他法律行政法规禁止公开\n5\n', false],
  ['labels that print their numbers', '1.属于国家秘密\n2\n2.其他法律行政法规禁止公开\n5\n', false],
  ['no labels', '1\n2\n', false],
])('figures before labels are their numbers: %s', (_, text, expected) => {
  const cells = lexRegion(text, [{ start: 0, end: text.length }])
  expect(numbersStandApart(tokenise(cells, text), cells, text)).toBe(expected)
})
