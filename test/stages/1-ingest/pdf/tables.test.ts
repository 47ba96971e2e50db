import { describe, expect, it } from 'vitest'
import type { Glyph, Marks } from '../../../../stages/1-ingest/pdf/marks.ts'
import { blocksOf, textOfBlocks } from '../../../../stages/1-ingest/pdf/text.ts'
import { drawEach, drawGrid, drawText, NO_GRID, page } from './page.ts'

const HEIGHT = 800
const textOf = (...pages: readonly Marks[]) =>
  textOfBlocks(pages.flatMap((marks, i) => blocksOf(marks, i + 1, HEIGHT))).replace(/\n$/, '')

/** Columns: a label of eight characters, and three figures of five digits. Rows of 20 points from 100 on. */
const XS = [50, 134, 163, 192, 221]
const ruled = (rows: number) =>
  drawGrid(
    XS,
    Array.from({ length: rows + 1 }, (_, i) => 100 + 20 * i),
  )
const label = (text: string, row: number, dy = 0) => drawText(text, 52, 114 + 20 * row + dy)
const figure = (text: string, column: number, row: number, dy = 0) =>
  drawText(text, XS[column]! + 2, 114 + 20 * row + dy)

const header = [label('信息内容', 0), figure('制发', 1, 0), figure('废止', 2, 0), figure('有效', 3, 0)]

describe('ruled tables', () => {
  it('blank cells keep their place', () => {
    const rows = [label('规章', 1), figure('1', 1, 1), figure('3', 3, 1)]
    expect(textOf(page(ruled(2), ...header, ...rows))).toBe('信息内容\t制发\t废止\t有效\n规章\t1\t\t3')
  })

  it('cells that span columns are one, cells that span rows leave an empty one', () => {
    const { across, down } = ruled(3)
    const open = {
      across: across.map((rule, i) => (i === 2 ? { ...rule, from: XS[1]! } : rule)),
      down: down.map((rule, i) => (i === 2 || i === 3 ? { ...rule, from: 120 } : rule)),
    }
    const texts = [
      label('项', 0),
      figure('总计', 1, 0),
      label('规章', 1, 10),
      figure('1', 1, 1),
      figure('4', 1, 2),
    ]
    expect(textOf(page(open, ...texts))).toBe('项\t总计\n规章\t1\t\t\n\t4\t\t')
  })

  it('a table without lines at its sides ends where the lines across it do', () => {
    const { across, down } = ruled(2)
    const rows = [label('规章', 1), figure('1', 1, 1), figure('2', 2, 1), figure('3', 3, 1)]
    expect(textOf(page({ across, down: down.slice(1, -1) }, ...header, ...rows))).toBe(
      '信息内容\t制发\t废止\t有效\n规章\t1\t2\t3',
    )
  })

  it('labels and numbers that fill a line go on in the next', () => {
    const texts = [
      drawText('行政规范性文件和', 52, 117),
      drawText('规章', 52, 131),
      drawText('12345', XS[1]! + 2, 117),
      drawText('678', XS[1]! + 2, 131),
      drawText('2', XS[2]! + 2, 124),
      drawText('3', XS[3]! + 2, 124),
    ]
    expect(textOf(page(drawGrid(XS, [80, 100, 140]), label('内容', -1), ...texts))).toBe(
      '内容\t\t\t\n行政规范性文件和规章\t12345678\t2\t3',
    )
  })

  it('two rows without a line between are none, since nothing tells which figure is whose', () => {
    const { across, down } = ruled(3)
    const rows = [1, 2].flatMap((row) => [
      label('规章', row),
      ...[1, 2, 3].map((column) => figure(`${row}${column}`, column, row)),
    ])
    const open = { across: across.filter((_, i) => i !== 2), down }
    expect(textOf(page(open, ...header, ...rows))).toBe(
      '信息内容\t制发\t废止\t有效\n规章规章\t11 21\ufffd\t12 22\ufffd\t13 23\ufffd',
    )
  })

  it('a line missing between two columns makes the figures of the row unreadable', () => {
    const { across, down } = ruled(2)
    const open = { across, down: down.map((rule, i) => (i === 2 ? { ...rule, to: 120 } : rule)) }
    const rows = [label('规章', 1), figure('1', 1, 1), figure('2', 2, 1), figure('3', 3, 1)]
    expect(textOf(page(open, ...header, ...rows))).toBe(
      '信息内容\t制发\t废止\t有效\n规章\t1 2\ufffd\t3\ufffd',
    )
  })

  it('a number too wide for its cell is whole in the cell of its middle', () => {
    const wide = drawText('12345678', XS[2]! - 5, 134)
    const texts = [...header, label('规章', 1), wide]
    expect(textOf(page(ruled(2), ...texts))).toBe('信息内容\t制发\t废止\t有效\n规章\t\t12345678\t')
  })

  it('digits that run over a line one by one are of neither cell', () => {
    const wide = drawEach('123456', XS[2]! - 15, 134)
    const text = textOf(page(ruled(2), ...header, label('规章', 1), wide, figure('3', 3, 1)))
    expect(text).toBe('信息内容\t制发\t废止\t有效\n规章\t\ufffd123\ufffd\t\ufffd456\ufffd\t3')
  })

  it('digits drawn one by one are a number, and bold ones drawn twice are one', () => {
    const bold = (glyphs: readonly Glyph[]) =>
      glyphs.map((glyph) => ({ ...glyph, x: glyph.x + 0.3, drawn: 9999 }))
    const twice = figure('1122', 2, 1)
    const texts = [...header, label('规章', 1), drawEach('1122', XS[1]! + 2, 134), twice, bold(twice)]
    expect(textOf(page(ruled(2), ...texts))).toBe('信息内容\t制发\t废止\t有效\n规章\t1122\t1122\t')
  })

  it('a label goes on after the page break, the number of the page between does not count', () => {
    const first = [
      label('内容', 0),
      label('行政规范性文件和', 1),
      figure('1', 1, 1),
      drawText('- 1 -', 130, 780),
    ]
    const second = [label('规章', 0), label('行政许可', 1), figure('2', 1, 1), drawText('2', 130, 780)]
    expect(textOf(page(ruled(2), ...first), page(ruled(2), ...second))).toBe(
      '内容\t\t\t\n行政规范性文件和规章\t1\t\t\n行政许可\t2\t\t',
    )
  })

  it('a row goes on after the page break, behind the head that is printed again', () => {
    const first = [
      label('内容', 0),
      label('行政规范性文件和', 1),
      figure('12345', 1, 1),
      figure('3', 2, 1),
      drawText('- 1 -', 130, 780),
    ]
    const second = [
      label('内容', 0),
      label('规章', 1),
      figure('67', 1, 1),
      label('行政许可', 2),
      figure('2', 1, 2),
    ]
    expect(textOf(page(ruled(2), ...first), page(ruled(3), ...second))).toBe(
      '内容\t\t\t\n行政规范性文件和规章\t1234567\t3\t\n行政许可\t2\t\t',
    )
  })

  it('a number that may go on after the page break cannot be read where no label goes on', () => {
    const first = [label('内容', 0), label('规章', 1), figure('12345', 1, 1), figure('3', 2, 1)]
    const second = [figure('67', 1, 0), label('行政许可', 1), figure('2', 1, 1)]
    expect(textOf(page(ruled(2), ...first), page(ruled(2), ...second))).toBe(
      '内容\t\t\t\n规章\t12345\ufffd\t3\t\n行政许可\t2\t\t',
    )
  })

  it('figures below each other that may be one row or two cannot be read', () => {
    const first = [label('内容', 0), label('行政规范性文件和', 1), figure('12', 1, 1), figure('3', 2, 1)]
    const rest = (text: string) => [
      label(text, 0),
      figure('6', 1, 0),
      label('行政许可', 1),
      figure('2', 1, 1),
    ]
    expect(textOf(page(ruled(2), ...first), page(ruled(2), ...rest('规章')))).toBe(
      '内容\t\t\t\n行政规范性文件和\t12\ufffd\t3\t\n规章\t6\ufffd\t\t\n行政许可\t2\t\t',
    )
    expect(textOf(page(ruled(2), ...first), page(ruled(2), ...rest('2.规章')))).toBe(
      '内容\t\t\t\n行政规范性文件和\t12\t3\t\n2.规章\t6\t\t\n行政许可\t2\t\t',
    )
  })

  it('numbers that fill their lines go on, though most of a row do', () => {
    const texts = [
      label('规章', 1, 10),
      ...[1, 2].flatMap((column) => [figure('12345', column, 1, 3), figure(`6${column}`, column, 1, 17)]),
      figure('8', 3, 1, 10),
    ]
    const grid = drawGrid(XS, [100, 120, 160])
    expect(textOf(page(grid, ...header, ...texts))).toBe(
      '信息内容\t制发\t废止\t有效\n规章\t1234561\t1234562\t8',
    )
    expect(textOf(page(grid, ...header, ...texts.slice(0, -1), figure('8', 3, 1, 3)))).toBe(
      '信息内容\t制发\t废止\t有效\n规章\t12345 61\ufffd\t12345 62\ufffd\t8\ufffd',
    )
  })

  it('the mark of a note makes its figure unreadable, and no other', () => {
    const mark = (dy: number) =>
      drawText('1', XS[1]! + 12, 134 + dy).map((glyph) => ({ ...glyph, width: 3, size: 6 }))
    for (const dy of [-4, -2, 0, 2]) {
      const texts = [...header, label('规章', 1), figure('12', 1, 1), figure('3', 2, 1), mark(dy)]
      expect(textOf(page(ruled(2), ...texts))).toBe('信息内容\t制发\t废止\t有效\n规章\t12\ufffd1\t3\t')
    }
  })

  it('the first row of a table at the foot of a page is one', () => {
    const only = [label('规章', 0), figure('1', 1, 0), figure('3', 3, 0)]
    expect(textOf(page(ruled(1), ...only))).toBe('规章\t1\t\t3')
  })

  it('a blank row at the top of a page is a row where the label above it had room left', () => {
    const first = [label('内容', 0), label('规章', 1), figure('1', 1, 1)]
    const second = [label('行政许可', 0), label('行政处罚', 1), figure('2', 1, 1)]
    expect(textOf(page(ruled(2), ...first), page(ruled(2), ...second))).toBe(
      '内容\t\t\t\n规章\t1\t\t\n行政许可\t\t\t\n行政处罚\t2\t\t',
    )
  })
})

describe('tables without lines', () => {
  const X = [50, 150, 200, 250]
  const row = (y: number, text: string, figures: readonly string[]) => [
    drawText(text, X[0]!, y),
    ...figures.flatMap((printed, i) => (printed === '' ? [] : [drawText(printed, X[i + 1]!, y)])),
  ]

  it('figures stand in columns, blank cells keep their place', () => {
    const rows = [row(100, '规章', ['1', '2', '3']), row(120, '文件', ['4', '', '6'])].flat()
    expect(textOf(page(NO_GRID, ...rows))).toBe('规章\t1\t2\t3\n文件\t4\t\t6')
  })

  it('a figure between two columns leaves the places open', () => {
    const odd = [drawText('文件', X[0]!, 120), drawText('4', 175, 120), drawText('5', X[3]!, 120)]
    expect(textOf(page(NO_GRID, ...row(100, '规章', ['1', '2', '3']), ...odd))).toBe(
      '规章\t1\t2\t3\n文件  4  5',
    )
  })

  it('a label wrapped around its figures is one', () => {
    const wrapped = [
      drawText('行政规范', X[0]!, 113),
      drawText('性文件', X[0]!, 127),
      ...row(120, '', ['4', '5', '6']),
    ]
    expect(textOf(page(NO_GRID, ...row(90, '规章', ['1', '2', '3']), ...wrapped))).toBe(
      '规章\t1\t2\t3\n行政规范性文件\t4\t5\t6',
    )
  })

  it('numbers wrapped around a row are of nobody knows which', () => {
    const wrapped = [
      drawText('123', X[1]!, 113),
      drawText('45', X[1]!, 127),
      ...row(120, '文件', ['', '5', '6']),
    ]
    const rows = [...row(70, '规章', ['1', '2', '3']), ...row(90, '行政许可', ['1', '2', '3'])]
    expect(textOf(page(NO_GRID, ...rows, ...wrapped))).toBe(
      '规章\t1\t2\t3\n行政许可\t1\t2\t3\n123\ufffd\n文件  5\ufffd  6\ufffd\n45\ufffd',
    )
  })
})

describe('prose', () => {
  const line = (text: string, y: number, x = 50) => drawText(text, x, y)

  it('lines that are full go on, headings and indented lines begin anew', () => {
    const lines = [
      line('全年主动公开政府信息八', 100, 70),
      line('十六条，比上年增加了三条，比前', 116),
      line('年多。', 132),
      line('二、主动公开情况', 148),
      line('本年没有收取任何费用和', 164, 70),
    ]
    expect(textOf(page(NO_GRID, ...lines))).toBe(
      '全年主动公开政府信息八\n十六条，比上年增加了三条，比前年多。\n二、主动公开情况\n本年没有收取任何费用和',
    )
  })

  it('a figure at the foot of a page that does not count the pages stays', () => {
    expect(textOf(page(NO_GRID, line('规章', 100), line('7', 780)))).toBe('规章\n7')
    expect(textOf(page(NO_GRID, line('规章', 100), line('1', 780)))).toBe('规章')
    expect(textOf(page(NO_GRID, line('规章', 766), line('1', 780, 300)))).toBe('规章\n1')
  })

  it('lines at the head of every page are left out', () => {
    const pages = [1, 2, 3].map((number) =>
      page(NO_GRID, line(`年度报告 第${number}页`, 40), line('一、概述', 300)),
    )
    expect(textOf(...pages)).toBe('一、概述\n一、概述\n一、概述')
  })
})
