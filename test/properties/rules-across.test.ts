import { describe, expect, test } from 'vitest'
import { cellsOf, type Form } from '../../schemas/forms/form.ts'
import { ogi2019 } from '../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { isAcross } from '../../stages/4-validate/rule.ts'
import { RULES } from '../../stages/4-validate/rules/index.ts'
import { figuresOf, PLAIN_STYLE } from '../print/form-values.ts'
import type { Pick } from '../print/grid.ts'
import { type Dataset, datasetOf, printed } from '../stages/4-validate/built.ts'
import { consistentFigures, placesOfCells } from './consistent.ts'

const ACROSS = RULES.filter(isAcross).map(({ rule_id }) => rule_id)
const COUNTIES = [
  '沅陵县',
  '辰溪县',
  '溆浦县',
  '中方县',
  '盐池县',
  '新乡县',
  '获嘉县',
  '原阳县',
  '延津县',
  '封丘县',
]

type Figures = Readonly<Record<string, string>>

/** The figures of two years of an agency that go on from each other. */
interface Series {
  readonly agency: string
  readonly form: Form
  readonly before: Figures
  readonly after: Figures
}

const coded = (form: Form, figures: readonly string[]): Figures =>
  Object.fromEntries([...placesOfCells(form)].map(([code, at]) => [code, figures[at]!]))

/** Figures of the year before that all sums hold of, with some cells that are given. */
function before(form: Form, pick: Pick, given: Figures): Figures {
  const numbers = cellsOf(form).map(({ table, row, column }) => {
    const own = given[`${table.table_id}/${row.code}/${column.code}`]
    return own === undefined ? pick(20) : Math.abs(Number(own))
  })
  return { ...coded(form, figuresOf(form, numbers, { ...PLAIN_STYLE, consistent: true })), ...given }
}

const cellsIn = (figures: Figures, start: string) =>
  Object.entries(figures).filter(([code]) => code.startsWith(start))

/** Two years of one agency. */
function seriesOf(number: number): Series {
  const { form, figures, pick } = consistentFigures(number + 5_000_000)
  const after = { ...coded(form, figures) }
  const given: Record<string, string> = {}
  for (const [code, figure] of cellsIn(after, 'requests/carried_in/'))
    given[code.replace('carried_in', 'carried_out')] = figure
  for (const row of form === ogi2021 ? ['rules', 'normative_documents'] : []) {
    const cell = `proactive_disclosure/${row}`
    const stock = pick(90)
    given[`${cell}/in_force`] = String(stock)
    after[`${cell}/abolished`] = String(Math.min(stock, Number(after[`${cell}/abolished`])))
    after[`${cell}/in_force`] = String(
      stock + Number(after[`${cell}/issued`]) - Number(after[`${cell}/abolished`]),
    )
  }
  for (const [code] of cellsIn(after, 'proactive_disclosure/').filter(
    ([one]) => form === ogi2019 && one.endsWith('/previous_year_items'),
  )) {
    const change = pick(9) - 4
    given[code] = String(10 + pick(50))
    given[code.replace('previous_year_items', 'change_this_year')] = String(change)
    after[code] = String(Number(given[code]) + change)
  }
  return {
    agency: `${COUNTIES[number % COUNTIES.length]}卫生健康局`,
    form,
    before: before(form, pick, given),
    after,
  }
}

const ALL = COUNTIES.map((_, i) => seriesOf(i))

type Files = Readonly<Record<string, string>>

const yearOf = ({ form }: Series) => (form === ogi2021 ? 2024 : 2020)

function fileOf({ agency, form }: Series, cells: Figures, year: number): Files {
  const text = printed({ form, agency, year, published: `${year + 1}年1月8日`, cells })
  return { [`${agency}/${year}.txt`]: text }
}

const earlier = (series: Series) => fileOf(series, series.before, yearOf(series) - 1)
const later = (series: Series) => fileOf(series, series.after, yearOf(series))
const together = (files: readonly Files[]): Files => Object.assign({}, ...files)

/** Every finding of the rules across reports: rule, status, file and location. */
const faults = (dataset: Dataset) =>
  ACROSS.flatMap((rule_id) =>
    dataset.findings(rule_id).map(([path, location, status]) => `${rule_id} ${status} ${path} ${location}`),
  )

/** The cells that a rule compares with the year before: how their codes begin and end, by form. */
const COMPARED: readonly (readonly [rule_id: string, form: Form, begins: string, ends: string])[] = [
  ['requests.carry_over', ogi2021, 'requests/carried_in/', ''],
  ['requests.carry_over', ogi2019, 'requests/carried_in/', ''],
  ['proactive_disclosure.stock_flow', ogi2021, 'proactive_disclosure/', '/in_force'],
  ['proactive_disclosure.items_change', ogi2019, 'proactive_disclosure/', '/previous_year_items'],
]
const cellsOfRule = ({ form, after }: Series) =>
  COMPARED.filter(([, own]) => own === form).flatMap(([rule_id, , begins, ends]) =>
    cellsIn(after, begins).flatMap(([code]) => (code.endsWith(ends) ? [{ rule_id, code }] : [])),
  )

const passed = async (files: readonly Files[]) => (await datasetOf(together(files))).built.totals.passed

describe('reports of two years that go on from each other', { timeout: 120_000 }, () => {
  test('pass every rule across reports', async () => {
    const all = await datasetOf(together([...ALL.map(earlier), ...ALL.map(later)]))
    expect(all.rows('reports').filter(({ agency_id }) => agency_id === '')).toEqual([])
    expect(faults(all)).toEqual([])
    expect(new Set(ALL.map(({ form }) => form))).toEqual(new Set([ogi2019, ogi2021]))
    const apart = (await passed(ALL.map(earlier))) + (await passed(ALL.map(later)))
    const compared = ALL.flatMap(cellsOfRule).length
    console.log(`checks across reports: ${compared}, false alarms: ${faults(all).length}`)
    expect(all.built.totals.passed - apart).toBe(compared)
  })

  test('figures that do not are found by the rules for them, and by no others', async () => {
    const injected = ALL.map((series, i) => {
      const after = { ...series.after }
      const cells = cellsOfRule(series)
      const faults = [...new Set(cells.map(({ rule_id }) => rule_id))].map((rule_id) => {
        const own = cells.filter((one) => one.rule_id === rule_id)
        const { code } = own[i % own.length]!
        after[code] = String(Number(after[code]) + 1 + i)
        return `${rule_id} fail ${series.agency}/${yearOf(series)}.txt ${code}`
      })
      return { changed: { ...series, after }, faults }
    })
    const files = injected.map(({ changed }) => changed).flatMap((one) => [earlier(one), later(one)])
    const found = faults(await datasetOf(together(files)))
    const expected = injected.flatMap((one) => one.faults)
    const hits = expected.filter((one) => found.includes(one)).length
    console.log(`injected across reports: ${expected.length}, found: ${hits}`)
    expect([...found].sort()).toEqual([...expected].sort())
    expect(new Set(expected.map((fault) => fault.split(' ')[0]))).toEqual(new Set(COMPARED.map(([id]) => id)))
  })

  test('another version, and a copy with another figure, are found as what they are', async () => {
    const [one, two] = ALL as [Series, Series]
    const copyOf = (series: Series, published: string, changed: Figures) => ({
      [`${series.agency}/copy.txt`]: printed({
        ...series,
        year: yearOf(series),
        published: `${yearOf(series) + 1}年${published}`,
        cells: { ...series.after, ...changed },
      }),
    })
    const cell = 'requests/new_received/natural_person'
    const files = [
      later(one),
      copyOf(one, '1月9日', {}),
      later(two),
      copyOf(two, '1月8日', { [cell]: '999' }),
    ]
    const found = faults(await datasetOf(together(files)))
    const twice = (rule_id: string, series: Series) =>
      ['copy', yearOf(series)].map((name) => `${rule_id} fail ${series.agency}/${name}.txt report`)
    expect([...found].sort()).toEqual(
      [
        ...twice('report.versions', one),
        ...twice('report.versions', two),
        ...twice('report.mirrors', two),
      ].sort(),
    )
  })
})
