import type { RuleEntry } from '../../../schemas/derive/codebook.ts'
import type { Table } from '../../../schemas/tables/define.ts'
import type { EncodedTable } from '../encode.ts'

/** A file of a release. */
export interface WrittenFile {
  /** Relative to the output folder, with `/` on every system. */
  readonly path: string
  readonly bytes: number
  /** 64 hex digits. */
  readonly sha256: string
}

/** A file of a release that holds a table. */
export interface TableFile extends WrittenFile {
  readonly table: string
  readonly format: string
  readonly mediaType: string
}

/** Writes one table, batch by batch, in the order of its key. */
export interface TableWriter {
  readonly append: (batch: EncodedTable) => Promise<void>
  /** Ends the file. */
  readonly close: () => Promise<WrittenFile>
  /** Lets go of the file as it is, whatever state it is in; never throws. */
  readonly abandon: () => Promise<void>
}

/** A format with one file a table: its folder and its file ending are its name. */
export interface TableFormat {
  readonly name: string
  readonly mediaType: string
  readonly open: (folder: string, table: Table) => Promise<TableWriter>
}

/** Where the figures come from, as `datapackage.json` names it. */
export interface Source {
  readonly title: string
  readonly path?: string
}

/** What is known when every table is written. */
export interface ReleaseFacts {
  /** The folder in which the release is built. */
  readonly folder: string
  /** The files of the tables, by table and then by format. */
  readonly tables: readonly TableFile[]
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>
  /** The rules that were applied, as rows of `rules`. */
  readonly rules: readonly RuleEntry[]
  readonly version: string
  readonly sources: readonly Source[]
}

/** A format with one file a release, made when the tables are done. */
export interface ReleaseFormat {
  readonly name: string
  /** Writes the file; gives it where its bytes are the same for the same input, null where they are not. */
  readonly write: (facts: ReleaseFacts) => Promise<WrittenFile | null>
}
