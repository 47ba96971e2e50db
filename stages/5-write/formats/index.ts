import { arrow } from './arrow.ts'
import { codebook } from './codebook.ts'
import { csv } from './csv.ts'
import { datapackage } from './datapackage.ts'
import { duckdb } from './duckdb.ts'
import type { ReleaseFormat, TableFormat } from './format.ts'
import { parquet } from './parquet.ts'

/** Every format with one file a table. */
export const TABLE_FORMATS: readonly TableFormat[] = [csv, parquet, arrow]

/** Every format with one file a release, in the order in which they are made. */
export const RELEASE_FORMATS: readonly ReleaseFormat[] = [duckdb, codebook, datapackage]
