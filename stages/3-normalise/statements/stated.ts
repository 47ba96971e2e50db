import type { Unit } from '../../../schemas/forms/form.ts'
import type { Figure, Qualifier } from '../../2-extract/prose/figures.ts'
import { scanProse } from '../../2-extract/prose/scan.ts'
import type { Span } from '../../2-extract/raw-report.ts'
import type { Wording } from '../report.ts'
import type { Author } from './author.ts'
import { cameTo, mayHaveComeTo } from './came-to.ts'
import type { Quantity } from './clues/clue.ts'
import { contextOf } from './context.ts'
import { denialsIn } from './denials.ts'
import { isOneDenied, jointly, none, ofAnother } from './none.ts'
import { partsIn } from './parts.ts'
import { quantityOf } from './quantity.ts'
import { ratesBefore } from './rates.ts'
import { respectiveIn, standingAlone } from './respective.ts'
import { type Setting, settled } from './settled.ts'
import { subjectOf } from './subject.ts'
import type { Topic } from './topics.ts'

/** A figure with what it counts; its spans are of `document.text`. */
export interface Stated extends Span {
  readonly quantity: Quantity | null
  readonly value: number
  readonly unit: Unit | null
  readonly qualifier: Qualifier
  readonly subject: string | null
  /** The place of the whole that it is stated as a part of, among those of the stretch; null where it is none. */
  readonly partOf: number | null
  /** What rules need to know of the words around it. */
  readonly wording: Wording
}

/** What turns 一例 into none. */
const NOT_ONE = /(?:没有|未|无)(?:出现|发生|发现|收到)?$/

/** That accounts are counted, not what is posted on them. */
const ACCOUNTS =
  /(?:公众号|账号|微博号|公众平台)(?:账号|数量|总数|数|共计|共|有|为|计|[“"][^”"]{1,16}[”"])*#|#[^#]{0,8}(?:公众号|账号|微博号|公众平台)/
/** Accounts that are no more. */
const CLOSED = /关停|注销|停用|关闭|下线|撤销|整合|清理/
/** That the accounts counted are all on WeChat. */
const WECHAT = /^(?=[^#]*(?:微信|公众号|公众平台))(?!.*(?:微博|抖音|快手|头条|视频号|[、和及与]))/

/** The figures beside one in its stretch, and the words that are its own in a list of several. */
interface Neighbours {
  readonly before: Figure | undefined
  readonly after: Figure | undefined
  readonly alone: string | undefined
}

/** What one figure states. */
function statedBy(setting: Setting, figure: Figure, neighbours: Neighbours): Stated {
  const { text, prose, under } = setting
  const { start, end, value, qualifier } = figure
  // 推送文章48期96条: both figures are of the words before the first.
  const twin = neighbours.before?.end === start && neighbours.before.unit === 'time'
  const before = twin ? undefined : neighbours.before
  const around = contextOf(text, prose, figure, before, neighbours.after?.start, under)
  const words = neighbours.alone ?? (mayHaveComeTo(text, start) ? cameTo(around.part) : undefined)
  const context = words === undefined ? around : standingAlone(around, words)
  const account =
    figure.unit === 'item' && text.slice(start, end).endsWith('个') && ACCOUNTS.test(context.near)
  const found = settled(setting, figure, context, () => {
    if (!account) return quantityOf(figure, context, text[end - ('）)'.includes(text[end - 1]!) ? 2 : 1)]!)
    return WECHAT.test(context.near) && !CLOSED.test(context.near)
      ? { quantity: 'wechat_accounts', unit: 'account' }
      : null
  })
  return {
    start,
    end,
    // 没有出现一例 is none.
    value: value === 1 && NOT_ONE.test(context.before) ? 0 : value,
    qualifier,
    quantity: found?.quantity ?? null,
    unit: found?.unit ?? (account ? 'account' : figure.unit),
    subject: subjectOf(context, figure.unit),
    partOf: null,
    wording: { span: { start, end }, sentence: context.sentence, under, denied: false, list: null },
  }
}

/** What a percentage states that is said of several rates: one for each; none where it is of one. */
function jointRates(setting: Setting, figure: Figure, before: Figure | undefined): Stated[] {
  const { text, prose, under } = setting
  if (figure.unit !== 'percent') return []
  return ratesBefore(text, prose, figure.start, figure.end).flatMap(({ quantity, start, end }) => {
    const context = contextOf(text, prose, figure, before, undefined, under)
    const found = settled(setting, figure, context, () => ({ quantity, unit: 'percent' }))
    const wording = { span: { start, end }, sentence: context.sentence, under, denied: false, list: null }
    const { value, qualifier } = figure
    return found
      ? [
          {
            ...found,
            value,
            qualifier,
            start,
            end,
            subject: subjectOf(context, figure.unit),
            partOf: null,
            wording,
          },
        ]
      : []
  })
}

/** What a stretch states, with the parts of a whole linked to it. */
function linked({ text, prose }: Setting, all: Stated[]): Stated[] {
  const parts = partsIn(text, prose, all)
  if (parts.size === 0) return all
  return all.map((one, place) => {
    const part = parts.get(place)
    return part ? { ...one, partOf: part.whole, wording: { ...one.wording, list: part.list } } : one
  })
}

/**
 * What a stretch of prose states, in order: its figures and what it denies.
 *
 * @param under what the heading of the stretch speaks of
 */
export function statedIn(text: string, prose: Span, author: Author, under: Topic | null = null): Stated[] {
  const setting = { text, prose, author, under }
  const figures = scanProse(text, prose.start, prose.end).filter((one) => one.kind === 'figure')
  const alone = respectiveIn(text, prose, figures)
  const stated = figures.flatMap((figure, i) => {
    const joint = jointly(setting, figure).filter((one) => !ofAnother(setting, one))
    if (joint.length > 0) {
      const { value, qualifier } = figure
      return joint.map((one) => ({ ...none(setting, one, false), value, qualifier }))
    }
    const rates = jointRates(setting, figure, figures[i - 1])
    if (rates.length > 0) return rates
    return [statedBy(setting, figure, { before: figures[i - 1], after: figures[i + 1], alone: alone.get(i) })]
  })
  const found = denialsIn(text, prose, under).filter((one) => !ofAnother(setting, one))
  const told = found.length === 0 ? stated : stated.filter((one) => !isOneDenied(one, found))
  let next = 0
  const denials = found.filter((one) => {
    while (next < told.length && told[next]!.end <= one.start) next++
    return next === told.length || told[next]!.start >= one.end
  })
  const all = [...told, ...denials.map((one) => none(setting, one, true))]
  if (denials.length > 0) all.sort((a, b) => a.start - b.start)
  return linked(setting, all)
}
