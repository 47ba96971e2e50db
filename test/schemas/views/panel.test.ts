import { describe, expect, test } from 'vitest'
import { narrative2008 } from '../../../schemas/forms/narrative-2008.ts'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import { panel } from '../../../schemas/views/panel.ts'
import { databaseOf } from './database.ts'

const total = (code: string) => `requests/${code}/total`

const AGENCY = `INSERT INTO agencies VALUES ('640323.health', '盐池县卫生健康局', 'Yanchi County Health Bureau',
  'health', '07', 'county', '640323', '宁夏回族自治区', '吴忠市', '盐池县', '640323.health')`

describe('panel', () => {
  test('has a row for the latest report of each agency and year', async () => {
    const database = await databaseOf(
      [
        { id: 'a', form: ogi2021, values: {} },
        { id: 'b', form: ogi2021, latest: false, values: {} },
        { id: 'c', form: ogi2019, year: 2020, values: {} },
        { id: 'd', form: ogi2021, agency: null, values: {} },
        { id: 'e', form: narrative2008, year: 2010, values: {} },
      ],
      AGENCY,
    )
    const rows = await database.query(
      'SELECT report_id, agency_id, report_year, name_zh, level, prefecture, form_id FROM panel ORDER BY report_id',
    )
    database.close()
    const agency = {
      agency_id: '640323.health',
      name_zh: '盐池县卫生健康局',
      level: 'county',
      prefecture: '吴忠市',
    }
    expect(rows).toEqual([
      { report_id: 'a', report_year: 2024, form_id: 'ogi-2021', ...agency },
      { report_id: 'c', report_year: 2020, form_id: 'ogi-2019', ...agency },
      { report_id: 'e', report_year: 2010, form_id: 'narrative-2008', ...agency },
    ])
  })

  test('spreads the cells of both forms over columns, as printed', async () => {
    const database = await databaseOf([
      {
        id: 'a',
        form: ogi2021,
        values: {
          'proactive_disclosure/rules/in_force': 3,
          'proactive_disclosure/administrative_fees/amount': 149000,
          'proactive_disclosure/administrative_licensing/decisions': 737,
          'requests/new_received/natural_person': 5,
          [total('new_received')]: 7,
          [total('disclosed')]: null,
          'reconsideration_litigation/litigation_direct/upheld': 1,
        },
      },
      {
        id: 'c',
        form: ogi2019,
        year: 2020,
        values: {
          'proactive_disclosure/rules/total_disclosed': 4,
          'proactive_disclosure/administrative_licensing/decisions': 11,
          [total('other')]: 2,
        },
      },
    ])
    const rows = await database.query(
      `SELECT report_year, rules_in_force, rules_total_disclosed, administrative_fees_amount, administrative_licensing_decisions,
         requests_new_received, requests_disclosed, requests_other, litigation_direct_upheld FROM panel ORDER BY report_year`,
    )
    database.close()
    expect(rows).toEqual([
      {
        report_year: 2020,
        rules_in_force: null,
        rules_total_disclosed: 4,
        administrative_fees_amount: null,
        administrative_licensing_decisions: 11,
        requests_new_received: null,
        requests_disclosed: null,
        requests_other: 2,
        litigation_direct_upheld: null,
      },
      {
        report_year: 2024,
        rules_in_force: 3,
        rules_total_disclosed: null,
        administrative_fees_amount: 149000,
        administrative_licensing_decisions: 737,
        requests_new_received: 7,
        requests_disclosed: null,
        requests_other: null,
        litigation_direct_upheld: 1,
      },
    ])
  })

  test('has a column for each cell of proactive disclosure, each row of requests, each reconsideration cell', () => {
    const names = panel.columns.filter(({ type }) => type === 'double').map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.startsWith('requests_')).length).toBe(26)
    expect(names.filter((name) => /^(reconsideration|litigation)_/.test(name)).length).toBe(15)
    // 10 cells of ogi-2021 and 22 of ogi-2019, of which the decisions of three rows are in both.
    expect(names.length - 26 - 15).toBe(10 + 22 - 3)
  })
})
