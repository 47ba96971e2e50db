import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../../stages/4-validate/rules/index.ts'
import { loadContext, readReport } from '../../../stages/read.ts'

const folder = fileURLToPath(new URL('../../../../shared/seeds', import.meta.url))
const context = loadContext()
const ruleOf = (id: string) => RULES.find(({ rule_id }) => rule_id === id)!

/** A finding that a person looked up in the report: rule, location, status, and what the report prints. */
type Checked = readonly [rule_id: string, location: string, status: 'fail' | 'not_assessable', why: string]

const BLANK_TOTALS = [
  'carried_in',
  'carried_out',
  'disclosed',
  'new_received',
  'outcomes_total',
  'partially_disclosed',
]

/** Every finding in the five reports that the dataset began with. */
const CHECKED: Readonly<Record<string, readonly Checked[]>> = {
  '000_76cffd139881ffce.txt': [],
  '001_01da86c04e21442c.txt': [
    [
      'narrative.no_reconsideration_litigation',
      'reconsideration_litigation/litigation_*/total@5',
      'fail',
      'Section 1 denies reconsiderations and lawsuits; the table has a lawsuit, filed directly and upheld.',
    ],
  ],
  '002_e78bd4d7919f679b.txt': [
    [
      'narrative.parts',
      'statements/15',
      'fail',
      'Section 6 counts 16 proposals of the consultative conference, and 1 + 12 + 4 by what the bureau did.',
    ],
    [
      'narrative.requests_received',
      'requests/new_received/total@2',
      'not_assessable',
      'Section 1 denies requests; the total of new_received is blank, its six applicants have 0.',
    ],
    ...BLANK_TOTALS.map(
      (row): Checked => [
        'report.complete',
        `requests/${row}`,
        'fail',
        'Six figures, and nothing in the last cell.',
      ],
    ),
    ['report.deadline', 'published_on', 'not_assessable', 'No day stands on the page.'],
    ['requests.balance', 'requests/*/total', 'not_assessable', 'The four totals are blank.'],
    ['requests.outcomes_sum', 'requests/*/total', 'not_assessable', 'Three of the totals are blank.'],
    ...BLANK_TOTALS.map(
      (row): Checked => ['requests.row_total', `requests/${row}`, 'not_assessable', 'The total is blank.'],
    ),
  ],
  '003_295935f5e17d5390.txt': [
    ['report.deadline', 'published_on', 'not_assessable', 'No day stands on the page.'],
  ],
  '004_b70717b772d0d9c9.txt': [
    ['report.deadline', 'published_on', 'not_assessable', 'No day stands on the page.'],
  ],
}

describe.skipIf(!existsSync(folder))('the findings in the five reports', () => {
  it.each(Object.entries(CHECKED))('%s', (file, checked) => {
    const result = readReport(readFileSync(join(folder, file)), file, context)
    if ('reason' in result) throw new Error(result.message)
    const found = result.checks.findings.map(({ rule_id, location, status }) => [rule_id, location, status])
    expect(found).toEqual(checked.map(([rule_id, location, status]) => [rule_id, location, status]))
  })

  it('are of all reports there', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(CHECKED))
  })
})

describe.skipIf(!existsSync(folder))('what the five reports state twice', () => {
  it.each([
    ['000_76cffd139881ffce.txt', 'narrative.licensing_decisions', 1],
    ['000_76cffd139881ffce.txt', 'narrative.penalty_decisions', 1],
    ['000_76cffd139881ffce.txt', 'narrative.requests_received', 2],
    ['000_76cffd139881ffce.txt', 'narrative.no_reconsideration_litigation', 1],
    ['001_01da86c04e21442c.txt', 'narrative.penalty_decisions', 1],
    ['001_01da86c04e21442c.txt', 'narrative.requests_received', 1],
    ['002_e78bd4d7919f679b.txt', 'narrative.reconsiderations', 1],
    ['002_e78bd4d7919f679b.txt', 'narrative.litigations', 1],
    ['003_295935f5e17d5390.txt', 'narrative.requests_received', 1],
    ['003_295935f5e17d5390.txt', 'narrative.parts', 1],
    ['004_b70717b772d0d9c9.txt', 'narrative.requests_received', 1],
  ] as const)('%s: %s holds %d times', (file, rule_id, times) => {
    const result = readReport(readFileSync(join(folder, file)), file, context)
    if ('reason' in result) throw new Error(result.message)
    expect(ruleOf(rule_id).check!(result.report)).toMatchObject({ passed: times })
  })
})
