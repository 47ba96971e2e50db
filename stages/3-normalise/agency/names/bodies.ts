import type { AgencyName, AgencyType } from '../../reference.ts'

/** A kind of body and the line of it that a name stands for. */
export interface Body {
  readonly agencyType: string
  /** Empty for the main line. */
  readonly line: string
}

/** Names of bodies without their place, and what they stand for. */
export interface BodyIndex {
  /** 卫健局 → health. Two entries where a name is used for two kinds. */
  readonly byName: ReadonlyMap<string, readonly Body[]>
  /** Full names of national bodies: 国家卫生健康委员会. */
  readonly national: ReadonlyMap<string, Body>
  /** The last two characters of every name (`tailAt`), with its lengths: bit n for n characters. */
  readonly tails: ReadonlyMap<number, number>
}

/** The last two characters that end at `end`, as one number. */
export const tailAt = (text: string, end: number): number =>
  (text.charCodeAt(end - 2) << 16) | text.charCodeAt(end - 1)

/** The next length below `under` in a set of bits; 0 where there is none. */
export const nextLength = (bits: number, under: number): number => {
  const below = bits & ((1 << under) - 1)
  return below === 0 ? 0 : 31 - Math.clz32(below)
}

/** Kinds whose names hold the name of a town, street or zone: they are read by pattern. */
const NAMED_BY_PLACE = new Set(['township', 'subdistrict', 'development_zone'])

/** Under a province 局 is 厅 or 委员会; the same body is 局 in one county and 委 in the next. */
function atOtherLevels(name: string): string[] {
  if (!name.endsWith('局') || name.length < 3) return []
  const stem = name.slice(0, -1)
  return name.length <= 4 ? [`${stem}厅`, `${stem}委`] : [`${stem}厅`, `${stem}委员会`, `${stem}委`]
}

/** The index of the names of agency_types.csv and agency_names.csv. A kind's own name beats an alias of another. */
export function buildBodyIndex(types: readonly AgencyType[], names: readonly AgencyName[]): BodyIndex {
  const ranked = new Map<string, { rank: number; bodies: Body[] }>()
  const add = (name: string, body: Body, rank: number) => {
    const known = ranked.get(name)
    if (!known || rank < known.rank) ranked.set(name, { rank, bodies: [body] })
    else if (
      rank === known.rank &&
      !known.bodies.some((b) => b.agencyType === body.agencyType && b.line === body.line)
    )
      known.bodies.push(body)
  }
  const national = new Map<string, Body>()
  for (const name of names) {
    const body = { agencyType: name.agencyType, line: name.line }
    if (name.kind === 'national') national.set(name.name, body)
    else {
      add(name.name, body, 1)
      for (const other of atOtherLevels(name.name)) add(other, body, 4)
    }
  }
  for (const type of types) {
    if (NAMED_BY_PLACE.has(type.agencyType)) continue
    const body = { agencyType: type.agencyType, line: '' }
    add(type.nameZh, body, 0)
    // 县政府 is 政府 of a county: the word for the kind of place belongs to the place.
    for (const alias of type.aliases) if (type.agencyType !== 'government') add(alias, body, 2)
    for (const predecessor of type.predecessors) add(predecessor, body, 3)
    for (const name of [type.nameZh, ...type.aliases, ...type.predecessors])
      for (const other of atOtherLevels(name)) add(other, body, 4)
  }
  const byName = new Map<string, readonly Body[]>()
  const tails = new Map<number, number>()
  for (const [name, { bodies }] of ranked) {
    byName.set(name, bodies)
    const tail = tailAt(name, name.length)
    tails.set(tail, (tails.get(tail) ?? 0) | (1 << name.length))
  }
  return { byName, national, tails }
}

/** The longest body's name that ends at `end` of `text` and starts at or after `from`; null where none does. */
export function bodyEndingAt(index: BodyIndex, text: string, from: number, end: number): string | null {
  if (end - from < 2) return null
  const lengths = index.tails.get(tailAt(text, end)) ?? 0
  for (let length = nextLength(lengths, 31); length > 0; length = nextLength(lengths, length)) {
    if (end - length < from) continue
    const name = text.slice(end - length, end)
    if (index.byName.has(name)) return name
  }
  return null
}
