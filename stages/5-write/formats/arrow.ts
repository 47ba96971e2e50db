import { MessageHeader, MetadataVersion } from 'apache-arrow/enum'
import { FileBlock, Footer } from 'apache-arrow/ipc/metadata/file'
import { Message } from 'apache-arrow/ipc/metadata/message'
import { arrowSchema } from '../../../schemas/derive/arrow.ts'
import { openSink } from '../sink.ts'
import type { TableFormat } from './format.ts'

const MAGIC = Buffer.from('ARROW1')
const END_OF_STREAM = Buffer.from([255, 255, 255, 255, 0, 0, 0, 0])
/** A message begins with a marker and the length of its head, four bytes each. */
const PREFIX = 8

/** A message of an IPC stream: `metadataLength` bytes of head, prefix included, then `bodyLength` of body. */
interface Block {
  readonly kind: MessageHeader
  readonly start: number
  readonly metadataLength: number
  readonly bodyLength: number
}

/** The messages of an IPC stream up to its end. */
function messagesOf(ipc: Uint8Array): readonly Block[] {
  const view = new DataView(ipc.buffer, ipc.byteOffset, ipc.byteLength)
  const blocks: Block[] = []
  let start = 0
  while (start + PREFIX <= ipc.byteLength) {
    const length = view.getInt32(start + 4, true)
    if (length === 0) break
    const message = Message.decode(ipc.subarray(start + PREFIX, start + PREFIX + length))
    const { headerType: kind, bodyLength } = message
    blocks.push({ kind, start, metadataLength: PREFIX + length, bodyLength })
    start += PREFIX + length + bodyLength
  }
  return blocks
}

/**
 * Arrow IPC file (Feather v2): the messages of the batches one after the other, as they are, and a footer
 * that says where each stands. Schema and dictionaries are written once, since every batch has the same.
 */
export const arrow: TableFormat = {
  name: 'arrow',
  mediaType: 'application/vnd.apache.arrow.file',
  open: async (folder, table) => {
    const sink = await openSink(folder, `arrow/${table.name}.arrow`)
    const dictionaries: FileBlock[] = []
    const batches: FileBlock[] = []
    let begun = false
    await sink.write(Buffer.concat([MAGIC, Buffer.alloc(2)]))
    return {
      append: async ({ ipc }) => {
        for (const { kind, start, metadataLength, bodyLength } of messagesOf(ipc)) {
          if (begun && kind !== MessageHeader.RecordBatch) continue
          const block = new FileBlock(metadataLength, bodyLength, sink.position())
          if (kind === MessageHeader.DictionaryBatch) dictionaries.push(block)
          if (kind === MessageHeader.RecordBatch) batches.push(block)
          await sink.write(ipc.subarray(start, start + metadataLength + bodyLength))
        }
        begun = true
      },
      close: async () => {
        const schema = arrowSchema(table)
        const footer = Footer.encode(new Footer(schema, MetadataVersion.V5, batches, dictionaries))
        const length = Buffer.alloc(4)
        length.writeInt32LE(footer.byteLength)
        await sink.write(Buffer.concat([END_OF_STREAM, footer, length, MAGIC]))
        return sink.close()
      },
      abandon: sink.abandon,
    }
  },
}
