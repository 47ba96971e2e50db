import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  Compression,
  initSync,
  type RecordBatch,
  transformParquetStream,
  Table as WasmTable,
  type WriterProperties,
  WriterPropertiesBuilder,
} from 'parquet-wasm/esm/parquet_wasm.js'
import { tableMetadata } from '../../../schemas/derive/metadata.ts'
import type { Table } from '../../../schemas/tables/define.ts'
import { openSink } from '../sink.ts'
import type { TableFormat } from './format.ts'

/** Bounds the memory of the writer, and is what DuckDB scans at a time. */
const ROW_GROUP_ROWS = 122_880
const ROW_GROUP_BYTES = 32 * 1024 * 1024

let started = false

function startWasm(): void {
  if (started) return
  const path = createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm')
  initSync({ module: readFileSync(path) })
  started = true
}

function properties(table: Table): WriterProperties {
  // One key only: the writer gives several keys in an order that changes from run to run.
  return new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(ROW_GROUP_ROWS)
    .setMaxRowGroupBytes(ROW_GROUP_BYTES)
    .setKeyValueMetadata(new Map([['ogi-panel', JSON.stringify(tableMetadata(table))]]))
    .build()
}

/** Parquet with zstd, in row groups of bounded size, streamed; descriptions are in the file's metadata. */
export const parquet: TableFormat = {
  name: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  open: async (folder, table) => {
    startWasm()
    const sink = await openSink(folder, `parquet/${table.name}.parquet`)
    const batches = new TransformStream<RecordBatch, RecordBatch>()
    const input = batches.writable.getWriter()
    const written = (async () => {
      const output: ReadableStream<Uint8Array> = await transformParquetStream(
        batches.readable,
        properties(table),
      )
      for await (const chunk of output) await sink.write(chunk)
    })()
    // A failure shows in whichever call comes next.
    written.catch(() => undefined)
    input.closed.catch(() => undefined)
    return {
      append: async ({ ipc }) => {
        for (const batch of WasmTable.fromIPCStream(ipc).recordBatches())
          await Promise.race([input.write(batch), written])
      },
      close: async () => {
        await Promise.race([input.close(), written])
        await written
        return sink.close()
      },
      abandon: async () => {
        await input.abort().catch(() => undefined)
        await written.catch(() => undefined)
        await sink.abandon()
      },
    }
  },
}
