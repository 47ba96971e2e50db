import { type Column, columnsOf, type Table } from '../tables/define.ts'
import { TABLES } from '../tables/index.ts'

/** The name of the dataset, by which a folder is known to hold a release of it. */
export const DATASET = 'ogi-panel'

/** A file that holds a table. */
export interface ResourceFile {
  readonly table: string
  /** `csv`, `parquet` or `arrow`. */
  readonly format: string
  readonly mediaType: string
  /** Relative to the descriptor. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What the descriptor says that no schema knows. */
export interface PackageFacts {
  readonly files: readonly ResourceFile[]
  readonly version: string
  readonly sources: readonly { readonly title: string; readonly path?: string }[]
}

const FIELD_TYPES = {
  text: 'string',
  code: 'string',
  int: 'integer',
  double: 'number',
  bool: 'boolean',
  date: 'date',
} as const

const LICENSES = [
  {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
]

function field({ name, type, description, nullable, values }: Column) {
  const constraints = {
    ...(nullable ? {} : { required: true }),
    ...(type === 'code' ? { enum: values } : {}),
  }
  return {
    name,
    type: FIELD_TYPES[type],
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

/** The Table Schema of a table; a reference to the table itself or to another names its CSV resource. */
export function tableSchema(table: Table) {
  const foreignKeys = table.foreignKeys.map(({ columns, table: resource, references }) => ({
    fields: columns,
    reference: { resource, fields: references },
  }))
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columnsOf(table).map(field),
    missingValues: [''],
    primaryKey: table.key,
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  }
}

function resource(file: ResourceFile, table: Table) {
  const csv = file.format === 'csv'
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: csv ? table.name : `${table.name}-${file.format}`,
    type: 'table',
    path: file.path,
    title: table.title,
    description: table.description,
    format: file.format,
    mediatype: file.mediaType,
    ...(csv
      ? { encoding: 'utf-8', dialect: { delimiter: ',', lineTerminator: '\n', doubleQuote: true } }
      : {}),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: tableSchema(table),
  }
}

/**
 * `datapackage.json`, as Data Package v2 describes it: a resource a file, CSV first. It holds no time of its
 * making, so that the same input gives the same descriptor.
 */
export function packageDescriptor({ files, version, sources }: PackageFacts) {
  const of = (format: string) =>
    TABLES.flatMap((table) => {
      const file = files.find((f) => f.table === table.name && f.format === format)
      return file ? [resource(file, table)] : []
    })
  const formats = ['csv', ...new Set(files.map(({ format }) => format))].filter(
    (format, i, all) => all.indexOf(format) === i,
  )
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: DATASET,
    title: "China's annual reports on open government information",
    description:
      'The annual reports of Chinese agencies on their open government information work (政府信息公开工作年度报告), read cell by cell: every figure as printed, with its place in the source. CODEBOOK.md explains every table, column and code. In the CSV files an apostrophe stands before text that a spreadsheet could take for a formula.',
    version,
    licenses: LICENSES,
    keywords: ['china', 'open government information', 'freedom of information', '政府信息公开', '年度报告'],
    sources,
    resources: formats.flatMap(of),
  }
}
