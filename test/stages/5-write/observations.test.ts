import { tableFromIPC } from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../schemas/forms/form.ts'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import type { TableBatch } from '../../../stages/5-write/columns.ts'
import { encodeBatch } from '../../../stages/5-write/encode.ts'
import { toIpc } from '../../../stages/5-write/ipc.ts'
import { observationBatch } from '../../../stages/5-write/observations.ts'
import { makeRead } from './reads.ts'

const reads = [
  makeRead({
    id: '000000000000000a',
    cells: {
      'requests/new_received/total': { raw: '12', status: 'reported', value: 12 },
      'requests/carried_in/total': { raw: '/', status: 'blank' },
      'requests/disclosed/total': null,
      'requests/carried_out/total': { raw: '', status: 'blank' },
      'requests/other_other/total': { raw: '若干', status: 'unreadable' },
      'proactive_disclosure/administrative_fees/amount': { raw: '14.9', status: 'reported', value: 149000 },
    },
  }),
  makeRead({ id: '000000000000000b', form: ogi2019 }),
]

const rows = tableFromIPC(toIpc(observationBatch(reads) as TableBatch))
  .toArray()
  .map((row) => row.toJSON())
const cell = (name: string) => {
  const [table_id, row_code, column_code] = name.split('/')
  const found = rows.find(
    (row) =>
      row['table_id'] === table_id && row['row_code'] === row_code && row['column_code'] === column_code,
  )
  const { report_id, value, unit, status, raw, source_start, source_end, source_line } = found ?? {}
  return { report_id, value, unit, status, raw, source_start, source_end, source_line }
}

describe('observations', () => {
  test('are one row a cell that the form of the report expects', () => {
    expect(rows.length).toBe(200 + 198)
    expect(rows.filter((row) => row['report_id'] === '000000000000000b').length).toBe(198)
  })

  test('stand in the order of their key', () => {
    const keys = rows.map((row) =>
      [row['report_id'], row['table_id'], row['row_code'], row['column_code']].join(' '),
    )
    expect(keys).toEqual([...keys].sort())
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('hold value, unit, status, raw and place of a cell', () => {
    const index = cellsOf(ogi2021).find(
      ({ row, column }) => row.code === 'administrative_fees' && column.code === 'amount',
    )!.index
    expect(cell('proactive_disclosure/administrative_fees/amount')).toEqual({
      report_id: '000000000000000a',
      value: 149000,
      unit: 'CNY',
      status: 'reported',
      raw: '14.9',
      source_start: index * 2,
      source_end: index * 2 + 4,
      source_line: index + 1,
    })
  })

  test('tell what is blank, what is missing and what cannot be read', () => {
    expect(cell('requests/carried_in/total')).toMatchObject({ value: null, status: 'blank', raw: '/' })
    expect(cell('requests/carried_out/total')).toMatchObject({ value: null, status: 'blank', raw: '' })
    expect(cell('requests/other_other/total')).toMatchObject({
      value: null,
      status: 'unreadable',
      raw: '若干',
    })
    expect(cell('requests/disclosed/total')).toMatchObject({
      value: null,
      status: 'missing',
      raw: null,
      source_start: null,
      source_end: null,
      source_line: null,
    })
  })

  test('a batch counts the cells and checks of each report', () => {
    expect(encodeBatch(reads).reports[0]).toMatchObject({
      report_id: '000000000000000a',
      form_id: 'ogi-2021',
      cells_expected: 200,
      cells_reported: 196,
      cells_blank: 2,
      cells_missing: 1,
      cells_unreadable: 1,
      checks_passed: 40,
      checks_failed: 0,
      checks_not_assessable: 0,
    })
  })
})
