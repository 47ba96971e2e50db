import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

const REPORTS = new URL('../../data-raw/reports/2024/', import.meta.url)

/** The tracked reports, by file name. */
export const reports: ReadonlyMap<string, Buffer> = new Map(
  readdirSync(REPORTS)
    .sort()
    .map((name) => [name, readFileSync(new URL(name, REPORTS))]),
)

/** One of the tracked reports, by the beginning of its name. */
export function report(beginning: string): Buffer {
  const found = [...reports].find(([name]) => name.startsWith(beginning))
  if (!found) throw new Error(`No tracked report begins with ${beginning}`)
  return found[1]
}

/** A folder with files by their path: inside `parent`, or one that is gone when the test is done. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>, parent?: string): string {
  const folder = mkdtempSync(join(parent ?? tmpdir(), 'ogi-test-'))
  if (!parent) onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Every file below a folder with its bytes, by path. */
export function contentOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'base64')]))
}
