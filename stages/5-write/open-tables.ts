import { rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Table } from '../../schemas/tables/define.ts'
import { TABLES } from '../../schemas/tables/index.ts'
import { columnsFromParsedRows } from './columns.ts'
import { type EncodedTable, encodeTable } from './encode.ts'
import type { TableFile, TableFormat, TableWriter, WrittenFile } from './formats/format.ts'
import { TABLE_FORMATS } from './formats/index.ts'

/** The files of every table in every format while they are written. */
export interface OpenTables {
  /** Rows of each table so far. */
  readonly rows: Readonly<Record<string, number>>
  readonly append: (batch: EncodedTable) => Promise<void>
  /** Ends the files of one table. */
  readonly close: (table: string) => Promise<void>
  /** Moves the files of a table that is closed into another folder and begins them anew. */
  readonly reopen: (table: string, folder: string) => Promise<void>
  /** Ends every file that is open still; gives all, by table and then by format. */
  readonly closeAll: () => Promise<readonly TableFile[]>
  /** Lets go of every file as it is; never throws. */
  readonly abandon: () => Promise<void>
}

interface OpenFile {
  readonly table: Table
  readonly format: TableFormat
  writer: TableWriter
  /** Null while it is open. */
  written: WrittenFile | null
}

const emptyOf = (table: Table): EncodedTable => encodeTable(columnsFromParsedRows(table, []))

/** Opens a file for each table in each format, in a new folder. */
export async function openTables(folder: string): Promise<OpenTables> {
  const files: OpenFile[] = []
  const rows: Record<string, number> = {}
  const of = (name: string) => files.filter(({ table }) => table.name === name)
  const abandon = async () => {
    await Promise.all(files.map(({ writer }) => writer.abandon()))
  }
  try {
    for (const table of TABLES)
      for (const format of TABLE_FORMATS)
        files.push({ format, table, writer: await format.open(folder, table), written: null })
  } catch (error) {
    await abandon()
    throw error
  }

  const append = async (batch: EncodedTable) => {
    rows[batch.table] = (rows[batch.table] ?? 0) + batch.rows
    await Promise.all(of(batch.table).map(({ writer }) => writer.append(batch)))
  }
  const close = async (name: string) => {
    for (const file of of(name)) {
      // A file without a batch would lack its schema.
      if (!(name in rows)) await append(emptyOf(file.table))
      file.written ??= await file.writer.close()
    }
  }
  const reopen = async (name: string, elsewhere: string) => {
    delete rows[name]
    for (const file of of(name)) {
      if (!file.written) throw new Error(`${name} is not closed`)
      await rename(join(folder, file.written.path), join(elsewhere, basename(file.written.path)))
      file.writer = await file.format.open(folder, file.table)
      file.written = null
    }
  }
  const closeAll = async () => {
    for (const { name } of TABLES) await close(name)
    return files.map(({ table, format, written }) => {
      return { ...written!, table: table.name, format: format.name, mediaType: format.mediaType }
    })
  }
  return { rows, append, close, reopen, closeAll, abandon }
}
