import { describe, expect, it } from 'vitest'
import { loadContext, readReport } from '../../../stages/read.ts'
import { printed } from './built.ts'
import { AGREEING, CELLS, CONTRADICTING } from './narrative-sentences.ts'

const context = loadContext()

/** The rules between prose and tables that fail with what stands in the first section, with what they say. */
function alarms(lines: readonly string[]): readonly string[] {
  const result = readReport(
    new TextEncoder().encode(printed({ cells: CELLS, prose: { 0: lines } })),
    'a.txt',
    context,
  )
  if ('reason' in result) throw new Error(result.message)
  return result.checks.findings
    .filter(({ rule_id, status }) => rule_id.startsWith('narrative.') && status === 'fail')
    .map(({ rule_id, message }) => `${rule_id}: ${message}`)
}

describe('rules between prose and tables', { timeout: 60_000 }, () => {
  it('raise no alarm over sentences that agree, or are of something else', () => {
    const raised = AGREEING.flatMap((lines) => alarms(lines).map((one) => `${lines.join('')} ${one}`))
    expect(raised).toEqual([])
  })

  it('find what does not agree', () => {
    expect(CONTRADICTING.filter((lines) => alarms(lines).length === 0)).toEqual([])
  })
})
