import { packageDescriptor } from '../../../schemas/derive/datapackage.ts'
import { writeText } from '../sink.ts'
import type { ReleaseFormat } from './format.ts'

/** The descriptor of the dataset, Data Package v2, with every file of every table. */
export const datapackage: ReleaseFormat = {
  name: 'datapackage',
  write: ({ folder, tables, version, sources }) =>
    writeText(
      folder,
      'datapackage.json',
      `${JSON.stringify(packageDescriptor({ files: tables, version, sources }), null, 2)}\n`,
    ),
}
