import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import type { Found } from '../stages/1-ingest/find.ts'
import { readSources, sourceOf } from './sources.ts'
import type { HashedFile, Reject } from './workers/one-file.ts'
import type { Pool } from './workers/workers.ts'

/** The files to read in the order of their report ids, and what is already known to be no report. */
export interface Inventory {
  readonly files: readonly HashedFile[]
  readonly rejects: readonly Reject[]
}

/** Files in a hash task: few enough that progress shows, enough that a task outweighs its message. */
const HASHED_TOGETHER = 256

/**
 * Hashes every file found and looks up where each came from. Of equal files the first by path is the report, the
 * others are rejected as its duplicates. `hashed` is told how many files are done after each task.
 */
export const takeInventory = Effect.fnUntraced(function* (
  found: Found,
  pool: Pick<Pool, 'threads' | 'hash'>,
  maxBytes: number,
  hashed: (files: number) => Effect.Effect<void>,
) {
  const rejects: Reject[] = found.rejects.map(({ sourcePath, reason, message }) => ({
    source_path: sourcePath,
    source_sha256: null,
    reason,
    message,
  }))
  const firstOf = new Map<string, HashedFile>()
  yield* Stream.fromIterable(slices(found.files, HASHED_TOGETHER)).pipe(
    Stream.mapEffect((files) => Effect.tap(pool.hash({ files, maxBytes }), hashed(files.length)), {
      concurrency: pool.threads + 1,
    }),
    Stream.runForEach((result) =>
      Effect.sync(() => {
        rejects.push(...result.rejects)
        for (const file of result.files) {
          const first = firstOf.get(file.sha256)
          if (first) rejects.push(duplicateOf(first, file))
          else firstOf.set(file.sha256, file)
        }
      }),
    ),
  )
  const sources = readSources(found.files)
  const files = [...firstOf.values()]
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
    .map((file): HashedFile => {
      const source = sourceOf(file.path, sources)
      return source ? { ...file, source } : file
    })
  return { files, rejects } satisfies Inventory
})

const duplicateOf = (first: HashedFile, file: HashedFile): Reject => ({
  source_path: file.sourcePath,
  source_sha256: file.sha256,
  reason: 'duplicate',
  message: `The same bytes as ${first.sourcePath}.`,
})

/** Slices of `size` items, in order; the last may be shorter. */
export function* slices<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
