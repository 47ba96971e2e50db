import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { endInSource, IDENTITY, toSource } from '../../../stages/1-ingest/offsets.ts'
import { strip } from '../../../stages/1-ingest/strip.ts'

/** The text, and the places in the source that its characters are said to come from. */
function stripped(source: string) {
  const { text, offsets } = strip(source)
  return { text, places: Array.from(text, (_, i) => toSource(offsets ?? IDENTITY, i)) }
}

/** A source as pieces: kept text, and in brackets what must go. Gives source, text and places. */
function made(...pieces: readonly (string | readonly [residue: string])[]) {
  let source = ''
  let text = ''
  const places: number[] = []
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      for (let i = 0; i < piece.length; i++) places.push(source.length + i)
      source += piece
      text += piece
    } else source += piece[0]
  }
  return { source, text, places }
}

describe('what goes, with every other character where it stood', () => {
  it.each([
    ['pinyin with a tone', made('公開', ['(kāi)'], '工作')],
    ['pinyin at both ends of a run', made('衛', ['(wèi)'], '生報', ['(bào)'])],
    ['pinyin without a tone', made('報', ['(bao)'], '告')],
    ['pinyin with a tone number', made('報', ['(bao4)'], '告')],
    ['pinyin doubled', made('務', ['(wù)'], ['(wù)'], '員')],
    ['pinyin in full-width brackets', made('會', ['（huì）'], '議')],
    ['pinyin in two kinds of brackets', made('會', ['(huì）'], '議')],
    ['a reading of several', made('長', ['(zhǎng)'], '期，長', ['(cháng)'], '度')],
    ['ü with and without its dots', made('旅', ['(lǚ)'], '旅', ['(lü)'], '旅', ['(lv)'])],
    ['pinyin behind residue', made('數', ['<b>'], ['(shù)'], ['</b>'], '量')],
    ['half a tag behind a figure', made('39', ['?font face="宋體" >'], '件')],
    ['half a closing tag', made('39', ['?/font >'], '件')],
    ['a bookmark', made('本年', ['[bookmark: _GoBack]'], '新收\t0')],
    ['tags inside a line', made('新', ['<span style="color: red">'], '收', ['</span>'], '0')],
    ['tags of Word', made('新', ['<o:p>'], '收', ['</o:p>'], ['<st1:chsdate year="2024">'], '0')],
    ['half a closing tag without a space', made('39', ['?/font>'], '件')],
    ['comments', made('新', ['<!--[if !supportEmptyParas]-->'], '收', ['<!--[endif]-->'], '0')],
    ['conditions', made('3', ['<![endif]>'], '9', ['<?xml:namespace prefix = o ns = "a" />'], '件')],
    ['entities that nobody sees', made('3', ['&zwnj;'], '9', ['&#8203;'], '件', ['&shy;'])],
    ['zero-width characters', made('1', ['\u200b'], '2', ['\ufeff\u200d'], '3', ['\u00ad'])],
    ['the mark of a bold figure', made('| ', ['**'], '39', ['**'], ' |')],
    ['the mark of a bold label', made('规章\t', ['**'], '现行 有效', ['**'])],
    ['residue at either end', made(['\ufeff'], ['<b>'], '一、', ['</b>'])],
  ])('%s', (_, { source, text, places }) => {
    expect(stripped(source)).toStrictEqual({ text, places })
  })
})

describe('what stays', () => {
  it.each([
    ['brackets whose letters are no reading', '公開(bù)公開(OA)'],
    ['a bracket with no character before it', '(wù)'],
    ['a bracket behind a figure', '12(wu)'],
    ['Chinese in brackets', '其他(含部分)，（一）'],
    ['figures in brackets', '件(12)'],
    ['bold words that are no cell', '**一、总体情况**\n为**重点**，| 3 ** 4 **| ** |'],
    ['halves of spaces before a letter or a digit', '&nbsp12 &#1602 &ensps'],
    ['entities that are none', '&foo; A&B &#5; &#xd83d;'],
    ['less and greater', '1 < 2 > 0，<不是标签>'],
    ['addresses in angle brackets', '(<http://www.example.gov.cn/>)，<a@example.cn>'],
  ])('%s', (_, text) => {
    expect(strip(text).text).toBe(text)
  })

  it('a text without residue has no map of its own', () => {
    expect(strip('一、总体情况\n0\t12')).toStrictEqual({ text: '一、总体情况\n0\t12', offsets: null })
  })
})

describe('what something else takes the place of', () => {
  it.each([
    ['named entities', 'a&nbsp;b&lt;c&gt;d&amp;e&mdash;', 'a b<c>d&e—', [0, 1, 7, 8, 12, 13, 17, 18, 23, 24]],
    ['halves of spaces', '12&nbsp\t3&#160', '12 \t3 ', [0, 1, 2, 7, 8, 9]],
    ['spaces that were turned into entities twice', '1&amp;nbsp;2', '1 2', [0, 1, 11]],
    ['numbered entities', '&#49;&#x32;3', '123', [0, 5, 11]],
    ['full-width ones, folded', '&#12288;&#65297;', ' 1', [0, 8]],
    ['a line break', '件<br/>2', '件\n2', [0, 1, 6]],
    ['a line break within a figure, or between two', '30<br/>28', '30\ufffd28', [0, 1, 2, 7, 8]],
    ['several of them', '30 <br> <br>8', '30 \ufffd \ufffd8', [0, 1, 2, 3, 7, 8, 12]],
    ['a line break before the next line', '5<br>\n6', '5\n\n6', [0, 1, 5, 6]],
    ['a paragraph', '<p>1</p>2', '\n1\n2', [0, 3, 4, 8]],
    [
      'cells of a table: two figures never run into one',
      '<dd>1</dd><dd>2</dd>',
      '\n1\n\n2\n',
      [0, 4, 5, 10, 14, 15],
    ],
    ['the mark of a note', '12<sup>3</sup>', '12\ufffd3 ', [0, 1, 2, 7, 8]],
    ['a note of words', '件<sup>注</sup>', '件 注 ', [0, 1, 6, 7]],
    ['a link to a note', '624<a href="#n">1</a>', '624\ufffd1', [0, 1, 2, 3, 16]],
    ['a struck figure before another', '<del>5</del>837', '\ufffd5\ufffd837', [0, 5, 6, 12, 13, 14]],
    ['a struck figure alone', '\t<s>5</s>\t', '\t\ufffd5\ufffd\t', [0, 1, 4, 5, 9]],
    ['struck words', '公<s>布</s>开', '公布开', [0, 4, 9]],
  ] as const)('%s', (_, source, text, places) => {
    expect(stripped(source)).toStrictEqual({ text, places: [...places] })
  })
})

describe('ends of spans', () => {
  it('stand behind the last character, not behind the residue that follows it', () => {
    const { offsets } = strip('新收39<b>件</b>')
    expect([2, 4].map((at) => toSource(offsets!, at))).toEqual([2, 7])
    expect(endInSource(offsets!, 2, 4)).toBe(4)
    expect(endInSource(offsets!, 2, 5)).toBe(8)
    expect(endInSource(offsets!, 2, 2)).toBe(2)
  })
})

/** Characters with a reading that is a fit residue behind them. */
const READINGS: Readonly<Record<string, string>> = {
  務: '(wù)',
  開: '(kāi)',
  報: '（bào）',
  會: '(hui)',
  項: '( xiàng )',
}
const kept = fc.array(fc.constantFrom(...'務開報會項目数0123456789、。（）(件)\t\n /-'), { maxLength: 60 })
const anywhere = [
  '\u200b',
  '\ufeff\u200d',
  '[bookmark: _Toc12]',
  '<b>',
  '</span>',
  '<font size=3>',
  '?font face="宋體" >',
  '<o:p></o:p>',
] as const
const residue = fc.array(fc.option(fc.constantFrom(...anywhere, 'reading'), { freq: 2 }), { maxLength: 61 })

test('residue put anywhere into a text comes out again, and every character is found where it stands', () => {
  fc.assert(
    fc.property(kept, residue, (characters, inserted) => {
      const pieces: (string | readonly [string])[] = []
      characters.forEach((character, i) => {
        pieces.push(character)
        const put = inserted[i] ?? ''
        const reading = put === 'reading' ? (READINGS[character] ?? '') : put
        if (reading !== '') pieces.push([reading])
      })
      const { source, text, places } = made(...pieces)
      expect(stripped(source)).toStrictEqual({ text, places })
      expect(places.map((at) => source[at]).join('')).toBe(text)
    }),
    { numRuns: 500 },
  )
})
