import type { Read } from '../read.ts'
import type { TableBatch } from './columns.ts'
import { toCsv } from './csv-fields.ts'
import { toIpc } from './ipc.ts'
import { observationBatch } from './observations.ts'
import { findingBatch, sectionBatch, statementBatch } from './report-parts.ts'
import { type ReportRow, reportRow } from './reports.ts'

/** Rows of a table in the forms in which the writers append them. */
export interface EncodedTable {
  /** The name of the table. */
  readonly table: string
  readonly rows: number
  /** An Arrow IPC stream of its own, with one record batch. */
  readonly ipc: Uint8Array
  /** CSV lines in UTF-8, without a header. */
  readonly csv: Uint8Array
}

/** A batch of reports, ready to be appended. */
export interface EncodedBatch {
  readonly tables: readonly EncodedTable[]
  /** Their rows of `reports`: these wait until the last report is known, see `withLatest`. */
  readonly reports: readonly ReportRow[]
}

/** A view that spans its whole buffer, so that transferring it takes nothing else along. */
function standalone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength && !Buffer.isBuffer(bytes)
    ? bytes
    : new Uint8Array(bytes)
}

/**
 * Encodes rows of one table for every format at once. Throws where a column that may not be null holds a
 * null, so that no row is released that the schema does not allow.
 */
export function encodeTable(batch: TableBatch): EncodedTable {
  return {
    table: batch.table.name,
    rows: batch.rows,
    ipc: standalone(toIpc(batch)),
    csv: standalone(toCsv(batch)),
  }
}

/**
 * Encodes reports, which must be sorted by id: a pure function, made to run in a worker. The bytes of a
 * release depend on how reports are cut into batches, so cut them by a fixed number.
 */
export function encodeBatch(reads: readonly Read[]): EncodedBatch {
  const batches = [observationBatch(reads), statementBatch(reads), sectionBatch(reads), findingBatch(reads)]
  return {
    tables: batches.map((batch) => encodeTable(batch as TableBatch)),
    reports: reads.map(reportRow),
  }
}

/** The buffers of an encoded batch, for the transfer list of a message. */
export function transferables({ tables }: EncodedBatch): ArrayBuffer[] {
  return tables.flatMap(({ ipc, csv }) => [ipc.buffer as ArrayBuffer, csv.buffer as ArrayBuffer])
}
