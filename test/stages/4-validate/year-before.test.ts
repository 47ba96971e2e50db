import { describe, expect, it } from 'vitest'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { stat2014 } from '../../../schemas/forms/stat-2014.ts'
import { datasetOf, type Printing, printed } from './built.ts'

type Cells = NonNullable<Printing['cells']>

/** What a rule finds in the later of two reports, without the sentence on the earlier; and how many checks there are. */
async function found(rule_id: string, before: Printing, after: Printing) {
  const texts = { 'before.txt': printed(before), 'after.txt': printed(after) }
  const { findings, built, idOf } = await datasetOf(texts)
  const year = before.year ?? 2024
  const end = ` The report for ${year} is ${idOf('before.txt')} (before.txt).`
  const own = findings(rule_id).map(([path, location, status, message]) => {
    expect(path).toBe('after.txt')
    expect(message.endsWith(end)).toBe(true)
    return [location, status, message.slice(0, -end.length)]
  })
  const { passed, failed, notAssessable } = built.totals
  return { own, checks: passed + failed + notAssessable }
}

describe('requests.carry_over', { timeout: 60_000 }, () => {
  const carry = (before: Cells, after: Cells, form?: Printing['form']) =>
    found(
      'requests.carry_over',
      { year: 2023, cells: before, ...(form ? { form } : {}) },
      { year: 2024, cells: after },
    )
  const OUT = 'requests/carried_out/total'
  const IN = 'requests/carried_in/total'

  it('fails in each column in which the figures differ', async () => {
    const person = { out: 'requests/carried_out/natural_person', in: 'requests/carried_in/natural_person' }
    const { own } = await carry({ [OUT]: '5', [person.out]: '4' }, { [IN]: '3', [person.in]: '4' })
    expect(own).toEqual([[IN, 'fail', 'carried_in = 3, carried_out of 2023 = 5.']])
  })

  it('cannot be assessed where either is not reported', async () => {
    const { own } = await carry(
      { [OUT]: '/', 'requests/carried_out/natural_person': '没有' },
      { [IN]: '3', 'requests/carried_in/other_organization': '/' },
    )
    expect(own).toEqual([
      ['requests/carried_in/natural_person', 'not_assessable', 'carried_out of 2023 is unreadable.'],
      ['requests/carried_in/other_organization', 'not_assessable', 'carried_in is blank.'],
      [IN, 'not_assessable', 'carried_out of 2023 is blank.'],
    ])
  })

  it('goes on from the form of 2019 to that of 2021, where the rows mean the same', async () => {
    const { own } = await carry({ [OUT]: '2' }, { [IN]: '1' }, ogi2019)
    expect(own).toEqual([[IN, 'fail', 'carried_in = 1, carried_out of 2023 = 2.']])
  })

  it('gives expected, observed, difference and the line of the later figure', async () => {
    const { rows } = await datasetOf({
      'a.txt': printed({ year: 2023, cells: { [OUT]: '5' } }),
      'b.txt': printed({ year: 2024, cells: { [IN]: '3' } }),
    })
    const row = rows('findings').find((one) => one['rule_id'] === 'requests.carry_over')!
    const cell = rows('observations').find(
      (one) =>
        one['report_id'] === row['report_id'] &&
        one['row_code'] === 'carried_in' &&
        one['column_code'] === 'total',
    )!
    expect(row).toMatchObject({
      severity: 'warning',
      expected: '5',
      observed: '3',
      difference: '-2',
      source_line: cell['source_line'],
    })
  })

  it('compares the latest versions', async () => {
    const { findings } = await datasetOf({
      'old.txt': printed({ year: 2023, published: '2024年1月8日', cells: { [OUT]: '5' } }),
      'new.txt': printed({ year: 2023, published: '2024年2月8日', cells: { [OUT]: '3' } }),
      'draft.txt': printed({ year: 2024, published: '2025年1月8日', cells: { [IN]: '9' } }),
      'next.txt': printed({ year: 2024, published: '2025年2月8日', cells: { [IN]: '3' } }),
    })
    expect(findings('requests.carry_over')).toEqual([])
  })

  it('follows an agency through a change of the code of its division', async () => {
    const agency = '公主岭市卫生健康局'
    const { findings, rows } = await datasetOf({
      'a.txt': printed({ agency, year: 2019, form: ogi2019, cells: { [OUT]: '5' } }),
      'b.txt': printed({ agency, year: 2020, form: ogi2019, cells: { [IN]: '3' } }),
    })
    expect(rows('agencies').map((row) => [row['agency_id'], row['lineage_id']])).toEqual([
      ['220184.health', '220184.health'],
      ['220381.health', '220184.health'],
    ])
    expect(findings('requests.carry_over').map(([path, location]) => [path, location])).toEqual([
      ['b.txt', IN],
    ])
  })

  it('has seven checks a pair of years, and none without the year before or another form', async () => {
    const checks = async (before: Printing) =>
      (await found('requests.carry_over', before, { year: 2024 })).checks
    const gap = await checks({ year: 2022 })
    // Two for the stock of documents.
    expect(await checks({ year: 2023 })).toBe(gap + 7 + 2)
    expect((await found('requests.carry_over', { year: 2023, form: stat2014 }, { year: 2024 })).own).toEqual(
      [],
    )
    const other = { year: 2023, agency: '新乡县卫生健康委员会', cells: { [OUT]: '5' } }
    expect((await found('requests.carry_over', other, { year: 2024 })).own).toEqual([])
  })
})

describe('proactive_disclosure.stock_flow', { timeout: 60_000 }, () => {
  const rule = 'proactive_disclosure.stock_flow'
  const cell = (column: string) => `proactive_disclosure/normative_documents/${column}`
  const flow = (before: string, issued: string, abolished: string, after: string, form?: Printing['form']) =>
    found(rule, form ? { year: 2023, form } : { year: 2023, cells: { [cell('in_force')]: before } }, {
      year: 2024,
      cells: { [cell('issued')]: issued, [cell('abolished')]: abolished, [cell('in_force')]: after },
    })
  const SUM = 'in_force of 2023 + issued − abolished'

  it('holds where the stock is what was there and came and did not go', async () => {
    expect((await flow('10', '3', '2', '11')).own).toEqual([])
  })

  it('fails where it is not', async () => {
    const { own } = await flow('10', '3', '2', '12')
    expect(own).toEqual([[cell('in_force'), 'fail', `in_force = 12, ${SUM} = 11.`]])
  })

  it('cannot be assessed without an operand, unless the others contradict the sum', async () => {
    expect((await flow('10', '3', '', '12')).own).toEqual([
      [cell('in_force'), 'not_assessable', 'abolished is blank.'],
    ])
    expect((await flow('10', '3', '', '14')).own).toEqual([
      [cell('in_force'), 'fail', 'abolished is blank, but the other figures already contradict the sum.'],
    ])
    expect((await flow('', '3', '', '14')).own).toEqual([
      [cell('in_force'), 'not_assessable', 'in_force of 2023 is blank, abolished is blank.'],
    ])
  })

  it('does not look back to the form of 2019, which counts what was disclosed', async () => {
    expect((await flow('', '3', '2', '12', ogi2019)).own).toEqual([])
  })
})

describe('proactive_disclosure.items_change', { timeout: 60_000 }, () => {
  const rule = 'proactive_disclosure.items_change'
  const cell = (row: string, column: string) => `proactive_disclosure/${row}/${column}`
  const items = (before: Cells, after: Cells) =>
    found(rule, { year: 2019, form: ogi2019, cells: before }, { year: 2020, form: ogi2019, cells: after })
  const licensing = (items: string, change: string) => ({
    [cell('administrative_licensing', 'previous_year_items')]: items,
    [cell('administrative_licensing', 'change_this_year')]: change,
  })
  const at = cell('administrative_licensing', 'previous_year_items')
  const SUM = 'previous_year_items of 2019 + change_this_year of 2019'

  it('holds where the items are those of before with their change', async () => {
    expect((await items(licensing('40', '-3'), licensing('37', '5'))).own).toEqual([])
  })

  it('fails where they are not, in every row that has items', async () => {
    const fees = { [cell('administrative_fees', 'previous_year_items')]: '2' }
    const { own } = await items(licensing('40', '3'), { ...licensing('37', '5'), ...fees })
    expect(own).toEqual([
      [cell('administrative_fees', 'previous_year_items'), 'fail', `previous_year_items = 2, ${SUM} = 0.`],
      [at, 'fail', `previous_year_items = 37, ${SUM} = 43.`],
    ])
  })

  it('cannot be assessed without the change, which may be negative', async () => {
    const { own } = await items(licensing('40', ''), licensing('37', '5'))
    expect(own).toEqual([[at, 'not_assessable', 'change_this_year of 2019 is blank.']])
  })
})
