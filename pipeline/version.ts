import { existsSync, readFileSync } from 'node:fs'

/** The version of the program, from its package.json: beside the sources, or one folder up from the compiled ones. */
export const VERSION: string = (() => {
  const file = ['../package.json', '../../package.json']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url))
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : 'unknown'
})()
