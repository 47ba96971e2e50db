import { afterAll, describe, expect, test } from 'vitest'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { RULES } from '../../stages/4-validate/rules/index.ts'
import { loadContext, type Read, readReport } from '../../stages/read.ts'
import { gridsOf, PLAIN_WORDING } from '../print/form-grid.ts'
import type { Pick } from '../print/grid.ts'
import { html } from '../print/layouts/html.ts'
import {
  type Claim,
  claimsOf,
  DECOYS,
  firstSection,
  PARTS,
  tell,
  tellRound,
  YEAR_BEFORE,
} from '../print/prose.ts'
import { type Consistent, consistentFigures, LAYOUTS } from './consistent.ts'

/** How many reports are printed for each test. */
const RUNS = Number(process.env['OGI_RUNS'] ?? 60)

const NARRATIVE = RULES.filter(({ rule_id }) => rule_id.startsWith('narrative.'))
const PARTS_RULE = 'narrative.parts'
const DENIAL_RULE = 'narrative.no_reconsideration_litigation'
const context = loadContext()
const encoder = new TextEncoder()

/** A report whose tables agree with themselves, and what its prose may say of them. */
interface Claiming extends Consistent {
  readonly claims: readonly Claim[]
}

/** One report a number. */
function claiming(number: number): Claiming {
  const report = consistentFigures(number)
  const { form, value } = report
  const rows = form.tables.find(({ table_id }) => table_id === 'requests')!.rows.map(({ code }) => code)
  return { ...report, claims: claimsOf(value, form.form_id, rows) }
}

type Sentences = Record<Claim['paragraph'], string[]>

/** Sentences of 2024 in a report of another year. */
const ofYear = (text: string, year: number) =>
  text.replace(/20(2[345])(?=年)/g, (_, two: string) => String(year - 24 + Number(two)))

/** Prints a report in one of several layouts with these sentences in its first section, and reads it. */
function read({ form, figures, pick }: Consistent, sentences: Sentences): Read {
  const layout = LAYOUTS[pick(LAYOUTS.length)]!
  const year = form === ogi2021 ? 2024 : 2019
  const prose = { 0: firstSection(sentences, pick).map((line) => ofYear(line, year)) }
  const title = `盐池县卫生健康局${year}年政府信息公开工作年度报告`
  const pieces = layout.print({ form, title, grids: gridsOf(form, figures, PLAIN_WORDING), prose }, pick)
  const text = pieces.map((piece) => piece.text).join('')
  const result = readReport(encoder.encode(text), layout === html ? 'a.html' : 'a.txt', context)
  if ('reason' in result) throw new Error(result.message)
  return result
}

/** What became of a rule: statements that agree, by outcome of their check, and those that do not. */
interface Count {
  stated: number
  passed: number
  failed: number
  injected: number
  found: number
}
const counts = new Map<string, Count>(
  NARRATIVE.map(({ rule_id }) => [rule_id, { stated: 0, passed: 0, failed: 0, injected: 0, found: 0 }]),
)
const countOf = (rule_id: string) => counts.get(rule_id)!

/** The rules that fail, with what they say. */
const failing = ({ checks }: Read) =>
  checks.findings.filter(({ rule_id, status }) => rule_id.startsWith('narrative.') && status === 'fail')

const shuffled = <T>(list: readonly T[], pick: Pick): T[] => {
  const left = [...list]
  return list.map(() => left.splice(pick(left.length), 1)[0]!)
}

/** A sentence for each of some claims, and for a list of parts, among others that are of something else. */
function sentencesOf({ pick }: Claiming, some: readonly Claim[], decoys: number): Sentences {
  const said: Sentences = { disclosure: [], requests: [] }
  for (const claim of some) {
    const right = Math.max(0, claim.right[pick(2) === 0 ? 0 : pick(claim.right.length)]!)
    const round = pick(4) === 0 ? tellRound(claim, pick) : null
    said[claim.paragraph].push(round ?? tell(claim, pick, right))
  }
  said.disclosure.push(PARTS[pick(PARTS.length)]!([1 + pick(40), 1 + pick(40)], 0))
  for (let i = 0; i < decoys; i++) {
    const paragraph = pick(2) === 0 ? 'disclosure' : 'requests'
    said[paragraph].push(DECOYS[paragraph][pick(DECOYS[paragraph].length)]!(1 + pick(500)))
  }
  return { disclosure: shuffled(said.disclosure, pick), requests: shuffled(said.requests, pick) }
}

/** Counts what every rule makes of a report; returns those that fail with the prose. */
function counted(result: Read, claims: readonly Claim[], sentences: Sentences): readonly string[] {
  for (const claim of claims) countOf(claim.rule_id).stated++
  countOf(PARTS_RULE).stated++
  for (const { rule_id, check } of NARRATIVE) {
    const { passed, findings } = check!(result.report)
    countOf(rule_id).passed += passed
    countOf(rule_id).failed += findings.length
  }
  const prose = [...sentences.disclosure, ...sentences.requests].join('')
  return failing(result).map(({ rule_id, message }) => `${rule_id}: ${message}\n  ${prose}`)
}

describe('prose that agrees with the tables', { timeout: 60_000 + 200 * RUNS }, () => {
  const reports = Array.from({ length: RUNS }, (_, i) => i)

  test('passes', () => {
    const alarms = reports.flatMap((i) => {
      const report = claiming(i)
      const claims = report.claims.filter(() => report.pick(3) > 0)
      const sentences = sentencesOf(report, claims, 0)
      return counted(read(report, sentences), claims, sentences)
    })
    expect(alarms).toEqual([])
    const [stated, passed] = [...counts.values()].reduce(
      (sum, one) => [sum[0] + one.stated, sum[1] + one.passed],
      [0, 0],
    )
    expect(passed / stated).toBeGreaterThan(0.95)
  })

  test('fails no rule among sentences that are of something else', () => {
    const alarms = reports.flatMap((i) => {
      const report = claiming(i + 1_000_000)
      const claims = report.claims.filter(() => report.pick(3) > 0)
      const sentences = sentencesOf(report, claims, 3)
      if (report.pick(4) === 0) sentences.disclosure.splice(1, 0, YEAR_BEFORE(report.pick(90)))
      return counted(read(report, sentences), claims, sentences)
    })
    expect(alarms).toEqual([])
  })
})

/** A figure that is none of those that are right. */
function wrong({ right }: Claim, pick: Pick): number {
  for (;;) {
    const n = Math.max(0, right[0]! + 1 + pick(30) - (pick(2) === 0 ? 25 : 0))
    if (!right.includes(n)) return n
  }
}

describe('one figure that does not agree', { timeout: 60_000 + 200 * RUNS }, () => {
  test.each(NARRATIVE.map(({ rule_id }) => rule_id))('is found by %s, and by no other rule', (rule_id) => {
    const missed: string[] = []
    const beside: string[] = []
    const count = countOf(rule_id)
    for (let i = 0; count.injected < RUNS; i++) {
      const report = claiming(i + 2_000_000)
      const { claims, pick } = report
      const injected = injection(rule_id, claims, pick)
      if (!injected) continue
      count.injected++
      const others = claims.filter((claim) => claim.rule_id !== rule_id && pick(2) === 0)
      const said = sentencesOf(report, others, 2)
      said[injected.paragraph].push(injected.sentence)
      const found = failing(read(report, said))
      const prose = said[injected.paragraph].join('')
      if (found.some((one) => one.rule_id === rule_id)) count.found++
      else missed.push(`${injected.sentence} in ${prose}`)
      for (const one of found)
        if (one.rule_id !== rule_id) beside.push(`${one.rule_id}: ${one.message} in ${prose}`)
    }
    expect(missed).toEqual([])
    expect(beside).toEqual([])
  })
})

const DENIALS = claimsOf(() => 0, '', []).find(({ rule_id }) => rule_id === DENIAL_RULE)!

/** A sentence that does not agree with the tables, for a rule; null where these tables leave no room for one. */
function injection(rule_id: string, claims: readonly Claim[], pick: Pick) {
  if (rule_id === PARTS_RULE) {
    const sentence = PARTS[pick(PARTS.length)]!([1 + pick(40), 1 + pick(40)], 1 + pick(9))
    return { paragraph: 'disclosure', sentence } as const
  }
  const own = claims.filter((claim) => claim.rule_id === rule_id)
  if (rule_id === DENIAL_RULE)
    return own.length > 0 ? null : { paragraph: 'requests' as const, sentence: tell(DENIALS, pick) }
  const claim = own[pick(own.length)]!
  const sentence = tell({ ...claim, none: [] }, pick, wrong(claim, pick))
  return { paragraph: claim.paragraph, sentence }
}

afterAll(() => {
  const head = ['rule', 'stated', 'passed', 'false alarms', 'injected', 'found']
  const lines = [...counts].map(([rule_id, count]) => [rule_id, ...Object.values(count)].join('\t'))
  console.log([head.join('\t'), ...lines].join('\n'))
})
