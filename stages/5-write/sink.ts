import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { WrittenFile } from './formats/format.ts'

/** A file that is written from start to end and hashed on the way. */
export interface Sink {
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Bytes written so far. */
  readonly position: () => number
  readonly close: () => Promise<WrittenFile>
  readonly abandon: () => Promise<void>
}

/** Opens the new file `path` (relative, with `/`) of a folder, whose own folder is made where it is missing. */
export async function openSink(folder: string, path: string): Promise<Sink> {
  const place = join(folder, ...path.split('/'))
  await mkdir(dirname(place), { recursive: true })
  const file = await open(place, 'wx')
  const hash = createHash('sha256')
  let bytes = 0
  const write = async (chunk: Uint8Array) => {
    hash.update(chunk)
    bytes += chunk.byteLength
    for (let done = 0; done < chunk.byteLength; ) {
      const { bytesWritten } = await file.write(chunk, done)
      done += bytesWritten
    }
  }
  return {
    write,
    position: () => bytes,
    close: async () => {
      await file.close()
      return { path, bytes, sha256: hash.digest('hex') }
    },
    abandon: () => file.close().catch(() => undefined),
  }
}

/** Writes a whole file. */
export async function writeText(folder: string, path: string, text: string): Promise<WrittenFile> {
  const sink = await openSink(folder, path)
  await sink.write(Buffer.from(text))
  return sink.close()
}
