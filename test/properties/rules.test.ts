import { afterAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../schemas/forms/form.ts'
import { ogi2019 } from '../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { RULES } from '../../stages/4-validate/rules/index.ts'
import { loadContext, type Read, readReport } from '../../stages/read.ts'
import { gridsOf, PLAIN_WORDING } from '../print/form-grid.ts'
import type { Pick } from '../print/grid.ts'
import { html } from '../print/layouts/html.ts'
import { tabs } from '../print/layouts/tabs.ts'
import { type Consistent, consistentFigures, LAYOUTS, placesOfCells } from './consistent.ts'

/** How many reports are printed for each test. */
const RUNS = Number(process.env['OGI_RUNS'] ?? 40)

const AGENCY = '盐池县卫生健康局'
/** The rules of one report that are not on its prose, which `narrative.test.ts` counts. */
const OWN = RULES.filter(({ rule_id, check }) => check !== null && !rule_id.startsWith('narrative.'))
const context = loadContext()
const encoder = new TextEncoder()

/** What a report prints besides its figures. */
interface Printing {
  readonly agency?: string
  /** The year in its first sentence, less that in its title. */
  readonly off?: number
  /** As printed at the end, after 年. */
  readonly published?: string
  /** What is done to the text. */
  readonly edit?: (text: string) => string
  /** Tabs alone, where an edit is of a row. */
  readonly asTabs?: boolean
}

/** Prints a report in one of several layouts. */
function printed({ form, figures, pick }: Consistent, printing: Printing = {}) {
  const { agency = AGENCY, off = 0, published = '1月8日', edit = (text) => text, asTabs } = printing
  const layout = asTabs ? tabs : LAYOUTS[pick(LAYOUTS.length)]!
  const year = form === ogi2021 ? 2024 : 2019
  const prose = {
    0: [`${year + off}年，门户网站按栏目更新内容。`],
    4: ['栏目更新有时较慢，将逐项改进。'],
    5: ['没有其他需要报告的事项。', agency, `${year + 1}年${published}`],
  }
  const title = `${agency}${year}年政府信息公开工作年度报告`
  const pieces = layout.print({ form, title, grids: gridsOf(form, figures, PLAIN_WORDING), prose }, pick)
  return {
    text: edit(pieces.map((piece) => piece.text).join('')),
    name: layout === html ? 'a.html' : 'a.txt',
  }
}

function read(report: Consistent, printing?: Printing): Read {
  const { text, name } = printed(report, printing)
  const result = readReport(encoder.encode(text), name, context)
  if ('reason' in result) throw new Error(result.message)
  return result
}

/** A report with another figure in one cell. */
const withFigure = (report: Consistent, cell: string, figure: string): Consistent => {
  const at = placesOfCells(report.form).get(cell)!
  return { ...report, figures: report.figures.map((printed, i) => (i === at ? figure : printed)) }
}

/** A cell of the form, by its codes. */
function someCell({ form, pick }: Consistent, fits: (cell: ReturnType<typeof cellsOf>[number]) => boolean) {
  const cells = cellsOf(form).filter(fits)
  const { table, row, column } = cells[pick(cells.length)]!
  return { row: row.code, column: column.code, code: `${table.table_id}/${row.code}/${column.code}` }
}

/** A number that is wrong in the place of another. */
const wrong = (right: number, pick: Pick) => String(right + 1 + pick(9))

/** What makes a report inconsistent, and where its rule must say so. */
interface Injected {
  readonly read: Read
  readonly location: string
  /** The cell that was changed, with the figure that was right. */
  readonly slip?: readonly [cell: string, right: number]
}

/** Changes a term of one of the sums of a rule; the finding is of its column or row. */
function injectedIntoSum(report: Consistent, rule_id: string): Injected {
  const { form, pick, value } = report
  const identities = form.tables.flatMap((table) => table.identities.map((one) => ({ table, ...one })))
  const { table, per, left, right } = identities.find((one) => one.rule_id === rule_id)!
  const terms = [...left, ...right]
  const term = terms[pick(terms.length)]!
  const { row, column, code } = someCell(
    report,
    (cell) => cell.table === table && (per === 'column' ? cell.row : cell.column).code === term,
  )
  return {
    read: read(withFigure(report, code, wrong(value(code), pick))),
    location: per === 'column' ? `${table.table_id}/*/${column}` : `${table.table_id}/${row}`,
    slip: [code, value(code)],
  }
}

/** A count that is read with a fraction or a sign: a fraction beside an amount of money may be that amount. */
const isCount = ({ unit, row, column }: ReturnType<typeof cellsOf>[number]) =>
  unit !== 'CNY' && column.code !== 'change_this_year' && row.code !== 'centralized_procurement'
const LAST_HEADING = /五、[^\n<|]*/

/** For each rule, a report that does not hold it. */
const INJECTIONS: Readonly<Record<string, (report: Consistent) => Injected>> = {
  ...Object.fromEntries(
    ['requests.balance', 'requests.outcomes_sum', 'requests.row_total', 'reconsideration_litigation.sum'].map(
      (rule_id) => [rule_id, (report: Consistent) => injectedIntoSum(report, rule_id)],
    ),
  ),
  'report.year': (report) => ({ read: read(report, { off: -1 }), location: 'report_year' }),
  'report.deadline': (report) => ({
    read: read(report, { published: `${2 + report.pick(10)}月1日` }),
    location: 'published_on',
  }),
  'report.sections': (report) => ({
    read: read(report, { edit: (text) => text.replace(LAST_HEADING, '') }),
    location: 'sections',
  }),
  'report.complete': (report) => {
    const { row, code } = someCell(report, () => true)
    return { read: read(withFigure(report, code, '/')), location: `${code.split('/')[0]}/${row}` }
  },
  'report.extra_rows': (report) => {
    const edit = (text: string) =>
      text.replace(/^行政强制\t/m, `其他主动公开文件\t${7 + report.pick(80)}\n$&`)
    return { read: read(report, { asTabs: true, edit }), location: 'proactive_disclosure/其他主动公开文件' }
  },
  'report.single': (report) => ({
    read: read(report, { asTabs: true, edit: (text) => `${text}\n${text.replaceAll('盐池', '溆浦')}` }),
    location: 'report',
  }),
  'value.integer': (report) => {
    const { code } = someCell(report, isCount)
    return { read: read(withFigure(report, code, `${report.pick(90)}.5`)), location: code }
  },
  'value.non_negative': (report) => {
    const { code } = someCell(report, isCount)
    return { read: read(withFigure(report, code, `-${1 + report.pick(90)}`)), location: code }
  },
  // Several districts have this name.
  'agency.resolved': (report) => ({
    read: read(report, { agency: '鼓楼区卫生健康局' }),
    location: 'agency_id',
  }),
}

/** What became of a rule: its checks of consistent reports, and what does not hold it. */
interface Count {
  passed: number
  failed: number
  open: number
  injected: number
  found: number
}
const counts = new Map<string, Count>(
  OWN.map(({ rule_id }) => [rule_id, { passed: 0, failed: 0, open: 0, injected: 0, found: 0 }]),
)
const slips = { named: 0, right: 0, injected: 0 }

describe('reports without fault', { timeout: 60_000 + 200 * RUNS }, () => {
  test('pass every rule', () => {
    const alarms = Array.from({ length: RUNS }, (_, i) => read(consistentFigures(i))).flatMap(
      ({ report, checks }) => {
        for (const { rule_id, forms, check } of OWN) {
          if (!forms.includes(report.form.form_id)) continue
          const { passed, findings } = check!(report)
          const count = counts.get(rule_id)!
          count.passed += passed
          count.failed += findings.filter(({ status }) => status === 'fail').length
          count.open += findings.filter(({ status }) => status !== 'fail').length
        }
        return checks.findings.map(({ rule_id, location, message }) => `${rule_id} ${location}: ${message}`)
      },
    )
    expect(alarms).toEqual([])
    expect([...counts].filter(([, { passed }]) => passed < RUNS)).toEqual([])
  })
})

describe('a report with one fault', { timeout: 60_000 + 200 * RUNS }, () => {
  test.each(OWN.map(({ rule_id }) => rule_id))('is found by %s', (rule_id) => {
    const count = counts.get(rule_id)!
    const missed: string[] = []
    for (let i = 0; i < RUNS; i++) {
      const { read: result, location, slip } = INJECTIONS[rule_id]!(consistentFigures(i + 3_000_000))
      const { findings } = result.checks
      const found = findings.find(
        (one) => one.rule_id === rule_id && one.location === location && one.status === 'fail',
      )
      count.injected++
      if (found) count.found++
      else missed.push(`${location} of ${i}: ${JSON.stringify(findings)}`)
      if (!slip || !found) continue
      slips.injected++
      if (!found.message.includes('Likely a slip')) continue
      slips.named++
      if (found.message.includes(`with ${slip[1]} in ${slip[0]} instead`)) slips.right++
    }
    expect(missed).toEqual([])
  })

  test('is called a slip in the cell that was changed, or in none', () => {
    expect(slips.right).toBe(slips.named)
    expect(slips.named / slips.injected).toBeGreaterThan(0.5)
  })

  test('is there for both forms', () => {
    const forms = Array.from({ length: RUNS }, (_, i) => consistentFigures(i + 3_000_000).form)
    expect(new Set(forms)).toEqual(new Set([ogi2019, ogi2021]))
  })
})

afterAll(() => {
  const head = ['rule', 'passed', 'false alarms', 'not assessable', 'injected', 'found']
  const lines = [...counts].map(([rule_id, count]) => [rule_id, ...Object.values(count)].join('\t'))
  const slip = `slips\t${slips.right} of ${slips.named} named are right, of ${slips.injected} injected into sums`
  console.log([head.join('\t'), ...lines, slip].join('\n'))
})
