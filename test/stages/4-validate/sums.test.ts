import { describe, expect, it, test } from 'vitest'
import { cellsOf } from '../../../schemas/forms/form.ts'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import { found, outcomeOf, type Printed } from './reports.ts'

const SUMS = [
  'requests.balance',
  'requests.outcomes_sum',
  'requests.row_total',
  'reconsideration_litigation.sum',
] as const

/** Line of a cell in the reports that the factory makes. */
function lineOf(key: string, form = ogi2021): number {
  const [table_id, row, column] = key.split('/')
  const cell = cellsOf(form).find(
    (one) => one.table.table_id === table_id && one.row.code === row && one.column.code === column,
  )
  if (!cell) throw new Error(`no cell ${key}`)
  return 10 + cell.index
}

/** What the message of a sum says of a likely slip. */
const slipOf = (cell: string, printed: number, mending: number) =>
  ` Likely a slip: with ${mending} in ${cell} instead of ${printed}, every sum of the table that has all its figures would hold.`

/** A row of `requests` that a natural person alone fills. */
const row = (code: string, count: number): Printed => ({
  [`requests/${code}/natural_person`]: count,
  [`requests/${code}/total`]: count,
})

/** Five came in, two were left from last year, six are concluded, one goes on. */
const CLOSED: Printed = {
  ...row('new_received', 5),
  ...row('carried_in', 2),
  ...row('disclosed', 4),
  ...row('unavailable_not_held', 2),
  ...row('outcomes_total', 6),
  ...row('carried_out', 1),
}

describe('how many checks there are', () => {
  it.each([
    [ogi2021, [7, 7, 25, 3], 42],
    [ogi2019, [7, 7, 23, 3], 40],
  ])('%#', (form, each, all) => {
    const passed = SUMS.map((rule) => outcomeOf(rule, { form }).passed)
    expect(passed).toEqual(each)
    expect(passed.reduce((sum, count) => sum + count, 0)).toBe(all)
    expect(SUMS.flatMap((rule) => outcomeOf(rule, { form }).findings)).toEqual([])
  })

  it('stays the same whatever becomes of each', () => {
    const cells: Printed = {
      ...CLOSED,
      'requests/disclosed/total': 'blank',
      'requests/carried_out/natural_person': 9,
      'reconsideration_litigation/reconsideration/total': 'missing',
    }
    const outcomes = SUMS.map((rule) => outcomeOf(rule, { cells }))
    expect(outcomes.map(({ passed, findings }) => passed + findings.length)).toEqual([7, 7, 25, 3])
  })
})

test('a report that closes passes all 42', () => {
  expect(SUMS.map((rule) => outcomeOf(rule, { cells: CLOSED }))).toEqual([
    { passed: 7, findings: [] },
    { passed: 7, findings: [] },
    { passed: 25, findings: [] },
    { passed: 3, findings: [] },
  ])
})

describe('requests.balance', () => {
  it('fails in the column that does not close', () => {
    const cells = { ...CLOSED, 'requests/carried_out/natural_person': 4 }
    const slip = slipOf('requests/carried_out/natural_person', 4, 1)
    expect(outcomeOf('requests.balance', { cells })).toEqual({
      passed: 6,
      findings: [
        found(
          'requests/*/natural_person',
          'fail',
          `new_received + carried_in = 7, outcomes_total + carried_out = 10.${slip}`,
          {
            expected: '10',
            observed: '7',
            difference: -3,
            source_line: lineOf('requests/new_received/natural_person'),
          },
        ),
      ],
    })
  })

  it('cannot be assessed without one of its four figures', () => {
    const cells: Printed = { ...CLOSED, 'requests/carried_in/total': 'unreadable' }
    expect(outcomeOf('requests.balance', { cells })).toEqual({
      passed: 6,
      findings: [
        found('requests/*/total', 'not_assessable', '1 of the 4 figures is not reported.', {
          source_line: lineOf('requests/new_received/total'),
        }),
      ],
    })
  })

  it('fails although a figure lacks where what went out is more than all that came in', () => {
    const cells: Printed = {
      ...CLOSED,
      'requests/outcomes_total/total': 9,
      'requests/carried_out/total': 'blank',
    }
    expect(outcomeOf('requests.balance', { cells }).findings).toEqual([
      found(
        'requests/*/total',
        'fail',
        'Figures are lacking, but those that are there already contradict the sum: new_received + carried_in = 7, outcomes_total + carried_out = 9.',
        { expected: '9', observed: '7', source_line: lineOf('requests/new_received/total') },
      ),
    ])
  })

  it('cannot be assessed where figures lack on both sides, whatever the others are', () => {
    const cells: Printed = {
      ...CLOSED,
      'requests/carried_in/total': 'blank',
      'requests/outcomes_total/total': 99,
      'requests/carried_out/total': 'blank',
    }
    expect(outcomeOf('requests.balance', { cells }).findings).toEqual([
      found('requests/*/total', 'not_assessable', '2 of the 4 figures are not reported.', {
        source_line: lineOf('requests/new_received/total'),
      }),
    ])
  })
})

describe('requests.outcomes_sum', () => {
  it('fails where the outcomes are not the total', () => {
    const cells = { ...CLOSED, 'requests/outcomes_total/natural_person': 8 }
    const slip = slipOf('requests/outcomes_total/natural_person', 8, 6)
    expect(outcomeOf('requests.outcomes_sum', { cells })).toEqual({
      passed: 6,
      findings: [
        found('requests/*/natural_person', 'fail', `outcomes_total = 8, the sum of 21 rows = 6.${slip}`, {
          expected: '6',
          observed: '8',
          difference: 2,
          source_line: lineOf('requests/outcomes_total/natural_person'),
        }),
      ],
    })
  })

  it('the same for each of the outcome rows, and for no other row', () => {
    const rows = cellsOf(ogi2021).filter(
      ({ table, column }) => table.table_id === 'requests' && column.code === 'total',
    )
    const counted = rows
      .map(({ row: { code } }) => code)
      .filter(
        (code) =>
          outcomeOf('requests.outcomes_sum', { cells: { [`requests/${code}/total`]: 1 } }).findings.length >
          0,
      )
    expect(counted).toHaveLength(21 + 1)
    expect(counted).not.toContain('new_received')
    expect(counted).not.toContain('carried_in')
    expect(counted).not.toContain('carried_out')
  })

  it('fails with a blank outcome where the others are more than the total', () => {
    const cells: Printed = {
      ...CLOSED,
      'requests/outcomes_total/natural_person': 5,
      'requests/partially_disclosed/natural_person': 'blank',
    }
    expect(outcomeOf('requests.outcomes_sum', { cells }).findings).toEqual([
      found(
        'requests/*/natural_person',
        'fail',
        'Figures are lacking, but those that are there already contradict the sum: outcomes_total = 5, the sum of 21 rows = 6.',
        { expected: '6', observed: '5', source_line: lineOf('requests/outcomes_total/natural_person') },
      ),
    ])
  })

  it('cannot be assessed with a blank outcome that may hold the rest', () => {
    const cells: Printed = {
      ...CLOSED,
      'requests/outcomes_total/natural_person': 8,
      'requests/partially_disclosed/natural_person': 'missing',
    }
    expect(outcomeOf('requests.outcomes_sum', { cells }).findings).toEqual([
      found('requests/*/natural_person', 'not_assessable', '1 of the 22 figures is not reported.', {
        source_line: lineOf('requests/outcomes_total/natural_person'),
      }),
    ])
  })
})

describe('requests.row_total', () => {
  it('fails in the row whose applicants are not its total', () => {
    const cells = { ...CLOSED, 'requests/disclosed/other_organization': 3 }
    const slip = slipOf('requests/disclosed/other_organization', 3, 0)
    expect(outcomeOf('requests.row_total', { cells })).toEqual({
      passed: 24,
      findings: [
        found('requests/disclosed', 'fail', `total = 4, the sum of 6 columns = 7.${slip}`, {
          expected: '7',
          observed: '4',
          difference: -3,
          source_line: lineOf('requests/disclosed/total'),
        }),
      ],
    })
  })

  it('cannot be assessed with a blank total; the line is that of a figure', () => {
    const cells: Printed = { ...CLOSED, 'requests/disclosed/total': 'missing' }
    expect(outcomeOf('requests.row_total', { cells }).findings).toEqual([
      found('requests/disclosed', 'not_assessable', '1 of the 7 figures is not reported.', {
        source_line: lineOf('requests/disclosed/natural_person'),
      }),
    ])
  })

  it('has no line where the whole row is missing', () => {
    const columns = ogi2021.tables[1]!.columns.map(({ code }) => code)
    const cells = Object.fromEntries(
      columns.map((column) => [`requests/disclosed/${column}`, 'missing'] as const),
    )
    expect(outcomeOf('requests.row_total', { cells }).findings).toEqual([
      found('requests/disclosed', 'not_assessable', '7 of the 7 figures are not reported.'),
    ])
  })

  it('fails with a blank applicant where one alone is more than the total', () => {
    const cells: Printed = {
      ...CLOSED,
      'requests/disclosed/total': 3,
      'requests/disclosed/commercial_enterprise': 'blank',
    }
    expect(outcomeOf('requests.row_total', { cells }).findings).toEqual([
      found(
        'requests/disclosed',
        'fail',
        'Figures are lacking, but those that are there already contradict the sum: total = 3, the sum of 6 columns = 4.',
        { expected: '4', observed: '3', source_line: lineOf('requests/disclosed/total') },
      ),
    ])
  })
})

describe('reconsideration_litigation.sum', () => {
  const upheld = 'reconsideration_litigation/litigation_direct/upheld'
  const total = 'reconsideration_litigation/litigation_direct/total'

  it('passes where results add up', () => {
    const cells = { [upheld]: 1, [total]: 1 }
    expect(outcomeOf('reconsideration_litigation.sum', { cells })).toEqual({ passed: 3, findings: [] })
  })

  it('fails where they do not', () => {
    expect(outcomeOf('reconsideration_litigation.sum', { cells: { [upheld]: 2, [total]: 1 } })).toEqual({
      passed: 2,
      findings: [
        found(
          'reconsideration_litigation/litigation_direct',
          'fail',
          'total = 1, upheld + corrected + other_result + pending = 2.',
          { expected: '2', observed: '1', difference: -1, source_line: lineOf(total) },
        ),
      ],
    })
  })

  it('cannot be assessed with a blank total', () => {
    const cells: Printed = { [upheld]: 2, [total]: 'blank' }
    expect(outcomeOf('reconsideration_litigation.sum', { cells })).toEqual({
      passed: 2,
      findings: [
        found(
          'reconsideration_litigation/litigation_direct',
          'not_assessable',
          '1 of the 5 figures is not reported.',
          { source_line: lineOf(total) },
        ),
      ],
    })
  })
})

test('other of ogi-2019 counts among its outcomes', () => {
  const cells = { 'requests/other/total': 2, 'requests/outcomes_total/total': 2 }
  expect(outcomeOf('requests.outcomes_sum', { form: ogi2019, cells })).toEqual({ passed: 7, findings: [] })
})

describe('a likely slip', () => {
  const messages = (cells: Printed) =>
    SUMS.flatMap((rule) => outcomeOf(rule, { cells: { ...CLOSED, ...cells } }).findings).map(
      (one) => one.message,
    )

  it('is named by every sum that it breaks, whichever cell of the inner table it is', () => {
    for (const {
      row: { code },
      column,
    } of cellsOf(ogi2021).filter(({ table }) => table.table_id === 'requests')) {
      const key = `requests/${code}/${column.code}`
      const printed = Number(CLOSED[key] ?? 0)
      const found = messages({ [key]: printed + 30 })
      expect(found.length).toBeGreaterThanOrEqual(2)
      expect(found.filter((one) => !one.endsWith(slipOf(key, printed + 30, printed)))).toEqual([])
    }
  })

  it('is not named where two cells are wrong', () => {
    const found = messages({ 'requests/disclosed/total': 14, 'requests/carried_in/natural_person': 3 })
    expect(found).toHaveLength(4)
    expect(found.filter((one) => one.includes('slip'))).toEqual([])
  })

  it('is not named where any of several cells would do', () => {
    const total = 'reconsideration_litigation/reconsideration/total'
    expect(messages({ [total]: 2 })).toEqual(['total = 2, upheld + corrected + other_result + pending = 0.'])
  })

  it('is not named where a sum that lacks figures stays contradicted', () => {
    const found = messages({
      'requests/carried_out/natural_person': 4,
      'requests/partially_disclosed/natural_person': 'blank',
      'requests/outcomes_total/natural_person': 1,
      'requests/outcomes_total/total': 1,
    })
    expect(found.filter((one) => one.includes('contradict'))).toHaveLength(1)
    expect(found.filter((one) => one.includes('slip'))).toEqual([])
  })
})
