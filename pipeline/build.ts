import { Clock, Effect, Stream } from 'effect'
import { byCodePoint, type Found, findFiles } from '../stages/1-ingest/find.ts'
import { causeOf } from '../stages/1-ingest/read-file.ts'
import { OutputRefused, openRelease, type Release, WriteFailed } from '../stages/5-write/release.ts'
import type { ReportRow } from '../stages/5-write/reports.ts'
import { NothingRead, RunFailed, UsageError } from './errors.ts'
import { slices, takeInventory } from './inventory.ts'
import { releaseParts } from './parts.ts'
import { showProgress, showStep } from './progress.ts'
import { type Built, rejectLines } from './summary.ts'
import { addTotals, NO_TOTALS } from './totals.ts'
import { BATCH } from './workers/batch.ts'
import type { Reject } from './workers/one-file.ts'
import { Workers } from './workers/workers.ts'

/** What to build, from what, and how. */
export interface BuildOptions {
  /** Files or folders. */
  readonly paths: readonly string[]
  readonly output: string
  readonly workers: number
  /** Larger files are rejected. */
  readonly maxBytes: number
  /** Shows no progress. */
  readonly quiet: boolean
}

/**
 * Builds the dataset: every file found is a report in it or a row of `rejects`. It takes its place at once when
 * it is complete, and not at all where nothing could be read, the run fails or is interrupted before its last step.
 */
export const build = Effect.fn('build')(function* (options: BuildOptions) {
  const { output, quiet } = options
  const start = yield* Clock.currentTimeMillis
  const release = yield* openRelease(output)

  yield* showStep('Finding files', quiet)
  const found = yield* find(options)
  const { reports, rejects, totals } = yield* readReports(found, options, release)
  const count = found.files.length + found.rejects.length
  if (reports.length === 0) {
    return yield* new NothingRead({ found: count, output, reasons: rejectLines(rejects) })
  }

  yield* showStep('Finishing the files of the dataset', quiet)
  const parts = yield* Effect.try({
    try: () => releaseParts(reports, rejects),
    catch: (cause) => new RunFailed({ doing: 'Making the tables of agencies and rules', cause }),
  })
  const { across } = yield* Effect.uninterruptible(release.finish(parts))
  const elapsed = (yield* Clock.currentTimeMillis) - start
  const all = addTotals(totals, { ...NO_TOTALS, ...across })
  return { output, found: count, totals: all, rejects, elapsed } satisfies Built
}, endOfRun)

/**
 * Reads every file in the order of the report ids and appends what comes of it to the release. The workers are
 * gone when it ends, and what they held in memory with them.
 */
const readReports = Effect.fnUntraced(function* (found: Found, options: BuildOptions, release: Release) {
  const { maxBytes, quiet } = options
  const workers = yield* Workers
  const threads = Math.min(options.workers, Math.ceil(found.files.length / BATCH))
  const pool = yield* workers.open(Math.max(1, threads))

  const hashed = yield* showProgress('Hashing', found.files.length, quiet)
  const inventory = yield* takeInventory(found, pool, maxBytes, hashed)

  const rejects: Reject[] = [...inventory.rejects]
  const reports: ReportRow[] = []
  let totals = NO_TOTALS
  const read = yield* showProgress('Reading', inventory.files.length, quiet)
  yield* Stream.fromIterable(slices(inventory.files, BATCH)).pipe(
    Stream.mapEffect((files) => pool.read({ files, maxBytes }), { concurrency: pool.threads + 1 }),
    Stream.runForEach(
      Effect.fnUntraced(function* (batch) {
        // What was built is removed when the run is interrupted: not under the hands of its writers.
        yield* Effect.uninterruptible(release.append(batch.encoded.tables))
        reports.push(...batch.encoded.reports)
        rejects.push(...batch.rejects)
        totals = addTotals(totals, batch.totals)
        yield* read(batch.totals.reports + batch.rejects.length)
      }),
    ),
  )
  rejects.sort((a, b) => byCodePoint(a.source_path, b.source_path))
  return { reports, rejects, totals }
}, Effect.scoped)

/** Whatever was not published is gone when a run ends, and its error is one that the command line can show. */
function endOfRun<A, E, R>(run: Effect.Effect<A, E | OutputRefused | WriteFailed, R>) {
  return run.pipe(
    Effect.scoped,
    Effect.mapError((error) => {
      if (error instanceof OutputRefused) return new UsageError({ message: error.message })
      return error instanceof WriteFailed ? new RunFailed({ doing: error.doing, cause: error.cause }) : error
    }),
  )
}

const find = ({ paths, output }: BuildOptions): Effect.Effect<Found, UsageError> =>
  Effect.tryPromise({
    try: () => findFiles(paths, output),
    catch: (error) => {
      const { path, code } = error as NodeJS.ErrnoException
      return new UsageError({
        message: code === 'ENOENT' ? `No such file or folder: ${path}` : causeOf(error),
      })
    },
  })
