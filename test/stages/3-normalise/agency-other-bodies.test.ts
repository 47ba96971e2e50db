import { describe, expect, test } from 'vitest'
import { hostNamesOf } from '../../../stages/3-normalise/agency/sites/page-address.ts'
import type { Division } from '../../../stages/3-normalise/reference.ts'
import {
  type Case,
  except,
  failures,
  kindOf,
  outcome,
  parentOf,
  reference,
  type Sample,
  samples,
} from './agency-contradiction-samples.ts'
import { FOOTERS, SENTENCES, SHAPES, type Shape } from './agency-contradictions.ts'

describe('the title names a government', { timeout: 60_000 }, () => {
  test('and another part one of its bureaus', () => {
    const cases = ({ county, body }: Sample): readonly Case[] => [
      [`${county.name}人民政府`, county.name + body, 'open'],
      [county.name, county.name + body, 'open'],
    ]
    expect(failures(cases, except('subject'))).toEqual([])
  })

  test('and another part its office', () => {
    const cases = ({ county }: Sample): readonly Case[] =>
      ['人民政府办公室', '政府办', '人民政府'].map((office) => [
        `${county.name}人民政府`,
        county.name + office,
        `${county.code}.government`,
      ])
    expect(failures(cases, SHAPES)).toEqual([])
  })
})

describe('the title names nobody, and two parts of the page', { timeout: 60_000 }, () => {
  const pairs = SHAPES.flatMap((a, x) =>
    SHAPES.flatMap((b, y) => (x === y || (a.end && b.end) || (a.head && b.head) ? [] : [[a, b] as const])),
  )
  const failuresOf = (second: (sample: Sample) => string, expected: (sample: Sample) => string) =>
    samples.flatMap((sample, i) =>
      pairs.flatMap(([a, b], k) => {
        if ((i + k) % 5 > 0) return []
        const one = sample.county.name + sample.body
        const { printed, got } = outcome(
          '',
          [
            [a, one],
            [b, second(sample)],
          ],
          k % 2 > 0,
        )
        return got === expected(sample) ? [] : [`${printed}: ${got}, not ${expected(sample)}`]
      }),
    )

  test('name two bodies', () => {
    expect(
      failuresOf(
        ({ county, other }) => county.name + other,
        () => 'open',
      ),
    ).toEqual([])
    expect(
      failuresOf(
        ({ sibling, body }) => sibling.name + body,
        () => 'open',
      ),
    ).toEqual([])
  })

  test('name one', () => {
    expect(
      failuresOf(
        ({ county, short }) => county.name + short,
        ({ id }) => id,
      ),
    ).toEqual([])
  })
})

describe('the text speaks of other bodies', { timeout: 60_000 }, () => {
  test('that the report is none of', () => {
    const failed: string[] = []
    for (const { county, above, body, id } of samples) {
      const words = { place: county.name, above: above.name, kind: kindOf(county) }
      for (const [own, expected] of [
        [county.name + body, id],
        [`${county.name}人民政府`, `${county.code}.government`],
      ] as const)
        for (const [i, say] of SENTENCES.entries())
          for (const footer of FOOTERS) {
            const sentence = say({ ...words, own })
            const shape: Shape = {
              name: 'sentence',
              [i % 2 > 0 ? 'lead' : 'first']: () => sentence,
              end: () => footer({ ...words, own }),
            }
            const { printed, got } = outcome(own, [[shape, '']], true)
            if (got !== expected) failed.push(`${printed}: ${got}`)
          }
    }
    expect(failed).toEqual([])
  })
})

describe('the text names other bodies alone', { timeout: 60_000 }, () => {
  test('and none of them has made the report', () => {
    const failed: string[] = []
    for (const { county, above } of samples) {
      const words = { own: '我局', place: county.name, above: above.name, kind: kindOf(county) }
      for (const [i, say] of SENTENCES.entries())
        for (const footer of FOOTERS) {
          const sentence = say(words).replace('我局办公室', '办公室')
          const shape: Shape = {
            name: 'sentence',
            [i % 2 > 0 ? 'lead' : 'first']: () => sentence,
            end: () => footer(words),
          }
          const { printed, got } = outcome('', [[shape, '']], true)
          if (got !== 'open') failed.push(`${printed}: ${got}`)
        }
    }
    expect(failed).toEqual([])
  })
})

describe('the page stands on a site', { timeout: 60_000 }, () => {
  const sites = (place: Division) => hostNamesOf(place, reference).filter((name) => !name.includes('.'))
  const onSitesOf = (placeOf: (sample: Sample) => Division, expected: (sample: Sample) => string) =>
    samples.flatMap((sample) =>
      sites(placeOf(sample)).flatMap((site) => {
        const { got } = outcome(sample.county.name + sample.body, [], true, `www.${site}.gov.cn`)
        return got === expected(sample) ? [] : [`${sample.county.name} on ${site}: ${got}`]
      }),
    )

  test('of its own or of the place above it', () => {
    expect(
      onSitesOf(
        ({ county }) => county,
        ({ id }) => id,
      ),
    ).toEqual([])
    expect(
      onSitesOf(
        ({ above }) => above,
        ({ id }) => id,
      ),
    ).toEqual([])
  })

  test('of another place', () => {
    expect(
      onSitesOf(
        ({ sibling }) => sibling,
        () => 'open',
      ),
    ).toEqual([])
    expect(
      onSitesOf(
        ({ far }) => far,
        () => 'open',
      ),
    ).toEqual([])
    expect(
      onSitesOf(
        ({ far }) => parentOf(far),
        () => 'open',
      ),
    ).toEqual([])
  })
})
