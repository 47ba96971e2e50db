import type { Cells } from '../cells.ts'
import type { Span } from '../raw-report.ts'
import type { TableIndex } from '../rows/anchors.ts'
import { plainNumber } from '../rows/row-sums.ts'
import type { TextToken } from '../rows/text-tokens.ts'
import type { TableRun, Unit } from '../rows/units.ts'
import { type Candidate, isOverfull, type Place, placesInTables, placesOutside } from './page-places.ts'

/** What the numbers of the pages were found to be. */
interface PageChain {
  /** Cells that are numbers of pages. */
  readonly numbers: ReadonlySet<number>
  /** Units one of whose figures is the number of a page, but may be any of those equal to it. */
  readonly numbered: ReadonlyMap<Unit, number>
  /** Units in which a number of a page may stand that was found nowhere else. */
  readonly doubtful: ReadonlySet<Unit>
}

/** The candidate chosen in each place, null where none; `cost` counts places left out and numbers found nowhere. */
interface Chain {
  readonly cost: number
  readonly chosen: readonly (Candidate | null)[]
}

/** What it costs to leave out a place: most where a number stands among the figures, and in no row. */
const costOf = ({ unit, candidates }: Place) => (unit?.values.length === 1 && candidates.length === 1 ? 3 : 1)

/** What it costs where the number of a page stands in no place, as in a row with a blank that leaves no trace. */
const UNSEEN = 0.5

/** A number of a chain, with the one above it. */
interface Link {
  readonly place: number
  readonly candidate: Candidate
  readonly cost: number
  readonly above: Link | null
}

/**
 * The chain of numbers, each above the last, that leaves out the fewest places and numbers; at the place `at` it may not
 * have the number `without`.
 */
function cheapest(places: readonly Place[], at = -1, without = 0): Chain {
  // What it costs to leave out all places before each.
  const before = [0]
  for (const place of places) before.push(before.at(-1)! + costOf(place))
  const links: Link[] = []
  for (const [place, { candidates }] of places.entries()) {
    for (const candidate of candidates) {
      if (place === at && candidate.number === without) continue
      let best: Link = { place, candidate, cost: before[place]!, above: null }
      for (const above of links) {
        const unseen = candidate.number - above.candidate.number - 1
        const cost = above.cost + unseen * UNSEEN + before[place]! - before[above.place + 1]!
        if (above.place < place && unseen >= 0 && cost < best.cost) best = { place, candidate, cost, above }
      }
      links.push(best)
    }
  }
  const whole = (link: Link) => link.cost + before[places.length]! - before[link.place + 1]!
  const last = links.reduce<Link | null>((one, link) => (one && whole(one) <= whole(link) ? one : link), null)
  const chosen: (Candidate | null)[] = places.map(() => null)
  for (let link = last; link; link = link.above) chosen[link.place] = link.candidate
  return { cost: last ? whole(last) : before[places.length]!, chosen }
}

/** A page whose number was found. */
interface Page {
  readonly at: number
  readonly number: number
}

/** How much longer one page may be than another. */
const MOST_UNEVEN = 6

/** Whether pages that follow each other are about as long. */
function areEven(pages: readonly Page[]): boolean {
  const lengths = pages.flatMap(({ at, number }, i) =>
    i > 0 && number === pages[i - 1]!.number + 1 ? [at - pages[i - 1]!.at] : [],
  )
  return Math.max(...lengths) <= MOST_UNEVEN * Math.min(...lengths)
}

/** Fewest pages whose numbers make a chain, and how many of them stand for each place or number left out. */
const FEWEST_PAGES = 4
/** Fewest pages that show that numbers of pages may stand in rows, and for each place or number left out. */
const FEWEST_TO_DOUBT = 3
const FEWEST_A_GAP = 2
/** More places than pages: they are no pages. */
const MOST_PLACES = 60

/**
 * Takes the bare numbers of pages out of the figures of rows that are not shown: they count upwards through the report,
 * in the prose as in the tables. Only where rows have a figure too many, and only numbers that no other chain does
 * without. Units that may hold one of those that the chain lacks are marked.
 */
export function withoutPageNumbers(
  runs: readonly TableRun[],
  tables: ReadonlyMap<string, TableIndex>,
  cells: Cells,
  text: string,
  region: Span,
): readonly TableRun[] {
  if (!runs.some((run) => tables.has(run.table_id) && isOverfull(run, tables.get(run.table_id)!))) return runs
  const chain = pageChain(runs, tables, cells, text, region)
  return chain ? runs.map((run) => withoutNumbers(run, chain)) : runs
}

function withoutNumbers(run: TableRun, { numbers, numbered, doubtful }: PageChain): TableRun {
  const units: Unit[] = []
  let before: readonly TextToken[] = []
  for (const unit of run.units) {
    const items = unit.items.filter((cell) => !numbers.has(cell))
    const labels = before.length > 0 ? [...before, ...unit.before] : unit.before
    before = items.length > 0 ? [] : labels
    if (items.length === 0) continue
    const values = unit.values.filter((cell) => !numbers.has(cell))
    const kept: Unit = { ...unit, before: labels }
    if (items.length < unit.items.length) units.push({ ...kept, items, values, settled: true })
    else if (doubtful.has(unit)) units.push({ ...kept, mayHoldPageNumber: true })
    else units.push(numbered.has(unit) ? { ...kept, pageNumber: numbered.get(unit)! } : kept)
  }
  return { ...run, units, after: [...before, ...run.after] }
}

/** The numbers of the pages of a report; null where none can be told. */
function pageChain(
  runs: readonly TableRun[],
  tables: ReadonlyMap<string, TableIndex>,
  cells: Cells,
  text: string,
  region: Span,
): PageChain | null {
  const { places: inside, others } = placesInTables(runs, tables, cells, text)
  const places = [...inside, ...placesOutside(text, region)].sort((a, b) => a.at - b.at)
  if (places.length < FEWEST_PAGES || places.length > MOST_PLACES) return null
  const chain = cheapest(places)
  const pages = places.flatMap(({ at }, i) => {
    const chosen = chain.chosen[i]
    return chosen ? [{ at, number: chosen.number }] : []
  })
  if (pages.length < Math.max(FEWEST_TO_DOUBT, FEWEST_A_GAP * chain.cost)) return null
  const numbers = new Set<number>()
  const numbered = new Map<Unit, number>()
  const doubtful = new Set(doubtfulUnits(others, pages, cells, text))
  const sure = pages.length >= FEWEST_PAGES * Math.max(1, chain.cost) && areEven(pages)
  for (const [i, { unit, columns, candidates }] of places.entries()) {
    const chosen = chain.chosen[i]
    if (!unit || !chosen || cheapest(places, i, chosen.number).cost <= chain.cost) continue
    const counts = [unit.values.length, unit.items.length]
    if (!sure || !(counts[0] === 1 || counts.includes(columns + 1))) doubtful.add(unit)
    else if (candidates.filter(({ number }) => number === chosen.number).length === 1)
      numbers.add(chosen.cell)
    else numbered.set(unit, chosen.number)
  }
  return { numbers, numbered, doubtful }
}

/** Pages before the first of a chain and behind the last whose numbers may stand in a row that lacks a figure, and one. */
const MOST_UNSEEN = 3
/** Most figures of a row that such a number may complete: a wide one lacks none unless many others do. */
const NARROW = 3

/** Units that print a number which the chain lacks, in the part of the report where it should stand. */
function doubtfulUnits(
  units: readonly Unit[],
  pages: readonly Page[],
  cells: Cells,
  text: string,
): readonly Unit[] {
  return units.filter(({ values }) => {
    const at = cells.start[values[0]!]!
    const before = pages.findLast((page) => page.at < at)?.number
    const behind = pages.find((page) => page.at > at)?.number
    if ((before === undefined || behind === undefined) && values.length > NARROW) return false
    const above = before ?? behind! - MOST_UNSEEN
    const below = behind ?? before! + MOST_UNSEEN
    return values.some((cell) => {
      const number = plainNumber(cells, cell, text)
      return number >= 1 && number > above && number < below
    })
  })
}
