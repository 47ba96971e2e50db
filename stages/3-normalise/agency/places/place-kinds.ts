import type { Division } from '../../reference.ts'
import type { NameReading } from '../names/name-reading.ts'

/** The hint of a body that only a province has and that is named without a word for its place: 财政厅. */
export const PROVINCIAL = '厅'
/** That of one whose words contradict each other: 县财政厅. */
const NOWHERE = '无'

/** The levels that a word for a kind of place may stand for: 区 is no 自治区, 州 no 市. */
const LEVELS: ReadonlyMap<string, readonly Division['level'][]> = new Map([
  ['省', ['province']],
  ['自治区', ['province']],
  ['市', ['province', 'prefecture', 'county']],
  ['州', ['prefecture']],
  ['自治州', ['prefecture']],
  ['盟', ['prefecture']],
  ['地区', ['prefecture']],
  ['县', ['county']],
  ['自治县', ['county']],
  ['旗', ['county']],
  ['自治旗', ['county']],
  ['区', ['county', 'functional_zone']],
])

/** Whether a word for a kind of place may stand for a division: 县 of 县卫健局 for 盐池县 and for no city. */
export function fitsHint({ name, level }: Division, hint: string): boolean {
  if (hint === '') return true
  if (hint === PROVINCIAL) return level === 'province' && !name.endsWith('市')
  return name.endsWith(hint) && (LEVELS.get(hint)?.includes(level) ?? false)
}

/** Bodies that only provinces have; a 办公厅 is a city's too. */
const OF_PROVINCES = /(?:(?<!办公)厅|总队)$/

/**
 * The word for a kind of place that a body without the name of its place goes with, as `fitsHint` takes it: its own, but
 * 自治区 for the 区 of 区财政厅, and `PROVINCIAL` for a 厅 without any. A place of another kind is never that of the body,
 * wherever it stands: an address in a district is that of its city's and of its province's bodies.
 */
export function hintOf({ hint, name }: NameReading): string {
  const own = hint ?? ''
  if (!OF_PROVINCES.test(name)) return own
  if (own === '区') return '自治区'
  return own === '' ? PROVINCIAL : own === '省' || own === '自治区' ? own : NOWHERE
}

const AUTONOMOUS = '自治'
const KINDS: ReadonlySet<string> = new Set('省市县区州旗盟')

/** The word for a kind of place that ends at `end` of `text`: 市, 自治区, 地区; empty where none does. */
export function kindEndingAt(text: string, from: number, end: number): string {
  const last = end > from ? text[end - 1]! : ''
  if (!KINDS.has(last)) return ''
  if (end - 3 >= from && text.startsWith(AUTONOMOUS, end - 3) && LEVELS.has(AUTONOMOUS + last))
    return AUTONOMOUS + last
  return last === '区' && end - 2 >= from && text[end - 2] === '地' ? '地区' : last
}
