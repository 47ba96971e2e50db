import { type Dirent, existsSync } from 'node:fs'
import { mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { DATASET } from '../../schemas/derive/datapackage.ts'
import { DATABASE } from './formats/duckdb.ts'
import { TABLE_FORMATS } from './formats/index.ts'

/** The output folder, and the folders beside it that a build uses. */
export interface Place {
  readonly target: string
  /** The release while it is built. */
  readonly building: string
  /** The release before it, for the moment between two renames. */
  readonly previous: string
}

const OWN_FILES = new Set([
  'datapackage.json',
  'CODEBOOK.md',
  'SHA256SUMS',
  DATABASE,
  `${DATABASE}.wal`,
  '.DS_Store',
])
const OWN_FOLDERS = new Set(TABLE_FORMATS.map(({ name }) => name))

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return readdir(folder, { withFileTypes: true })
}

/** The entries of a folder that no release has. */
async function foreignEntries(folder: string): Promise<readonly string[]> {
  const foreign: string[] = []
  for (const entry of await entriesOf(folder)) {
    if (entry.isDirectory() && OWN_FOLDERS.has(entry.name)) {
      for (const file of await entriesOf(join(folder, entry.name)))
        if (!file.isFile() || !file.name.endsWith(`.${entry.name}`))
          foreign.push(`${entry.name}/${file.name}`)
    } else if (!entry.isFile() || !OWN_FILES.has(entry.name)) foreign.push(entry.name)
  }
  return foreign
}

async function holdsDataset(folder: string): Promise<boolean> {
  try {
    const descriptor: unknown = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'))
    return (descriptor as { name?: unknown } | null)?.name === DATASET
  } catch {
    return false
  }
}

/** Why the folder must not be replaced, in a sentence; null where it may be. */
export async function whyNotReplace(target: string): Promise<string | null> {
  if (!existsSync(target)) return null
  if (!(await stat(target)).isDirectory()) return `${target} is a file, not a folder.`
  if ((await readdir(target)).length === 0) return null
  if (!(await holdsDataset(target)))
    return `${target} is not empty and holds no release of ${DATASET}: choose another folder, or empty it.`
  const foreign = await foreignEntries(target)
  if (foreign.length === 0) return null
  const shown = foreign.slice(0, 3).join(', ')
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : ''
  return `${target} holds files that no build made, and replacing it would delete them: ${shown}${more}.`
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Clears up after builds that died: puts back a release that was moved away and not yet replaced. */
async function recover(target: string): Promise<void> {
  const parent = dirname(target)
  const left = /^\.(.+)\.(building|previous)-(\d+)-\d+$/
  for (const name of existsSync(parent) ? await readdir(parent) : []) {
    const [, of, kind, pid] = left.exec(name) ?? []
    if (of !== basename(target) || alive(Number(pid))) continue
    const leftover = join(parent, name)
    if (kind === 'previous' && !existsSync(target)) await rename(leftover, target)
    else await rm(leftover, { recursive: true, force: true })
  }
}

let builds = 0

/** Makes the folder to build in, beside the target, after clearing up what builds that died left there. */
export async function preparePlace(folder: string): Promise<Place> {
  // A link is followed, so that what it points at is replaced and the link stays.
  const target = existsSync(folder) ? await realpath(folder) : resolve(folder)
  await mkdir(dirname(target), { recursive: true })
  await recover(target)
  const beside = (kind: string) =>
    join(dirname(target), `.${basename(target)}.${kind}-${process.pid}-${builds}`)
  const place = { target, building: beside('building'), previous: beside('previous') }
  builds++
  await mkdir(place.building)
  return place
}

/** Puts the new release in the place of the old one. What dies in between is put right by the next build. */
export async function publish({ target, building, previous }: Place): Promise<void> {
  const replaces = existsSync(target)
  if (replaces) await rename(target, previous)
  try {
    await rename(building, target)
  } catch (error) {
    if (replaces) await rename(previous, target)
    throw error
  }
  if (replaces) await rm(previous, { recursive: true, force: true })
}

/** Removes what was built and not published. */
export async function discard({ building }: Place): Promise<void> {
  await rm(building, { recursive: true, force: true })
}
