import { crc32, inflateRawSync } from 'node:zlib'

/** A file in a ZIP archive, still packed. */
export interface Entry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** The CRC-32 of its bytes unpacked. */
  readonly checksum: number
  readonly packed: Uint8Array
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30

/** Where the last record that ends an archive stands, behind which a comment of 64 KiB at the most may follow. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= 0 && at >= view.byteLength - END_SIZE - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

/**
 * The entries of a ZIP archive by its central directory; null where it is damaged, or uses what Office files do
 * not: several disks, 64-bit sizes, bytes before the first entry.
 */
export function entriesOf(bytes: Uint8Array): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (at + view.getUint32(end + 12, true) !== end) return null
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) return null
    const size = view.getUint32(at + 20, true)
    const nameSize = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    if (local + LOCAL_SIZE > end || view.getUint32(local, true) !== LOCAL) return null
    const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + size > end) return null
    const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize)
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: bytes.subarray(start, start + size),
    })
    at += CENTRAL_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at === end ? entries : null
}

function inflate(packed: Uint8Array, most: number): Uint8Array | 'too_large' | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : null
  }
}

/**
 * An entry unpacked; `too_large` above `most` bytes, null where it is packed in a rare way or damaged: a changed
 * byte may be a changed figure, so that the checksum must hold.
 */
export function unpack({ method, checksum, packed }: Entry, most: number): Uint8Array | 'too_large' | null {
  if (method !== 0 && method !== 8) return null
  if (method === 0 && packed.length > most) return 'too_large'
  const bytes = method === 0 ? packed : inflate(packed, most)
  return bytes === null || bytes === 'too_large' || crc32(bytes) === checksum ? bytes : null
}

/** A file in an archive, unpacked. */
export interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An archive of files as they are, not packed. */
export function storedArchive(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const printed = Buffer.from(name)
    // Version, flags (names are UTF-8), method, time and date, checksum, sizes, length of the name, no extras.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(printed.length, 22)
    const head = Buffer.alloc(6)
    head.writeUInt32LE(CENTRAL, 0)
    head.writeUInt16LE(20, 4)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(head, common, tail, printed)
    const mark = Buffer.alloc(4)
    mark.writeUInt32LE(LOCAL, 0)
    local.push(mark, common, printed, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    offset += LOCAL_SIZE + printed.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(END_SIZE)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
