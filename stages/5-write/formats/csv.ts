import { csvHeader } from '../csv-fields.ts'
import { openSink } from '../sink.ts'
import type { TableFormat } from './format.ts'

/** RFC 4180 in UTF-8 with LF and a header row; the lines come encoded, see `csv-fields.ts`. */
export const csv: TableFormat = {
  name: 'csv',
  mediaType: 'text/csv',
  open: async (folder, table) => {
    const sink = await openSink(folder, `csv/${table.name}.csv`)
    await sink.write(Buffer.from(csvHeader(table)))
    return {
      append: (batch) => sink.write(batch.csv),
      close: sink.close,
      abandon: sink.abandon,
    }
  },
}
