import { describe, expect, it, test } from 'vitest'
import { FORMS } from '../../../schemas/forms/index.ts'
import { narrative2008 } from '../../../schemas/forms/narrative-2008.ts'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { stat2014 } from '../../../schemas/forms/stat-2014.ts'
import { FORM_IDS } from '../../../schemas/tables/vocabulary.ts'
import { RULES } from '../../../stages/4-validate/rules/index.ts'
import { validate } from '../../../stages/4-validate/validate.ts'
import { found, outcomeOf, type Printed, reportOf } from './reports.ts'

const HOLDS = { passed: 1, findings: [] }

describe('report.year', () => {
  const named = [
    { year: 2024, where: 'title', position: 0 },
    { year: 2022, where: 'prose', position: 40 },
    { year: 2022, where: 'prose', position: 90 },
    { year: 2023, where: 'period', position: 60 },
  ] as const

  it('passes where every year named is the same', () => {
    expect(outcomeOf('report.year', { dates: { named: [named[0]] } })).toEqual(HOLDS)
    expect(outcomeOf('report.year')).toEqual(HOLDS)
  })

  it('fails with every other year, once', () => {
    expect(outcomeOf('report.year', { dates: { named } })).toEqual({
      passed: 0,
      findings: [
        found(
          'report_year',
          'fail',
          'The report is for 2024 but also names 2022 (prose), 2023 (period) as its year.',
          { expected: '2024', observed: '2022 (prose), 2023 (period)' },
        ),
      ],
    })
  })

  it('cannot be assessed without a year', () => {
    expect(outcomeOf('report.year', { dates: { year: null } })).toEqual({
      passed: 0,
      findings: [found('report_year', 'not_assessable', 'The report names no year.')],
    })
  })
})

describe('report.deadline', () => {
  const outcome = (agencyId: string | null, publishedOn: string | null, year: number | null = 2024) =>
    outcomeOf('report.deadline', { agency: { agencyId }, dates: { publishedOn, year } })

  it.each([
    ['640323.health', '2025-01-31'],
    ['640323.health', '2024-12-31'],
    ['640323.government', '2025-03-31'],
  ])('%s may publish on %s', (agencyId, publishedOn) => {
    expect(outcome(agencyId, publishedOn)).toEqual(HOLDS)
  })

  it.each([
    ['640323.health', '2025-02-01', '2025-01-31'],
    ['640323.government_office', '2025-02-01', '2025-01-31'],
    ['640323.government', '2025-04-01', '2025-03-31'],
    ['640323.health', '2026-01-08', '2025-01-31'],
  ])('%s is late on %s', (agencyId, publishedOn, deadline) => {
    expect(outcome(agencyId, publishedOn)).toEqual({
      passed: 0,
      findings: [
        found('published_on', 'fail', `Published on ${publishedOn}, after the deadline of ${deadline}.`, {
          expected: deadline,
          observed: publishedOn,
        }),
      ],
    })
  })

  it.each([
    [null, '2025-01-08', 2024, 'the agency'],
    ['640323.health', null, 2024, 'the day of publication'],
    ['640323.health', '2025-01-08', null, 'the year'],
    [null, null, null, 'the year, the day of publication, the agency'],
  ])('cannot be assessed for %s, %s, %s', (agencyId, publishedOn, year, lacking) => {
    expect(outcome(agencyId, publishedOn, year)).toEqual({
      passed: 0,
      findings: [found('published_on', 'not_assessable', `Not known: ${lacking}.`)],
    })
  })
})

describe('report.sections', () => {
  it('passes with all six, whatever stands before the first', () => {
    expect(outcomeOf('report.sections')).toEqual(HOLDS)
    expect(outcomeOf('report.sections', { sections: [0, 1, 2, 3, 4, 5, 6] })).toEqual(HOLDS)
  })

  it('fails with one that stands elsewhere', () => {
    expect(outcomeOf('report.sections', { sections: [0, 1, 3, 2, 4, 5, 6] })).toEqual({
      passed: 0,
      findings: [
        found('sections', 'fail', 'Section 2 stands behind section 3.', {
          expected: '1 2 3 4 5 6',
          observed: '1 3 2 4 5 6',
        }),
      ],
    })
  })

  it('fails with the ones that lack', () => {
    expect(outcomeOf('report.sections', { sections: [0, 1, 2, 4, 5] })).toEqual({
      passed: 0,
      findings: [
        found('sections', 'fail', 'No heading was found for section 3, 6.', {
          expected: '1 2 3 4 5 6',
          observed: '1 2 4 5',
        }),
      ],
    })
  })
})

describe('report.complete', () => {
  it('is one check a row', () => {
    const passed = FORMS.map((form) => outcomeOf('report.complete', { form }).passed)
    expect(Object.fromEntries(FORMS.map(({ form_id }, i) => [form_id, passed[i]]))).toEqual({
      'ogi-2021': 6 + 25 + 3,
      'ogi-2019': 8 + 23 + 3,
      'stat-2014': 58,
      'narrative-2008': 0,
    })
  })

  it('fails with each cell that is not reported, and why where reading knows it', () => {
    const cells: Printed = {
      'proactive_disclosure/administrative_fees/amount': 'unreadable',
      'requests/carried_in/natural_person': 'missing',
      'requests/carried_in/total': 'blank',
    }
    const notes = [{ location: 'requests/carried_in', message: 'the row is split', position: 3 }]
    expect(outcomeOf('report.complete', { cells, notes })).toEqual({
      passed: 32,
      findings: [
        found('proactive_disclosure/administrative_fees', 'fail', 'amount unreadable', {
          expected: '1 cells',
          observed: '0 cells',
          difference: -1,
          source_line: 19,
        }),
        found('requests/carried_in', 'fail', 'natural_person missing, total blank: the row is split', {
          expected: '7 cells',
          observed: '5 cells',
          difference: -2,
          // The first cell of the row that stands somewhere is its second.
          source_line: 10 + 10 + 7 + 1,
        }),
      ],
    })
  })
})

describe('value.integer', () => {
  it('passes where money alone has a fraction', () => {
    const cells = { 'proactive_disclosure/administrative_fees/amount': 0.5, 'requests/disclosed/total': -3 }
    expect(outcomeOf('value.integer', { cells })).toEqual(HOLDS)
  })

  it('fails for each count with a fraction', () => {
    const cells = { 'proactive_disclosure/rules/issued': 477.35, 'requests/disclosed/total': 1.5 }
    expect(outcomeOf('value.integer', { cells })).toEqual({
      passed: 0,
      findings: [
        found('proactive_disclosure/rules/issued', 'fail', 'A count must be a whole number.', {
          observed: '477.35',
          source_line: 10,
        }),
        found('requests/disclosed/total', 'fail', 'A count must be a whole number.', {
          observed: '1.5',
          source_line: 10 + 10 + 2 * 7 + 6,
        }),
      ],
    })
  })

  it('says nothing of cells that report no figure', () => {
    const cells: Printed = { 'requests/disclosed/total': 'unreadable' }
    expect(outcomeOf('value.integer', { cells })).toEqual(HOLDS)
  })
})

describe('value.non_negative', () => {
  it('passes where a change alone is negative', () => {
    const cells = { 'proactive_disclosure/administrative_licensing/change_this_year': -253 }
    expect(outcomeOf('value.non_negative', { form: ogi2019, cells })).toEqual(HOLDS)
  })

  it('fails for counts and money', () => {
    const cells = {
      'proactive_disclosure/administrative_penalty/decisions': -11,
      'proactive_disclosure/administrative_fees/amount': -0.5,
    }
    const message = 'A figure must not be below zero.'
    expect(outcomeOf('value.non_negative', { cells })).toEqual({
      passed: 0,
      findings: [
        found('proactive_disclosure/administrative_penalty/decisions', 'fail', message, {
          observed: '-11',
          source_line: 17,
        }),
        found('proactive_disclosure/administrative_fees/amount', 'fail', message, {
          observed: '-0.5',
          source_line: 19,
        }),
      ],
    })
  })
})

describe('agency.resolved', () => {
  it('passes where it is', () => {
    expect(outcomeOf('agency.resolved')).toEqual(HOLDS)
  })

  it('fails with the candidates', () => {
    const agency = {
      agencyId: null,
      name: '鼓楼区卫生健康局',
      evidence: 'four districts have this name',
      candidates: ['320106.health', '350102.health'],
    }
    expect(outcomeOf('agency.resolved', { agency })).toEqual({
      passed: 0,
      findings: [
        found(
          'agency_id',
          'fail',
          'The agency is not settled: four districts have this name. Candidates: 320106.health, 350102.health.',
          { observed: '鼓楼区卫生健康局' },
        ),
      ],
    })
  })

  it('fails without any', () => {
    const agency = { agencyId: null, name: null, evidence: 'the text names none' }
    expect(outcomeOf('agency.resolved', { agency }).findings).toEqual([
      found('agency_id', 'fail', 'The agency is not settled: the text names none.'),
    ])
  })
})

describe('the list of rules', () => {
  it('has ids of their own, known forms, and a text in every field', () => {
    expect(new Set(RULES.map(({ rule_id }) => rule_id)).size).toBe(RULES.length)
    for (const { rule_id, title, formula, forms, basis, description } of RULES) {
      expect(rule_id).toMatch(/^[a-z_]+\.[a-z_]+$/)
      expect(forms.filter((form) => !FORM_IDS.includes(form))).toEqual([])
      expect([title, formula, basis, description].map((text) => text.trim().length > 3)).toEqual([
        true,
        true,
        true,
        true,
      ])
    }
  })

  it('has a rule for every identity that a form declares, and that rule is for this form', () => {
    const declared = FORMS.flatMap((form) =>
      form.tables.flatMap(({ identities }) => identities.map(({ rule_id }) => [rule_id, form.form_id])),
    )
    expect(declared).toHaveLength(8)
    for (const [rule_id, form_id] of declared) {
      expect(RULES.find((rule) => rule.rule_id === rule_id)?.forms).toContain(form_id)
    }
  })
})

describe('validate', () => {
  it('counts every check of the form', () => {
    const sums = { 'ogi-2021': 42, 'ogi-2019': 40 }
    expect(validate(reportOf())).toEqual({
      // Sums, rows, and single, extra rows, year, deadline, sections, integer, non_negative, agency.
      passed: sums['ogi-2021'] + 34 + 8,
      failed: 0,
      notAssessable: 0,
      findings: [],
    })
    expect(validate(reportOf({ form: ogi2019 })).passed).toBe(sums['ogi-2019'] + 34 + 8)
    // Rows, and single, extra rows, year, integer, non_negative, agency.
    expect(validate(reportOf({ form: stat2014, sections: [] })).passed).toBe(58 + 6)
    expect(validate(reportOf({ form: narrative2008, sections: [] })).passed).toBe(3)
  })

  it('sorts findings by rule and location, with the severity of the rule', () => {
    const cells: Printed = {
      'requests/new_received/total': 1,
      'requests/carried_out/total': 'blank',
      'proactive_disclosure/rules/issued': 0.5,
    }
    const { failed, notAssessable, findings } = validate(reportOf({ cells, dates: { publishedOn: null } }))
    const listed = findings.map(({ rule_id, location, status, severity }) => [
      rule_id,
      location,
      status,
      severity,
    ])
    expect(listed).toEqual([
      ['report.complete', 'requests/carried_out', 'fail', 'note'],
      ['report.deadline', 'published_on', 'not_assessable', 'note'],
      ['requests.balance', 'requests/*/total', 'not_assessable', 'error'],
      ['requests.row_total', 'requests/carried_out', 'not_assessable', 'error'],
      ['requests.row_total', 'requests/new_received', 'fail', 'error'],
      ['value.integer', 'proactive_disclosure/rules/issued', 'fail', 'error'],
    ])
    expect([failed, notAssessable]).toEqual([3, 3])
  })
})

test('the rules of one report have a check', () => {
  expect(RULES.filter(({ check }) => check !== null).map(({ rule_id }) => rule_id)).toEqual(
    expect.arrayContaining([
      'requests.balance',
      'requests.outcomes_sum',
      'requests.row_total',
      'reconsideration_litigation.sum',
      'report.year',
      'report.deadline',
      'report.sections',
      'report.complete',
      'report.extra_rows',
      'value.integer',
      'value.non_negative',
      'agency.resolved',
    ]),
  )
})
