import { describe, expect, it, test } from 'vitest'
import { FIGURE, MARK, NO_ROW } from '../../../stages/2-extract/cells.ts'
import { LEXERS, lexRegion } from '../../../stages/2-extract/lexers/index.ts'

/** The cells of a text, row by row; cells without a row stand alone. */
function rowsOf(text: string): string[][] {
  const { start, end, row } = lexRegion(text, [{ start: 0, end: text.length }])
  const rows: string[][] = []
  row.forEach((number, i) => {
    const printed = text.slice(start[i], end[i])
    if (i > 0 && number !== NO_ROW && number === row[i - 1]) rows.at(-1)!.push(printed)
    else rows.push([printed])
  })
  return rows
}

test('every lexer has a name of its own, and the last takes what no other claims', () => {
  const names = LEXERS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect([names.at(-1), LEXERS.at(-1)?.claims('任何一行', 0, 4)]).toEqual(['lines', true])
})

describe('tabs', () => {
  it('a row a line', () => {
    expect(rowsOf('信息内容\t本年制发件数\n规章\t0\t 12\t\n\t予以公开\t/\n')).toEqual([
      ['信息内容', '本年制发件数'],
      ['规章', '0', '12', ''],
      ['', '予以公开', '/'],
    ])
  })

  it('keeps spaces inside a cell', () => {
    expect(rowsOf('自然 人\t1 362\n')).toEqual([['自然 人', '1 362']])
  })
})

test('each part is read in the way in which its own lines are printed', () => {
  const above = `规章|\n${'0|\n'.repeat(9)}`
  const below = '| 规章 | 0 | 1 |\n| 文件 | 2 | 3 |\n'
  const text = above + below
  const { start, end, row } = lexRegion(text, [
    { start: 0, end: above.length },
    { start: above.length, end: text.length },
  ])
  expect(row.slice(0, 10).every((number) => number === NO_ROW)).toBe(true)
  expect(
    row.slice(-6).map((number, i) => [number === row.at(-1), text.slice(start[i + 10], end[i + 10])]),
  ).toEqual([
    [false, '规章'],
    [false, '0'],
    [false, '1'],
    [true, '文件'],
    [true, '2'],
    [true, '3'],
  ])
})

describe('behind-tab', () => {
  it('a cell a line, a blank line between rows', () => {
    const rows = Array.from({ length: 4 }, (_, i) => `\t行${i}\n\t${i}\n\t\n`).join('\n')
    expect(rowsOf(rows)).toEqual([0, 1, 2, 3].map((i) => [`行${i}`, String(i), '']))
  })

  it('a line without a tab right below goes on with the cell above', () => {
    const rows = `\t本年新收政府信息\n公开申请数量\n${'\t0\n'.repeat(7)}`
    expect(rowsOf(rows)).toEqual([['本年新收政府信息\n公开申请数量', ...'0000000']])
  })

  it('two figures in one cell stay together: they are no figure', () => {
    const text = `\t规章\n\t1\n2\n${'\t0\n'.repeat(7)}`
    const { start, end, kind } = lexRegion(text, [{ start: 0, end: text.length }])
    expect(text.slice(start[1], end[1])).toBe('1\n2')
    expect([kind[1] === FIGURE, kind[1] === MARK]).toEqual([false, false])
  })
})

describe('pipes', () => {
  it.each([
    ['at both ends', '| 规章 | 0 | 1 |\n', [['规章', '0', '1']]],
    ['at neither', '规章|0|1\n', [['规章', '0', '1']]],
    ['at the front', '|规章|0|1\n', [['规章', '0', '1']]],
    ['with cells that hold nothing', '|规章||1|\n', [['规章', '', '1']]],
    ['with nothing first', '||规章|0|\n', [['', '规章', '0']]],
    ['nothing at all', '||\n', [['']]],
    [
      'with a rule below the head',
      '| a | b |\n|---|:-:|\n| 0 | - |\n',
      [
        ['a', 'b'],
        ['0', '-'],
      ],
    ],
    ['a row of dashes that stand for nothing', '| - | - |\n', [['-', '-']]],
  ])('%s', (_, text, expected) => {
    expect(rowsOf(text)).toEqual(expected)
  })

  it.each([
    ['7 四、政府信息公开', ['7', '四、政府信息公开']],
    ['7 4、政府信息公开', ['7', '4、政府信息公开']],
    ['7 ## 四、政府信息公开', ['7', '## 四、政府信息公开']],
    ['7 **四、政府信息公开', ['7', '**四、政府信息公开']],
    ['1,362 04 政府信息公开', ['1,362', '04 政府信息公开']],
    ['7 万元', ['7 万元']],
    ['7 4', ['7 4']],
    ['7 4 政府信息公开', ['7 4 政府信息公开']],
    ['7 # 8', ['7 # 8']],
  ])(
    'where rows have no lines of their own, the figure before the heading in its cell: %s',
    (cell, expected) => {
      const printed = rowsOf(`${'|'.repeat(1000)}0|${cell}|x\n`).flat()
      expect(printed.filter((words) => words !== '').slice(1, -1)).toEqual(expected)
    },
  )
})

describe('colons', () => {
  it('a row a line, its cells behind the last colon, parted by one mark', () => {
    expect(rowsOf('规章：0；1；12\n行政许可: 7\n其中：1.属于国家秘密：—；3件；\n')).toEqual([
      ['规章', '0', '1', '12'],
      ['行政许可', '7'],
      ['其中：1.属于国家秘密', '—', '3件', ''],
    ])
  })

  it('marks inside a label, and a unit with a colon of its own', () => {
    expect(rowsOf('（六）逾期不补正、不再处理：0、2、3\n收费金额（单位：万元）：1.5\n')).toEqual([
      ['（六）逾期不补正、不再处理', '0', '2', '3'],
      ['收费金额（单位：万元）', '1.5'],
    ])
  })

  it.each([
    ['项目：总计、自然人、其他', ['项目', '总计', '自然人', '其他']],
    ['（总计/自然人/其他）', ['总计', '自然人', '其他']],
    ['各列依次为总计、自然人、其他。', ['总计', '自然人', '其他']],
    ['信息内容；本年增/减', ['信息内容', '本年增/减']],
  ])('heads, cut at any mark: %s', (head, expected) => {
    expect(rowsOf(`${head}\n规章：0；1；2\n`)).toEqual([expected, ['规章', '0', '1', '2']])
  })

  it('the label of a group before that of its row', () => {
    expect(rowsOf('（三）不予公开 1.属于国家秘密：0；1；2\n')).toEqual([
      ['（三）不予公开', '1.属于国家秘密', '0', '1', '2'],
    ])
  })

  it('cells that hold nothing, and figures without a label', () => {
    expect(rowsOf('规章：；1；\n行政许可：\n3；4；5；6\n')).toEqual([
      ['规章', '', '1', ''],
      ['行政许可', ''],
      ['3', '4', '5', '6'],
    ])
  })

  it('a comma parts figures before a space only; none may be one between thousands', () => {
    expect(rowsOf('规章：1，362， 0， 5\n文件：7， 362， 1\n行政许可：1， 362\n')).toEqual([
      ['规章', '1，362', '0', '5'],
      ['文件', '7', '362', '1'],
      ['行政许可', '1， 362'],
    ])
  })

  it.each([
    '全年发布信息：86条。',
    '每天上午8：30',
    '微博：12；微信：30',
    '规章（现行有效、制发、废止）：6；3；5',
    '规章：制发3件；废止5件',
    '办理时间：1—12月',
    '联系电话：0951-6012345',
    '1、2',
  ])('has no figure for %s', (line) => {
    const text = `规章：0；1；2\n${line}\n`
    const { start, kind } = lexRegion(text, [{ start: 0, end: text.length }])
    const figures = start.filter((from, i) => kind[i] === FIGURE && from > 8)
    expect(figures).toEqual([])
  })

  it.each([
    ['few figures', '网站：86条\n微博：12条\n', ['网站：86条', '微博：12条']],
    ['rows with different marks', '规章：0；1；2\n文件：0、1、2\n', ['规章：0；1；2', '文件：0、1、2']],
    ['a tab anywhere', '规章：0；1；2\n文件\t1\n', ['规章：0；1；2', '文件', '1']],
  ])('leaves lines whole in a part with %s', (_, text, expected) => {
    expect(rowsOf(text).flat()).toEqual(expected)
  })
})

describe('before-pipe', () => {
  it('a cell a line with a pipe behind it, no rows', () => {
    const text = `规章|\n${'0 |\n|\n12|\n'.repeat(4)}`
    const { row } = lexRegion(text, [{ start: 0, end: text.length }])
    expect(rowsOf(text)).toEqual([
      ['规章'],
      ...Array(4)
        .fill([['0'], [''], ['12']])
        .flat(),
    ])
    expect(new Set(row)).toEqual(new Set([NO_ROW]))
  })
})

describe('spaces', () => {
  it('cuts the figures behind the last word', () => {
    expect(rowsOf('1. 属于国家秘密 0 12 / 1,362\n')).toEqual([
      ['1.', '属于国家秘密', '0', '12', '/', '1,362'],
    ])
  })

  it('one figure behind a label', () => {
    expect(rowsOf('行政许可  737\n')).toEqual([['行政许可', '737']])
  })

  it('a line of figures', () => {
    expect(rowsOf('0 1 0\n')).toEqual([['0', '1', '0']])
  })

  it('leaves a number with a space inside it whole', () => {
    expect(rowsOf('3. 0\n14. 9\n')).toEqual([['3. 0'], ['14. 9']])
  })

  it('leaves prose with a figure inside it whole', () => {
    const prose = '2024 年 1 月收到申请 3 件，已经全部办结'
    expect(rowsOf(`${prose}\n`)).toEqual([[prose]])
  })
})

describe('words', () => {
  it('every word of one long line is a cell, no rows', () => {
    const text = `一、总体情况 ${'字'.repeat(300)} 规章 0 12 ${'0 '.repeat(9)}四、`
    expect(rowsOf(text).slice(2)).toEqual([['规章'], ['0'], ['12'], ...Array(9).fill(['0']), ['四、']])
  })

  it('a long line with few figures is prose', () => {
    const text = `${'字'.repeat(300)} 收到 3 件，办结 3 件。`
    expect(rowsOf(text)).toEqual([[text]])
  })
})

describe('lines', () => {
  it('one cell a line, no rows, blank lines left out', () => {
    const text = '规章\n\n 0 \n   \n12\n'
    expect(rowsOf(text)).toEqual([['规章'], ['0'], ['12']])
    expect(new Set(lexRegion(text, [{ start: 0, end: text.length }]).row)).toEqual(new Set([NO_ROW]))
  })
})

describe('a region', () => {
  it('is all that is lexed', () => {
    const text = '前\t1\n规章\t0\n后\t2'
    const { start, end } = lexRegion(text, [{ start: 4, end: 8 }])
    expect(start.map((from, i) => text.slice(from, end[i]))).toEqual(['规章', '0'])
  })

  it('may mix ways of printing', () => {
    expect(rowsOf('一、本年新收\n规章\t0\t1\n页 3\n| 行政许可 | 5 |\n')).toEqual([
      ['一、本年新收'],
      ['规章', '0', '1'],
      ['页', '3'],
      ['行政许可', '5'],
    ])
  })

  it.each(['- 12 -', '— 3 —', '-4-', '  – 15 –  '])('has no cell for the page number %s', (page) => {
    expect(rowsOf(`予以公开\n0\n${page}\n0\n`)).toEqual([['予以公开'], ['0'], ['0']])
    const pasted = `\t予以公开\n\t5\n${page}\n${'\t0\n'.repeat(6)}`
    expect(rowsOf(pasted)).toEqual([['予以公开', '5', ...'000000']])
  })

  it('keeps signed figures and marks, which a page number has not', () => {
    expect(rowsOf('--253\n-\n-11\n— 0 0\n')).toEqual([['--253'], ['-'], ['-11'], ['—', '0', '0']])
  })

  it('that is empty has no cells', () => {
    expect(rowsOf('')).toEqual([])
  })
})
