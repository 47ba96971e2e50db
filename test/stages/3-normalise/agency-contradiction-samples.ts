import { ancestorsOf } from '../../../stages/3-normalise/agency/places/place-index.ts'
import { type Division, loadReference } from '../../../stages/3-normalise/reference.ts'
import { pageWith, SHAPES, type Shape } from './agency-contradictions.ts'
import { agencyOf } from './agency-pages.ts'

/** The reference tables. */
export const reference = loadReference()
/** The year of the reports. */
export const YEAR = 2021
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
/** The prefecture of a county. */
export const parentOf = (d: Division) => ancestorsOf(reference.places, d)[0]!
const counties = always.filter(
  (d) => d.level === 'county' && counted.get(d.name) === 1 && parentOf(d).level === 'prefecture',
)

/** A county with others of its prefecture and far away, and two kinds of bodies. */
export const samples = counties.flatMap((county, i) => {
  if (i % STEP !== 3) return []
  const k = (i - 3) / STEP
  const [body, short, type] = BODIES[k % BODIES.length]!
  const [other] = BODIES[(k + 3) % BODIES.length]!
  const sibling = counties.find((d) => d.parentCode === county.parentCode && d !== county)
  const far = counties[(i + 700) % counties.length]!
  const above = parentOf(county)
  return sibling ? [{ county, sibling, far, above, body, short, other, id: `${county.code}.${type}` }] : []
})
/** One of the samples. */
export type Sample = (typeof samples)[number]

/** The word for the kind of a place: 县. */
export const kindOf = (d: Division) => d.name.slice(-1)
/** A name in the title, one elsewhere, and the agency or `open`. */
export type Case = readonly [title: string, name: string, expected: string]

/** The page with a title and further names, and the agency that it settles or `open`. */
export function outcome(
  title: string,
  named: readonly (readonly [Shape, string])[],
  isLong: boolean,
  url = '',
) {
  const printed = pageWith(title, named, YEAR, isLong)
  const page = { where: 'page', printed, year: YEAR, text: '', url, expected: '', why: '' }
  return { printed, got: agencyOf(page, reference).agencyId ?? 'open' }
}

/** The pages that are settled otherwise than expected. */
export function failures(cases: (sample: Sample) => readonly Case[], shapes: readonly Shape[]): string[] {
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

/** The shapes of these names. */
export const named = (...names: readonly string[]) => SHAPES.filter(({ name }) => names.includes(name))
/** All shapes but those of these names. */
export const except = (...names: readonly string[]) => SHAPES.filter(({ name }) => !names.includes(name))
