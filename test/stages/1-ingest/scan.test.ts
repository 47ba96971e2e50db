import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fold } from '../../../stages/1-ingest/fold.ts'
import { scan } from '../../../stages/1-ingest/scan.ts'
import { strip } from '../../../stages/1-ingest/strip.ts'

describe('scan', () => {
  it.each([
    ['一、总体情况\n规章\t0\t12\n（一）公开', false, false],
    ['规章　１２', true, false],
    ['公開(kāi)', false, true],
    ['公开（ kai ）', false, true],
    ['1\u200b2', false, true],
    ['39?font face="宋體" >件', false, true],
    ['[bookmark: _GoBack]', false, true],
    ['a&nbsp;b', false, true],
    ['(含其他)（1）', false, false],
  ])('%s', (text, foldable, residue) => {
    expect(scan(text)).toMatchObject({ foldable, residue })
  })

  it('counts the characters that only one script has', () => {
    expect(scan('公開报務')).toMatchObject({ traditional: 2, simplified: 1 })
    expect(scan('政府信息')).toMatchObject({ traditional: 0, simplified: 0, left: false })
  })

  it('sees characters of traditional script that do not weigh', () => {
    expect(scan('补正後')).toMatchObject({ traditional: 0, left: true })
    expect(scan('公開')).toMatchObject({ traditional: 1, left: true })
  })
})

const reading = fc
  .tuple(
    fc.constantFrom('開', '務', '務(wù)'),
    fc.constantFrom('(', '（'),
    fc.constantFrom('', ' ', '\t', '\n', '\u3000', '\u00a0'),
    fc.constantFrom('wù', 'wu', 'wu4', 'WU', 'kāi', 'ｋａｉ', 'Āo'),
    fc.constantFrom('', ' ', '\u3000'),
    fc.constantFrom(')', '）'),
  )
  .map((parts) => parts.join(''))
const markup = fc.constantFrom(
  ...['&nbsp;', '&#49;', '&#x31;', '&foo;', '<br/>', '</o:p>', '<b', '?font a>', '?/font >', '1?2'],
  ...['[bookmark: _Go]', '[1]', '\u200b', '\ufeff', '\u00ad', '\u2060', '\u202e'],
)
const character = fc.constantFrom(...'开報0159, ()［<>&;?/\t\n\r.－１⽇⺠', '\u00a0', '\u2028', '\uf9d1')
const fragment = fc.oneof({ weight: 5, arbitrary: character }, reading, markup)

test('what scan says a text does not have, neither folding nor stripping would have changed', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 5 }), (fragments) => {
      const text = fragments.join('')
      const { foldable, residue } = scan(text)
      const folded = fold(text)
      if (!foldable) expect(folded).toBe(text)
      if (!residue) expect(strip(folded).text).toBe(folded)
    }),
    { numRuns: 3000 },
  )
})
