import { fileURLToPath } from 'node:url'
import * as Context from 'effect/Context'
import * as Effect from 'effect/Effect'
import * as Layer from 'effect/Layer'
import type * as Scope from 'effect/Scope'
import { RunFailed } from '../errors.ts'
import type { ReadResult, ReadTask } from './batch.ts'
import type { HashResult, HashTask } from './one-file.ts'

/** Works on batches, as many at a time as there are `threads`. */
export interface Pool {
  readonly threads: number
  readonly hash: (task: HashTask) => Effect.Effect<HashResult, RunFailed>
  readonly read: (task: ReadTask) => Effect.Effect<ReadResult, RunFailed>
}

/** Opens pools. A pool closes with its scope; work under way is given up then. */
export class Workers extends Context.Service<
  Workers,
  { readonly open: (threads: number) => Effect.Effect<Pool, RunFailed, Scope.Scope> }
>()('ogi-panel/pipeline/workers/Workers') {
  /** Worker threads, each of which loads the compiled program. */
  static readonly threads = Layer.succeed(Workers, { open: (threads) => openThreads(threads) })
  /** The same functions in the thread of the caller. */
  static readonly inProcess = Layer.succeed(Workers, { open: () => openInProcess })
}

const starting = (cause: unknown) => new RunFailed({ doing: 'Starting the workers', cause })
const reading = (cause: unknown) => new RunFailed({ doing: 'Reading a batch of files', cause })

/** Megabytes of heap for a worker: enough for any batch, and little enough that garbage does not pile up. */
const HEAP = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1024 }

const openThreads = Effect.fnUntraced(function* (threads: number) {
  const { Piscina } = yield* Effect.tryPromise({ try: () => import('piscina'), catch: starting })
  const pool = yield* Effect.acquireRelease(
    Effect.try({
      try: () =>
        new Piscina({
          filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
          minThreads: threads,
          maxThreads: threads,
          resourceLimits: HEAP,
        }),
      catch: starting,
    }),
    (pool) => Effect.promise(() => pool.destroy()),
  )
  const run = <Task, Result>(name: string) => {
    return (task: Task): Effect.Effect<Result, RunFailed> =>
      Effect.tryPromise({
        try: (signal): Promise<Result> => pool.run(task, { name, signal }),
        catch: reading,
      })
  }
  return {
    threads,
    hash: run<HashTask, HashResult>('hash'),
    read: run<ReadTask, ReadResult>('read'),
  } satisfies Pool
})

const openInProcess = Effect.gen(function* () {
  const modules = Promise.all([import('./one-file.ts'), import('./batch.ts'), import('../../stages/read.ts')])
  const [{ hashFiles }, { readFiles }, { loadContext }] = yield* Effect.tryPromise({
    try: () => modules,
    catch: starting,
  })
  const context = yield* Effect.try({ try: loadContext, catch: starting })
  return {
    threads: 1,
    hash: (task) => Effect.try({ try: () => hashFiles(task), catch: reading }),
    read: (task) => Effect.tryPromise({ try: () => readFiles(task, context), catch: reading }),
  } satisfies Pool
})
