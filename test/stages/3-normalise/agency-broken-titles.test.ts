import { describe, expect, test } from 'vitest'
import { loadReference } from '../../../stages/3-normalise/reference.ts'
import { SETTLED } from './agency-names.ts'
import { agencyOf } from './agency-pages.ts'

const reference = loadReference()
const names = SETTLED.filter((_, i) => i % 3 === 0)

const read = (lines: readonly string[], year: number) =>
  agencyOf(
    {
      where: 'page',
      printed: `${lines.join('\n')}\n\n一、总体情况\n按照要求公开信息。\n二、主动公开政府信息情况\n无\n`,
      year,
      text: '',
      url: '',
      expected: '',
      why: '',
    },
    reference,
  ).agencyId

describe('titles that the end of a line breaks', { timeout: 60_000 }, () => {
  test('at any character: no agency is wrong, and one in a hundred at most is open', () => {
    const wrong: string[] = []
    let right = 0
    let count = 0
    for (const [name, year, expected] of names) {
      const title = `${name}${year}年政府信息公开工作年度报告`
      for (let at = 1; at < title.length; at++) {
        const lines = [title.slice(0, at), title.slice(at)]
        const agencyId = read(['首页', '政务公开', ...lines], year)
        count++
        if (agencyId === expected) right++
        else if (agencyId !== null) wrong.push(`${lines.join(' / ')}: ${agencyId}`)
      }
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(1500)
    expect(right / count).toBeGreaterThan(0.99)
  })

  test.each(['通知公告', '湖南省', '怀化市', '溆浦县', '溆浦县人民政府', '溆浦县财政局', '吉林', '县直部门'])(
    'a title below %s stays whole',
    (above) => {
      const other = names.filter(([name, year, expected]) => {
        const title = `${name}${year}年政府信息公开工作年度报告`
        return read([above, title], year) !== expected
      })
      expect(other.map(([name]) => name)).toEqual([])
    },
  )
})
