import { join } from 'node:path'
import { Effect, Schema, type Scope } from 'effect'
import type { z } from 'zod'
import { indicatorRows } from '../../schemas/derive/indicators.ts'
import { agencies } from '../../schemas/tables/agencies.ts'
import { agencyAliases } from '../../schemas/tables/agency-aliases.ts'
import type { Table } from '../../schemas/tables/define.ts'
import { divisions } from '../../schemas/tables/divisions.ts'
import { findings } from '../../schemas/tables/findings.ts'
import { indicators } from '../../schemas/tables/indicators.ts'
import { observations } from '../../schemas/tables/observations.ts'
import { rejects } from '../../schemas/tables/rejects.ts'
import { rules } from '../../schemas/tables/rules.ts'
import type { AcrossRule } from '../4-validate/rule.ts'
import { type AcrossChecks, areComparable, type CountsByReport, NO_CHECKS, withAcross } from './across.ts'
import { columnsFromParsedRows } from './columns.ts'
import { type EncodedTable, encodeTable } from './encode.ts'
import type { Source, WrittenFile } from './formats/format.ts'
import { RELEASE_FORMATS } from './formats/index.ts'
import { type OpenTables, openTables } from './open-tables.ts'
import { discard, type Place, preparePlace, publish, whyNotReplace } from './place.ts'
import { reportTables } from './report-tables.ts'
import type { ReportRow } from './reports.ts'
import { writeText } from './sink.ts'

/** The output folder holds something that a build must not delete. */
export class OutputRefused extends Schema.TaggedError<OutputRefused>()('OutputRefused', {
  folder: Schema.String,
  message: Schema.String,
}) {}

/** The dataset could not be written: a full disk, a lost folder, a row that its table does not allow. */
export class WriteFailed extends Schema.TaggedError<WriteFailed>()('WriteFailed', {
  doing: Schema.String,
  cause: Schema.Defect(),
}) {
  override get message() {
    return `${this.doing} failed: ${this.cause instanceof Error ? this.cause.message : String(this.cause)}`
  }
}

type Rows<T extends Table> = readonly z.infer<T['row']>[]

/** What a release holds besides the batches of its reports; rows in any order. */
export interface ReleaseParts {
  readonly reports: readonly ReportRow[]
  readonly agencies: Rows<typeof agencies>
  readonly agencyAliases: Rows<typeof agencyAliases>
  readonly divisions: Rows<typeof divisions>
  readonly rules: Rows<typeof rules>
  /** Those of the rules that look across reports. */
  readonly across: readonly AcrossRule[]
  readonly rejects: Rows<typeof rejects>
  /** The version of the dataset: that of the package. */
  readonly version: string
  readonly sources: readonly Source[]
}

/** What was published. */
export interface Published {
  readonly folder: string
  readonly files: readonly WrittenFile[]
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>
  /** The checks across reports. */
  readonly across: AcrossChecks['total']
}

/** A release while it is written. Call `append` with one batch after the other, then `finish`, once. */
export interface Release {
  readonly append: (tables: readonly EncodedTable[]) => Effect.Effect<void, WriteFailed>
  readonly finish: (parts: ReleaseParts) => Effect.Effect<Published, WriteFailed>
}

/** The tables that are written when all reports are read, encoded. */
function* lastTables(parts: ReleaseParts, checks: CountsByReport): Iterable<EncodedTable> {
  yield* reportTables(parts.reports, checks)
  const small: readonly (readonly [Table, readonly unknown[]])[] = [
    [agencies, parts.agencies],
    [agencyAliases, parts.agencyAliases],
    [divisions, parts.divisions],
    [indicators, indicatorRows()],
    [rules, parts.rules],
    [rejects, parts.rejects],
  ]
  for (const [table, of] of small) if (of.length > 0) yield encodeTable(columnsFromParsedRows(table, of))
}

function checksums(files: readonly WrittenFile[]): string {
  const lines = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`)
  return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('')
}

/**
 * Checks the rules across reports, which read what is written of the reports, and writes `findings` anew where
 * they find something.
 */
async function checkAcross(place: Place, open: OpenTables, parts: ReleaseParts): Promise<AcrossChecks> {
  if (parts.across.length === 0 || !areComparable(parts)) return NO_CHECKS
  await open.close(observations.name)
  await open.close(findings.name)
  return withAcross(place.building, parts, async ({ checks, folder, merged }) => {
    if (checks.total.failed + checks.total.notAssessable === 0) return checks
    await open.reopen(findings.name, folder)
    for await (const batch of merged(join(folder, `${findings.name}.parquet`))) await open.append(batch)
    return checks
  })
}

/** Completes the release where it is built. */
async function complete(place: Place, open: OpenTables, parts: ReleaseParts): Promise<Published> {
  const { byReport, total } = await checkAcross(place, open, parts)
  for (const batch of lastTables(parts, byReport)) await open.append(batch)
  const tables = await open.closeAll()
  const { rows } = open
  const { version, sources } = parts
  const facts = { folder: place.building, tables, rows, rules: parts.rules, version, sources }
  const files: WrittenFile[] = [...tables]
  for (const format of RELEASE_FORMATS) {
    const file = await format.write(facts)
    if (file) files.push(file)
  }
  files.push(await writeText(place.building, 'SHA256SUMS', checksums(files)))
  return { folder: place.target, files, rows, across: total }
}

/**
 * Opens a release that will take the place of `folder`. It is built in a folder beside it and moved when
 * it is complete; if the scope ends before that, what was built is removed and `folder` is as it was.
 */
export const openRelease = (
  folder: string,
): Effect.Effect<Release, OutputRefused | WriteFailed, Scope.Scope> =>
  Effect.gen(function* () {
    const failed = (doing: string) => (cause: unknown) => new WriteFailed({ doing, cause })
    const opening = failed('Opening the output folder')
    const refused = yield* Effect.tryPromise({ try: () => whyNotReplace(folder), catch: opening })
    if (refused !== null) return yield* new OutputRefused({ folder, message: refused })
    const place = yield* Effect.acquireRelease(
      Effect.tryPromise({ try: () => preparePlace(folder), catch: opening }),
      (place) => Effect.promise(() => discard(place)),
    )
    const open = yield* Effect.acquireRelease(
      Effect.tryPromise({ try: () => openTables(place.building), catch: opening }),
      (open) => Effect.promise(open.abandon),
    )
    const append = async (tables: readonly EncodedTable[]) => {
      for (const batch of tables) if (batch.rows > 0) await open.append(batch)
    }
    return {
      append: (tables) =>
        Effect.tryPromise({ try: () => append(tables), catch: failed('Writing a batch of reports') }),
      finish: (parts) =>
        Effect.tryPromise({
          try: () => complete(place, open, parts),
          catch: failed('Finishing the dataset'),
        }).pipe(
          // Two renames that belong together: an interruption waits for the second.
          Effect.tap(() =>
            Effect.uninterruptible(
              Effect.tryPromise({ try: () => publish(place), catch: failed('Publishing the dataset') }),
            ),
          ),
        ),
    }
  })
