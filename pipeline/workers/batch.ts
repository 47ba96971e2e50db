import { type EncodedBatch, encodeBatch } from '../../stages/5-write/encode.ts'
import type { Read, ReadContext } from '../../stages/read.ts'
import { type Totals, totalsOf } from '../totals.ts'
import { type HashedFile, type Reject, readOne, rejectOf } from './one-file.ts'

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
  for (const file of task.files) {
    const reading = readOne(file, task.maxBytes, context)
    // A text is read at once: with nothing to await, it pays for no promise.
    const result = reading instanceof Promise ? await reading : reading
    if ('reason' in result) rejects.push(rejectOf(file, file.sha256, result))
    else reads.push(result)
  }
  return { encoded: encodeBatch(reads), rejects, totals: totalsOf(reads) }
}
