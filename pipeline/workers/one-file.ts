import type { z } from 'zod'
import type { rejects } from '../../schemas/tables/rejects.ts'
import { convert } from '../../stages/1-ingest/convert/convert.ts'
import type { Converted } from '../../stages/1-ingest/convert/kinds.ts'
import type { FoundFile } from '../../stages/1-ingest/find.ts'
import { readFile, sha256 } from '../../stages/1-ingest/read-file.ts'
import type { Provenance } from '../../stages/3-normalise/agency/clues.ts'
import {
  type Opened,
  openReport,
  type Read,
  type ReadContext,
  type Rejected,
  readOpened,
} from '../../stages/read.ts'

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

/** A report with its checks, or why the file is none. */
export type Outcome = Read | Rejected

/**
 * Opens a file that was hashed, and at once where it is text: nothing has to be awaited then. A file that changed since,
 * and one that the reader fails on, are rejected.
 */
function openOne(file: HashedFile, maxBytes: number): Opened | Rejected | Promise<Opened | Rejected> {
  const bytes = readFile(file.path, maxBytes)
  if ('reason' in bytes) return bytes
  const converting = convert(bytes)
  return converting ? openConverted(file, bytes, converting) : openBytes(file, bytes, null)
}

async function openConverted(
  file: HashedFile,
  bytes: Uint8Array,
  converting: Promise<Converted | Rejected>,
): Promise<Opened | Rejected> {
  try {
    const converted = await converting
    return 'reason' in converted ? converted : openBytes(file, bytes, converted)
  } catch (error) {
    return failed(error)
  }
}

function openBytes(file: HashedFile, bytes: Uint8Array, converted: Converted | null): Opened | Rejected {
  try {
    const opened = openReport(bytes, file.sourcePath, converted, file.source)
    // The place of a report in the tables follows from its hash.
    if ('reason' in opened || opened.document.sha256 === file.sha256) return opened
    return { reason: 'unreadable', message: 'The file was changed while it was being read.' }
  } catch (error) {
    return failed(error)
  }
}

/** Reads files that were hashed, in their order; those that are text are read without awaiting anything. */
export async function readAll(
  files: readonly HashedFile[],
  maxBytes: number,
  context: ReadContext,
): Promise<readonly Outcome[]> {
  const opened: (Opened | Rejected)[] = []
  for (const file of files) {
    const opening = openOne(file, maxBytes)
    opened.push(opening instanceof Promise ? await opening : opening)
  }
  return readOpened(opened, context, failed)
}

/** One file that the reader cannot bear must not cost the others. */
function failed(error: unknown): Rejected {
  const cause = error instanceof Error ? error.message : String(error)
  return { reason: 'unsupported', message: `The reader fails on this file: ${cause}.` }
}

/** What was found and cannot be read as a row of `rejects`; `hash` is null where the file could not be read. */
export const rejectOf = (file: FoundFile, hash: string | null, why: Rejected): Reject => ({
  source_path: file.sourcePath,
  source_sha256: hash,
  reason: why.reason,
  message: why.message,
})
