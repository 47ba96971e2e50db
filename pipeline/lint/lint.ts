import * as Effect from 'effect/Effect'
import { byCodePoint, findFiles } from '../../stages/1-ingest/find.ts'
import { causeOf, MAX_BYTES } from '../../stages/1-ingest/read-file.ts'
import { loadContext } from '../../stages/read.ts'
import { NothingFound, RunFailed, UsageError } from '../errors.ts'
import { takeInventory } from '../inventory.ts'
import { showProgress } from '../progress.ts'
import { hashFiles, readAll } from '../workers/one-file.ts'
import type { Language } from './language.ts'
import { type Folders, type LintedFile, lintedReject, lintedReport } from './linted.ts'
import { FAULTS } from './usage.ts'

/** Fewer files are read before a bar could be looked at. */
const WORTH_A_BAR = 20

const find = (paths: readonly string[], language: Language) =>
  Effect.tryPromise({
    try: () => findFiles(paths),
    catch: (error) => {
      const { path = '', code = '' } = error as NodeJS.ErrnoException
      const fault = code === 'ENOENT' ? FAULTS.absent(path) : FAULTS.refused(path, code, causeOf(error))
      return new UsageError({ message: fault[language] })
    },
  })

/** Hashes in this thread: reports are few, and a thread takes longer to start than they to read. */
const HERE = {
  threads: 1,
  hash: (task: Parameters<typeof hashFiles>[0]) =>
    Effect.try({
      try: () => hashFiles(task),
      catch: (cause) => new RunFailed({ doing: 'Reading the files', cause }),
    }),
}

/**
 * Checks every report in files and folders, found as a build finds them. Gives every file that was found, sorted by
 * path, with what is wrong with it: a report with its findings, or why it is none.
 */
export const lint = Effect.fn('lint')(function* (paths: readonly string[], language: Language) {
  const found = yield* find(paths, language)
  const count = found.files.length + found.rejects.length
  if (count === 0) return yield* new NothingFound({ message: FAULTS.none(paths)[language] })
  const folders: Folders = { input: found.folder, working: process.cwd() }
  const inventory = yield* takeInventory(found, HERE, MAX_BYTES, () => Effect.void)
  const linted: LintedFile[] = inventory.rejects.map((reject) => lintedReject(reject, folders, language))
  const context = yield* Effect.try({
    try: loadContext,
    catch: (cause) => new RunFailed({ doing: 'Loading the reference tables', cause }),
  })
  const advance = yield* showProgress('Reading', inventory.files.length, count < WORTH_A_BAR)
  for (const file of inventory.files) {
    const outcome = (yield* Effect.promise(() => readAll([file], MAX_BYTES, context)))[0]!
    linted.push(
      'reason' in outcome
        ? lintedReject(
            { ...outcome, source_path: file.sourcePath, source_sha256: file.sha256 },
            folders,
            language,
          )
        : lintedReport(file, outcome, folders, language),
    )
    yield* advance(1)
  }
  return linted.sort((a, b) => byCodePoint(a.path, b.path))
}, Effect.scoped)
