import { describe, expect, test } from 'vitest'
import { type Case, failures, kindOf, named, type Sample, samples } from './agency-contradiction-samples.ts'
import { SHAPES } from './agency-contradictions.ts'

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
