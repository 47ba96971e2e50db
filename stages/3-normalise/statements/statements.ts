import { UNITS, type Unit } from '../../../schemas/forms/form.ts'
import { endInSource, toSource } from '../../1-ingest/offsets.ts'
import { type Figure, type Qualifier, scanProse } from '../../2-extract/prose/scan.ts'
import { type Prose, proseOf } from '../../2-extract/prose/segments.ts'
import type { RawReport, Span } from '../../2-extract/raw-report.ts'
import { lineAt } from '../cells.ts'
import type { Statement } from '../report.ts'
import type { Quantity } from './clues/clue.ts'
import { CLUES } from './clues/index.ts'
import { type Context, contextOf } from './context.ts'
import { type Denial, denialsIn } from './denials.ts'
import { postsOf } from './posts.ts'
import { subjectOf } from './subject.ts'
import { type Author, isTrap } from './traps.ts'

/** A figure with what it counts; its span is of `document.text`. */
export interface Stated extends Span {
  readonly quantity: Quantity | null
  readonly value: number
  readonly unit: Unit | null
  readonly qualifier: Qualifier
  readonly subject: string | null
}

/** Where a figure without a counter surely is the figure of its clause. */
const SAID = /(?:为|是|共|计|:|：|达|数量|总数|数)#$/

const CLUES_BY_UNIT = new Map(UNITS.map((unit) => [unit, CLUES.filter(({ units }) => units.includes(unit))]))

function hasOne(text: string, keys: string): boolean {
  for (let i = 0; i < keys.length; i++) if (text.includes(keys[i]!)) return true
  return false
}

/** The quantity that the wording around a figure leaves no doubt of, and its own unit; null where there is none. */
function quantityOf(
  figure: Figure,
  context: Context,
  counter: string,
): { readonly quantity: Quantity; readonly unit: Unit } | null {
  const bare = figure.unit === null
  if (
    bare &&
    !'万亿'.includes(counter) &&
    !SAID.test(`${context.before}#`) &&
    !/#(?:报告|申请|复议|诉讼|收费)/.test(context.near)
  )
    return null
  for (const { keys, quantity, units, near, unless, topic, part, unlessPart, unlessCounter } of bare
    ? CLUES
    : CLUES_BY_UNIT.get(figure.unit)!) {
    if (!hasOne(context.near, keys) || !near.test(context.near) || unless?.test(context.near)) continue
    if (topic && context.topic() !== topic) continue
    if ((part && !part.test(context.part)) || unlessPart?.test(context.part)) continue
    if (unlessCounter && counter === unlessCounter) continue
    return { quantity, unit: figure.unit ?? units[0]! }
  }
  const counted = figure.unit === 'item' || (figure.unit === 'time' && /信息#/.test(`${context.before}#`))
  const posts = counted ? postsOf(context) : null
  return posts && { quantity: posts, unit: figure.unit! }
}

/** What turns 一例 into none. */
const NOT_ONE = /(?:没有|未|无)(?:出现|发生|发现|收到)?$/

const ACCOUNTS = /公众号|账号|微博号|公众平台/

/** What one figure states; `before` and `after` are its neighbours in the stretch. */
function statedBy(
  text: string,
  prose: Span,
  figure: Figure,
  neighbours: { readonly before: Figure | undefined; readonly after: Figure | undefined },
  author: Author,
): Stated {
  const { start, end, value, qualifier } = figure
  // 推送文章48期96条: both figures are of the words before the first.
  const twin = neighbours.before?.end === start && neighbours.before.unit === 'time'
  const before = twin ? undefined : neighbours.before
  const context = contextOf(text, prose, figure, before, neighbours.after?.start)
  const account =
    figure.unit === 'item' && text.slice(start, end).endsWith('个') && ACCOUNTS.test(context.near)
  let found = figure.doubtful || account ? null : quantityOf(figure, context, text[end - 1]!)
  if (found) {
    const earlier = text.slice(Math.max(prose.start, start - 200), start - context.part.length)
    if (isTrap(context, author, earlier, found.quantity)) found = null
  }
  return {
    start,
    end,
    // 没有出现一例 is none.
    value: value === 1 && NOT_ONE.test(context.before) ? 0 : value,
    qualifier,
    quantity: found?.quantity ?? null,
    unit: found?.unit ?? (account ? 'account' : figure.unit),
    subject: subjectOf(context),
  }
}

const denial = ({ quantity, start, end }: Denial): Stated => ({
  quantity,
  start,
  end,
  value: 0,
  unit: quantity === 'processing_fees' ? 'CNY' : 'item',
  qualifier: 'exact',
  subject: null,
})

/** What a stretch of prose states, in order: its figures and what it denies. */
export function statedIn(text: string, prose: Span, author: Author): Stated[] {
  const figures = scanProse(text, prose.start, prose.end).filter((one) => one.kind === 'figure')
  const stated = figures.map((figure, i) =>
    statedBy(text, prose, figure, { before: figures[i - 1], after: figures[i + 1] }, author),
  )
  let next = 0
  const denials = denialsIn(text, prose).filter((one) => {
    while (next < figures.length && figures[next]!.end <= one.start) next++
    return next === figures.length || figures[next]!.start >= one.end
  })
  if (denials.length === 0) return stated
  return [...stated, ...denials.map(denial)].sort((a, b) => a.start - b.start)
}

/** The statements of a report, numbered in order of the text; spans are of `document.source`. */
export function statementsOf(raw: RawReport, author: Author, lines: Int32Array): Statement[] {
  const { text, source, offsets } = raw.document
  const statements: Statement[] = []
  const add = ({ section }: Prose, { start, end, ...stated }: Stated) => {
    const source_start = toSource(offsets, start)
    const source_end = endInSource(offsets, start, end)
    statements.push({
      ordinal: statements.length + 1,
      section,
      ...stated,
      raw: source.slice(source_start, source_end),
      source_start,
      source_end,
      source_line: lineAt(lines, source_start),
    })
  }
  for (const prose of proseOf(raw)) for (const stated of statedIn(text, prose, author)) add(prose, stated)
  return statements
}
