import type { z } from 'zod'
import type { rejects } from '../../schemas/tables/rejects.ts'
import { convert } from '../../stages/1-ingest/convert/convert.ts'
import type { Converted } from '../../stages/1-ingest/convert/kinds.ts'
import type { FoundFile } from '../../stages/1-ingest/find.ts'
import { readFile, sha256 } from '../../stages/1-ingest/read-file.ts'
import type { Provenance } from '../../stages/3-normalise/agency/clues.ts'
import { type EncodedBatch, encodeBatch } from '../../stages/5-write/encode.ts'
import { type Read, type ReadContext, type Rejected, readReport } from '../../stages/read.ts'
import { type Totals, totalsOf } from '../totals.ts'

/** A row of `rejects`. */
export type Reject = z.infer<typeof rejects.row>

/** Files to hash. */
export interface HashTask {
  readonly files: readonly FoundFile[]
  /** Larger files are rejected unread. */
  readonly maxBytes: number
}

/** A file that is to be read: SHA-256 in 64 hex digits. */
export interface HashedFile extends FoundFile {
  readonly sha256: string
  /** The row of sources.csv, where there is one. */
  readonly source?: Provenance
}

/** What became of the files of a `HashTask`, both in its order. */
export interface HashResult {
  readonly files: readonly HashedFile[]
  readonly rejects: readonly Reject[]
}

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

/** The hash of every file, which tells equal files and gives reports their ids and their order. */
export function hashFiles(task: HashTask): HashResult {
  const files: HashedFile[] = []
  const rejects: Reject[] = []
  for (const file of task.files) {
    const bytes = readFile(file.path, task.maxBytes)
    if ('reason' in bytes) rejects.push(rejectOf(file, null, bytes))
    else files.push({ ...file, sha256: sha256(bytes) })
  }
  return { files, rejects }
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

type Outcome = Read | Rejected

function readOne(file: HashedFile, maxBytes: number, context: ReadContext): Outcome | Promise<Outcome> {
  const bytes = readFile(file.path, maxBytes)
  if ('reason' in bytes) return bytes
  const converting = convert(bytes)
  return converting ? readConverted(file, bytes, context, converting) : readBytes(file, bytes, context, null)
}

async function readConverted(
  file: HashedFile,
  bytes: Uint8Array,
  context: ReadContext,
  converting: Promise<Converted | Rejected>,
): Promise<Outcome> {
  try {
    const converted = await converting
    return 'reason' in converted ? converted : readBytes(file, bytes, context, converted)
  } catch (error) {
    return failed(error)
  }
}

function readBytes(
  file: HashedFile,
  bytes: Uint8Array,
  context: ReadContext,
  converted: Converted | null,
): Outcome {
  try {
    const result = readReport(bytes, file.sourcePath, context, converted, file.source)
    // The place of a report in the tables follows from its hash.
    if ('reason' in result || result.report.document.sha256 === file.sha256) return result
    return { reason: 'unreadable', message: 'The file was changed while the dataset was being built.' }
  } catch (error) {
    return failed(error)
  }
}

/** One file that the reader cannot bear must not cost the others. */
function failed(error: unknown): Rejected {
  const cause = error instanceof Error ? error.message : String(error)
  return { reason: 'unsupported', message: `The reader fails on this file: ${cause}.` }
}

const rejectOf = (file: FoundFile, hash: string | null, why: Rejected): Reject => ({
  source_path: file.sourcePath,
  source_sha256: hash,
  reason: why.reason,
  message: why.message,
})
