import type { Body, BodyIndex } from './bodies.ts'

/** What a body's name ends with behind the word for its work: 大数据局, 大数据发展局, 大数据中心. */
const ENDINGS =
  '局 管理局 服务局 发展局 建设局 事务局 服务管理局 发展管理局 监督管理局 服务中心 管理办公室 办公室 中心 委员会'.split(
    ' ',
  )
const JOINS = '和与及、'
const LONGEST_WORK = 10

const indexes = new WeakMap<BodyIndex, ReadonlyMap<string, Body | null>>()

/** The only body whose names are a work with an ending, by the work; null for one of several. Made when first asked for. */
function worksOf(index: BodyIndex): ReadonlyMap<string, Body | null> {
  const known = indexes.get(index)
  if (known) return known
  const works = new Map<string, Body | null>()
  for (const [name, bodies] of index.byName)
    for (const ending of ENDINGS) {
      const work = name.slice(0, -ending.length)
      if (work.length < 2 || !name.endsWith(ending)) continue
      for (const body of bodies) {
        const other = works.get(work)
        if (other === undefined) works.set(work, body)
        else if (other && (other.agencyType !== body.agencyType || other.line !== body.line))
          works.set(work, null)
      }
    }
  indexes.set(index, works)
  return works
}

/** The body that the end of a name from `at` on stands for, as it is or with another of the endings that fit. */
function bodyFrom(index: BodyIndex, name: string, at: number, endings: readonly string[]): Body | null {
  const known = index.byName.get(name.slice(at))
  if (known) return known.length === 1 ? known[0]! : null
  for (const ending of endings) {
    const body = worksOf(index).get(name.slice(at, -ending.length))
    if (body) return body
  }
  return null
}

/**
 * Where the name of a merged body begins whose last part is `last`: 大数据和 in front of 行政审批局, several works of one
 * kind of body in any order. `end` where nothing of the kind stands in front of it.
 *
 * @param end where the last part begins in `text`
 * @param last the only body that the last part stands for
 */
export function mergedFrom(index: BodyIndex, text: string, from: number, end: number, last: Body): number {
  const works = worksOf(index)
  let start = end
  for (let again = true; again; ) {
    again = false
    const worksEnd = JOINS.includes(text[start - 1] ?? ' ') ? start - 1 : start
    for (let at = Math.max(from, worksEnd - LONGEST_WORK); at <= worksEnd - 2; at++) {
      const body = works.get(text.slice(at, worksEnd))
      if (!body || body.agencyType !== last.agencyType || body.line !== last.line) continue
      start = at
      again = true
      break
    }
  }
  return start
}

/** A merged body at the end of a name, in parts that are names of one kind: where it begins and which it is. */
export function mergedBody(
  index: BodyIndex,
  name: string,
): { readonly start: number; readonly body: Body } | null {
  const endings = ENDINGS.filter((ending) => name.endsWith(ending))
  if (endings.length === 0) return null
  for (let at = Math.max(2, name.length - 14); at <= name.length - 3; at++) {
    const body = bodyFrom(index, name, at, endings)
    if (!body) continue
    const start = mergedFrom(index, name, 0, at, body)
    if (start < at) return { start, body }
  }
  return null
}
