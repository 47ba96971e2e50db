import { describe, expect, test } from 'vitest'
import { reportRow, withLatest } from '../../../stages/5-write/reports.ts'
import { makeRead, type ReadOptions } from './reads.ts'

const latest = (...reports: readonly ReadOptions[]) =>
  [...withLatest(reports.map((options) => reportRow(makeRead(options))))].map((row) => [
    row.report_id,
    row.is_latest,
  ])

const agency = { agencyId: '640323.health', year: 2024 }

describe('the latest version of an agency and year', () => {
  test('is the one published last, whatever the order of the input', () => {
    const old = { ...agency, id: 'a', publishedOn: '2025-01-20' }
    const corrected = { ...agency, id: 'b', publishedOn: '2025-03-02' }
    const undated = { ...agency, id: 'c' }
    const expected = [
      ['a', false],
      ['b', true],
      ['c', false],
    ]
    expect(latest(old, corrected, undated)).toEqual(expected)
    expect(latest(undated, corrected, old)).toEqual(expected)
  })

  test('is a correction, even where the first version was published again', () => {
    const again = { ...agency, id: 'b', publishedOn: '2025-03-02' }
    const corrected = { ...agency, id: 'a', publishedOn: '2025-02-10', title: '2024年度报告（更正）' }
    const expected = [
      ['a', true],
      ['b', false],
    ]
    expect(latest(again, corrected)).toEqual(expected)
    expect(latest(corrected, again)).toEqual(expected)
  })

  test('is the one with more figures, where the days are the same', () => {
    const blank = { 'requests/new_received/total': { raw: '', status: 'blank' as const } }
    expect(latest({ ...agency, id: 'b', cells: blank }, { ...agency, id: 'a' })).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  test('is the one with the greater id, where nothing else tells them apart', () => {
    expect(latest({ ...agency, id: 'b' }, { ...agency, id: 'a' })).toEqual([
      ['a', false],
      ['b', true],
    ])
  })

  test('is every report of another agency or year, or whose agency or year is not settled', () => {
    const all = latest(
      { ...agency, id: 'a' },
      { ...agency, id: 'b', year: 2023 },
      { ...agency, id: 'c', agencyId: '431224.health' },
      { id: 'd', agencyId: null, year: 2024 },
      { id: 'e', agencyId: null, year: 2024 },
      { ...agency, id: 'f', year: null },
    )
    expect(all.map(([, is]) => is)).toEqual([true, true, true, true, true, true])
  })
})
