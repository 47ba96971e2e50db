import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import type { RejectReason } from '../../schemas/tables/vocabulary.ts'
import { causeOf, type FilePath } from './read-file.ts'

/** A file to be read. */
export interface FoundFile {
  readonly path: FilePath
  /** Relative to the input folder, with `/`; bytes of a name that are no UTF-8 stand as `\xC4`. */
  readonly sourcePath: string
}

/** Something found that cannot be read: a row of `rejects`. */
export interface FoundReject {
  readonly sourcePath: string
  readonly reason: RejectReason
  readonly message: string
}

/** What was found, sorted by `sourcePath`. */
export interface Found {
  /** The input folder, an absolute path: source paths are relative to it. */
  readonly folder: string
  readonly files: readonly FoundFile[]
  readonly rejects: readonly FoundReject[]
}

/** Names that stand beside reports and are none: what describes the folder, and what systems leave behind. */
const NOT_REPORTS = /^(?:\..*|sources\.csv|readme(?:\.(?:md|txt))?|thumbs\.db|desktop\.ini)$/i

/**
 * Finds files: each of `paths` that is a file, and every file in each that is a folder, however deep. The input
 * folder, to which source paths are relative, is the deepest folder that holds every one of `paths`.
 *
 * Links are followed once the folders themselves are done, so that a file keeps its own place where it has one.
 * A link to a folder that holds the link is a `link_loop`, one to a folder that was read already a `duplicate`.
 * Hidden files, `sources.csv`, `README` and what systems leave behind are not found unless `paths` names them,
 * nor is anything in the folder `exclude`. Fails with the error of the system where one of `paths` is not there.
 */
export async function findFiles(paths: readonly string[], exclude: string | null = null): Promise<Found> {
  const roots = [...new Set(paths.map((path) => resolve(path)))].sort(byCodePoint)
  const input = await commonFolder(roots)
  const walk: Walk = {
    input: toBytes(input),
    files: new Map(),
    rejects: [],
    links: [],
    foldersRead: new Set(),
  }
  // A folder that counts as read is not entered again.
  if (exclude !== null) walk.foldersRead.add(await realPath(toBytes(resolve(exclude))))
  for (const root of roots) {
    const path = toBytes(root)
    if (!(await stat(root)).isDirectory()) addFile(walk, path)
    else await enterFolder(walk, path, await realPath(path))
  }
  while (walk.links.length > 0) {
    for (const link of walk.links.splice(0).sort()) await followLink(walk, link)
  }
  const files = [...walk.files.values()].sort(bySource)
  return { folder: input, files, rejects: walk.rejects.sort(bySource) }
}

/** Orders text by code point: the order of UTF-8 bytes, which is that of DuckDB and of `sort` in the C locale. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    // A surrogate stands for a code point above every other UTF-16 code unit.
    if (x !== y) return (isSurrogate(x) ? x + 0x10000 : x) - (isSurrogate(y) ? y + 0x10000 : y)
  }
  return a.length - b.length
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff
const bySource = (a: FoundReject | FoundFile, b: FoundReject | FoundFile) =>
  byCodePoint(a.sourcePath, b.sourcePath)

/** A path as its bytes, a character each, since a name need not be UTF-8; these sort as code points do. */
type BytePath = string

interface Walk {
  readonly input: BytePath
  /** By path, so that a file that two of the paths hold is found once. */
  readonly files: Map<BytePath, FoundFile>
  readonly rejects: FoundReject[]
  readonly links: BytePath[]
  /** Real paths. */
  readonly foldersRead: Set<BytePath>
}

const toBytes = (path: string): BytePath => Buffer.from(path).toString('latin1')
const toBuffer = (path: BytePath) => Buffer.from(path, 'latin1')

async function realPath(path: BytePath): Promise<BytePath> {
  try {
    return (await realpath(toBuffer(path), 'buffer')).toString('latin1')
  } catch {
    return path
  }
}

async function commonFolder(roots: readonly string[]): Promise<string> {
  let common: string | undefined
  for (const root of roots) {
    const folder = (await stat(root)).isDirectory() ? root : dirname(root)
    common ??= folder
    while (!isWithin(folder, common)) common = dirname(common)
  }
  return common ?? resolve('.')
}

const isWithin = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

function addFile(walk: Walk, path: BytePath): void {
  const buffer = toBuffer(path)
  const text = buffer.toString()
  walk.files.set(path, {
    path: toBytes(text) === path ? text : buffer,
    sourcePath: sourcePathOf(walk, path),
  })
}

function reject(walk: Walk, path: BytePath, reason: RejectReason, message: string): void {
  walk.rejects.push({ sourcePath: sourcePathOf(walk, path), reason, message })
}

function sourcePathOf(walk: Walk, path: BytePath): string {
  const below = relative(walk.input, path)
  return toText(sep === '/' ? below : below.replaceAll(sep, '/')) || '.'
}

const UTF8 = [
  '[^\\x80-\\xff]+',
  '[\\xc2-\\xdf][\\x80-\\xbf]',
  '\\xe0[\\xa0-\\xbf][\\x80-\\xbf]',
  '[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}',
  '\\xed[\\x80-\\x9f][\\x80-\\xbf]',
  '\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}',
  '[\\xf1-\\xf3][\\x80-\\xbf]{3}',
  '\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2}',
]
const UTF8_OR_BYTE = new RegExp(`(${UTF8.join('|')})|[\\x80-\\xff]`, 'g')

const toText = (path: BytePath): string =>
  path.replace(UTF8_OR_BYTE, (byte, utf8: string | undefined) =>
    utf8 ? toBuffer(utf8).toString() : `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`,
  )

async function enterFolder(walk: Walk, folder: BytePath, real: BytePath): Promise<void> {
  if (walk.foldersRead.has(real)) return
  walk.foldersRead.add(real)
  try {
    const entries = await readdir(toBuffer(folder), { withFileTypes: true, encoding: 'buffer' })
    for (const entry of entries) {
      const name = entry.name.toString('latin1')
      if (NOT_REPORTS.test(name)) continue
      const path = folder.endsWith(sep) ? folder + name : folder + sep + name
      if (entry.isDirectory()) await enterFolder(walk, path, real + sep + name)
      else if (entry.isSymbolicLink()) walk.links.push(path)
      else addFile(walk, path)
    }
  } catch (error) {
    reject(walk, folder, 'unreadable', `The folder cannot be read: ${causeOf(error)}.`)
  }
}

async function followLink(walk: Walk, link: BytePath): Promise<void> {
  try {
    if (!(await stat(toBuffer(link))).isDirectory()) return addFile(walk, link)
    const real = await realPath(link)
    const place = await realPath(link.slice(0, link.lastIndexOf(sep)))
    if (isWithin(place, real)) reject(walk, link, 'link_loop', 'The link leads to a folder that holds it.')
    else if (!walk.foldersRead.has(real)) await enterFolder(walk, link, real)
    else reject(walk, link, 'duplicate', 'The link leads to a folder whose files are read already.')
  } catch (error) {
    const isLoop = (error as NodeJS.ErrnoException).code === 'ELOOP'
    reject(walk, link, isLoop ? 'link_loop' : 'unreadable', `The link cannot be followed: ${causeOf(error)}.`)
  }
}
