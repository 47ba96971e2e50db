import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptsOf, type Mark, printable } from '../../../pipeline/lint/excerpt.ts'
import { widthOf } from '../../../pipeline/tabulate.ts'

/** Marks for every `[…]` of a line, which is without its brackets then; the first is the main one. */
function marked(drawn: string): { readonly line: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = []
  let line = ''
  let from = 0
  for (const character of drawn) {
    if (character === '[') from = line.length
    else if (character === ']') marks.push({ from, to: line.length, isMain: marks.length === 0 })
    else line += character
  }
  return { line, marks }
}

/** What is printed of a line: text and carets. */
function shown(drawn: string, width = 80): string[] {
  const { line, marks } = marked(drawn)
  return excerptsOf(line, marks, width).flatMap(({ text, carets }) => [text, carets])
}

describe('an excerpt', () => {
  it('has its carets below what is marked, wide characters or not', () => {
    expect(shown('行政处罚 [12] 件')).toEqual(['行政处罚 12 件', '         ^^'])
    expect(shown('现将《[2023年]报告》公布')).toEqual(['现将《2023年报告》公布', '      ^^^^^^'])
    expect(shown('（一）１２[３]４')).toEqual(['（一）１２３４', '          ^^'])
    expect(shown('a e\u0301 [1]')).toEqual(['a e\u0301 1', '    ^'])
    expect(shown('\u{20000}区 [1]')).toEqual(['\u{20000}区 1', '     ^'])
  })

  it('shows a tab as a gap, so that an empty cell has a place', () => {
    expect(shown('规章\t[]\t5\t7')).toEqual(['规章    5  7', '      ^'])
    expect(shown('规章\t0\t[]')).toEqual(['规章  0', '         ^'])
    expect(shown(' 规章 \t [5] \t 7 ')).toEqual(['规章  5  7', '      ^'])
  })

  it('cuts wide gaps short, and begins with the first word', () => {
    expect(shown('\u3000\u3000规章          0      [5]')).toEqual(['规章  0  5', '         ^'])
  })

  it('marks what goes with it in another way', () => {
    expect(shown('总计 [4] = [1] + [2]')).toEqual(['总计 4 = 1 + 2', '     ^   -   -'])
    const marks = [
      { from: 3, to: 4, isMain: false },
      { from: 7, to: 8, isMain: true },
    ]
    expect(excerptsOf('总计 4 = 1', marks, 80)[0]?.carets).toBe('     -   ^')
  })

  it('is a window around the mark where the line is long', () => {
    expect(shown(`${'公'.repeat(50)}[12]${'开'.repeat(50)}`, 20)).toEqual([
      '…公公公公公12开开开开…',
      '           ^^',
    ])
    expect(shown(`[12]${'开'.repeat(50)}`, 20)).toEqual(['12开开开开开开开开开…', '^^'])
    expect(shown(`${'公'.repeat(50)}[12]`, 20)).toEqual(['…公公公公公公公公公12', '                   ^^'])
    expect(shown(`x${'公'.repeat(40)}[${'9'.repeat(40)}]`, 20)).toEqual([
      `…${'9'.repeat(20)}…`,
      ` ${'^'.repeat(20)}`,
    ])
  })

  it('is two where marks stand far from each other', () => {
    expect(shown(`总计 [4] ${'公'.repeat(30)} [3]`, 20)).toEqual([
      '总计 4 公公公公公公…',
      '     ^',
      '…公公公公公公公公公 3',
      '                    -',
    ])
  })

  it('prints no character that the terminal obeys', () => {
    expect(shown('a\u001B[[31m] b')).toEqual(['a 31m b', '  ^^^'])
    expect(printable('a\u0007\r\nb\u202E\u200Bc\u2028')).toBe('a   bc ')
  })

  it('has each caret below its character in any line', () => {
    const character = fc.constantFrom('公', '开', 'a', '1', '）', '\u{20000}', 'é', '…', '\t', '　')
    const line = fc
      .array(character, { minLength: 1, maxLength: 300 })
      .map((characters) => [...characters, '7'])
    fc.assert(
      fc.property(line, fc.nat(), fc.integer({ min: 20, max: 100 }), (characters, chosen, width) => {
        const at = chosen % characters.length
        // The only one of its kind, so that it is found in what is shown.
        const text = characters.map((one, i) => (i === at ? '@' : one)).join('')
        const from = text.indexOf('@')
        const [excerpt, ...others] = excerptsOf(text, [{ from, to: from + 1, isMain: true }], width)
        expect(others).toEqual([])
        expect(excerpt!.carets).toBe(
          `${' '.repeat(widthOf(excerpt!.text.slice(0, excerpt!.text.indexOf('@'))))}^`,
        )
        expect(widthOf(excerpt!.text)).toBeLessThanOrEqual(width + 2)
      }),
      { numRuns: 500 },
    )
  })
})
