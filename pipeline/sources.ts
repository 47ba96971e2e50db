import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { FoundFile } from '../stages/1-ingest/find.ts'
import type { Provenance } from '../stages/3-normalise/agency/clues.ts'

/** Where files came from, by their absolute path; only files that a sources.csv has a row for. */
export type Sources = ReadonlyMap<string, Provenance>

const NAME = 'sources.csv'
/** How many folders above a file its sources.csv may be. */
const FOLDERS_UP = 4

/** The rows of one sources.csv, whose paths are relative to its folder. A file that is no table has none. */
function rowsOf(folder: string): [string, Provenance][] {
  try {
    const rows = parse(readFileSync(join(folder, NAME)), {
      columns: true,
      bom: true,
      relax_column_count: true,
    })
    return (rows as Record<string, string | undefined>[]).flatMap(({ path, publisher, source_url: url }) =>
      path ? [[resolve(folder, path), { ...(publisher && { publisher }), ...(url && { url }) }]] : [],
    )
  } catch {
    return []
  }
}

/**
 * Reads the sources.csv in the folders of the files and above them: who published each file and where it was found.
 * They are read once, before any worker starts, so that they are the same for all.
 */
export function readSources(files: readonly Pick<FoundFile, 'path'>[]): Sources {
  const seen = new Set<string>()
  const sources = new Map<string, Provenance>()
  for (const { path } of files) {
    if (typeof path !== 'string') continue
    let folder = dirname(resolve(path))
    for (let up = 0; up < FOLDERS_UP && !seen.has(folder); up++) {
      seen.add(folder)
      if (existsSync(join(folder, NAME))) for (const [file, row] of rowsOf(folder)) sources.set(file, row)
      folder = dirname(folder)
    }
  }
  return sources
}

/** Where a file came from; undefined where no sources.csv tells. */
export const sourceOf = (path: FoundFile['path'], sources: Sources): Provenance | undefined =>
  sources.size === 0 || typeof path !== 'string' ? undefined : sources.get(resolve(path))
