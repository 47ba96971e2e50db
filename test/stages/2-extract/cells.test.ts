import { describe, expect, it, test } from 'vitest'
import { EMPTY, emptyCells, FIGURE, kindOf, MARK, pushCell, TEXT } from '../../../stages/2-extract/cells.ts'

const kind = (printed: string) => kindOf(printed, 0, printed.length)

describe('kindOf', () => {
  it.each([
    '0',
    '7',
    '12',
    '20231231',
    '1,362',
    '1，362',
    '12,345,678',
    '0.00',
    '477.35',
    '103.3879万元',
    '152790元',
    '1000 元',
    '+3',
    '-11',
    '--253',
    '—5',
    '增加5',
    '减少2',
    '增 5',
    '39件',
    '5 项',
    '零',
    'O',
    '〇',
  ])('%s is a figure', (printed) => {
    expect(kind(printed)).toBe(FIGURE)
  })

  it.each(['/', '//', '\\', '-', '--', '—', '——', '无', '_', '***', '空', '（空）'])(
    '%s is a mark',
    (printed) => {
      expect(kind(printed)).toBe(MARK)
    },
  )

  it.each([
    '1.',
    '2、',
    '（1）',
    '①',
    '1 362',
    '1,36',
    '0 0',
    '100%',
    '三',
    '十二',
    '2024年',
    '202511日至20251231日',
    '2024-01-31',
    '12/15',
    '约5',
    '5余件',
    '12.3.4',
    '1+1',
    '减少',
    '无此项',
    '规章000',
    'No',
    '1'.repeat(33),
  ])('%s is text', (printed) => {
    expect(kind(printed)).toBe(TEXT)
  })

  it('nothing is empty', () => {
    expect(kind('')).toBe(EMPTY)
  })

  it('only the span counts, not what stands around it', () => {
    expect(kindOf('规章12件', 2, 4)).toBe(FIGURE)
    expect(kindOf('规章12件', 0, 4)).toBe(TEXT)
  })
})

test('pushCell cuts white space from both ends', () => {
  const cells = emptyCells()
  const text = ' \t12 \n|   |'
  pushCell(cells, text, 0, 6, 3)
  pushCell(cells, text, 7, 10, 4)
  expect(cells).toEqual({ start: [2, 10], end: [4, 10], row: [3, 4], kind: [FIGURE, EMPTY] })
})

test('pushCell takes a figure out of its emphasis, and leaves a mark at one side of it', () => {
  const cells = emptyCells()
  pushCell(cells, '*5*', 0, 3, 0)
  pushCell(cells, '5*', 0, 2, 0)
  pushCell(cells, '*规章*', 0, 4, 0)
  expect(cells).toEqual({ start: [1, 0, 0], end: [2, 2, 4], row: [0, 0, 0], kind: [FIGURE, TEXT, TEXT] })
})
