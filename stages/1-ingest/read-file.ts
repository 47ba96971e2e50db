import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { Rejected } from '../read.ts'

/** A path for the system: text, or the bytes of a name that is no UTF-8. */
export type FilePath = string | Uint8Array

/** Files above this size are not read unless the caller asks for it: 64 MiB, in bytes. */
export const MAX_BYTES = 64 * 1024 * 1024

// A named pipe must not keep the run waiting for a writer. Windows knows no such flag.
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it is not there, or a link that leads nowhere',
  ELOOP: 'a link that leads back to itself',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENXIO: 'not an ordinary file',
}

/** Why the system refused something, in a few words: `permission denied`. */
export function causeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return (code && (CAUSES[code] ?? code)) || (error instanceof Error ? error.message : String(error))
}

const grouped = (bytes: number) => bytes.toLocaleString('en-US')

/**
 * The bytes of a file, or why there are none: `too_large` above `maxBytes` (nothing is read then), `unreadable`
 * where the system refuses, or where it is no ordinary file.
 */
export function readFile(path: FilePath, maxBytes: number): Uint8Array | Rejected {
  let file: number | undefined
  try {
    file = openSync(path as string | Buffer, READ)
    const stats = fstatSync(file)
    if (!stats.isFile())
      return { reason: 'unreadable', message: 'The file cannot be read: not an ordinary file.' }
    if (stats.size > maxBytes) {
      const message = `The file has ${grouped(stats.size)} bytes, more than the limit of ${grouped(maxBytes)}.`
      return { reason: 'too_large', message }
    }
    return readAll(file, stats.size)
  } catch (error) {
    return { reason: 'unreadable', message: `The file cannot be read: ${causeOf(error)}.` }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function readAll(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, length)
    if (read === 0) break
    length += read
  }
  return bytes.subarray(0, length)
}

/** SHA-256 of bytes, 64 hex digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
