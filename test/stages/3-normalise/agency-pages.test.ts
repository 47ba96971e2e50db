import { describe, expect, test } from 'vitest'
import { loadReference } from '../../../stages/3-normalise/reference.ts'
import { agencyOf, type PageCase, readCases } from './agency-pages.ts'

const reference = loadReference()
const cases = readCases()
const settled = cases.filter((c) => c.expected !== 'open')
const results = new Map(cases.map((c) => [c, agencyOf(c, reference)]))
const lineOf = (c: PageCase) => {
  const { agencyId, evidence } = results.get(c)!
  return `${c.where} ${c.printed} ${c.year} [${c.text}] ${c.url}: ${c.expected} but ${agencyId} (${evidence})`
}

describe('names as they stand on real pages', () => {
  const given = cases.filter((c) => results.get(c)!.agencyId !== null)
  const right = given.filter((c) => results.get(c)!.agencyId === c.expected)
  const missed = settled.filter((c) => results.get(c)!.agencyId === null)
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`

  test('there are three hundred and more, none twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300)
    expect(new Set(cases.map((c) => JSON.stringify(c))).size).toBe(cases.length)
    for (const { expected } of settled)
      expect(expected).toMatch(/^\d{6}\.[a-z_]+(?:-[a-z_\p{Script=Han}]+)?$/u)
    for (const { expected, why } of cases) if (expected === 'open') expect(why.length).toBeGreaterThan(5)
  })

  test('no agency is wrong', () => {
    expect(given.filter((c) => !right.includes(c)).map(lineOf)).toEqual([])
  })

  test('97 in a hundred of those that the page settles are found', () => {
    const openOnes = cases.filter((c) => results.get(c)!.agencyId === null)
    console.info(
      [
        `precision ${percent(right.length, given.length)} of ${given.length}`,
        `recall ${percent(right.length, settled.length)} of ${settled.length}`,
        ...openOnes.map(
          (c) =>
            `open: ${c.printed || c.text} ${c.year} – ${missed.includes(c) ? `NOT FOUND, ${c.expected}` : c.why}`,
        ),
      ].join('\n'),
    )
    expect(missed.length / settled.length, missed.map(lineOf).join('\n')).toBeLessThanOrEqual(0.03)
  })

  test('what is open says why', () => {
    for (const c of cases) {
      const { agencyId, evidence, candidates } = results.get(c)!
      expect(evidence.length).toBeGreaterThan(5)
      if (agencyId !== null) expect(candidates).toEqual([])
    }
  })
})
