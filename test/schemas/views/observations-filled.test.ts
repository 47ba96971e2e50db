import { describe, expect, test } from 'vitest'
import type { Form } from '../../../schemas/forms/form.ts'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import { stat2014 } from '../../../schemas/forms/stat-2014.ts'
import { databaseOf } from './database.ts'

const WHO = [
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'public_interest_organization',
  'legal_service_organization',
  'other_organization',
]

/** The values of a row of `requests`: the six applicants and their total. */
const row = (code: string, ...values: readonly (number | null)[]) =>
  Object.fromEntries([...WHO, 'total'].map((column, i) => [`requests/${code}/${column}`, values[i] ?? null]))

const filled = async (values: Readonly<Record<string, number | null>>, form: Form = ogi2021) => {
  const database = await databaseOf([{ id: 'a', form, values }])
  const rows = await database.query(
    `SELECT table_id || '/' || row_code || '/' || column_code AS cell, value, origin, status
     FROM observations_filled WHERE origin IS NOT NULL ORDER BY cell`,
  )
  const count = await database.query('SELECT count(*)::INTEGER AS n FROM observations_filled')
  database.close()
  return { rows, count: count[0]?.['n'], derived: rows.filter((found) => found['origin'] === 'derived') }
}

describe('observations_filled', () => {
  test('derives a blank total from its six parts', async () => {
    const { derived, count } = await filled(row('new_received', 10, 2, 0, 0, 1, 0, null))
    expect(derived).toEqual([
      { cell: 'requests/new_received/total', value: 13, origin: 'derived', status: 'blank' },
    ])
    expect(count).toBe(200)
  })

  test('derives the one part that is not there from the total, in the form of 2019 too', async () => {
    const { derived } = await filled(row('carried_in', 4, null, 0, 0, 0, 0, 9), ogi2019)
    expect(derived).toEqual([
      { cell: 'requests/carried_in/commercial_enterprise', value: 5, origin: 'derived', status: 'blank' },
    ])
  })

  test('gives a printed value as it is, even where the sums say otherwise', async () => {
    const { rows } = await filled(row('new_received', 1, 1, 1, 1, 1, 1, 99))
    expect(rows.find(({ cell }) => cell === 'requests/new_received/total')).toEqual({
      cell: 'requests/new_received/total',
      value: 99,
      origin: 'reported',
      status: 'reported',
    })
    expect(rows.length).toBe(7)
  })

  test('derives nothing where two are unknown', async () => {
    expect((await filled(row('new_received', 10, null, 0, 0, 1, 0, null))).derived).toEqual([])
  })

  test('derives nothing below 0 and no part of a count', async () => {
    expect((await filled(row('new_received', 10, null, 0, 0, 0, 0, 9))).derived).toEqual([])
    expect((await filled(row('new_received', 10, 0.5, 0, 0, 0, 0, null))).derived).toEqual([])
  })

  test('derives along a column by the balance, with the unknown on either side', async () => {
    const balance = (values: readonly (number | null)[]) =>
      Object.fromEntries(
        ['new_received', 'carried_in', 'outcomes_total', 'carried_out'].map((code, i) => [
          `requests/${code}/natural_person`,
          values[i] ?? null,
        ]),
      )
    expect((await filled(balance([30, 4, 31, null]))).derived).toEqual([
      { cell: 'requests/carried_out/natural_person', value: 3, origin: 'derived', status: 'blank' },
    ])
    expect((await filled(balance([null, 4, 31, 3]))).derived).toEqual([
      { cell: 'requests/new_received/natural_person', value: 30, origin: 'derived', status: 'blank' },
    ])
  })

  test('derives what two identities agree on, and nothing where they do not', async () => {
    const column = (carriedOut: number) => ({
      'requests/new_received/total': 13,
      'requests/carried_in/total': 0,
      'requests/carried_out/total': carriedOut,
      ...row('outcomes_total', 10, 2, 0, 0, 1, 0, null),
    })
    expect((await filled(column(0))).derived).toEqual([
      { cell: 'requests/outcomes_total/total', value: 13, origin: 'derived', status: 'blank' },
    ])
    expect((await filled(column(1))).derived).toEqual([])
  })

  test('does not build on what it derived', async () => {
    const { derived } = await filled({
      ...row('new_received', 10, 0, 0, 0, 0, 0, null),
      'requests/carried_in/total': 0,
      'requests/outcomes_total/total': 8,
      'requests/carried_out/total': null,
    })
    expect(derived.map(({ cell }) => cell)).toEqual(['requests/new_received/total'])
  })

  test('derives a total of reconsiderations', async () => {
    const values = ['upheld', 'corrected', 'other_result', 'pending'].map(
      (column, i) => [`reconsideration_litigation/reconsideration/${column}`, i] as const,
    )
    expect((await filled(Object.fromEntries(values))).derived).toEqual([
      {
        cell: 'reconsideration_litigation/reconsideration/total',
        value: 6,
        origin: 'derived',
        status: 'missing',
      },
    ])
  })

  test('leaves forms without identities as they are', async () => {
    const { rows, count } = await filled({ 'statistics/proactive_items/value': 7 }, stat2014)
    expect(rows).toEqual([
      { cell: 'statistics/proactive_items/value', value: 7, origin: 'reported', status: 'reported' },
    ])
    expect(count).toBe(58)
  })

  test('keeps reports apart', async () => {
    const database = await databaseOf([
      { id: 'a', form: ogi2021, values: row('new_received', 1, 0, 0, 0, 0, 0, null) },
      { id: 'b', form: ogi2019, values: row('new_received', 2, 0, 0, 0, 0, 0, null) },
    ])
    const derived = await database.query(
      `SELECT report_id, value FROM observations_filled WHERE origin = 'derived' ORDER BY report_id`,
    )
    database.close()
    expect(derived).toEqual([
      { report_id: 'a', value: 1 },
      { report_id: 'b', value: 2 },
    ])
  })
})
