import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import { convert } from '../../stages/1-ingest/convert/convert.ts'
import { readFile } from '../../stages/1-ingest/read-file.ts'
import { loadContext, readReport } from '../../stages/read.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { NotRead, RunFailed, UsageError } from '../errors.ts'
import { readSources, sourceOf } from '../sources.ts'
import { type DatasetRow, type ShownReport, shownOfRead, shownOfRows } from './shown.ts'

/** Report ids, or their beginnings. */
const REPORT_ID = /^[0-9a-f]{4,16}$/i

/**
 * The report in a file of `maxBytes` at the most, read now, or the one of the built dataset in `output` that has the
 * id.
 */
export const loadShown = Effect.fnUntraced(function* (pathOrId: string, output: string, maxBytes: number) {
  if (existsSync(pathOrId)) return yield* readShown(pathOrId, maxBytes)
  if (!REPORT_ID.test(pathOrId)) {
    return yield* new UsageError({ message: `No such file, and no id of a report: ${pathOrId}` })
  }
  // DuckDB takes longer to load than a report to read.
  const { openDataset } = yield* Effect.promise(() => import('../dataset/dataset.ts'))
  return yield* findShown(yield* openDataset(output), pathOrId.toLowerCase(), output)
}, Effect.scoped)

const readShown = Effect.fnUntraced(function* (path: string, maxBytes: number) {
  const result = yield* Effect.tryPromise({
    try: async () => {
      const bytes = readFile(path, maxBytes)
      if ('reason' in bytes) return bytes
      const converted = await convert(bytes)
      if (converted && 'reason' in converted) return converted
      const source = sourceOf(path, readSources([{ path }]))
      return readReport(bytes, basename(path), loadContext(), converted, source)
    },
    catch: (cause) => new RunFailed({ doing: `Reading ${path}`, cause }),
  })
  if ('reason' in result) return yield* new NotRead({ path, reason: result.reason, detail: result.message })
  return shownOfRead(result)
})

const findShown = Effect.fnUntraced(function* (dataset: Dataset, id: string, output: string) {
  const [report, other] = yield* rows(dataset, 'FROM reports WHERE starts_with(report_id, $id) LIMIT 2', id)
  if (!report) return yield* new UsageError({ message: `The dataset in ${output} has no report ${id}` })
  if (other) return yield* new UsageError({ message: `More than one report id begins with ${id}` })
  const found = report['report_id'] as string
  const observations = yield* rows(dataset, 'FROM observations WHERE report_id = $id', found)
  const findings = yield* rows(
    dataset,
    'FROM findings WHERE report_id = $id ORDER BY report_id, rule_id, location',
    found,
  )
  return yield* Effect.try({
    try: (): ShownReport => shownOfRows(report, observations, findings),
    catch: (cause) => new RunFailed({ doing: `Showing ${found}`, cause }),
  })
})

const rows = Effect.fnUntraced(function* (dataset: Dataset, sql: string, id: string) {
  const result = yield* dataset.query(sql, { id })
  const chunks = yield* Stream.runCollect(result.rows)
  return chunks
    .flat()
    .map((row): DatasetRow => Object.fromEntries(result.columns.map(({ name }, i) => [name, row[i]])))
})
