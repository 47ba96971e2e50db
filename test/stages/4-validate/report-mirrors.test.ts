import { describe, expect, it } from 'vitest'
import { datasetOf, printed } from './built.ts'

const keys = ['new_received', 'carried_in', 'disclosed', 'refused_state_secret', 'other_other', 'carried_out']
const cells = (figure: number) =>
  Object.fromEntries(keys.map((row, i) => [`requests/${row}/total`, String(figure + i)]))
const published = '2025年1月8日'

describe('report.mirrors', { timeout: 60_000 }, () => {
  it('fails where copies of one day print other figures, and names up to five cells as printed', async () => {
    const { findings, idOf, rows } = await datasetOf({
      'a.txt': printed({ published, cells: cells(10) }),
      'b.txt': printed({ published, cells: cells(20) }),
    })
    const named = (own: number, other: number) =>
      keys
        .slice(0, 5)
        .map((row, i) => `requests/${row}/total ${own + i} (${other + i})`)
        .join(', ')
    const differ = (path: string) =>
      `6 figures differ from that in ${idOf(path)} (${path}), here and (there):`
    expect(findings('report.mirrors')).toEqual([
      ['a.txt', 'report', 'fail', `${differ('b.txt')} ${named(10, 20)}, and 1 more.`],
      ['b.txt', 'report', 'fail', `${differ('a.txt')} ${named(20, 10)}, and 1 more.`],
    ])
    const row = rows('findings').find((one) => one['rule_id'] === 'report.mirrors')!
    const line = rows('observations').find(
      (one) =>
        one['report_id'] === row['report_id'] &&
        one['row_code'] === 'new_received' &&
        one['column_code'] === 'total',
    )!['source_line']
    expect(row).toMatchObject({ severity: 'warning', source_line: line })
  })

  it('holds where copies print the same, and has no check for versions of different days', async () => {
    const counted = async (second: string) => {
      const dataset = await datasetOf({ 'a.txt': printed({ published }), 'b.txt': second })
      expect(dataset.findings('report.mirrors')).toEqual([])
      const { passed, failed } = dataset.built.totals
      return passed + failed
    }
    const copies = await counted(`${printed({ published })}\n`)
    const versions = await counted(printed({ published: '2025年3月8日', cells: cells(1) }))
    const undated = await counted(printed({ cells: cells(1) }))
    expect(copies).toBeGreaterThan(versions)
    expect(undated).toBeLessThan(copies)
  })

  it('compares copies without a date, and leaves out what one of them does not print', async () => {
    const blank = { 'requests/disclosed/total': '' }
    const { findings, idOf } = await datasetOf({
      'a.txt': printed({ cells: { 'requests/carried_in/total': '3' } }),
      'b.txt': printed({ cells: blank }),
    })
    expect(findings('report.mirrors').map(([path, , , message]) => [path, message])).toEqual([
      [
        'a.txt',
        `1 figure differs from that in ${idOf('b.txt')} (b.txt), here and (there): requests/carried_in/total 3 (0).`,
      ],
      [
        'b.txt',
        `1 figure differs from that in ${idOf('a.txt')} (a.txt), here and (there): requests/carried_in/total 0 (3).`,
      ],
    ])
  })

  it('compares each of many copies with the first', async () => {
    const same = printed({ published })
    const { findings } = await datasetOf({
      'a.txt': same,
      'b.txt': `${same}\n`,
      'c.txt': `${same}\n\n`,
      'd.txt': printed({
        published,
        cells: { 'requests/carried_in/total': '3', 'requests/disclosed/total': '' },
      }),
    })
    const failing = findings('report.mirrors').map(([path]) => path)
    expect(failing).toHaveLength(2)
    expect(failing).toContain('d.txt')
  })
})
