import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Stdio from 'effect/Stdio'
import * as Stream from 'effect/Stream'
import { cut, grouped } from './tabulate.ts'

/** Tells how many more items are done. */
export type Advance = (items: number) => Effect.Effect<void>

/** Where a step of the run stands; times in milliseconds since it began. */
export interface Standing {
  readonly step: string
  readonly total: number
  readonly done: number
  readonly elapsed: number
}

const BAR_WIDTH = 24
const REDRAW_AFTER = 100
const LINE_AFTER = 10_000
const LINE_EVERY_PERCENT = 10

const percent = ({ done, total }: Standing) => (total === 0 ? 100 : Math.floor((100 * done) / total))
const rate = ({ done, elapsed }: Standing) => (elapsed > 0 ? (1000 * done) / elapsed : 0)

/** A time in milliseconds as `0:07`, `12:34` or `1:02:03`. */
export function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** One line on where a step stands: how much is done, how fast, how long it will take. */
export function standingLine(standing: Standing): string {
  const { step, total, done, elapsed } = standing
  const left = done === 0 || done >= total ? '' : `, ${clock((elapsed * (total - done)) / done)} left`
  const speed = done === 0 ? '' : `, ${grouped(Math.round(rate(standing)))}/s${left}`
  return `${step}: ${grouped(done)} of ${grouped(total)} (${percent(standing)} %)${speed}`
}

/** The same with a bar, for a terminal. */
export function barLine(standing: Standing): string {
  const filled = Math.round((BAR_WIDTH * percent(standing)) / 100)
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${standingLine(standing)}`
}

const isAnimated = (stdio: Stdio.Stdio) =>
  Effect.map(stdio.stderrIsTerminal, (isTerminal) => isTerminal && process.env['TERM'] !== 'dumb')

const writer = (stdio: Stdio.Stdio) => (text: string) =>
  Effect.ignore(Stream.run(Stream.succeed(text), stdio.stderr()))

const CLEAR = '\r\u001B[K'

/** Says on standard error what the run does now: until the next such word on a terminal, as a line in a log. */
export const showStep = Effect.fnUntraced(function* (step: string, quiet: boolean) {
  if (quiet) return
  const stdio = yield* Stdio.Stdio
  const write = writer(stdio)
  if (!(yield* isAnimated(stdio))) return yield* write(`${step}\n`)
  yield* Effect.acquireRelease(write(`${CLEAR}${step} …`), () => write(CLEAR))
})

/**
 * Shows on standard error how a step of `total` items goes on, until its scope ends: a bar on a terminal, in a
 * log a line at every tenth of the way or every ten seconds, nothing where `quiet`.
 */
export const showProgress = Effect.fnUntraced(function* (step: string, total: number, quiet: boolean) {
  if (quiet || total === 0) return (() => Effect.void) satisfies Advance
  const stdio = yield* Stdio.Stdio
  const isTerminal = yield* isAnimated(stdio)
  const write = writer(stdio)
  const start = yield* Clock.currentTimeMillis
  let done = 0
  let shownAt = start
  let shownPercent = 0
  if (isTerminal) yield* Effect.addFinalizer(() => write(CLEAR))
  return Effect.fnUntraced(function* (items: number) {
    const now = yield* Clock.currentTimeMillis
    done += items
    const standing = { step, total, done, elapsed: now - start }
    const isDue = isTerminal
      ? now - shownAt >= REDRAW_AFTER
      : now - shownAt >= LINE_AFTER || percent(standing) >= shownPercent + LINE_EVERY_PERCENT
    if (!isDue) return
    shownAt = now
    shownPercent = percent(standing) - (percent(standing) % LINE_EVERY_PERCENT)
    const columns = process.stderr.columns || 80
    yield* write(
      isTerminal ? `${CLEAR}${cut(barLine(standing), columns - 1)}` : `${standingLine(standing)}\n`,
    )
  }) satisfies Advance
})
