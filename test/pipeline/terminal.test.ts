import { describe, expect, it } from 'vitest'
import { describeLines, nearNames } from '../../pipeline/codebook.ts'
import { barLine, clock, standingLine } from '../../pipeline/progress.ts'
import { summaryLines } from '../../pipeline/summary.ts'
import { cut, grouped, pad, tabulate, widthOf } from '../../pipeline/tabulate.ts'
import { GLOSSARY } from '../../schemas/derive/glossary.ts'
import { FORMS } from '../../schemas/forms/index.ts'
import { TABLES } from '../../schemas/tables/index.ts'
import { VIEWS } from '../../schemas/views/index.ts'
import { RULES } from '../../stages/4-validate/rules/index.ts'

describe('tabulate', () => {
  it('measures Chinese as two columns', () => {
    expect(['公开', 'ab公', '（一）', '１２', '', '㈠', 'é'].map(widthOf)).toEqual([4, 4, 6, 4, 0, 2, 1])
    expect([pad('公开', 6, 'left'), pad('公开', 6, 'right'), pad('公开', 3, 'left')]).toEqual([
      '公开  ',
      '  公开',
      '公开',
    ])
  })

  it('cuts to whole characters', () => {
    expect([cut('公开信息', 8), cut('公开信息', 7), cut('公开信息', 6), cut('abc', 2)]).toEqual([
      '公开信息',
      '公开信…',
      '公开…',
      'a…',
    ])
  })

  it('aligns columns and stands heads on the rule', () => {
    const columns = [
      { head: ['行'], align: 'left' },
      { head: ['现行有效', '件数'], align: 'right' },
    ] as const
    expect(
      tabulate(columns, [
        ['规章', '1'],
        ['a', '1234567890'],
      ]),
    ).toEqual([
      '        现行有效',
      '行          件数',
      '────  ──────────',
      '规章           1',
      'a     1234567890',
    ])
  })

  it('groups thousands', () => {
    expect([0, 999, 1000, 26_000_000].map(grouped)).toEqual(['0', '999', '1,000', '26,000,000'])
  })
})

describe('progress', () => {
  it('writes times as clocks do', () => {
    expect([0, 999, 61_000, 3_600_000, 37_230_400].map(clock)).toEqual([
      '0:00',
      '0:01',
      '1:01',
      '1:00:00',
      '10:20:30',
    ])
  })

  it('tells rate and time left', () => {
    const standing = { step: 'Reading', total: 130_000, done: 32_500, elapsed: 20_000 }
    expect(standingLine(standing)).toBe('Reading: 32,500 of 130,000 (25 %), 1,625/s, 1:00 left')
    expect(barLine(standing)).toBe(`${'█'.repeat(6)}${'░'.repeat(18)} ${standingLine(standing)}`)
    expect(standingLine({ ...standing, done: 0 })).toBe('Reading: 0 of 130,000 (0 %)')
    expect(standingLine({ ...standing, done: 130_000 })).toBe('Reading: 130,000 of 130,000 (100 %), 6,500/s')
  })
})

describe('summary', () => {
  it('counts everything and lists the first ten rejects', () => {
    const rejects = Array.from({ length: 12 }, (_, i) => ({
      source_path: `${i}.txt`,
      source_sha256: null,
      reason: 'empty' as const,
      message: 'The file is empty.',
    }))
    const totals = {
      reports: 5,
      cells: [994, 6, 0, 0],
      passed: 1200,
      failed: 0,
      notAssessable: 10,
      errors: 0,
    }
    const lines = summaryLines({ output: 'data-out', found: 17, totals, rejects, elapsed: 61_000 }, 'ogi')
    expect(lines.slice(0, 12)).toEqual([
      'files found          17',
      '  reports read        5',
      '  rejected           12',
      'cells             1,000',
      '  reported          994   99.4 %',
      '  blank               6    0.6 %',
      '  missing             0    0.0 %',
      '  unreadable          0    0.0 %',
      'checks            1,210',
      '  passed          1,200   99.2 %',
      '  failed              0    0.0 %',
      '  not assessable     10    0.8 %',
    ])
    expect(lines).toContain('  9.txt: empty. The file is empty.')
    expect(lines).not.toContain('  10.txt: empty. The file is empty.')
    expect(lines).toContain('  and 2 more')
    expect(lines).toContain('Built in 1:01: data-out')
    expect(lines.at(-1)).toMatch(/^ {2}ogi query "SELECT .+"$/)
  })
})

describe('describe', () => {
  it('knows every name of the dataset', () => {
    const names = [
      ...TABLES.map((table) => table.name),
      ...VIEWS.map((view) => view.name),
      ...FORMS.map((form) => form.form_id),
      ...RULES.map((rule) => rule.rule_id),
      ...FORMS.flatMap((form) => form.tables.flatMap((table) => table.rows.map((row) => row.code))),
      ...TABLES.flatMap((table) => Object.keys(table.row.shape)),
    ]
    expect(names.filter((name) => describeLines(name) === null)).toEqual([])
  })

  it('knows the codes and Chinese labels of the forms', () => {
    const names = FORMS.flatMap(({ tables }) =>
      tables.flatMap((table) => [
        table.table_id,
        table.title,
        ...table.rows.map((row) => row.label),
        ...table.columns.flatMap((column) => [column.code, column.label]),
      ]),
    )
    expect(names.filter((name) => name !== '' && describeLines(name) === null)).toEqual([])
    expect(describeLines('予以公开')?.[3]).toMatch(/^ogi-2021 {2}requests\/disclosed\/natural_person /)
    expect(describeLines('requests')?.slice(0, 2)).toEqual([
      'Table of the form ogi-2021',
      'requests: 收到和处理政府信息公开申请情况. Requests received and handled, section 3',
    ])
    expect(describeLines('商业企业')?.[3]).toMatch(/^ogi-2021 +requests +commercial_enterprise +商业企业/)
  })

  it('knows the codes of every vocabulary', () => {
    const codes = GLOSSARY.flatMap(({ terms }) => Object.keys(terms))
    expect(codes.filter((code) => describeLines(code) === null)).toEqual([])
    expect(describeLines('cny')).toEqual([
      'Code CNY. Yuan; 万元 is multiplied out.',
      'Units, in observations.unit, statements.unit, indicators.unit. In Chinese: 元',
    ])
  })

  it('gives a cell with labels, unit and article', () => {
    expect(describeLines('proactive_disclosure/administrative_fees/amount')).toEqual(
      [
        'Indicator proactive_disclosure/administrative_fees/amount',
        'form      cell                                             unit  article  label                         in English',
        '────────  ───────────────────────────────────────────────  ────  ───────  ────────────────────────────  ──────────────────────────────────────────────────────────────────',
        'ogi-2021  proactive_disclosure/administrative_fees/amount  CNY   20(8)    行政事业性收费, 本年收费金额  Administrative and institutional fees, Amount charged this year',
      ].map((line) => expect.stringContaining(line.trimEnd().slice(0, 60))),
    )
  })

  it('suggests names that look alike', () => {
    expect(nearNames('new_recieved')).toEqual(['new_received'])
    expect(nearNames('Observation')[0]).toBe('observations')
    expect(nearNames('balance')).toEqual(['requests.balance'])
    expect(nearNames('qqqqqqqq')).toEqual([])
  })
})
