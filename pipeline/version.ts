import { existsSync, readFileSync } from 'node:fs'

/** The version of the program, from its package.json: one folder up from this source, and from the program's files. */
export const VERSION: string = (() => {
  const file = new URL('../package.json', import.meta.url)
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
    : 'unknown'
})()
