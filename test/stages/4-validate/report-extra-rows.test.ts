import { expect, test } from 'vitest'
import { loadContext, readReport } from '../../../stages/read.ts'
import { outcomeOf } from './reports.ts'

const context = loadContext()

/** The findings of the rule for a report whose second section prints these lines. */
function findingsOf(...lines: readonly string[]) {
  const text = ['盐池县卫生健康局2024年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...lines].join(
    '\n',
  )
  const result = readReport(new TextEncoder().encode(text), 'a.txt', context)
  if (!('report' in result)) throw new Error(result.message)
  return result.checks.findings
    .filter(({ rule_id }) => rule_id === 'report.extra_rows')
    .map(({ location, observed, severity, source_line }) => [location, observed, severity, source_line])
}

const HEAD = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数'
const RULES = '规章\t1\t2\t3'
const DOCUMENTS = '行政规范性文件\t4\t5\t6'

test('a report without other rows passes', () => {
  expect(outcomeOf('report.extra_rows')).toEqual({ passed: 1, findings: [] })
  expect(findingsOf(HEAD, RULES, DOCUMENTS)).toEqual([])
})

test('a row of the agency’s own is named with its figures and its line', () => {
  expect(findingsOf(HEAD, RULES, DOCUMENTS, '其他主动公开文件\t70\t80\t90')).toEqual([
    ['proactive_disclosure/其他主动公开文件', '70, 80, 90', 'note', 6],
  ])
})

test('rows with one label share a finding', () => {
  const own = ['其他文件\t70\t80\t90', '其他文件\t71\t81\t91']
  expect(findingsOf(HEAD, RULES, ...own, DOCUMENTS)).toEqual([
    ['proactive_disclosure/其他文件', '70, 80, 90, 71, 81, 91', 'note', 5],
  ])
})

test('numbers of pages between rows are figures without a label', () => {
  expect(findingsOf(HEAD, RULES, '12', DOCUMENTS)).toEqual([['proactive_disclosure', '12', 'note', 5]])
})
