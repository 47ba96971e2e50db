import { type EncodedBatch, encodeBatch } from '../../stages/5-write/encode.ts'
import type { Read, ReadContext } from '../../stages/read.ts'
import { type Totals, totalsOf } from '../totals.ts'
import { type HashedFile, type Reject, readAll, rejectOf } from './one-file.ts'

/** Reports in a batch. It is fixed, so that the bytes of the output do not depend on the number of workers. */
export const BATCH = 128

/** Files to read, in the order in which their rows are to stand. */
export interface ReadTask {
  readonly files: readonly HashedFile[]
  readonly maxBytes: number
}

/** What came of a `ReadTask`: its reports with their rows in the other tables, and the files that are none. */
export interface ReadResult {
  readonly encoded: EncodedBatch
  readonly rejects: readonly Reject[]
  readonly totals: Totals
}

/** Reads a batch of files: every file is a report in the tables or a reject. */
export async function readFiles(task: ReadTask, context: ReadContext): Promise<ReadResult> {
  const reads: Read[] = []
  const rejects: Reject[] = []
  const outcomes = await readAll(task.files, task.maxBytes, context)
  outcomes.forEach((outcome, i) => {
    const file = task.files[i]!
    if ('reason' in outcome) rejects.push(rejectOf(file, file.sha256, outcome))
    else reads.push(outcome)
  })
  return { encoded: encodeBatch(reads), rejects, totals: totalsOf(reads) }
}
