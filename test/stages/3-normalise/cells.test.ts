import { describe, expect, it, test } from 'vitest'
import { cellsOf } from '../../../schemas/forms/form.ts'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import { STATUSES } from '../../../schemas/tables/vocabulary.ts'
import { ingest } from '../../../stages/1-ingest/ingest.ts'
import type { RawReport } from '../../../stages/2-extract/raw-report.ts'
import { lineAt, lineStarts, readCells } from '../../../stages/3-normalise/cells.ts'

const CELLS = cellsOf(ogi2021)
const FEES = CELLS.find(({ row }) => row.code === 'administrative_fees')!.index
const CHANGE = cellsOf(ogi2019).find(({ column }) => column.code === 'change_this_year')!.index

/** A report that prints one text in one cell; everything else is missing. */
function printing(source: string, index: number, printed: string, scale?: number | null): RawReport {
  const document = ingest(new TextEncoder().encode(source), 'a.txt')
  if ('reason' in document) throw new Error(document.message)
  const start = document.text.indexOf(printed)
  if (start < 0) throw new Error(`not in the text: ${printed}`)
  const cells = { found: new Uint8Array(200), start: new Int32Array(200), end: new Int32Array(200) }
  cells.found[index] = 1
  cells.start[index] = start
  cells.end[index] = start + printed.length
  const scales = new Map(scale === undefined ? [] : [[index, scale]])
  return { document, form: ogi2021, title: null, sections: [], cells, scales, notes: [] }
}

function read(source: string, index: number, printed: string, scale?: number | null, expected = CELLS) {
  const raw = printing(source, index, printed, scale)
  const cells = readCells(raw, expected, lineStarts(raw.document.source))
  const { [index]: start = -1 } = cells.start
  return {
    status: STATUSES[cells.status[index]!],
    value: cells.value[index],
    slice: raw.document.source.slice(start, cells.end[index]),
    line: cells.line[index],
  }
}

const cell = (printed: string, index = 0, scale?: number | null) => {
  const { status, value } = read(`信息\n规章|${printed}|`, index, printed, scale)
  return [status, value]
}

describe('counts', () => {
  it.each([
    ['0', 'reported', 0],
    ['9', 'reported', 9],
    ['1,362', 'reported', 1362],
    ['39件', 'reported', 39],
    ['0.00', 'reported', 0],
    ['-3', 'reported', -3],
    ['/', 'blank', Number.NaN],
    ['—', 'blank', Number.NaN],
    ['无', 'blank', Number.NaN],
    ['1 362', 'unreadable', Number.NaN],
    ['1.', 'unreadable', Number.NaN],
    ['012', 'unreadable', Number.NaN],
    ['三', 'unreadable', Number.NaN],
    ['约5', 'unreadable', Number.NaN],
    // Yuan are no items, and a change is no count.
    ['1000元', 'unreadable', Number.NaN],
    ['3万元', 'unreadable', Number.NaN],
    ['增加5', 'unreadable', Number.NaN],
    ['减少2', 'unreadable', Number.NaN],
  ])('%s: %s', (printed, status, value) => {
    expect(cell(printed)).toEqual([status, value])
  })

  it('an empty cell is blank', () => {
    expect(read('规章||', 0, '')).toMatchObject({ status: 'blank', value: Number.NaN })
  })
})

describe('money', () => {
  it.each([
    ['14.9', 10_000, 'reported', 149_000],
    ['5', 10_000, 'reported', 50_000],
    ['5', 1, 'reported', 5],
    ['152790元', 10_000, 'reported', 152_790],
    ['152790元', null, 'reported', 152_790],
    ['103.3879万元', 1, 'reported', 1_033_879],
    ['无', 10_000, 'blank', Number.NaN],
    // Nothing tells the unit.
    ['5', null, 'unreadable', Number.NaN],
    ['14.9', null, 'unreadable', Number.NaN],
    ['14.9', undefined, 'unreadable', Number.NaN],
    // A number of items is no amount.
    ['5件', 10_000, 'unreadable', Number.NaN],
    ['增加5', 10_000, 'unreadable', Number.NaN],
    ['5万', 10_000, 'unreadable', Number.NaN],
  ])('%s under a head of %s yuan a unit: %s %d', (printed, scale, status, value) => {
    expect(cell(printed, FEES, scale)).toEqual([status, value])
  })
})

describe('changes of ogi-2019', () => {
  it.each([
    ['+3', 3],
    ['-11', -11],
    ['--253', -253],
    ['增加5', 5],
    ['减少2', -2],
    ['减少2项', -2],
  ])('%s', (printed, value) => {
    const read2019 = read(`行政许可|${printed}|`, CHANGE, printed, undefined, cellsOf(ogi2019).slice(0, 200))
    expect(read2019).toMatchObject({ status: 'reported', value })
  })
})

describe('places', () => {
  it('are those of the source: line from 1, the slice as printed', () => {
    expect(read('一\n二\n规章\t12\n', 0, '12')).toEqual({
      status: 'reported',
      value: 12,
      slice: '12',
      line: 3,
    })
  })

  it('reach over residue inside the figure and end before residue behind it', () => {
    const source = '衛(wèi)生\n行政處罰 3\u200b9?font face="宋體" >件</span>\t0'
    expect(read(source, 0, '39件')).toEqual({
      status: 'reported',
      value: 39,
      slice: '3\u200b9?font face="宋體" >件',
      line: 2,
    })
  })

  it('a cell that was not found is missing and has none', () => {
    const raw = printing('规章', 0, '规章')
    const cells = readCells(raw, CELLS, lineStarts('规章'))
    expect([cells.status[1], cells.value[1], cells.start[1], cells.end[1], cells.line[1]]).toEqual([
      STATUSES.indexOf('missing'),
      Number.NaN,
      -1,
      -1,
      0,
    ])
  })
})

test('half a unit of the last digit is kept for sums of money', () => {
  const raw = printing('14.9', FEES, '14.9', 10_000)
  expect(readCells(raw, CELLS, lineStarts('14.9')).halfDigit[FEES]).toBeCloseTo(500, 9)
})

describe('lines', () => {
  it('start behind each line end', () => {
    expect([...lineStarts('a\n\nbc\n')]).toEqual([0, 2, 3, 6])
    expect([...lineStarts('')]).toEqual([0])
  })

  it('are counted from 1', () => {
    const starts = lineStarts('a\n\nbc\n')
    expect([0, 1, 2, 3, 4, 5, 6].map((position) => lineAt(starts, position))).toEqual([1, 1, 2, 3, 3, 3, 4])
  })
})
