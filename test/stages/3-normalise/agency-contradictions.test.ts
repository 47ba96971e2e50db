import { describe, expect, test } from 'vitest'
import { hostNamesOf } from '../../../stages/3-normalise/agency/page-address.ts'
import { ancestorsOf } from '../../../stages/3-normalise/agency/place-index.ts'
import { type Division, loadReference } from '../../../stages/3-normalise/reference.ts'
import { FOOTERS, pageWith, SENTENCES, SHAPES, type Shape } from './agency-contradictions.ts'
import { agencyOf } from './agency-pages.ts'

const reference = loadReference()
const YEAR = 2021
/** Every so many of the counties is taken. */
const STEP = 307
/** Names of bodies, their short names and kinds. */
const BODIES = [
  ['财政局', '财政局', 'finance'],
  ['教育局', '教体局', 'education'],
  ['民政局', '民政局', 'civil_affairs'],
  ['审计局', '审计局', 'audit'],
  ['水利局', '水务局', 'water'],
  ['卫生健康局', '卫健局', 'health'],
  ['住房和城乡建设局', '住建局', 'housing_construction'],
  ['市场监督管理局', '市监局', 'market_regulation'],
  ['司法局', '司法局', 'justice'],
  ['残疾人联合会', '残联', 'disabled_federation'],
] as const

const always = reference.divisions.filter(
  (d) => d.validFrom === null && d.validTo === null && d.level !== 'functional_zone',
)
const counted = new Map<string, number>()
for (const { name } of reference.divisions) counted.set(name, (counted.get(name) ?? 0) + 1)
const parentOf = (d: Division) => ancestorsOf(reference.places, d)[0]!
const counties = always.filter(
  (d) => d.level === 'county' && counted.get(d.name) === 1 && parentOf(d).level === 'prefecture',
)

/** A county with others of its prefecture and far away, and two kinds of bodies. */
const samples = counties.flatMap((county, i) => {
  if (i % STEP !== 3) return []
  const k = (i - 3) / STEP
  const [body, short, type] = BODIES[k % BODIES.length]!
  const [other] = BODIES[(k + 3) % BODIES.length]!
  const sibling = counties.find((d) => d.parentCode === county.parentCode && d !== county)
  const far = counties[(i + 700) % counties.length]!
  const above = parentOf(county)
  return sibling ? [{ county, sibling, far, above, body, short, other, id: `${county.code}.${type}` }] : []
})
type Sample = (typeof samples)[number]

const kindOf = (d: Division) => d.name.slice(-1)
type Case = readonly [title: string, name: string, expected: string]

/** Pages of which the title and another part name bodies that cannot both have made the report. */
const contradicting = ({ county, sibling, far, above, body, other }: Sample): readonly Case[] =>
  [
    county.name + other,
    kindOf(county) + other,
    sibling.name + body,
    far.name + body,
    far.name + other,
    above.name + other,
  ].map((name) => [county.name + body, name, 'open'] as const)

/** Pages of which all parts name one body, or one that may sign and answer for it. */
const agreeing = ({ county, above, body, short, id }: Sample): readonly Case[] =>
  [
    county.name + body,
    county.name + short,
    above.name + county.name + body,
    kindOf(county) + body,
    body,
    `${county.name}${body}办公室`,
    `${county.name}人民政府`,
    `${county.name}人民政府办公室`,
    `${kindOf(county)}政府办`,
    `${above.name}人民政府办公室`,
  ].map((name) => [county.name + body, name, id] as const)

function outcome(title: string, named: readonly (readonly [Shape, string])[], isLong: boolean, url = '') {
  const printed = pageWith(title, named, YEAR, isLong)
  const page = { where: 'page', printed, year: YEAR, text: '', url, expected: '', why: '' }
  return { printed, got: agencyOf(page, reference).agencyId ?? 'open' }
}

/** The pages that are settled otherwise than expected. */
function failures(cases: (sample: Sample) => readonly Case[], shapes: readonly Shape[]): string[] {
  const failed: string[] = []
  for (const sample of samples)
    for (const [title, name, expected] of cases(sample))
      for (const shape of shapes)
        for (const isLong of [false, true]) {
          const { printed, got } = outcome(title, [[shape, name]], isLong)
          if (got !== expected) failed.push(`${printed}: ${got}, not ${expected}`)
        }
  return failed
}

const named = (...names: readonly string[]) => SHAPES.filter(({ name }) => names.includes(name))
const except = (...names: readonly string[]) => SHAPES.filter(({ name }) => !names.includes(name))

describe('another part of the page names a body', { timeout: 60_000 }, () => {
  test('there are enough', () => {
    expect(samples.length).toBeGreaterThan(5)
    expect(SHAPES.length).toBeGreaterThanOrEqual(15)
  })

  test('that cannot have made the report: it stays open', () => {
    expect(failures(contradicting, SHAPES)).toEqual([])
  })

  test('that has or may have: it is settled', () => {
    expect(failures(agreeing, SHAPES)).toEqual([])
  })

  test('above it of the same kind: to be asked and to publish, but not to write', () => {
    const cases =
      (expected: (s: Sample) => string) =>
      (s: Sample): readonly Case[] => [[s.county.name + s.body, s.above.name + s.body, expected(s)]]
    const helps = named('contact', 'contact with address', 'source', 'publisher', 'publisher in a table')
    const writes = named('author', 'report', 'facts', 'signature', 'signature by month')
    expect(
      failures(
        cases((s) => s.id),
        helps,
      ),
    ).toEqual([])
    expect(
      failures(
        cases(() => 'open'),
        writes,
      ),
    ).toEqual([])
  })

  test('below it', () => {
    const below = ({ county, above, body }: Sample): readonly Case[] => [
      [above.name + body, county.name + body, 'open'],
    ]
    expect(failures(below, SHAPES)).toEqual([])
  })

  test('that publishes for all', () => {
    const publishers = ({ county, body, id }: Sample): readonly Case[] => [
      [county.name + body, `${county.name}政务服务中心`, id],
    ]
    expect(failures(publishers, named('contact', 'source', 'publisher', 'signature without a day'))).toEqual(
      [],
    )
  })
})

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
