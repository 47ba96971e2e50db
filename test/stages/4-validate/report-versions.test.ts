import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import { narrative2008 } from '../../../schemas/forms/narrative-2008.ts'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { contentOf } from '../../pipeline/folders.ts'
import { datasetOf, printed } from './built.ts'

const NEW = 'requests/new_received/natural_person'
const first = printed({ published: '2025年1月8日' })
const corrected = printed({ published: '2025年3月2日', cells: { [NEW]: '7' } })

describe('report.versions', { timeout: 60_000 }, () => {
  it('names the twin of each version and says which is the latest', async () => {
    const { findings, idOf, rows } = await datasetOf({ 'a.txt': first, 'b.txt': corrected })
    const [a, b] = [idOf('a.txt'), idOf('b.txt')]
    const of = 'Another report of 640323.health for 2024 is'
    expect(findings('report.versions')).toEqual([
      ['a.txt', 'report', 'fail', `${of} ${b} (b.txt); that one is the latest, 1 figure differs.`],
      ['b.txt', 'report', 'fail', `${of} ${a} (a.txt); this one is the latest, 1 figure differs.`],
    ])
    const latest = rows('reports').map((row) => [row['source_path'], row['is_latest']])
    expect(latest.sort()).toEqual([
      ['a.txt', 'false'],
      ['b.txt', 'true'],
    ])
    expect(rows('findings').find((row) => row['rule_id'] === 'report.versions')).toMatchObject({
      severity: 'note',
      expected: '1',
      observed: '2',
      difference: '1',
      source_line: '',
    })
  })

  it('says where the figures are the same, and where one version prints more of them', async () => {
    const { findings } = await datasetOf({
      'a.txt': first,
      'b.txt': `${first}\n`,
      'c/d.txt': printed({ agency: '新乡县卫生健康委员会' }),
      'c/e.txt': printed({ agency: '新乡县卫生健康委员会', cells: { [NEW]: '' } }),
    })
    expect(findings('report.versions').map(([path, , , message]) => [path, message.split(', ')[1]])).toEqual([
      ['a.txt', 'the figures are the same.'],
      ['b.txt', 'the figures are the same.'],
      ['c/d.txt', '1 figure is printed in one of them only'],
      ['c/e.txt', '1 figure is printed in one of them only'],
    ])
  })

  it('compares each of many versions with the latest, and none in another form', async () => {
    const { findings, idOf } = await datasetOf({
      'a.txt': first,
      'b.txt': corrected,
      'c.txt': printed({ form: ogi2019, published: '2025年2月1日' }),
    })
    const of = 'Another report of 640323.health for 2024 is'
    const b = `${of} ${idOf('b.txt')} (b.txt); that one is the latest of 3`
    expect(findings('report.versions').map(([path, , , message]) => [path, message])).toEqual([
      ['a.txt', `${b}, 1 figure differs.`],
      ['b.txt', `${of} ${idOf('c.txt')} (c.txt); this one is the latest of 3, their forms differ.`],
      ['c.txt', `${b}, their forms differ.`],
    ])
  })

  it('has no check where agency and year have one report, or are not settled', async () => {
    const open = (year: number) => printed({ agency: '某某局', year })
    const { findings, rows } = await datasetOf({
      'a.txt': first,
      'b.txt': printed({ year: 2023 }),
      'c.txt': printed({ agency: '新乡县卫生健康委员会' }),
      'd.txt': open(2024),
      'e.txt': `${open(2024)}\n`,
    })
    expect(rows('reports').filter((row) => row['agency_id'] === '')).toHaveLength(2)
    expect(findings('report.versions')).toEqual([])
  })

  it('is counted in the reports and in the summary', async () => {
    const alone = await datasetOf({ 'a.txt': first })
    const both = await datasetOf({ 'a.txt': first, 'b.txt': corrected })
    const counts = ({ rows }: typeof alone, path: string) => {
      const row = rows('reports').find((one) => one['source_path'] === path)!
      return [row['checks_passed'], row['checks_failed'], row['checks_not_assessable']].map(Number)
    }
    const [passed, failed, notAssessable] = counts(alone, 'a.txt')
    expect(counts(both, 'a.txt')).toEqual([passed!, failed! + 1, notAssessable])
    const sum = (i: number) => counts(both, 'a.txt')[i]! + counts(both, 'b.txt')[i]!
    const { totals } = both.built
    expect([totals.passed, totals.failed, totals.notAssessable]).toEqual([sum(0), sum(1), sum(2)])
    expect(both.rows('findings')).toHaveLength(sum(1) + sum(2))
  })

  it('has no figures to compare in prose', async () => {
    expect(narrative2008.tables).toEqual([])
    const prose = (word: string) =>
      `盐池县卫生局2012年政府信息公开工作年度报告\n\n一、概述\n\n全年主动公开政府信息${word}条。\n\n二、主动公开政府信息的情况\n\n网站公开。\n\n三、依申请公开政府信息情况\n\n收到申请2件，均已答复。\n\n四、政府信息公开的收费及减免情况\n\n没有收取费用。\n\n五、行政复议和行政诉讼情况\n\n没有。\n\n六、存在的主要问题及改进情况\n\n更新不够及时。\n`
    const { findings, rows } = await datasetOf({ 'a.txt': prose('五十'), 'b.txt': prose('六十') })
    expect(rows('reports').map((row) => row['form_id'])).toEqual(['narrative-2008', 'narrative-2008'])
    expect(findings('report.versions').map(([, , , message]) => message.split(', ')[1])).toEqual([
      'neither prints a figure.',
      'neither prints a figure.',
    ])
  })
})

describe('findings of rules across reports', { timeout: 60_000 }, () => {
  const files = Object.fromEntries(
    Array.from({ length: 6 }, (_, i) => [
      `${i}.txt`,
      printed({ cells: { [NEW]: String(i), 'requests/disclosed/total': i % 2 ? '' : '0' } }),
    ]),
  )

  it('stand among the others in the order of the key, in every format', async () => {
    const { folder, rows } = await datasetOf(files)
    const csv = rows('findings').map((row) => `${row['report_id']} ${row['rule_id']} ${row['location']}`)
    expect(csv).toEqual([...csv].sort())
    expect(new Set(csv).size).toBe(csv.length)
    expect(new Set(rows('findings').map((row) => row['rule_id']))).toContain('report.complete')
    const arrow = tableFromIPC(readFileSync(join(folder, 'arrow', 'findings.arrow')))
      .toArray()
      .map((row) => `${row['report_id']} ${row['rule_id']} ${row['location']}`)
    expect(arrow).toEqual(csv)
    const database = await DuckDBInstance.create(join(folder, 'ogi-panel.duckdb'), {
      access_mode: 'READ_ONLY',
    })
    const connection = await database.connect()
    for (const from of ['findings', `'${folder}/parquet/findings.parquet'`]) {
      const sql = `SELECT report_id || ' ' || rule_id || ' ' || location FROM ${from}`
      expect((await connection.runAndReadAll(sql)).getRowsJS().flat()).toEqual(csv)
    }
    connection.closeSync()
    database.closeSync()
  })

  it('are the same bytes again, and leave nothing behind', async () => {
    const [a, b] = [await datasetOf(files), await datasetOf(files)]
    const stable = ({ folder }: typeof a) =>
      [...contentOf(folder)].filter(([path]) => !path.endsWith('.duckdb'))
    expect(stable(a)).toEqual(stable(b))
    expect([...contentOf(a.folder).keys()].filter((path) => path.startsWith('.'))).toEqual([])
  })
})
