import { describe, expect, test } from 'vitest'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import { databaseOf } from './database.ts'

type Totals = Readonly<Record<string, number | null>>

const codes = (form: typeof ogi2021) =>
  form.tables.find((table) => table.table_id === 'requests')!.rows.map((row) => row.code)

/** Totals of a form: 0 but for those given. */
const totals = (form: typeof ogi2021, given: Totals) =>
  Object.fromEntries(codes(form).map((code) => [`requests/${code}/total`, code in given ? given[code]! : 0]))

const rates = async (given: Totals, form = ogi2021) => {
  const database = await databaseOf([{ id: 'a', form, values: totals(form, given) }])
  const [row] = await database.query('SELECT * FROM disclosure_rates')
  database.close()
  return (name: string) => [row?.[`${name}_numerator`], row?.[`${name}_denominator`], row?.[`${name}_share`]]
}

const GIVEN = {
  new_received: 38,
  carried_in: 2,
  outcomes_total: 32,
  carried_out: 8,
  disclosed: 16,
  partially_disclosed: 2,
  refused_state_secret: 1,
  refused_internal_affairs: 3,
  unavailable_not_held: 5,
  unavailable_requires_creation: 1,
  not_processed_repeated: 2,
}

describe('disclosure_rates', () => {
  test('gives each share with its numerator and denominator', async () => {
    const of = await rates({ ...GIVEN, other_fee_overdue: 1, other_other: 1 })
    expect(of('disclosed')).toEqual([16, 32, 0.5])
    expect(of('partially_disclosed')).toEqual([2, 32, 0.0625])
    expect(of('refused')).toEqual([4, 32, 0.125])
    expect(of('unavailable')).toEqual([6, 32, 0.1875])
    expect(of('not_held')).toEqual([5, 32, 0.15625])
    expect(of('not_processed')).toEqual([2, 32, 0.0625])
    expect(of('other')).toEqual([2, 32, 0.0625])
    expect(of('carried_out')).toEqual([8, 40, 0.2])
  })

  test('takes the single row of other outcomes in the form of 2019', async () => {
    const of = await rates({ ...GIVEN, other: 2 }, ogi2019)
    expect(of('other')).toEqual([2, 32, 0.0625])
    expect(of('refused')).toEqual([4, 32, 0.125])
  })

  test('gives no share where a figure is not printed', async () => {
    const of = await rates({ ...GIVEN, refused_enforcement_file: null })
    expect(of('refused')).toEqual([null, 32, null])
    expect(of('disclosed')).toEqual([16, 32, 0.5])
    expect((await rates({ ...GIVEN, outcomes_total: null }))('disclosed')).toEqual([16, null, null])
  })

  test('gives no share of nothing, and none where the part is larger than the whole', async () => {
    expect((await rates({}))('disclosed')).toEqual([0, 0, null])
    expect((await rates({ disclosed: 3, outcomes_total: 2 }))('disclosed')).toEqual([3, 2, null])
  })

  test('covers every outcome of both forms once', () => {
    const groups = new Set(['refused', 'unavailable', 'not_processed', 'other'])
    const single = new Set(['disclosed', 'partially_disclosed', 'other'])
    for (const form of [ogi2021, ogi2019]) {
      const table = form.tables.find(({ table_id }) => table_id === 'requests')!
      const outcomes = table.identities.find(({ rule_id }) => rule_id === 'requests.outcomes_sum')!.right
      const covered = table.rows.filter(({ code, group }) => groups.has(group ?? '') || single.has(code))
      expect(covered.map(({ code }) => code)).toEqual(outcomes)
    }
  })
})
